/** Days and times as people say them. */
import { addDays, chinaDay, chinaTime, type ChinaDay, type Instant } from '../base/china-time';
import type { Words } from '../words';

type DateWords = Words['date'];

/** `今天`, `昨天`, `9 月 30 日`; with the year when it is another one. */
export function dayWords(day: ChinaDay, today: ChinaDay, words: DateWords): string {
  if (day === today) return words.today;
  if (day === addDays(today, -1)) return words.yesterday;
  if (day === addDays(today, 1)) return words.tomorrow;
  return plainDay(day, today, words);
}

/**
 * Without 今天 and its kin, for what stands beside “by”.
 * @param today undefined where nobody knows when it will be read, as on paper: the year is said too
 */
export function plainDay(day: ChinaDay, today: ChinaDay | undefined, words: DateWords): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return day.slice(0, 4) === today?.slice(0, 4) ? words.day(month, date) : words.dayOfYear(year, month, date);
}

/** `今天 15:02`, `9 月 30 日 15:02`. */
export function instantWords(instant: Instant, now: Instant, words: DateWords): string {
  return words.at(dayWords(chinaDay(instant), chinaDay(now), words), clockWords(instant));
}

export function clockWords(instant: Instant): string {
  return chinaTime(instant).format('H:mm');
}

/** How long ago a list was fetched: `刚刚`, `5 分钟前`, then the time itself. */
export function ageWords(then: Instant, now: Instant, words: DateWords): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(then)) / 60_000);
  if (minutes < 1) return words.justNow;
  if (minutes < 60) return words.minutesAgo(minutes);
  return instantWords(then, now, words);
}
