/** What a declaration is decided on, found in one statement. */
import { areaLevels, countyPrefix, enclosing, type VillageCode } from '../../src/shared/contract/area';
import type { ChinaDay } from '../../src/shared/base/china-time';
import { openStatuses } from '../../src/shared/contract/workflow';
import type { CaseRow, DeclarationRow } from './cases';
import type { Db } from './db';
import { cases, declarations } from './schema';
import { fromJson, run, type Json } from './sql';
import { servingIn, type Serving } from './whole';

/** The case of the applicant's household: the open one, or else the latest. */
export interface CaseBefore {
  row: CaseRow;
  /** Of its last action. */
  lastHash: string;
}

/** A case of another household that looks alike. */
export interface LikeCase {
  row: CaseRow;
  because: ('name' | 'phone')[];
}

/** The same, found by what was said there; with the declaration that named them last. */
export interface SaidAlike extends LikeCase {
  sameNumber: boolean;
  declaration: DeclarationRow | undefined;
}

export interface Elsewhere {
  household: { id: string; villageCode: VillageCode };
  before: CaseBefore | undefined;
}

export interface FilingFound {
  /** What was filed under the same id. */
  known: DeclarationRow | undefined;
  /** Of the applicant, in the village that they declare in. */
  household: { id: string; version: number; formerlyPoor: boolean | null } | undefined;
  before: CaseBefore | undefined;
  /** To whom the applicant counts in another village, where they count to nobody in this one. */
  elsewhere: Elsewhere | undefined;
  /** Whether somebody is first secretary around the village. */
  served: boolean;
  /** Who may hold a step around the village, and who of them belongs to the applicant's household. */
  staff: Serving[];
  /** Only where they were asked for. */
  alike: LikeCase[];
}

interface FilingJson {
  known: Json | null;
  household: { id: string; version: number; formerly_poor: boolean | null; village_code: string; here: boolean } | null;
  before: (Json & { last_hash: string }) | null;
  served: boolean;
  staff: Serving[];
  alike: LikeJson[] | null;
}

const open = openStatuses.map((status) => `'${status}'`).join(', ');

/** Open cases of other households with one of the names in the same town, or one of the phones in the same county. */
const alikeCases = (names: string, phones: string, household: string, town: string, county: string) => `
  select to_jsonb(c) || jsonb_build_object('by_name', l.by_name, 'by_phone', l.by_phone) as row, c.opened_at
  from (
    select m.household_id, bool_or(m.name_index = any (${names})) as named, bool_or(m.phone_index = any (${phones})) as by_phone
    from household_members m where m.name_index = any (${names}) or m.phone_index = any (${phones}) group by m.household_id
  ) m
  join cases c on c.household_id = m.household_id and c.county_prefix = ${county} and c.status in (${open})
  cross join lateral (select m.named and left(c.village_code, 9) = ${town} as by_name, m.by_phone) l
  where (l.by_name or l.by_phone) and not (c.household_id = any (${household}))
  order by c.opened_at desc limit 20`;

/** Where a declaration's parameters stand: `$1`, or columns of what many are asked by. */
interface Asking {
  names: string;
  phones: string;
  town: string;
  county: string;
  number: string;
  id: string;
  around: string;
  alike: string;
  village: string;
  day: string;
  /** A household that is known to be meant, whoever is found by the number. */
  household?: string;
}

