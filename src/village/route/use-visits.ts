/** Everybody who is to be visited, whole, as the server last told; the lists stay on the phone under their own filters. */
import { useDidShow } from '@tarojs/taro';
import { useMemo } from 'react';
import type { Filters } from '../../desk/queue/filters';
import { findKeptQueue, keepQueue } from '../../desk/queue/kept-queues';
import { callServer } from '../../platform/server';
import { visitStatuses, type CaseSummary, type Queue } from '../../shared/contract/case';
import type { Instant } from '../../shared/base/china-time';
import { useLoad } from '../../ui';

/** Pages of a list; more than this is no day's way. */
const MOST_PAGES = 5;

const lists: readonly Filters[] = visitStatuses.map((status) => ({ view: 'todo', due: 'any', status }));

async function fetchWhole(account: string, filters: Filters): Promise<Queue> {
  let queue = await callServer('listCases', { query: filters });
  for (let page = 1; queue.nextCursor !== undefined && page < MOST_PAGES; page += 1) {
    const next = await callServer('listCases', { query: { ...filters, cursor: queue.nextCursor } });
    queue = { ...next, cases: [...queue.cases, ...next.cases] };
  }
  keepQueue(account, filters, queue);
  return queue;
}

interface Visits {
  cases: readonly CaseSummary[];
  /** Of the oldest list. */
  asOf: Instant;
}

function joined(queues: readonly Queue[]): Visits | undefined {
  const [oldest] = queues.map(({ asOf }) => asOf).sort();
  return oldest === undefined ? undefined : { cases: queues.flatMap(({ cases }) => cases), asOf: oldest };
}

/** As lists are spoken of; `queue` is undefined before anything is known. */
export interface VisitsInHand {
  queue?: Visits;
  error?: unknown;
  busy?: 'list';
  refresh(): Promise<void>;
}

export function useVisits(account: string): VisitsInHand {
  const kept = useMemo(() => joined(lists.flatMap((filters) => findKeptQueue(account, filters) ?? [])), [account]);
  const load = useLoad(async () => joined(await Promise.all(lists.map((each) => fetchWhole(account, each)))), account);
  useDidShow(() => {
    // The first time it is on its way already.
    if (!load.loading) void load.reload();
  });
  const queue = load.data ?? kept;
  return {
    ...(queue && { queue }),
    ...(load.error === undefined ? {} : { error: load.error }),
    ...(load.loading && { busy: 'list' as const }),
    refresh: load.reload,
  };
}
