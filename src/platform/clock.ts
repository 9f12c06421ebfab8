/**
 * What time it is. A phone's own clock decides nothing, for it may be wrong by years: the server's answers say by how
 * much, and until one has come nothing is decided by the time at all.
 */
import { chinaDay, Instant, type ChinaDay } from '../shared/base/china-time';
import * as z from '../shared/base/zod';
import { headerIn } from './header';
import { storageKeys } from './storage-keys';
import { findStored, store } from './storage';

const Heard = z.object({
  /** What is to be added to the phone's clock, ms. */
  offset: z.number(),
  /** The server's time when it said so. */
  at: Instant,
});
type Heard = z.infer<typeof Heard>;

/** An answer may have been long on its way; by less than this no clock is called wrong, ms. */
const NEARLY = 60_000;
/** So long after the last answer a phone's clock is believed to have gone on as it did, ms. */
const BELIEVED = 90 * 86_400_000;
/** How often it is written down that nothing has changed, ms. */
const KEPT_EVERY = 3_600_000;
/** This app wasn't there before: no day of its use can be earlier. */
const FIRST_DAY: ChinaDay = '2026-11-01';

/** Whether the phone's clock can still stand where it stood against the server's: it goes neither back nor far ahead. */
function isPlausible({ offset, at }: Heard): boolean {
  const gone = Date.now() + offset - Date.parse(at);
  return gone >= -NEARLY && gone <= BELIEVED;
}

let heard: Heard | undefined;
let read = false;

function lastHeard(): Heard | undefined {
  if (!read) {
    read = true;
    heard = findStored(storageKeys.clock, Heard);
  }
  // Somebody may set the clock at any moment, also between two starts.
  return heard && isPlausible(heard) ? heard : undefined;
}

/** The time as the server tells it, as far as that is known; else the phone's. */
export function now(): Instant {
  return new Date(Date.now() + (lastHeard()?.offset ?? 0)).toISOString();
}

/** Takes the server's time from an answer's `Date` header. */
export function hearTime(header: unknown): void {
  const at = Date.parse(String(headerIn(header, 'date')));
  if (Number.isNaN(at)) return;
  const known = lastHeard();
  const apart = at - Date.now();
  const offset = Math.abs(apart) < NEARLY ? 0 : known && Math.abs(apart - known.offset) < NEARLY ? known.offset : apart;
  const same = known?.offset === offset && at - Date.parse(known.at) < KEPT_EVERY;
  if (same) return;
  heard = { offset, at: new Date(at).toISOString() };
  store(storageKeys.clock, heard);
}

/** The last day that can be today: unknown, and so no limit, until the server has said what time it is. */
export const lastPossibleToday = (): ChinaDay | undefined => (lastHeard() ? chinaDay(now()) : undefined);

/** The first day that can be today: who is no child on it is none. */
export const firstPossibleToday = (): ChinaDay => lastPossibleToday() ?? FIRST_DAY;
