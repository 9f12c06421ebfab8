/**
 * Lists of cases by keyset: each part of a list is walked along an index in the list's own order, and the page is the
 * first rows of all of them. Nothing is sorted but the page, and a late page costs what the first one does.
 */
import { countyPrefix, levelOf, scopePrefix, type AreaCode, type VillageCode } from '../../src/shared/contract/area';
import { chinaDay } from '../../src/shared/base/china-time';
import type { Category, Risk } from '../../src/shared/contract/assessment';
import type { QueueSort } from '../../src/shared/contract/case';
import { priorities } from '../../src/shared/contract/policy';
import type { Role } from '../../src/shared/contract/session';
import { statuses, type Status } from '../../src/shared/contract/workflow';
import type { CaseRow } from './cases';
import { ALL_MONTHS } from './counters';
import type { Db } from './db';
import { cases } from './schema';
import { fromJson, run, type Json } from './sql';
import { servingOf, type Whole } from './whole';

/** Part of a list: some statuses in one area. */
export interface CaseScope {
  area: AreaCode;
  /** Those that the area reaches into, so that a query can be sent to where they are. */
  counties: readonly AreaCode[];
  /** Those in the area, where it is a town or a village. */
  villages: readonly VillageCode[];
  statuses: readonly Status[];
  /** Only those with a measure of the department, or with one that it has not delivered. */
  department?: string;
  undelivered?: boolean;
  escalatedTo?: Role;
  takenOverBy?: Role;
  correctionFor?: Role;
  /** Only in villages where nobody has one of these roles. */
  unheld?: readonly Role[];
  /** Only those that nobody took over, or one of these roles did. */
  untakenBut?: readonly Role[];
  /** Only those that the account filed something in. */
  filedBy?: string;
  /** Only those that somebody has to act on in time, or only the others. */
  withDue?: boolean;
  /** Only those recognized up to then. */
  recognizedBy?: Date;
  narrowed?: Narrowing;
}

/** What a reader looks for in a list. */
export interface Narrowing {
  risk?: Risk | undefined;
  priorityRank?: number | undefined;
  greenChannel?: boolean | undefined;
  /** Opened within, both ends. */
  openedFrom?: Date | undefined;
  openedUpTo?: Date | undefined;
}

/** Where a page ended. */
export interface QueuePosition {
  overdueRank: number;
  priorityRank: number;
  /** Null sorts behind all that have a deadline. */
  dueAt: Date | null;
  id: string;
}

export interface QueueFilter {
  reach: readonly CaseScope[];
  /** Overdue means due before it. */
  asOf: Date;
  /** The last instant of today. */
  endOfToday: Date;
  due: 'any' | 'overdue' | 'today';
  category?: Category | undefined;
}

/** A case, and which version of it the reader has opened last. */
export interface QueueRow {
  row: CaseRow;
  opened: number | undefined;
  /** Who serves there, of what is overdue. */
  serving?: Pick<Whole, 'served' | 'staff'>;
}

/** A part as the statement takes it: one row of it is a stretch of an index. */
interface Key {
  part: number;
  walk: keyof typeof walks;
  /** Where the walk begins: villages or counties. */
  places: readonly string[];
  /** Where the index knows statuses, each of them; otherwise one null. */
  along: readonly (Status | null)[];
  /** Half-open, where an index is wider than the area. */
  from: string;
  below: string;
  statuses: readonly Status[];
  measure: object[] | null;
  taken_over_by: string | null;
  escalated_to: string | null;
  correction_for: string | null;
  unheld: readonly Role[] | null;
  untaken_but: readonly Role[] | null;
  filed_by: string | null;
  with_due: boolean | null;
  recognized_by: string | null;
  risk: Risk | null;
  priority_is: number | null;
  green: boolean | null;
  opened_from: string | null;
  opened_upto: string | null;
}

/** Each index that a part can be walked along. Those of the rare kinds have no status. */
const walks = {
  village: 'c.village_code = k.place and c.status = k.status',
  county: 'c.county_prefix = k.place and c.status = k.status',
  taken_over: 'c.taken_over_by = k.taken_over_by and c.county_prefix = k.place',
  escalated: 'c.escalated_to = k.escalated_to and c.county_prefix = k.place',
  correction: 'c.correction_for = k.correction_for and c.county_prefix = k.place',
  filed:
    'c.id = any (array(select d.case_id from declarations d where d.filer_account_id = k.filed_by)) and c.county_prefix = k.place',
};

