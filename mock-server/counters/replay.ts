/** The counters once more, from every action that they know of. */
import type { Services } from '../services';
import { listCasesAfter } from '../store/cases';
import { addToCounters, keepReplayed, listMiscounts, replayCounters, type Miscount } from '../store/counters';
import { listTrails } from '../store/trail';
import { changesIn } from './cell';
import { Sums } from './count';

const CASES_AT_ONCE = 500;

/**
 * @param keep whether what it comes to takes the place of what was counted; whoever counts on then waits until it is over
 * @returns the places and months where the two differ
 */
export function recount(
  { db, reference }: Pick<Services, 'db' | 'reference'>,
  { keep = false } = {},
): Promise<Miscount[]> {
  const { calendar } = reference.current();
  return replayCounters(db, keep, async (tx, position) => {
    for (let after: string | undefined; ;) {
      const ids = (await listCasesAfter(tx, after, CASES_AT_ONCE)).map(({ id }) => id);
      if (ids.length === 0) break;
      const sums = new Sums();
      for (const trail of (await listTrails(tx, ids, position)).values())
        sums.addAll(changesIn(trail, new Set(trail.actions.map(({ id }) => id)), calendar));
      await addToCounters(tx, sums.rows, sums.dayRows, 'replayed');
      after = ids.at(-1);
    }
    const found = await listMiscounts(tx);
    if (keep) await keepReplayed(tx);
    return found;
  });
}
