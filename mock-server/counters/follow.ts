import type { Services } from '../services';
import { addToCounters } from '../store/counters';
import { listTrails } from '../store/trail';
import { changesIn } from './cell';
import { Sums } from './count';

/** Brings the counters up to some actions, in the follower's transaction. */
export async function countOf(
  { db, reference }: Pick<Services, 'db' | 'reference'>,
  followed: readonly { id: string; caseId: string | null }[],
): Promise<void> {
  const { calendar } = reference.current();
  const wanted = new Set(followed.map(({ id }) => id));
  const sums = new Sums();
  const trails = await listTrails(db, [...new Set(followed.flatMap(({ caseId }) => caseId ?? []))]);
  for (const trail of trails.values()) for (const change of changesIn(trail, wanted, calendar)) sums.add(change);
  await addToCounters(db, sums.rows, sums.dayRows);
}
