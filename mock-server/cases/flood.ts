/**
 * How many objections without a name are taken at a notice: from one place in an hour, and from all of them. Counted by
 * each server in its memory, for what is counted is where calls come from, which nobody keeps. Who leaves a name and a
 * phone is never counted.
 */

const HOUR_MS = 3_600_000;
/** From one address: a household's phones share one, and so may a carrier's. */
const FROM_ONE_PLACE = 5;
/** In all. */
const FROM_ALL = 30;

export interface Flood {
  /** Whether another one is too many, at a moment. */
  isOver(notice: string, from: string, at: Date): boolean;
  count(notice: string, from: string, at: Date): void;
}

export function makeFlood(): Flood {
  let taken: { notice: string; from: string; at: number }[] = [];
  const since = (at: Date) => taken.filter((each) => at.getTime() - each.at < HOUR_MS);
  return {
    isOver(notice, from, at) {
      const here = since(at).filter((each) => each.notice === notice);
      return here.length >= FROM_ALL || here.filter((each) => each.from === from).length >= FROM_ONE_PLACE;
    },
    count(notice, from, at) {
      taken = [...since(at), { notice, from, at: at.getTime() }];
    },
  };
}
