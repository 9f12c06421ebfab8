/** One meaning of today, for the cards, the count of the visits and the queue. */
import { dueWords, isDueToday } from '../../src/shared/say/deadlines';
import type { Due } from '../../src/shared/contract/progress';
import { words } from '../words';

const zh = words['zh-CN'];
const SATURDAY = '2026-11-28T02:00:00.000Z';
const due = (at: string, more: Partial<Due> = {}): Due => ({
  at,
  overdue: false,
  standing: 'on_time',
  workingDaysLeft: 0,
  byTheHour: false,
  provisional: false,
  ...more,
});

it('on a Saturday what ends tomorrow is not due today, though no working day is left', () => {
  const sunday = due('2026-11-29T15:59:59.999Z');
  expect(isDueToday(sunday, SATURDAY)).toBe(false);
  expect(dueWords(sunday, SATURDAY, zh).tone).toBe('ahead');
  const today = due('2026-11-28T15:59:59.999Z');
  expect(isDueToday(today, SATURDAY)).toBe(true);
  expect(dueWords(today, SATURDAY, zh).tone).toBe('today');
});

it('a limit that has passed since it was told does not lie ahead', () => {
  const past = due('2026-11-27T15:59:59.999Z');
  expect(dueWords(past, SATURDAY, zh).tone).toBe('overdue');
  expect(isDueToday(due('2026-11-28T01:00:00.000Z', { byTheHour: true }), SATURDAY)).toBe(false);
});