function walkOf({ area, takenOverBy, escalatedTo, correctionFor, filedBy, unheld }: CaseScope): keyof typeof walks {
  if (filedBy !== undefined) return 'filed';
  if (unheld !== undefined) return 'village';
  if (takenOverBy !== undefined) return 'taken_over';
  if (escalatedTo !== undefined) return 'escalated';
  if (correctionFor !== undefined) return 'correction';
  return ['town', 'village'].includes(levelOf(area)) ? 'village' : 'county';
}

function keyOf(reach: CaseScope, part: number): Key {
  const prefix = scopePrefix(reach.area);
  const walk = walkOf(reach);
  const { narrowed = {} } = reach;
  return {
    part,
    walk,
    places: walk === 'village' ? reach.villages : reach.counties.map(countyPrefix),
    along: walk === 'village' || walk === 'county' ? reach.statuses : [null],
    from: prefix.padEnd(12, '0'),
    below: String(Number(prefix) + 1).padEnd(12, '0'),
    statuses: reach.statuses,
    measure:
      reach.department === undefined
        ? null
        : [{ department: reach.department, ...(reach.undelivered ? { state: 'agreed' } : {}) }],
    taken_over_by: reach.takenOverBy ?? null,
    escalated_to: reach.escalatedTo ?? null,
    correction_for: reach.correctionFor ?? null,
    unheld: reach.unheld ?? null,
    untaken_but: reach.untakenBut ?? null,
    filed_by: reach.filedBy ?? null,
    with_due: reach.withDue ?? null,
    recognized_by: reach.recognizedBy?.toISOString() ?? null,
    risk: narrowed.risk ?? null,
    priority_is: narrowed.priorityRank ?? null,
    green: narrowed.greenChannel ?? null,
    opened_from: narrowed.openedFrom?.toISOString() ?? null,
    opened_upto: narrowed.openedUpTo?.toISOString() ?? null,
  };
}

/** As the index has it: see `dueOrNever` in the schema. */
const due = `coalesce(c.due_at, 'infinity'::timestamptz)`;

const fits = `
  c.village_code >= k."from" and c.village_code < k.below and c.erased_at is null
  and (k.status is not null or c.status = any (k.statuses))
  and (k.measure is null or c.measures @> k.measure)
  and (k.untaken_but is null or c.taken_over_by is null or c.taken_over_by = any (k.untaken_but))
  and (k.correction_for is null or c.correction_for = k.correction_for)
  and (k.with_due is null or (c.due_at is not null) = k.with_due)
  and (k.recognized_by is null or c.recognized_at <= k.recognized_by)
  and (k.risk is null or c.risks @> to_jsonb(k.risk))
  and (k.priority_is is null or c.priority_rank = k.priority_is)
  and (k.green is null or c.green_channel = k.green)
  and (k.opened_from is null or c.opened_at >= k.opened_from)
  and (k.opened_upto is null or c.opened_at <= k.opened_upto)`;

const parts = `
  parts as (
    select * from jsonb_to_recordset($1::jsonb) as p(part int, walk text, places text[], along text[], "from" text, below text,
      statuses text[], measure jsonb, taken_over_by text, escalated_to text, correction_for text, unheld text[], untaken_but text[], filed_by uuid,
      with_due boolean, recognized_by timestamptz, risk text, priority_is int, green boolean, opened_from timestamptz,
      opened_upto timestamptz)
  )`;

/** Whether a place of part `p` is walked: where it is only for those that some roles are vacant in, they have to be. */
const isVacant = `
  (p.unheld is null or not exists (
    select from unnest(array[2, 4, 6, 9, 12]) as digits
    join role_assignments r on r.area_code = rpad(left(place, digits), 12, '0') and r.role = any (p.unheld)
  ))`;

/** @param each what is found along one walk, for a key `k` */
const alongEach = (each: (along: string) => string) =>
  Object.entries(walks)
    .map(([walk, along]) => `${each(along)} where k.walk = '${walk}'`)
    .join('\n      union all\n');

const lastRank = priorities.length - 1;

