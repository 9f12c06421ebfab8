/** Departments' warnings: whom a row may mean, and what was warned of before. */
import { countyPrefix, type AreaCode, type VillageCode } from '../../src/shared/contract/area';
import type { WarningKind } from '../../src/shared/contract/department';
import type { WarningClass } from '../../src/shared/contract/warning';
import { isEnded, openStatuses, statuses, type Status } from '../../src/shared/contract/workflow';
import { codesWithin } from './areas';
import type { Db } from './db';
import { isUniqueViolation } from './errors';
import { warnings } from './schema';
import { fromJson, run, toJson, type Json } from './sql';
import { StepConflict } from './steps';

export type WarningRow = typeof warnings.$inferSelect;

/** By what the household of a row is found. */
export interface WarnedQuery {
  entry: string;
  /** By which the same trouble of the same person is known again. */
  keyIndex: string;
  /** Null where the row names no number that can be right. */
  numberIndex: string | null;
  nameIndex: string;
  /** All that the whole name leaves. */
  nameMarks: readonly string[];
  /** In which others of the name are looked for; null where the row names none. */
  village: VillageCode | null;
}

/** A household as far as a warning goes by it. */
export interface WarnedHousehold {
  id: string;
  village: VillageCode;
  formerlyPoor: boolean | null;
  /** Of its open case, or else of the latest. */
  status: Status | undefined;
  /** Whether it is known by the row's number under the name that the row says, or under none. */
  named: boolean;
}

export interface WarnedFound {
  /** The same trouble of the same person, with how its case stands by now. */
  before: { row: WarningRow; household: WarnedHousehold; erased: boolean } | undefined;
  /** To which the number counts in the department's area: in the row's village first. */
  numbered: WarnedHousehold[];
  /** In which the row's village has somebody of the name. */
  alike: WarnedHousehold[];
}

interface HouseholdJson {
  id: string;
  village: string;
  formerly_poor: boolean | null;
  status: Status | null;
  named: boolean;
}
interface FoundJson {
  entry: string;
  before: Json | null;
  before_household: HouseholdJson | null;
  erased: boolean | null;
  numbered: HouseholdJson[] | null;
  alike: HouseholdJson[] | null;
}

const open = openStatuses.map((status) => `'${status}'`).join(', ');
/** More of one name in a village are no choice. */
const MOST_ALIKE = 10;

const household = (
  named: string,
) => `jsonb_build_object('id', h.id, 'village', h.village_code, 'formerly_poor', h.formerly_poor,
  'named', ${named}, 'status', (select c.status from cases c where c.household_id = h.id and c.status <> 'merged' and c.erased_at is null
    order by (c.status in (${open})) desc, c.opened_at desc limit 1))`;

/** The case in which another one goes on that was merged into it, however often. */
export const goesOnIn = (id: string): string => `(
  with recursive way as (
    select c.id, c.merged_into from cases c where c.id = ${id}
    union all select c.id, c.merged_into from way join cases c on c.id = way.merged_into
  ) select way.id from way where way.merged_into is null)`;

/** Each row by itself: `offset 0` keeps the few that are asked for from being held against all that there are. */
const find = {
  name: 'find_warned',
  text: `
    select w.entry, to_jsonb(b) as before, c.erased_at is not null as erased,
      case when b.id is not null then (select ${household('true')} from households h where h.id = c.household_id) end as before_household,
      (select jsonb_agg(${household('m.name_index is null or m.name_index = w.name_index')} order by (m.village_code = w.village) desc nulls last, h.id)
        from household_members m join households h on h.id = m.household_id
        where m.id_number_index = w.number_index and m.village_code >= $2 and m.village_code < $3) as numbered,
      (select jsonb_agg(${household('true')} order by h.id) from (
          select m.household_id as id from household_members m where m.name_index = w.name_index and m.village_code = w.village
          union
          (select s.household_id from search_marks s where s.county_prefix = w.county and s.mark = any (w.name_marks)
            group by s.household_id, s.person having count(*) = cardinality(w.name_marks))
        ) n join households h on h.id = n.id and h.village_code = w.village) as alike
    from jsonb_to_recordset($1::jsonb) as w(entry text, key_index text, number_index text, name_index text, name_marks text[], village text, county text)
    left join lateral (select b.* from warnings b where b.key_index = w.key_index offset 0) b on true
    left join lateral (select c.household_id, c.erased_at from cases c where c.id = ${goesOnIn('b.case_id')} offset 0) c on true`,
};

const householdOf = ({ id, village, formerly_poor, status, named }: HouseholdJson): WarnedHousehold => ({
  id,
  village,
  formerlyPoor: formerly_poor,
  status: status ?? undefined,
  named,
});

