/** What people are found by: made from what was said of them, and looked up in the places that somebody may look at. */
import { countyPrefix, type AreaCode } from '../../src/shared/contract/area';
import { actionTypes, isImport, manners } from '../../src/shared/contract/workflow';
import type { ActionRow, CaseRow, DeclarationRow } from './cases';
import { codesWithin } from './areas';
import type { Db } from './db';
import type { RegisterRow } from './register';
import { actions, cases, declarations, registerEntries, searchMarks } from './schema';
import { fromJson, run, toJson, type Json, type Statement } from './sql';

/** All that names somebody of a household. */
export interface Said {
  householdId: string;
  countyPrefix: string;
  declarations: DeclarationRow[];
  visits: ActionRow[];
  /** What the county's register has of it now. */
  registered: RegisterRow | undefined;
}

const saidOf = (name: string, meant: string) => ({
  name,
  text: `
    with meant as (${meant})
    select m.household_id, to_jsonb(r) as registered,
      coalesce(
        (select c.county_prefix from cases c where c.household_id = m.household_id order by c.opened_at desc limit 1),
        left(r.village_code, 6)
      ) as county_prefix,
      (select jsonb_agg(to_jsonb(d) order by d.position) from declarations d join cases c on c.id = d.case_id
        where c.household_id = m.household_id) as declarations,
      (select jsonb_agg(to_jsonb(a) order by a.position) from actions a join cases c on c.id = a.case_id
        where c.household_id = m.household_id and a.type = any ($2::text[]) and a.body is not null) as visits
    from meant m left join register_entries r on r.household_id = m.household_id`,
});
const saidOfCases = saidOf('list_said', 'select distinct household_id from cases where id = any ($1::uuid[])');
const saidOfHouseholds = saidOf('list_said_of_households', 'select unnest($1::uuid[]) as household_id');
/** Those that name everybody of the household: a visit's, and what the register said. */
const visits = actionTypes.filter((type) => manners[type].words === 'visit' || isImport(type));

/** What the households of some cases said, whole. */
export const listSaid = (db: Db, caseIds: readonly string[]): Promise<Said[]> => said(db, saidOfCases, caseIds);

/** The same of households; of one with neither case nor register nothing. */
export const listSaidBy = (db: Db, householdIds: readonly string[]): Promise<Said[]> =>
  said(db, saidOfHouseholds, householdIds);

async function said(db: Db, statement: Statement, ids: readonly string[]): Promise<Said[]> {
  if (ids.length === 0) return [];
  const rows = await run<{
    household_id: string;
    county_prefix: string | null;
    declarations: Json[] | null;
    visits: Json[] | null;
    registered: Json | null;
  }>(db, statement, [ids, visits]);
  return rows.map((row) => ({
    householdId: row.household_id,
    countyPrefix: row.county_prefix ?? '',
    declarations: (row.declarations ?? []).map((each) => fromJson(declarations, each)),
    visits: (row.visits ?? []).map((each) => fromJson(actions, each) as ActionRow),
    registered: row.registered ? fromJson(registerEntries, row.registered) : undefined,
  }));
}

type Mark = typeof searchMarks.$inferSelect;

const replaced = {
  name: 'write_marks',
  text: `
    with wanted as (select * from jsonb_populate_recordset(null::search_marks, $2::jsonb)),
    gone as (
      delete from search_marks m where m.household_id = any ($1::uuid[]) and not exists (
        select from wanted w where (w.household_id, w.person, w.mark) = (m.household_id, m.person, m.mark)
      )
    )
    insert into search_marks select * from wanted
    on conflict (household_id, person, mark) do update set county_prefix = excluded.county_prefix
      where search_marks.county_prefix <> excluded.county_prefix`,
};

/** What households carry from now on, and nothing else. */
export async function writeMarks(db: Db, householdIds: readonly string[], marks: readonly Mark[]): Promise<void> {
  if (householdIds.length === 0) return;
  await run(db, replaced, [householdIds, JSON.stringify(marks.map((each) => toJson(searchMarks, each)))]);
}