/**
 * One group of alike rank and priority after the other, until the page is full: each is asked for only when those before
 * it have not filled it, because what is lateral to a group is looked up in the groups' order.
 * $2 the stretches of due times that are asked for ({rank, from, upto}), $3 category, $4 the position after which the
 * page begins ({rank, priority, due, id}), $5 how many, $6 who reads, $7 the day on which somebody may stand in.
 */
const listStatement = {
  name: 'list_queue',
  text: `
    with ${parts},
    stretches as (select * from jsonb_to_recordset($2::jsonb) as s(rank int, "from" timestamptz, upto timestamptz)),
    position as (select * from jsonb_to_record($4::jsonb) as s(rank int, priority int, due timestamptz, id uuid)),
    cells as materialized (
      select p.*, place, status from parts p cross join unnest(p.places) as place cross join unnest(p.along) as status
      where ${isVacant}
    ),
    groups as materialized (
      select s.rank, g.priority, s."from" as due_from, s.upto as due_upto,
        case when (s.rank, g.priority) = (o.rank, o.priority) then o.due else '-infinity'::timestamptz end as after_due,
        case when (s.rank, g.priority) = (o.rank, o.priority) then o.id else '00000000-0000-0000-0000-000000000000'::uuid end as after_id
      from stretches s cross join generate_series(0, ${lastRank}) as g(priority) cross join position o
      where o.rank is null or (s.rank, g.priority) >= (o.rank, o.priority)
      order by s.rank, g.priority
    ),
    page as (
      select g.rank, g.priority, f.due, f.id from groups g cross join lateral (
        select distinct due, id from (
          ${alongEach(
            (along) => `
          select c.due, c.id from cells k cross join lateral (
            select ${due} as due, c.id from cases c
            where ${along} and c.priority_rank = g.priority
              and ${due} >= g.due_from and ${due} <= g.due_upto and (${due}, c.id) > (g.after_due, g.after_id)
              and ${fits} and ($3::text is null or c.category = $3)
            order by ${due}, c.id limit $5
          ) c`,
          )}
        ) walked order by due, id limit $5
      ) f limit $5
    )
    select to_jsonb(c) as row, (select r.version from access_log r where r.account_id = $6 and r.case_id = c.id) as opened,
      case when page.rank = 0 then (select to_jsonb(s) from ${servingOf('c.village_code', '$7')} s) end as serving
    from page
    join cases c on c.id = page.id
    order by page.rank, page.priority, page.due, page.id`,
};

const FOREVER = 'infinity';
const EVER = '-infinity';

/** Stretches of due times, both ends within: the overdue before the rest. Instants have milliseconds. */
function stretchesOf({ asOf, endOfToday, due: asked }: QueueFilter) {
  const overdue = { rank: 0, from: EVER, upto: new Date(asOf.getTime() - 1).toISOString() };
  const today = { rank: 1, from: asOf.toISOString(), upto: endOfToday.toISOString() };
  return { any: [overdue, { ...today, upto: FOREVER }], overdue: [overdue], today: [today] }[asked];
}

/** The caller's cases: overdue first, then by priority, then by due time. */
export async function listQueue(
  db: Db,
  filter: QueueFilter,
  after: QueuePosition | undefined,
  limit: number,
  readerId: string,
): Promise<QueueRow[]> {
  if (filter.reach.length === 0) return [];
  const position = after && {
    rank: after.overdueRank,
    priority: after.priorityRank,
    due: after.dueAt?.toISOString() ?? FOREVER,
    id: after.id,
  };
  const rows = await run<ListedJson>(db, listStatement, [
    JSON.stringify(filter.reach.map(keyOf)),
    JSON.stringify(stretchesOf(filter)),
    filter.category ?? null,
    JSON.stringify(position ?? {}),
    limit,
    readerId,
    chinaDay(filter.asOf.toISOString()),
  ]);
  return rows.map(listedOf);
}

const listedOf = ({ row, opened, serving }: ListedJson): QueueRow => ({
  row: fromJson(cases, row),
  opened: opened ?? undefined,
  ...(serving ? { serving } : {}),
});

interface ListedJson {
  row: Json;
  opened: number | null;
  serving: NonNullable<QueueRow['serving']> | null;
}