/** @param area the department's: outside it nobody is found */
export async function findWarned(
  db: Db,
  area: AreaCode,
  asked: readonly WarnedQuery[],
): Promise<ReadonlyMap<string, WarnedFound>> {
  const { from, below } = codesWithin(area);
  const rows = await run<FoundJson>(db, find, [
    JSON.stringify(
      asked.map(({ entry, keyIndex, numberIndex, nameIndex, nameMarks, village }) => ({
        entry,
        key_index: keyIndex,
        number_index: numberIndex,
        name_index: nameIndex,
        name_marks: nameMarks,
        village,
        county: village && countyPrefix(village),
      })),
    ),
    from,
    below,
  ]);
  return new Map(
    rows.map(({ entry, before, before_household, erased, numbered, alike }) => [
      entry,
      {
        before:
          before && before_household
            ? {
                row: fromJson(warnings, before),
                household: householdOf(before_household),
                erased: erased === true,
              }
            : undefined,
        numbered: (numbered ?? []).map(householdOf),
        alike: (alike ?? []).slice(0, MOST_ALIKE).map(householdOf),
      },
    ]),
  );
}

const put = {
  name: 'put_warnings',
  text: `
    insert into warnings select * from jsonb_populate_recordset(null::warnings, $1::jsonb)
    on conflict (id) do update set content_hash = excluded.content_hash, content = excluded.content, class = excluded.class,
      line = excluded.line, policy_version = excluded.policy_version, village_code = excluded.village_code,
      household_id = excluded.household_id, case_id = excluded.case_id, changed_at = excluded.changed_at`,
};

/** @throws StepConflict where somebody else has sent one of them meanwhile */
export async function putWarnings(db: Db, rows: readonly WarningRow[]): Promise<void> {
  if (rows.length === 0) return;
  try {
    await run(db, put, [JSON.stringify(rows.map((row) => toJson(warnings, row)))]);
  } catch (error) {
    if (isUniqueViolation(error)) throw new StepConflict('the same warning came twice', { cause: error });
    throw error;
  }
}

/** A warning, with how its case stands by now. */
export interface SentWarning {
  row: WarningRow;
  status: Status;
}

/** Where a page of a list ended. */
export interface WarningPosition {
  at: string;
  id: string;
}

/** Each list by itself is walked in its order, and no further than a page. */
const listed = {
  name: 'list_warnings',
  text: `
    select l.row, l.status from jsonb_to_recordset($1::jsonb) as own(kind text, area text)
    cross join lateral (
      select to_jsonb(w) as row, w.at, w.id, c.status from warnings w
      cross join lateral (select c.status, c.household_id from cases c where c.id = ${goesOnIn('w.case_id')} offset 0) c
      where w.kind = own.kind and w.area_code = own.area and not (c.household_id = any ($2::uuid[]))
        and (w.at, w.id) < ($3::timestamptz, $4::uuid)
      order by w.at desc, w.id desc limit $5
    ) l
    order by l.at desc, l.id desc limit $5`,
};
/** Before it comes everything. */
const NEWEST: WarningPosition = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** Those of a department's places, the newest first. @param without households that the reader belongs to */
export async function listWarnings(
  db: Db,
  own: readonly { kind: WarningKind; area: AreaCode }[],
  without: readonly string[],
  after: WarningPosition | undefined,
  most: number,
): Promise<SentWarning[]> {
  const { at, id } = after ?? NEWEST;
  const rows = await run<{ row: Json; status: Status }>(db, listed, [JSON.stringify(own), without, at, id, most]);
  return rows.map(({ row, status }) => ({ row: fromJson(warnings, row), status }));
}

/** What became of warnings of one line in one place. */
export interface WarningTally {
  place: AreaCode;
  kind: WarningKind;
  class: WarningClass;
  line: number | null;
  sent: number;
  known: number;
  open: number;
  recognized: number;
  notRecognized: number;
  households: number;
}

const ended = statuses
  .filter(isEnded)
  .map((status) => `'${status}'`)
  .join(', ');
const tally = {
  name: 'tally_warnings',
  text: `
    with own as (
      select rpad(left(w.village_code, $3::int), 12, '0') as place, w.kind, w.class, w.line, w.recognized_before as known,
        c.household_id, c.recognized_at is not null as recognized, c.status in (${ended}) as ended
      from warnings w join cases c on c.id = ${goesOnIn('w.case_id')}
      where w.village_code >= $1 and w.village_code < $2 and w.at >= $4::timestamptz and w.at < $5::timestamptz and w.kind = any ($6::text[])
    )
    select place, kind, class, line, count(*)::int as sent, count(*) filter (where known)::int as known,
      count(*) filter (where not known and not recognized and not ended)::int as open,
      count(*) filter (where not known and recognized)::int as recognized,
      count(*) filter (where not known and not recognized and ended)::int as "notRecognized",
      count(distinct household_id) filter (where not known and recognized)::int as households
    from own group by place, kind, class, line order by kind, class, line, place`,
};

/** @param digits of a place's code, by which it is counted */
export function tallyWarnings(
  db: Db,
  {
    area,
    digits,
    from,
    below,
    kinds,
  }: { area: AreaCode; digits: number; from: Date; below: Date; kinds: readonly WarningKind[] },
): Promise<WarningTally[]> {
  const codes = codesWithin(area);
  return run<WarningTally>(db, tally, [
    codes.from,
    codes.below,
    digits,
    from.toISOString(),
    below.toISOString(),
    kinds,
  ]);
}
