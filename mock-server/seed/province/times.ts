/** When things happen: office hours on working days for the staff, any day for a household. Instants in milliseconds. */
import type { Calendar } from '../../../src/shared/contract/calendar';
import { chinaDay, type ChinaDay } from '../../../src/shared/base/china-time';
import type { Random } from './random';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** China's clocks before UTC. */
const AHEAD = 8 * HOUR;

const OPENS = 8.5 * HOUR;
const CLOSES = 17.5 * HOUR;
const AWAKE = 7 * HOUR;
const ASLEEP = 21.5 * HOUR;

/** Days since 1970 in China. */
export const dayNumber = (at: number): number => Math.floor((at + AHEAD) / DAY);
/** The first instant of such a day. */
export const startOf = (day: number): number => day * DAY - AHEAD;
const days = new Map<number, ChinaDay>();
/** The day as it is written. */
export function dayOf(at: number): ChinaDay {
  const number = dayNumber(at);
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = chinaDay(new Date(at).toISOString());
  days.set(number, day);
  return day;
}

export class Times {
  private readonly working = new Map<number, boolean>();

  constructor(private readonly calendar: Calendar) {}

  isWorking(day: number): boolean {
    const known = this.working.get(day);
    if (known !== undefined) return known;
    const works = this.calendar.isWorkingDay(dayOf(startOf(day)));
    this.working.set(day, works);
    return works;
  }

  private within(day: number, opens: number, closes: number, after: number, random: Random): number {
    const from = Math.max(startOf(day) + opens, after + random.between(5, 90) * MINUTE);
    const until = startOf(day) + closes;
    return from + Math.floor(random.fraction() * Math.max(0, until - from));
  }

  /** In office hours so many working days after an instant; 0 is the same day while the office is open, else the next one. */
  office(after: number, workingDays: number, random: Random): number {
    let day = dayNumber(after);
    const lateToday = after + 2 * HOUR > startOf(day) + CLOSES;
    let left = workingDays === 0 && (!this.isWorking(day) || lateToday) ? 1 : workingDays;
    while (left > 0) {
      day += 1;
      if (this.isWorking(day)) left -= 1;
    }
    return this.within(day, OPENS, CLOSES, after, random);
  }

  /** When people are awake, so many days after an instant; 0 is the same day while there is time, else the next one. */
  home(after: number, daysLater: number, random: Random): number {
    const lateToday = after + 2 * HOUR > startOf(dayNumber(after)) + ASLEEP;
    const day = dayNumber(after) + (daysLater === 0 && lateToday ? 1 : daysLater);
    return this.within(day, AWAKE, ASLEEP, after, random);
  }

  /** How many working days lie after one instant up to the day of another. */
  workingDays(from: number, to: number): number {
    let count = 0;
    for (let day = dayNumber(from) + 1; day <= dayNumber(to); day += 1) if (this.isWorking(day)) count += 1;
    return count;
  }
}
