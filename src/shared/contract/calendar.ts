/**
 * Working days, as arithmetic over a calendar that is passed in.
 * Which days are holidays or make-up working days is dated data (`policy`), never known here.
 */
import { addDays, chinaDay, endOfChinaDay, weekday, type ChinaDay, type Instant } from '../base/china-time';
import * as z from '../base/zod';

/** One year's arrangement. Until the State Council publishes it, it is computed and `published` is false. */
export const CalendarYear = z.object({
  year: z.int(),
  published: z.boolean(),
  source: z.string(),
  /** Weekdays and weekends that are off. */
  holidays: z.array(z.string()),
  /** Weekend days that are worked to make up. */
  makeUpDays: z.array(z.string()),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

export interface Calendar {
  /** Whether people work on the day. */
  isWorkingDay(day: ChinaDay): boolean;
  /** Whether the day's year has no published arrangement yet. */
  isProvisional(day: ChinaDay): boolean;
}

/** A calendar of the given years; a day in any other year counts by its weekday and is provisional. */
export function makeCalendar(years: readonly CalendarYear[]): Calendar {
  const published = new Set(years.filter((year) => year.published).map((year) => year.year));
  const holidays = new Set(years.flatMap((year) => year.holidays));
  const makeUpDays = new Set(years.flatMap((year) => year.makeUpDays));
  return {
    isWorkingDay(day) {
      if (holidays.has(day)) return false;
      if (makeUpDays.has(day)) return true;
      const weekdayNumber = weekday(day);
      return weekdayNumber !== 0 && weekdayNumber !== 6;
    },
    isProvisional: (day) => !published.has(Number(day.slice(0, 4))),
  };
}

/** The `count`-th working day after `day`; `day` itself is never counted. `count` ≥ 1. */
export function addWorkingDays(day: ChinaDay, count: number, calendar: Calendar): ChinaDay {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Of each day of a year how many working days the year has had with it; a case may be monitored for hundreds of days. */
const countedYears = new WeakMap<Calendar, Map<string, Map<ChinaDay, number>>>();

function workingDaysIn(year: string, calendar: Calendar): Map<ChinaDay, number> {
  const years = countedYears.get(calendar) ?? new Map<string, Map<ChinaDay, number>>();
  countedYears.set(calendar, years);
  const known = years.get(year);
  if (known) return known;
  const counted = new Map<ChinaDay, number>();
  let count = 0;
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) count += 1;
    counted.set(day, count);
  }
  years.set(year, counted);
  return counted;
}

/** How many working days lie after `from`, up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: ChinaDay, to: ChinaDay, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  const upTo = (day: ChinaDay) => workingDaysIn(day.slice(0, 4), calendar).get(day) ?? 0;
  let before = 0;
  for (let year = Number(from.slice(0, 4)); year < Number(to.slice(0, 4)); year += 1) before += upTo(`${year}-12-31`);
  return before + upTo(to) - upTo(from);
}

/** How long a step may take. Hours run through nights and holidays; days end when the day in China ends. */
export const Limit = z.union([
  z.strictObject({ hours: z.int().min(1) }),
  z.strictObject({ workingDays: z.int().min(1) }),
  z.strictObject({ days: z.int().min(1) }),
]);
export type Limit = z.infer<typeof Limit>;

export interface Deadline {
  at: Instant;
  /** The deadline lies in, or was counted over, a year without a published calendar and may still move. */
  provisional: boolean;
}

/** When a limit that starts at `from` ends. */
export function deadline(from: Instant, limit: Limit, calendar: Calendar): Deadline {
  if ('hours' in limit)
    return { at: new Date(Date.parse(from) + limit.hours * 3_600_000).toISOString(), provisional: false };
  const day = chinaDay(from);
  if ('days' in limit) return { at: endOfChinaDay(addDays(day, limit.days)), provisional: false };
  const last = addWorkingDays(day, limit.workingDays, calendar);
  return { at: endOfChinaDay(last), provisional: calendar.isProvisional(last) };
}
