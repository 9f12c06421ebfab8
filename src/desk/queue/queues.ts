/** The lists as last seen, for where there is no signal. */
import { storageKeys } from '../../platform/storage-keys';
import { Queue, type CaseSummary } from '../../shared/contract/case';
import { storedAnswers } from '../../stores/cached-read';
import { filterKey, narrowed, widerThan, type Filters } from './filters';

/** First pages: what comes first is what a day without a signal needs. */
const queues = storedAnswers<Queue, Filters>({
  key: storageKeys.queues,
  schema: Queue,
  partOf: filterKey,
  // Enough for one's own filters; a reader of a province could look at hundreds.
  most: 9,
});

/** The list as last seen under the filters; failing that, what fits them in a wider one. */
export function findQueue(filters: Filters): Queue | undefined {
  if (filters.receipt !== undefined) return undefined;
  const exact = queues.find(filters);
  if (exact) return exact.value;
  for (const wider of widerThan(filters)) {
    const whole = queues.find(wider);
    if (whole) return narrowed(whole.value, wider, filters);
  }
  return undefined;
}

/** One case's row, in whichever list it was last seen. */
export const findRow = (caseId: string): CaseSummary | undefined =>
  queues
    .all()
    .flatMap(({ value }) => value.cases)
    .find(({ id }) => id === caseId);

/** What was looked for once must not push out the lists of every day. */
export const takeQueue = (filters: Filters, asked: Promise<Queue>): Promise<Queue> =>
  filters.receipt === undefined ? queues.take(filters, asked) : asked;
