/** How many households stand where: sums that follow the history, for every place and month. */
import type { AreaCode } from '../../src/shared/area';
import type { Category } from '../../src/shared/assessment';
import type { Status } from '../../src/shared/workflow';
import type { Db } from './db';
import type { FollowerName } from './jobs';
import { counters, stepDays } from './schema';
import { run, toJson } from './sql';

export type CounterRow = typeof counters.$inferSelect;
export type StepDaysRow = typeof stepDays.$inferSelect;

/** In place of a month: what the months come to. */
export const ALL_MONTHS = 'all';

const addAll = {
  name: 'add_counters',
  text: `
    insert into counters as c select * from jsonb_populate_recordset(null::counters, $1::jsonb)
    on conflict (area_code, month, risk, status, category, low_income, recognized, cause)
    do update set households = c.households + excluded.households, people = c.people + excluded.people, overdue = c.overdue + excluded.overdue`,
};
const addDays = {
  name: 'add_step_days',
  text: `
    insert into step_days as d select * from jsonb_populate_recordset(null::step_days, $1::jsonb)
    on conflict (area_code, month, status, working_days) do update set households = d.households + excluded.households`,
};

/** Adds to what is counted; each row once, in the order of its key, so that two who add never wait for one another. */
export async function addToCounters(db: Db, rows: readonly CounterRow[], days: readonly StepDaysRow[]): Promise<void> {
  if (rows.length > 0) await run(db, addAll, [JSON.stringify(rows.map((row) => toJson(counters, row)))]);
  if (days.length > 0) await run(db, addDays, [JSON.stringify(days.map((row) => toJson(stepDays, row)))]);
}

/** Households of one place that are alike in status, category and whether they were recognized. */
export interface Tally {
  place: AreaCode;
  status: Status;
  category: Category | '';
  recognized: boolean;
  cases: number;
  people: number;
  overdue: number;
}

const tallies = {
  name: 'tally',
  text: `
    select area_code as place, status, category, recognized, sum(households)::int as cases, sum(people)::int as people, sum(overdue)::int as overdue
    from counters where area_code = any ($1::text[]) and month = '${ALL_MONTHS}' and risk = ''
    group by area_code, status, category, recognized having sum(households) <> 0`,
};

/** @param places each counted with all that lies in it */
export function tally(db: Db, places: readonly AreaCode[]): Promise<Tally[]> {
  return run<Tally>(db, tallies, [places]);
}

const uncounted = {
  name: 'uncounted',
  text: `
    select at from actions
    where position > (select position from jobs where kind = '${'count' satisfies FollowerName}' and key = '')
    order by position limit 1`,
};

/** The moment that the counters hold for: that of the first action which they do not know, and now when they know all. */
export async function countersAsOf(db: Db, now: Date): Promise<Date> {
  const [row] = await run<{ at: string }>(db, uncounted, []);
  return row ? new Date(row.at) : now;
}
