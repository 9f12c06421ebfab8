import type { Reference } from '../reference/reference';
import type { Sealing } from '../sealing';
import type { Services } from '../services';

/** What a decision may look at besides what was found. */
export interface Moment {
  sealing: Sealing;
  /** One snapshot for the whole of it. */
  reference: Reference;
  at: Date;
}

export const momentOf = ({ sealing, reference, now }: Services): Moment => ({
  sealing,
  reference: reference.current(),
  at: now(),
});
