/** Sums of changes: for each area around a village, each month and all of them, each risk and without regard to risk. */
import { areaLevels, enclosing } from '../../src/shared/contract/area';
import { ALL_MONTHS, type CounterRow, type StepDaysRow } from '../store/counters';
import type { Change, Counted } from './cell';

export class Sums {
  private readonly counters = new Map<string, CounterRow>();
  private readonly days = new Map<string, StepDaysRow>();

  add(change: Change): void {
    this.move(change);
    this.leave(change);
  }

  /** All changes of one case: what it only passed through within a month cancels out, and is not counted at all. */
  addAll(changes: readonly Change[]): void {
    const byMonth = new Map<string, Change>();
    for (const change of changes) {
      const first = byMonth.get(change.month);
      byMonth.set(change.month, first ? { ...first, after: change.after } : change);
      this.leave(change);
    }
    for (const change of byMonth.values()) this.move(change);
  }

  private move({ month, before, after }: Change): void {
    for (const each of [month, ALL_MONTHS]) {
      if (before) this.count(each, before, -1);
      this.count(each, after, 1);
    }
  }

  private leave({ month, left }: Change): void {
    if (!left) return;
    const { status, village, workingDays } = left;
    for (const areaCode of around(village)) this.countDays({ areaCode, month, status, workingDays });
  }

  private count(month: string, { cell, people, overdue, risks }: Counted, sign: 1 | -1): void {
    const { village, ...alike } = cell;
    for (const risk of ['', ...risks]) {
      const others = [month, risk, ...Object.values(alike)].join(' ');
      for (const areaCode of around(village)) {
        const name = `${areaCode} ${others}`;
        const row = this.counters.get(name) ?? {
          areaCode,
          month,
          risk,
          ...alike,
          households: 0,
          people: 0,
          overdue: 0,
        };
        row.households += sign;
        row.people += sign * people;
        row.overdue += overdue ? sign : 0;
        this.counters.set(name, row);
      }
    }
  }

  private countDays(key: Omit<StepDaysRow, 'households'>): void {
    const name = Object.values(key).join(' ');
    const row = this.days.get(name) ?? { ...key, households: 0 };
    row.households += 1;
    this.days.set(name, row);
  }

  /** Those that come to something, in the order of their keys. */
  get rows(): CounterRow[] {
    return inOrder(this.counters).filter(({ households, people, overdue }) => households || people || overdue);
  }

  get dayRows(): StepDaysRow[] {
    return inOrder(this.days);
  }
}

const around = (village: string): string[] => areaLevels.map((level) => enclosing(village, level));

const inOrder = <Row>(rows: ReadonlyMap<string, Row>): Row[] =>
  [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