/** What a case is ordered by, as text that sorts. */
const sortKeys: Record<QueueSort, string> = {
  due: `coalesce(to_char(c.due_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS'), '9')`,
  priority: 'c.priority_rank::text',
  village: 'c.village_code',
  status: `lpad(array_position(array[${statuses.map((status) => `'${status}'`).join(', ')}], c.status)::text, 2, '0')`,
  filed: `to_char(c.opened_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS')`,
};

/** $2 stretches of due times, $3 category, $4 and $5 the key and the id after which the page begins, $6 how many, $7 who reads, $8 as of, $9 the day on which somebody may stand in. */
const sortedStatement = (by: QueueSort, down: boolean) => ({
  name: `list_by_${by}_${down ? 'down' : 'up'}`,
  text: `
    with ${parts},
    stretches as (select * from jsonb_to_recordset($2::jsonb) as s(rank int, "from" timestamptz, upto timestamptz)),
    keys as materialized (
      select p.*, place, status from parts p cross join unnest(p.places) as place cross join unnest(p.along) as status
      where ${isVacant}
    ),
    found as (
      ${alongEach(
        (along) => `
      select c.id, c.sort_key from keys k cross join lateral (
        select c.id, ${sortKeys[by]} collate "C" as sort_key from cases c
        where ${along} and ${fits} and ($3::text is null or c.category = $3)
          and exists (select from stretches s where ${due} >= s."from" and ${due} <= s.upto) offset 0
      ) c`,
      )}
    ),
    page as (
      select distinct sort_key, id from found
      where $4::text is null or (sort_key, id) ${down ? '<' : '>'} ($4 collate "C", $5::uuid)
      order by sort_key ${down ? 'desc' : 'asc'}, id ${down ? 'desc' : 'asc'} limit $6
    )
    select to_jsonb(c) as row, page.sort_key, (select r.version from access_log r where r.account_id = $7 and r.case_id = c.id) as opened,
      case when c.due_at < $8 then (select to_jsonb(s) from ${servingOf('c.village_code', '$9')} s) end as serving
    from page join cases c on c.id = page.id
    order by page.sort_key ${down ? 'desc' : 'asc'}, page.id ${down ? 'desc' : 'asc'}`,
});

/** Where a page ended that is ordered by something else. */
export interface SortedPosition {
  key: string;
  id: string;
}

/** The caller's cases in another order; all of the list is read for it. */
export async function listSorted(
  db: Db,
  filter: QueueFilter,
  { by, down }: { by: QueueSort; down: boolean },
  after: SortedPosition | undefined,
  limit: number,
  readerId: string,
): Promise<(QueueRow & SortedPosition)[]> {
  if (filter.reach.length === 0) return [];
  const rows = await run<ListedJson & { sort_key: string }>(db, sortedStatement(by, down), [
    JSON.stringify(filter.reach.map(keyOf)),
    JSON.stringify(stretchesOf(filter)),
    filter.category ?? null,
    after?.key ?? null,
    after?.id ?? null,
    limit,
    readerId,
    filter.asOf.toISOString(),
    chinaDay(filter.asOf.toISOString()),
  ]);
  return rows.map((row) => {
    const listed = listedOf(row);
    return { ...listed, key: row.sort_key, id: listed.row.id };
  });
}

/** Where the page that ends with this case ended. */
export function positionOf(row: CaseRow, asOf: Date): QueuePosition {
  return {
    overdueRank: row.dueAt && row.dueAt < asOf ? 0 : 1,
    priorityRank: row.priorityRank,
    dueAt: row.dueAt,
    id: row.id,
  };
}

export interface QueueCounts {
  all: number;
  overdue: number;
  today: number;
}
const NONE: QueueCounts = { all: 0, overdue: 0, today: 0 };

/**
 * $2 as of, $3 the last instant of today, $4 category. The planner can't know how few places and statuses there are:
 * `offset 0` keeps it from reading every case to join them.
 */
const countStatement = {
  name: 'count_queue',
  text: `
    with ${parts},
    keys as materialized (
      select p.*, g.list, place, status
      from parts p join jsonb_to_recordset($5::jsonb) as g(part int, list int) on g.part = p.part
        cross join unnest(p.places) as place cross join unnest(p.along) as status
      where ${isVacant}
    ),
    found as (
      ${alongEach(
        (along) => `
      select k.list, c.id, c.due_at from keys k cross join lateral (
        select c.id, c.due_at from cases c where ${along} and ${fits} and ($4::text is null or c.category = $4) offset 0
      ) c`,
      )}
    )
    select list, count(*)::int as all, (count(*) filter (where due_at < $2))::int as overdue,
      (count(*) filter (where due_at >= $2 and due_at <= $3))::int as today
    from (select distinct list, id, due_at from found) c group by list`,
};

