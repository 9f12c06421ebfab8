/** A deadline as people say it: how much is left, and by when. */
import type { Limit } from '../contract/calendar';
import { chinaDay, type Instant } from '../base/china-time';
import { clockWords, dayWords, plainDay } from './days';
import type { Due } from '../contract/progress';
import type { Words } from '../words';

export interface DueWords {
  /** How it stands; the words say it too. */
  tone: 'overdue' | 'today' | 'ahead';
  /** For a tag: `逾期 1 天`, `今天 18:00 前`, `还剩 2 个工作日`. */
  short: string;
  /** For a sentence: `还剩 2 个工作日（10 月 10 日前）`. */
  long: string;
  /** The day or time alone: `10 月 10 日前`, `今天之内`. */
  by: string;
}

/** Past its limit: as the server said it, or since, by the clock. */
const isPast = (due: Due, now: Instant): boolean => due.overdue || due.at < now;

/** Ends on this very day and is not past: the same for a card, a count and the server's queue. A weekend is not its Monday. */
export function isDueToday(due: Due, now: Instant): boolean {
  return !isPast(due, now) && chinaDay(due.at) === chinaDay(now);
}

export function dueWords(due: Due, now: Instant, words: Pick<Words, 'date' | 'due'>): DueWords {
  const today = chinaDay(now);
  const day = chinaDay(due.at);
  const by = due.byTheHour
    ? words.due.byTime(dayWords(day, today, words.date), clockWords(due.at))
    : day === today
      ? words.due.byToday
      : words.due.byDay(plainDay(day, today, words.date));
  const said = (tone: DueWords['tone'], short: string): DueWords => ({
    tone,
    short,
    by,
    long: short === by ? by : words.due.both(short, by),
  });
  if (isPast(due, now))
    return said('overdue', due.workingDaysLeft < 0 ? words.due.overdueDays(-due.workingDaysLeft) : words.due.overdue);
  if (due.byTheHour) return said(day === today ? 'today' : 'ahead', by);
  if (day === today) return { ...said('today', words.due.today), long: words.due.today };
  // On a day off the next working day's limit is none of today's, though no working day lies between.
  if (due.workingDaysLeft === 0) return said('ahead', by);
  return said('ahead', words.due.left(due.workingDaysLeft));
}

/** `2 个工作日内`, `24 小时内`. */
export function limitWords(limit: Limit, words: Pick<Words, 'due'>): string {
  if ('hours' in limit) return words.due.withinHours(limit.hours);
  if ('days' in limit) return words.due.withinDays(limit.days);
  return words.due.withinWorkingDays(limit.workingDays);
}
