/** China keeps one time, UTC+8, without summer time since 1991; phones lack `Intl`, so it is arithmetic. */
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import * as z from './zod';

dayjs.extend(utc);

const OFFSET_MINUTES = 8 * 60;

/** Outside these no date of these lives can lie, and the store's and the language's own calendars end differently. */
const EARLIEST = '1900-01-01';
const LATEST = '2200-01-01';

/** An instant: ISO 8601 in UTC, as `Date.toISOString` writes it. */
export const Instant = z.iso.datetime().refine((at) => at >= EARLIEST && at < LATEST, { error: 'date.impossible' });
export type Instant = z.infer<typeof Instant>;

/** A day in China, `YYYY-MM-DD`, that exists in the calendar. */
export const ChinaDay = z.iso
  .date({ error: ({ input }) => (input === undefined || input === '' ? 'required' : 'date.impossible') })
  .refine((day) => day >= EARLIEST && day < LATEST, { error: 'date.impossible' });
export type ChinaDay = z.infer<typeof ChinaDay>;

const DAY_MS = 86_400_000;
// Plain numbers rather than dayjs: deadlines are counted day by day, for lists and in bulk.
const startUtc = (day: ChinaDay): number => Date.parse(`${day}T00:00:00.000Z`);
const isoDay = (utc: number): ChinaDay => new Date(utc).toISOString().slice(0, 10);

/** The instant as a wall clock in China. */
export function chinaTime(instant: Instant): dayjs.Dayjs {
  return dayjs.utc(instant).utcOffset(OFFSET_MINUTES);
}

/** The day in China on which the instant falls. */
export function chinaDay(instant: Instant): ChinaDay {
  return isoDay(Date.parse(instant) + OFFSET_MINUTES * 60_000);
}

/** The last instant of a day in China, to the millisecond. */
export function endOfChinaDay(day: ChinaDay): Instant {
  return new Date(startUtc(day) + DAY_MS - 1 - OFFSET_MINUTES * 60_000).toISOString();
}

/** The day `days` after (or, negative, before) a day. */
export function addDays(day: ChinaDay, days: number): ChinaDay {
  return isoDay(startUtc(day) + days * DAY_MS);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: ChinaDay): number {
  return new Date(startUtc(day)).getUTCDay();
}

/** The same day `months` later; the month's last day where it has no such day. */
export function addMonths(day: ChinaDay, months: number): ChinaDay {
  const first = new Date(startUtc(`${day.slice(0, 7)}-01`));
  first.setUTCMonth(first.getUTCMonth() + months);
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(day.slice(8)), length));
  return isoDay(first.getTime());
}

/** The first instant of a day in China. */
export function startOfChinaDay(day: ChinaDay): Instant {
  return new Date(startUtc(day) - OFFSET_MINUTES * 60_000).toISOString();
}

/** How many days after `from` the day `to` is; negative before it. */
export function daysBetween(from: ChinaDay, to: ChinaDay): number {
  return (startUtc(to) - startUtc(from)) / DAY_MS;
}

/** Full years from a birth to a day. */
export function ageOn(birthDate: ChinaDay, day: ChinaDay): number {
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);
}
