/** Everybody who is to be visited, whole, as the server last told; the lists stay on the phone under their own filters. */
import { useMemo } from 'react';
import type { Filters } from '../../desk/queue/filters';
import { findQueue, takeQueue } from '../../desk/queue/queues';
import { callServer } from '../../platform/server';
import { visitStatuses, type CaseSummary, type Queue } from '../../shared/contract/case';
import type { Instant } from '../../shared/base/china-time';
import { useFresh, type Load } from '../../ui';

/** Pages of a list; more than this is no day's way. */
const MOST_PAGES = 5;

const lists: readonly Filters[] = visitStatuses.map((status) => ({ view: 'todo', due: 'any', status }));

async function fetchWhole(filters: Filters): Promise<Queue> {
  let queue = await callServer('listCases', { query: filters });
  for (let page = 1; queue.nextCursor !== undefined && page < MOST_PAGES; page += 1) {
    const next = await callServer('listCases', { query: { ...filters, cursor: queue.nextCursor } });
    queue = { ...next, cases: [...queue.cases, ...next.cases] };
  }
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

/** `data` is as last told, undefined before anything is known. @param account whose visits they are */
export function useVisits(account: string): Load<Visits> {
  const load = useFresh(
    async () => joined(await Promise.all(lists.map((filters) => takeQueue(filters, fetchWhole(filters))))),
    account,
  );
  const stored = useMemo(() => joined(lists.flatMap((filters) => findQueue(filters) ?? [])), []);
  return { ...load, data: load.data ?? stored };
}