/** @returns a select of one row */
function filingText({
  names,
  phones,
  town,
  county,
  number,
  id,
  around,
  alike,
  village,
  day,
  household,
}: Asking): string {
  const belongs = `(p.id_number_index = ${number} or exists (
    select from household_members m, member where m.household_id = member.household_id and m.id_number_index = p.id_number_index))`;
  const meant =
    household === undefined ? '' : ` union select h.id, h.village_code from households h where h.id = ${household}`;
  return `
    with member as (select m.household_id, m.village_code from household_members m where m.id_number_index = ${number}${meant}),
    near as (
      select m.village_code = ${village} as here, m.village_code, h.id, h.version, h.formerly_poor, c.id as case_id
      from member m join households h on h.id = m.household_id
      left join lateral (
        select c.id, c.opened_at, c.status in (${open}) as open from cases c where c.household_id = h.id and c.erased_at is null
        order by (c.status in (${open})) desc, c.opened_at desc limit 1
      ) c on true
      order by ${household === undefined ? '' : `h.id = ${household} desc nulls last, `}1 desc, c.open desc nulls last, c.opened_at desc nulls last limit 1
    )
    select
      (select to_jsonb(d) from declarations d where d.id = ${id}) as known,
      (select to_jsonb(n) from near n) as household,
      (select to_jsonb(c) || jsonb_build_object('last_hash', (select a.hash from actions a where a.case_id = c.id and a.seq = c.version))
        from cases c join near n on n.case_id = c.id) as before,
      exists (select from role_assignments r where r.role = 'first_secretary' and r.area_code = any (${around})) as served,
      (${servingIn(around, day, belongs)}) as staff,
      case when ${alike} then (
        select jsonb_agg(l.row order by l.opened_at desc)
        from (${alikeCases(names, phones, 'array(select household_id from member)', town, county)}) l
      ) end as alike`;
}

const statement = {
  name: 'find_filing',
  text: filingText({
    names: '$1::text[]',
    phones: '$2::text[]',
    town: '$3',
    county: '$4',
    number: '$5',
    id: '$6',
    around: '$7::text[]',
    alike: '$8',
    village: '$9',
    day: '$10',
  }),
};

const many = {
  name: 'find_filings',
  text: `
    select w.id as asked, f.* from jsonb_to_recordset($1::jsonb) as w(id uuid, village text, number text, household uuid)
    cross join lateral (${filingText({
      names: "'{}'::text[]",
      phones: "'{}'::text[]",
      town: "''",
      county: "''",
      number: 'w.number',
      id: 'w.id',
      around:
        "(select array_agg(rpad(left(w.village, digits), 12, '0')) from unnest(array[2, 4, 6, 9, 12]) as digits)::text[]",
      alike: 'false',
      village: 'w.village',
      day: '$2',
      household: 'w.household',
    })}) f`,
};

export interface FilingQuery {
  id: string;
  village: VillageCode;
  /** On which somebody may stand in for another. */
  day: ChinaDay;
  /** Null of who has no number, whom it finds in nobody's household. */
  idNumberIndex: string | null;
  nameIndex: string;
  phoneIndex: string | null;
  /** Whether other households that look alike matter. */
  alike: boolean;
}

export async function findFiling(db: Db, asked: FilingQuery): Promise<FilingFound> {
  const { id, village, idNumberIndex, nameIndex, phoneIndex, alike } = asked;
  const [found] = await run<FilingJson>(db, statement, [
    [nameIndex],
    phoneIndex === null ? [] : [phoneIndex],
    village.slice(0, 9),
    countyPrefix(village),
    idNumberIndex,
    id,
    areaLevels.map((level) => enclosing(village, level)),
    alike,
    village,
    asked.day,
  ]);
  if (!found) throw new Error('a select without a row');
  return filingFound(found);
}

/** A declaration of a household that is known to be meant, or of whoever the number says. */
export type MeantFiling = Pick<FilingQuery, 'id' | 'village' | 'idNumberIndex'> & { householdId: string | null };

/** By the declaration's id; of others that look alike nothing is asked. */
export async function findFilings(
  db: Db,
  asked: readonly MeantFiling[],
  day: ChinaDay,
): Promise<ReadonlyMap<string, FilingFound>> {
  const rows = await run<FilingJson & { asked: string }>(db, many, [
    JSON.stringify(
      asked.map(({ id, village, idNumberIndex, householdId }) => ({
        id,
        village,
        number: idNumberIndex,
        household: householdId,
      })),
    ),
    day,
  ]);
  return new Map(rows.map((row) => [row.asked, filingFound(row)]));
}

function filingFound({ known, household, before, served, staff, alike }: FilingJson): FilingFound {
  const latest = before ? { row: fromJson(cases, before), lastHash: before.last_hash } : undefined;
  return {
    known: known ? fromJson(declarations, known) : undefined,
    household: household?.here
      ? { id: household.id, version: household.version, formerlyPoor: household.formerly_poor }
      : undefined,
    before: household?.here ? latest : undefined,
    elsewhere:
      household && !household.here
        ? { household: { id: household.id, villageCode: household.village_code }, before: latest }
        : undefined,
    served,
    staff,
    alike: (alike ?? []).map(likeCase),
  };
}

