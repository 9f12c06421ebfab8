/**
 * The figures that the checks measure by, as they hold from a day on. Those of one year are its parameters: for later
 * years none was found, so the latest goes on as a demo.
 */
import type { ChinaDay } from '../../../src/shared/base/china-time';
import type { Figure, Figured, HouseholdAt } from './form';
import { saidAt } from './form';

interface Row<V = number> extends Figured<V> {
  from: ChinaDay;
}

const scripts = (rules: string) => `规则脚本 ${rules}（公开库 Gzuwkj/fuping，2022–2024 年）`;
const dated = <V>(from: ChinaDay, value: V, source: string): Row<V> => ({ from, value, source, demo: false });
const demo = <V>(from: ChinaDay, value: V, source: string): Row<V> => ({
  from,
  value,
  source: `演示：${source}`,
  demo: true,
});

/** @param rows oldest first @returns the one in force on the day */
const inForce = <V>(rows: readonly Row<V>[], day: ChinaDay): Row<V> | undefined =>
  [...rows].reverse().find(({ from }) => from <= day);

const standing = (name: string, ...rows: Row[]): Figure => ({
  name,
  reads: [],
  at: ({ household }) => inForce(rows, household.day),
});

const FROM = '2022-01-01';
const limit = (name: string, value: number, rules: string): Figure =>
  standing(name, dated(FROM, value, scripts(rules)));

export const arableLimit = limit('arable_limit', 100, '5_14_001、5_14_008');
export const forestLimit = limit('forest_limit', 200, '5_14_002、5_14_009');
/** One script has 100, all texts 200. */
export const returnedForestLimit = limit('returned_forest_limit', 200, '5_14_003、5_14_010 的文字');
export const orchardLimit = limit('orchard_limit', 200, '5_14_004、5_14_011');
export const pastureLimit = limit('pasture_limit', 100, '5_14_005、5_14_012');
export const waterLimit = limit('water_limit', 100, '5_14_006、5_14_013');
export const distanceLimit = limit('distance_limit', 5, '5_14_007、5_14_014');
export const leastWage = limit('least_wage', 100, '5_15_0023');
export const leastMonthlyWage = limit('least_monthly_wage', 100, '5_16_001、5_16_002');
export const mostMonthlyWage = limit('most_monthly_wage', 30_000, '5_16_001、5_16_002');
export const lowMonthlyWage = limit('low_monthly_wage', 400, '1111_12');
/** Neither a year nor a text is known of it. */
export const lowIncome = limit('low_income', 4_000, '3_11_010');
/** For households recognised since 2023. */
export const mostIncome = standing(
  'most_income',
  dated('2023-01-01', 20_000, scripts('1111_18')),
  demo('2025-01-01', 20_000, '沿用 2023–2024 年'),
);

const lines: readonly Row[] = [
  dated('2023-01-01', 7_300, scripts('1_02_006、4_11_010')),
  demo('2024-01-01', 8_700, '借用云南省 2024 年监测线'),
];
/** Of a year, not of the day: incomes are a year's. @param yearOf nothing where it is not said */
const lineBy = (name: string, reads: Figure['reads'], yearOf: (at: HouseholdAt) => number | undefined): Figure => ({
  name,
  reads,
  at(at) {
    const year = yearOf(at);
    if (year === undefined) return undefined;
    const known = lines.find(({ from }) => from.startsWith(String(year)));
    return known ?? at.household.lineOf?.(year) ?? (year > 2023 ? inForce(lines, `${year}-12-31`) : undefined);
  },
});
/** Of the register's year; else of the year in which it is looked at. */
export const currentLine = lineBy('current_line', [], (at) => {
  const year = saidAt(at, 'register_year')?.value;
  return typeof year === 'number' ? year : Number(at.household.day.slice(0, 4));
});
export const lineAtElimination = lineBy('line_at_elimination', ['eliminated_month'], (at) => {
  const month = saidAt(at, 'eliminated_month')?.value;
  return typeof month === 'string' ? Number(month.slice(0, 4)) : undefined;
});

/** Recognised in which months a household gets the year's premium subsidy. */
interface Months {
  from: string;
  to: string;
}
const premiumWindows: readonly Figured<Months>[] = [
  { value: { from: '2022-10', to: '2023-03' }, source: scripts('1111_06、1111_09'), demo: false },
  {
    value: { from: '2023-10', to: '2024-02' },
    source: scripts('1111_13 的注释：2024 年截止 2 月；起始月沿用上年'),
    demo: true,
  },
  { value: { from: '2024-10', to: '2025-02' }, source: '演示：沿用上年', demo: true },
  { value: { from: '2025-10', to: '2026-02' }, source: '演示：沿用上年', demo: true },
];
/** The last that began before the household was recognised. */
export const premiumWindow: Figure<Months> = {
  name: 'premium_window',
  reads: ['recognised_month'],
  at(at) {
    const month = saidAt(at, 'recognised_month')?.value;
    return typeof month === 'string'
      ? [...premiumWindows].reverse().find(({ value }) => value.from <= month)
      : undefined;
  },
};

/** Up to which month a household was recognised that should have this school year's aid. */
export const yuluUntil: Figure<string> = {
  name: 'yulu_until',
  reads: [],
  at({ household: { day } }) {
    const year = day.slice(5) < '09-01' ? Number(day.slice(0, 4)) - 1 : Number(day.slice(0, 4));
    if (year < 2022) return undefined;
    const value = `${year}-08`;
    return year === 2022
      ? { value, source: scripts('1111_2'), demo: false }
      : { value, source: '演示：沿用 2022 年的 8 月', demo: true };
  },
};

/** A spell that began in this year or before, and has no end, is looked at. */
export const openSince: Figure = {
  name: 'open_since',
  reads: [],
  at({ household: { day } }) {
    const year = Number(day.slice(0, 4));
    return year <= 2024
      ? { value: 2020, source: scripts('1111_08'), demo: false }
      : { value: year - 4, source: '演示：按 2024 年往前四年推算', demo: true };
  },
};
