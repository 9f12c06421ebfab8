/** The lists as last seen, for where there is no signal. */
import { Queue, type CaseSummary } from '../../shared/contract/case';
import { storageKeys } from '../../platform/storage-keys';
import { findStored, store } from '../../platform/storage';
import * as z from '../../shared/base/zod';
import { filterKey, narrowed, widerThan, type Filters } from './filters';

/** Enough for one's own filters; a reader of a province could look at hundreds. */
const MOST = 9;

const Kept = z.object({ account: z.uuid(), queues: z.array(z.object({ key: z.string(), queue: Queue })) });

function findKept(account: string): z.infer<typeof Kept> {
  const kept = findStored(storageKeys.queues, Kept);
  return kept?.account === account ? kept : { account, queues: [] };
}

/** The list as last seen under the filters; failing that, what fits them in a wider one. */
export function findKeptQueue(account: string, filters: Filters): Queue | undefined {
  if (filters.receipt !== undefined) return undefined;
  const { queues } = findKept(account);
  const find = (by: Filters) => queues.find((each) => each.key === filterKey(by))?.queue;
  const exact = find(filters);
  if (exact) return exact;
  for (const wider of widerThan(filters)) {
    const whole = find(wider);
    if (whole) return narrowed(whole, wider, filters);
  }
  return undefined;
}

/** One case's row, in whichever list it was last seen. */
export function findKeptCase(account: string, caseId: string): CaseSummary | undefined {
  return findKept(account)
    .queues.flatMap(({ queue }) => queue.cases)
    .find(({ id }) => id === caseId);
}

/** Keeps the first page: what comes first is what a day without a signal needs. */
export function keepQueue(account: string, filters: Filters, queue: Queue): void {
  // What was looked for once must not push out the lists of every day.
  if (filters.receipt !== undefined) return;
  const key = filterKey(filters);
  const others = findKept(account).queues.filter((each) => each.key !== key);
  store(storageKeys.queues, { account, queues: [{ key, queue }, ...others].slice(0, MOST) });
}
