import { StepConflict } from '../store/steps';

/** Tries of a batch, when others are faster each time. */
const MOST_TRIES = 8;

/** Whoever is faster is found again; the last tries take one at a time, so that one keeps none of the others. */
export async function writeSafely<Row>(
  rows: readonly Row[],
  write: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await write(rows);
    } catch (error) {
      if (!(error instanceof StepConflict)) throw error;
      if (rows.length > 1) break;
      if (attempt === MOST_TRIES) throw error;
    }
  for (const each of rows) await writeSafely([each], write);
}
