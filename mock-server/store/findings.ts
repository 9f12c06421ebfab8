/** What the checks found in the register, and how each finding stands. */
import { and, asc, eq, gt, gte, lt, ne } from 'drizzle-orm';
import type { AreaCode, VillageCode } from '../../src/shared/contract/area';
import { codesWithin } from './areas';
import type { Db } from './db';
import type { RegisterRow } from './register';
import { checkFindings, registerEntries } from './schema';
import { run } from './sql';

export type FindingRow = typeof checkFindings.$inferSelect;

/** What was found in one household; of checks that could not be judged nothing changes. */
export interface FoundIn {
  household: string;
  village: VillageCode;
  /** Ids of checks. */
  unjudged: string[];
  findings: { check: string; subject: string; digest: string }[];
}

const put = {
  name: 'put_findings',
  text: `
    with said as (
      select * from jsonb_to_recordset($1::jsonb) as s(household uuid, village text, unjudged text[], findings jsonb)
    ), found as (
      select s.household, s.village, f.* from said s,
        jsonb_to_recordset(s.findings) as f("check" text, subject text, digest text)
    ), gone as (
      update check_findings g set state = 'gone', gone_at = $2 from said s
      where g.household_id = s.household and g.state <> 'gone' and not (g.check_id = any (s.unjudged))
        and not exists (
          select from found f where f.household = g.household_id and f."check" = g.check_id and f.subject = g.subject
        )
    )
    insert into check_findings as c
      (id, household_id, village_code, check_id, subject, digest, state, first_seen, last_seen)
    select gen_random_uuid(), household, village, "check", subject, digest, 'open', $2::timestamptz, $2 from found
    on conflict (household_id, check_id, subject) do update set
      village_code = excluded.village_code, last_seen = excluded.last_seen, digest = excluded.digest, gone_at = null,
      first_seen = case when c.state = 'gone' then excluded.first_seen else c.first_seen end,
      state = case when c.answer is not null and c.digest = excluded.digest then 'answered' else 'open' end,
      answer = case when c.digest = excluded.digest then c.answer end,
      answered_by = case when c.digest = excluded.digest then c.answered_by end,
      answered_at = case when c.digest = excluded.digest then c.answered_at end`,
};

/** Each household once. */
export async function putFindings(db: Db, found: readonly FoundIn[], at: Date): Promise<void> {
  if (found.length > 0) await run(db, put, [JSON.stringify(found), at.toISOString()]);
}

/** In an order of their own, from behind one on. */
export function listRegisterAfter(db: Db, after: string | undefined, limit: number): Promise<RegisterRow[]> {
  return db
    .select()
    .from(registerEntries)
    .where(after === undefined ? undefined : gt(registerEntries.householdId, after))
    .orderBy(asc(registerEntries.householdId))
    .limit(limit);
}

/** How the findings of one check stand in one place. */
export interface FindingTally {
  place: AreaCode;
  check: string;
  open: number;
  /** Right as it stands, somebody said. */
  answered: number;
  /** Not found any more, and nobody had said that it was right. */
  mended: number;
}

const tally = {
  name: 'tally_findings',
  text: `
    select p.place, f.check_id as "check",
      count(*) filter (where f.state = 'open')::int as open,
      count(*) filter (where f.answer is not null)::int as answered,
      count(*) filter (where f.state = 'gone' and f.answer is null)::int as mended
    from jsonb_to_recordset($1::jsonb) as p(place text, "from" text, below text)
    join check_findings f on f.village_code >= p."from" and f.village_code < p.below
    group by 1, 2 order by 1, 2`,
};

export function tallyFindings(db: Db, places: readonly AreaCode[]): Promise<FindingTally[]> {
  return run<FindingTally>(db, tally, [JSON.stringify(places.map((place) => ({ place, ...codesWithin(place) })))]);
}

export interface FindingOfHousehold {
  finding: FindingRow;
  entry: RegisterRow;
}

/** @param after the last one of the page before */
export async function listFindings(
  db: Db,
  {
    area,
    check,
    state,
    after,
    limit,
  }: {
    area: AreaCode;
    check: string;
    state: FindingRow['state'];
    after: string | undefined;
    limit: number;
  },
): Promise<FindingOfHousehold[]> {
  const { from, below } = codesWithin(area);
  return db
    .select({ finding: checkFindings, entry: registerEntries })
    .from(checkFindings)
    .innerJoin(registerEntries, eq(registerEntries.householdId, checkFindings.householdId))
    .where(
      and(
        gte(checkFindings.villageCode, from),
        lt(checkFindings.villageCode, below),
        eq(checkFindings.checkId, check),
        eq(checkFindings.state, state),
        ...(after === undefined ? [] : [gt(checkFindings.id, after)]),
      ),
    )
    .orderBy(asc(checkFindings.id))
    .limit(limit);
}

export async function findFinding(db: Db, id: string): Promise<FindingOfHousehold | undefined> {
  const [row] = await db
    .select({ finding: checkFindings, entry: registerEntries })
    .from(checkFindings)
    .innerJoin(registerEntries, eq(registerEntries.householdId, checkFindings.householdId))
    .where(eq(checkFindings.id, id));
  return row;
}

/** @returns whether it stood, and had looked at the same */
export async function answerFinding(
  db: Db,
  { id, digest }: Pick<FindingRow, 'id' | 'digest'>,
  answer: { answer: Uint8Array; answeredBy: string; answeredAt: Date },
): Promise<boolean> {
  const rows = await db
    .update(checkFindings)
    .set({ ...answer, state: 'answered' })
    .where(and(eq(checkFindings.id, id), eq(checkFindings.digest, digest), ne(checkFindings.state, 'gone')))
    .returning({ id: checkFindings.id });
  return rows.length > 0;
}
