/** When texts go out: by day, and so many of a case a day. */
import { addDays, chinaDay, chinaTime, startOfChinaDay } from '../../src/shared/base/china-time';

/** Full hours in China. Nobody is woken: what happens at night is told in the morning. */
const FROM_HOUR = 8;
const TO_HOUR = 21;
const HOUR_MS = 3_600_000;

const opening = (day: string): Date => new Date(Date.parse(startOfChinaDay(day)) + FROM_HOUR * HOUR_MS);

/** The moment itself by day, else the next morning. */
export function nextSmsTime(at: Date): Date {
  const iso = at.toISOString();
  const hour = chinaTime(iso).hour();
  if (hour < FROM_HOUR) return opening(chinaDay(iso));
  return hour < TO_HOUR ? at : opening(addDays(chinaDay(iso), 1));
}

/**
 * When a text goes out.
 * @param due when those of the same case do that were written before
 */
export function smsTime(at: Date, due: readonly Date[], perDay: number): Date {
  const dayOf = (each: Date) => chinaDay(each.toISOString());
  let time = nextSmsTime(at);
  while (due.filter((each) => dayOf(each) === dayOf(time)).length >= perDay) time = opening(addDays(dayOf(time), 1));
  return time;
}
