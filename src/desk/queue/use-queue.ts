/** A list of cases on its screen, page by page, with the last one seen where there is no signal. */
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useMemo } from 'react';
import { callServer } from '../../platform/server';
import type { Queue } from '../../shared/contract/case';
import { usePages, type Pages } from '../../ui';
import { filterKey, type Filters } from './filters';
import { findQueue, takeQueue } from './queues';

/** @param account whose list it is */
export function useQueue(account: string, filters: Filters): Pages<Queue> {
  const key = `${account}/${filterKey(filters)}`;
  const known = useMemo(() => findQueue(filters), [filters]);
  const list = usePages({
    key,
    rows: 'cases',
    known,
    ask(cursor) {
      const asked = callServer('listCases', { query: { ...filters, cursor } });
      return cursor === undefined ? takeQueue(filters, asked) : asked;
    },
  });
  usePullDownRefresh(() => {
    void list.reload().finally(() => Taro.stopPullDownRefresh());
  });
  return list;
}