type LikeJson = Json & { by_name: boolean | null; by_phone: boolean | null };

function likeCase(json: LikeJson): LikeCase {
  return {
    row: fromJson(cases, json),
    because: [...(json.by_name ? (['name'] as const) : []), ...(json.by_phone ? (['phone'] as const) : [])],
  };
}

const alikeHousehold = {
  name: 'find_alike',
  text: `
    with own as (
      select coalesce(array_agg(name_index) filter (where name_index is not null), '{}') as names,
        coalesce(array_agg(phone_index) filter (where phone_index is not null), '{}') as phones
      from household_members where household_id = $1::uuid
    )
    select l.row from own, lateral (${alikeCases('own.names', 'own.phones', 'array[$1::uuid]', '$2', '$3')}) l`,
};

/** Those that look like a household, the newest first. @param village of its case */
export async function listAlike(db: Db, householdId: string, village: VillageCode): Promise<LikeCase[]> {
  const found = await run<{ row: LikeJson }>(db, alikeHousehold, [
    householdId,
    village.slice(0, 9),
    countyPrefix(village),
  ]);
  return found.map(({ row }) => likeCase(row));
}

/** By what others are found who may be somebody of whom no number stands in the index, or none did. */
export interface SaidOf {
  /** Not itself. */
  householdId: string | null;
  village: VillageCode;
  /** Each person's whole set of marks: all of them must be found with one person. */
  names: readonly (readonly string[])[];
  phones: readonly string[];
  /** Blind indexes. */
  numbers: readonly string[];
}

const saidAlike = {
  name: 'find_said_alike',
  text: `
    with wanted as (
      select n.nth, array(select jsonb_array_elements_text(n.marks)) as marks from jsonb_array_elements($2::jsonb) with ordinality as n(marks, nth)
    ),
    hits as (
      select h.household_id, true as by_name, false as by_phone, false as by_number from wanted w, lateral (
        select s.household_id from search_marks s where s.county_prefix = $1 and s.mark = any (w.marks)
        group by s.household_id, s.person having count(*) = cardinality(w.marks)
      ) h
      union all select s.household_id, false, true, false from search_marks s where s.county_prefix = $1 and s.mark = any ($3::text[])
      union all select m.household_id, false, false, true from household_members m where m.id_number_index = any ($4::text[])
    ),
    people as (
      select household_id, bool_or(by_name) as by_name, bool_or(by_phone) as by_phone, bool_or(by_number) as by_number
      from hits where household_id is distinct from $5::uuid group by household_id
    )
    select to_jsonb(c) || jsonb_build_object('by_name', p.by_name and left(c.village_code, 9) = $6, 'by_phone', p.by_phone) as row,
      p.by_number,
      (select to_jsonb(d) from declarations d where d.case_id = c.id order by d.seq desc limit 1) as declaration
    from people p
    cross join lateral (
      select c.* from cases c where c.household_id = p.household_id and c.erased_at is null and c.status <> 'merged'
      order by (c.status in (${open})) desc, c.opened_at desc limit 1
    ) c
    where p.by_number or p.by_phone or left(c.village_code, 9) = $6
    order by p.by_number desc, (p.by_name and p.by_phone) desc, c.opened_at desc limit 20`,
};

/**
 * Of each household that was named alike (in the town), has one of the phones (in the county) or one of the numbers: its
 * open case, or else the latest; the most alike first.
 */
export async function listSaidAlike(db: Db, asked: SaidOf): Promise<SaidAlike[]> {
  const { householdId, village, names, phones, numbers } = asked;
  const rows = await run<{ row: LikeJson; by_number: boolean; declaration: Json | null }>(db, saidAlike, [
    countyPrefix(village),
    JSON.stringify(names),
    phones,
    numbers,
    householdId,
    village.slice(0, 9),
  ]);
  return rows.map(({ row, by_number, declaration }) => ({
    ...likeCase(row),
    sameNumber: by_number,
    declaration: declaration ? fromJson(declarations, declaration) : undefined,
  }));
}