/** How many there are in each of several lists of one reader: a case that two parts of a list reach is one. */
export async function countQueues(
  db: Db,
  lists: readonly (readonly CaseScope[])[],
  { asOf, endOfToday, category }: Pick<QueueFilter, 'asOf' | 'endOfToday' | 'category'>,
): Promise<QueueCounts[]> {
  const all = lists.flatMap((reach, list) => reach.map((each) => ({ each, list })));
  const rows =
    all.length === 0
      ? []
      : await run<QueueCounts & { list: number }>(db, countStatement, [
          JSON.stringify(all.map(({ each }, part) => keyOf(each, part))),
          asOf.toISOString(),
          endOfToday.toISOString(),
          category ?? null,
          JSON.stringify(all.map(({ list }, part) => ({ part, list }))),
        ]);
  return lists.map((_, at) => {
    const { list: _list, ...counts } = rows.find(({ list }) => list === at) ?? { list: at, ...NONE };
    return counts;
  });
}

/** $2 as of, $3 the last instant of today, $4 category, $5 area. What nobody has to act on in time is only summed up. */
const countWideStatement = {
  name: 'count_wide_queue',
  text: `
    with ${parts},
    timed as (
      select c.due_at < $2 as overdue
      from parts p cross join unnest(p.places) as k(place) cross join unnest(p.statuses) as s(status)
        cross join generate_series(0, ${lastRank}) as g(priority)
      cross join lateral (
        select c.due_at from cases c
        where c.county_prefix = k.place and c.status = s.status and c.priority_rank = g.priority and ${due} <= $3
          and c.erased_at is null and ($4::text is null or c.category = $4) offset 0
      ) c
    )
    select
      coalesce((
        select sum(households) from counters
        where area_code = $5 and month = '${ALL_MONTHS}' and risk = '' and status = any (p.statuses)
          and ($4::text is null or category = $4)
      ), 0)::int - (
        select count(*) from cases c
        where c.erased_at is not null and c.village_code >= p."from" and c.village_code < p.below
          and c.status = any (p.statuses) and ($4::text is null or c.category = $4)
      )::int as all,
      (select count(*) from timed where overdue)::int as overdue,
      (select count(*) from timed where not overdue)::int as today
    from parts p`,
};

/** Wide enough that the cases are not counted one by one; of a city on, a list may be a second behind in how long it is. */
const isWide = ({ area, counties, villages, statuses, ...rest }: CaseScope) =>
  ['province', 'city'].includes(levelOf(area)) && Object.values(rest).every((value) => value === undefined);

/** How many there are in one list. */
export async function countQueue(db: Db, filter: QueueFilter): Promise<QueueCounts> {
  const [only, ...others] = filter.reach;
  if (!only || others.length > 0 || !isWide(only)) return (await countQueues(db, [filter.reach], filter))[0] ?? NONE;
  const [counts] = await run<QueueCounts>(db, countWideStatement, [
    JSON.stringify([keyOf(only, 0)]),
    filter.asOf.toISOString(),
    filter.endOfToday.toISOString(),
    filter.category ?? null,
    only.area,
  ]);
  return counts ?? NONE;
}

const byReceipt = {
  name: 'find_by_receipt',
  text: `
    select to_jsonb(c) as row, d.filer_account_id as filer,
      (select r.version from access_log r where r.account_id = $2 and r.case_id = c.id) as opened
    from declarations d join cases c on c.id = d.case_id where d.receipt = $1 and c.erased_at is null`,
};

/** The case that has a declaration with this number, wherever it lies. */
export async function findByReceipt(db: Db, receipt: string, readerId: string): Promise<NumberedRow | undefined> {
  const [found] = await run<{ row: Json; filer: string; opened: number | null }>(db, byReceipt, [receipt, readerId]);
  return found && { row: fromJson(cases, found.row), opened: found.opened ?? undefined, filer: found.filer };
}

/** With the account that filed the declaration of the number. */
export interface NumberedRow extends QueueRow {
  filer: string;
}
