/** Find, decide, write: the way of everything that moves a case. */
import { StepConflict, type Step, type WriteStep } from '../store/steps';

/** What was decided: what to write, if anything, and what to answer with. */
export interface Decision<Result> {
  step?: Step | undefined;
  result: Result;
}

/** Tries; only those who act on one household at the same moment need a second one. */
const MOST = 8;

/**
 * @param find reads all that is decided on, in one statement
 * @param decide pure; throws what refuses it. Asked again when something has changed before it was written
 * @throws StepConflict when others are faster each time
 */
export async function take<Found, Result>(
  write: WriteStep,
  find: () => Promise<Found>,
  decide: (found: Found) => Decision<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const { step, result } = decide(await find());
    if (!step) return result;
    try {
      await write(step);
      return result;
    } catch (error) {
      if (!(error instanceof StepConflict) || attempt === MOST) throw error;
    }
  }
}
