import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import type { Filters } from './filters';
import { useQueue, type QueueInHand } from './use-queue';

/** A list that is asked for again when its page is come back to, pulled down, and goes on where it is scrolled to its end. */
export function useListOnScreen(account: string, filters: Filters): QueueInHand {
  const list = useQueue(account, filters);
  useDidShow(() => {
    // The first time, opening the page is asking already.
    if (list.busy !== 'list') void list.refresh();
  });
  usePullDownRefresh(() => {
    void list.refresh().finally(() => Taro.stopPullDownRefresh());
  });
  useReachBottom(() => void list.more());
  return list;
}
