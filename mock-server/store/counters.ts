/** How many households stand where: sums that follow the history, for every place and month. */
import { getTableName, sql } from 'drizzle-orm';
import type { AreaCode } from '../../src/shared/contract/area';
import type { Category } from '../../src/shared/contract/assessment';
import type { Status } from '../../src/shared/contract/workflow';
import { codesWithin } from './areas';
import type { Db } from './db';
import type { FollowerName } from './jobs';
import { counters, stepDays } from './schema';
import { run, toJson } from './sql';

export type CounterRow = typeof counters.$inferSelect;
export type StepDaysRow = typeof stepDays.$inferSelect;

/** In place of a month: what the months come to. */
export const ALL_MONTHS = 'all';

/** What is kept, or what a replay comes to, which is there for one transaction. */
type Which = 'kept' | 'replayed';
const prefix = (which: Which) => (which === 'replayed' ? 'replayed_' : '');

const addAll = (which: Which) => ({
  name: `add_${which}_counters`,
  text: `
    insert into ${prefix(which)}counters as c select * from jsonb_populate_recordset(null::counters, $1::jsonb)
    on conflict (area_code, month, risk, status, category, low_income, recognized, cause)
    do update set households = c.households + excluded.households, people = c.people + excluded.people, overdue = c.overdue + excluded.overdue`,
});
const addDays = (which: Which) => ({
  name: `add_${which}_step_days`,
  text: `
    insert into ${prefix(which)}step_days as d select * from jsonb_populate_recordset(null::step_days, $1::jsonb)
    on conflict (area_code, month, status, working_days) do update set households = d.households + excluded.households`,
});

/** Adds to what is counted; each row once, in the order of its key, so that two who add never wait for one another. */
export async function addToCounters(
  db: Db,
  rows: readonly CounterRow[],
  days: readonly StepDaysRow[],
  which: Which = 'kept',
): Promise<void> {
  if (rows.length > 0) await run(db, addAll(which), [JSON.stringify(rows.map((row) => toJson(counters, row)))]);
  if (days.length > 0) await run(db, addDays(which), [JSON.stringify(days.map((row) => toJson(stepDays, row)))]);
}

/**
 * One moment of the history, and room for what is added to the counters as `replayed`.
 * @param keep whether nobody may count on meanwhile, because what is counted will be replaced
 * @param fn is told up to which position the counters have come
 */
export function replayCounters<T>(db: Db, keep: boolean, fn: (tx: Db, position: number) => Promise<T>): Promise<T> {
  return db.transaction(
    async (tx) => {
      // Before the moment is fixed, which the first question does.
      if (keep) await tx.execute(sql`lock table counters, step_days in share row exclusive mode`);
      // Comparing a province takes longer than a request's statement may.
      await tx.execute(sql`set local statement_timeout = 0`);
      await tx.execute(sql`create temporary table replayed_counters (like counters including all) on commit drop`);
      await tx.execute(sql`create temporary table replayed_step_days (like step_days including all) on commit drop`);
      const [row] = await run<{ position: number }>(tx, countedTo, []);
      return fn(tx, row?.position ?? 0);
    },
    { isolationLevel: 'repeatable read' },
  );
}
const countedTo = {
  name: 'counted_to',
  text: `select position::float8 as position from jobs where kind = '${'count' satisfies FollowerName}' and key = ''`,
};

/** A place and month whose counters are not what the replay comes to. */
export interface Miscount {
  areaCode: AreaCode;
  month: string;
}

const differing = (table: string, isSomething: string) => `
  select area_code, month from (
    (select * from ${table} where ${isSomething} except select * from replayed_${table})
    union all
    (select * from replayed_${table} where ${isSomething} except select * from ${table})
  ) each`;
const miscounts = {
  name: 'miscounts',
  text: `
    select distinct area_code as "areaCode", month from (
      ${differing('counters', 'households <> 0 or people <> 0 or overdue <> 0')} union all ${differing('step_days', 'households <> 0')}
    ) each order by 1, 2`,
};

/** @param tx of `replayCounters` */
export function listMiscounts(tx: Db): Promise<Miscount[]> {
  return run<Miscount>(tx, miscounts, []);
}

/** Puts what the replay comes to in the place of what was counted. @param tx of `replayCounters` */
export async function keepReplayed(tx: Db): Promise<void> {
  for (const table of [counters, stepDays]) {
    await tx.delete(table);
    const name = getTableName(table);
    await tx.execute(sql`insert into ${sql.identifier(name)} select * from ${sql.identifier(`replayed_${name}`)}`);
  }
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
  /** Of the cases, those that no list shows: what was said in them was erased. */
  erased: number;
}

const tallies = {
  name: 'tally',
  text: `
    with places as (select * from jsonb_to_recordset($1::jsonb) as p(place text, "from" text, below text))
    select place, status, category, recognized, sum(cases)::int as cases, sum(people)::int as people, sum(overdue)::int as overdue,
      sum(erased)::int as erased
    from (
      select area_code as place, status, category, recognized, households as cases, people, overdue, 0 as erased
      from counters where area_code in (select place from places) and month = '${ALL_MONTHS}' and risk = ''
      union all
      select p.place, c.status, coalesce(c.category, ''), c.recognized_at is not null, 0, 0, 0, 1
      from places p join cases c on c.village_code >= p."from" and c.village_code < p.below and c.erased_at is not null
    ) each
    group by place, status, category, recognized having sum(cases) <> 0`,
};

/** @param places each counted with all that lies in it */
export function tally(db: Db, places: readonly AreaCode[]): Promise<Tally[]> {
  return run<Tally>(db, tallies, [JSON.stringify(places.map((place) => ({ place, ...codesWithin(place) })))]);
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
