import type { ChinaDay } from '../../shared/base/china-time';
import type { AdminWords } from '../../shared/words/admin';
import { runsOf } from './days';

/** `1 月 1 日至1 月 3 日、2 月 14 日`; of a year that is said elsewhere. */
export function dayList(days: readonly ChinaDay[], words: AdminWords): string {
  const { range, join, noDays } = words.admin.calendar;
  const said = (day: ChinaDay) => {
    const [, month = 0, date = 0] = day.split('-').map(Number);
    return words.date.day(month, date);
  };
  if (days.length === 0) return noDays;
  return runsOf(days)
    .map(([first, last]) => (first === last ? said(first) : range(said(first), said(last))))
    .join(join);
}
