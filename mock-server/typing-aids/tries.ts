/**
 * How often somebody may ask in an hour. Counted by each server in its memory: what it guards is a quota, and a count
 * that is lost with a restart gives nothing away.
 */
const HOUR_MS = 3_600_000;
const MOST_AN_HOUR = 20;

export interface Tries {
  /** Counts one; false when it is too many. */
  take(account: string, at: Date): boolean;
}

export function makeTries(): Tries {
  let taken: { account: string; at: number }[] = [];
  return {
    take(account, at) {
      taken = taken.filter((each) => at.getTime() - each.at < HOUR_MS);
      if (taken.filter((each) => each.account === account).length >= MOST_AN_HOUR) return false;
      taken.push({ account, at: at.getTime() });
      return true;
    },
  };
}