export interface PersonQuery {
  /** Somebody's who carries all of them; absent where only a number is asked for. */
  marks?: readonly string[];
  idNumberIndex?: string;
  /** Where it may be looked. */
  areas: readonly { area: AreaCode; counties: readonly AreaCode[] }[];
}

/** A case of somebody who was found, the declaration that named them last, and which version the reader opened. */
export interface FoundCase {
  row: CaseRow;
  declaration: DeclarationRow | undefined;
  opened: number | undefined;
}

/** $1 counties, $2 marks, $3 number, $4 stretches of villages, $5 who reads, $6 how many. */
const byMarks = `
  select m.household_id from search_marks m where m.county_prefix = any ($1::text[]) and m.mark = any ($2::text[])
  group by m.household_id, m.person having count(*) = cardinality($2::text[])`;
const byNumber = 'select m.household_id from household_members m where m.id_number_index = $3::text';

const hitting = (hits: string) => `
    with asked as (select $1::text[], $2::text[], $3::text),
    hits as materialized (select distinct household_id from (${hits}) h),
    places as (select * from jsonb_to_recordset($4::jsonb) as p("from" text, below text))`;
const search = (name: string, hits: string) => ({
  name,
  text: `${hitting(hits)}
    select to_jsonb(c) as row,
      (select to_jsonb(d) from declarations d where d.case_id = c.id order by d.seq desc limit 1) as declaration,
      (select r.version from access_log r where r.account_id = $5 and r.case_id = c.id) as opened
    from hits join cases c on c.household_id = hits.household_id
    where c.erased_at is null and exists (select from places p where c.village_code >= p."from" and c.village_code < p.below)
    order by c.opened_at desc, c.id limit $6`,
});
/** The same of households that no case was opened for. */
const searchRegister = (name: string, hits: string) => ({
  name,
  text: `${hitting(hits)}
    select to_jsonb(r) as registered from hits join register_entries r on r.household_id = hits.household_id
    where not exists (select from cases c where c.household_id = r.household_id)
      and exists (select from places p where r.village_code >= p."from" and r.village_code < p.below)
    order by r.village_code, r.household_id limit $5`,
});
const ways = { marks: byMarks, number: byNumber, both: `${byMarks} intersect ${byNumber}` };
const searches = {
  marks: search('find_by_marks', ways.marks),
  number: search('find_by_number', ways.number),
  both: search('find_by_both', ways.both),
};
const registerSearches = {
  marks: searchRegister('find_registered_by_marks', ways.marks),
  number: searchRegister('find_registered_by_number', ways.number),
  both: searchRegister('find_registered_by_both', ways.both),
};

/** Which search, and the values that all of them take. */
function askedOf({ marks, idNumberIndex, areas }: PersonQuery): { by: keyof typeof ways; values: unknown[] } {
  const places = areas.map(({ area }) => codesWithin(area));
  return {
    by: marks === undefined ? 'number' : idNumberIndex === undefined ? 'marks' : 'both',
    values: [
      [...new Set(areas.flatMap(({ counties }) => counties.map(countyPrefix)))],
      marks ?? [],
      idNumberIndex ?? null,
      JSON.stringify(places),
    ],
  };
}

/** Cases of people, in the places asked for, newest first. */
export async function findCasesOfPeople(
  db: Db,
  asked: PersonQuery,
  readerId: string,
  limit: number,
): Promise<FoundCase[]> {
  if (asked.areas.length === 0) return [];
  const { by, values } = askedOf(asked);
  const rows = await run<{ row: Json; declaration: Json | null; opened: number | null }>(db, searches[by], [
    ...values,
    readerId,
    limit,
  ]);
  return rows.map(({ row, declaration, opened }) => ({
    row: fromJson(cases, row),
    declaration: declaration ? fromJson(declarations, declaration) : undefined,
    opened: opened ?? undefined,
  }));
}

/** Households of the register that no case was opened for, by village. */
export async function findRegisteredPeople(db: Db, asked: PersonQuery, limit: number): Promise<RegisterRow[]> {
  if (asked.areas.length === 0) return [];
  const { by, values } = askedOf(asked);
  const rows = await run<{ registered: Json }>(db, registerSearches[by], [...values, limit]);
  return rows.map(({ registered }) => fromJson(registerEntries, registered));
}
