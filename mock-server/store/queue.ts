import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import { countyPrefix, type AreaCode } from '../../src/shared/area';
import type { Category } from '../../src/shared/assessment';
import type { Role } from '../../src/shared/session';
import type { Status } from '../../src/shared/workflow';
import { codesWithin } from './areas';
import type { CaseRow } from './cases';
import type { Db } from './open';
import { cases, declarations } from './schema';

/** Part of a queue: some statuses in one area. A query names its counties, so that it can be sharded by them. */
export interface Reach {
  area: AreaCode;
  counties: readonly AreaCode[];
  statuses: readonly Status[];
  /** Only those with a measure of the department, or with one that it has not delivered. */
  department?: string;
  undelivered?: boolean;
  escalatedTo?: Role;
  takenOverBy?: Role;
  /** Only those that somebody has to act on in time, or only the others. */
  withDue?: boolean;
  /** Only those recognized up to then. */
  recognizedBy?: Date;
}

/** Where a page ended. */
export interface QueuePosition {
  overdueRank: number;
  priorityRank: number;
  dueAt: Date;
  id: string;
}

export interface QueueFilter {
  reach: readonly Reach[];
  /** Overdue means due before it. */
  asOf: Date;
  /** The last instant of today. */
  endOfToday: Date;
  due: 'any' | 'overdue' | 'today';
  /** Only the case that has a declaration with this number. */
  receipt?: string;
  category?: Category;
}

/** A case without a deadline sorts behind all that have one. */
const NEVER = new Date('9999-12-31T00:00:00Z');

const dueOrNever = sql`coalesce(${cases.dueAt}, ${sql.raw(`'${NEVER.toISOString()}'::timestamptz`)})`;
const overdueRank = (asOf: Date) =>
  sql`(case when ${cases.dueAt} < ${asOf.toISOString()}::timestamptz then 0 else 1 end)`;

function within({
  area,
  counties,
  statuses,
  department,
  undelivered,
  escalatedTo,
  takenOverBy,
  withDue,
  recognizedBy,
}: Reach): SQL | undefined {
  const { from, below } = codesWithin(area);
  return and(
    inArray(cases.countyPrefix, counties.map(countyPrefix)),
    gte(cases.villageCode, from),
    lt(cases.villageCode, below),
    inArray(cases.status, [...statuses]),
    department === undefined
      ? undefined
      : sql`${cases.measures} @> ${JSON.stringify([{ department, ...(undelivered ? { state: 'agreed' } : {}) }])}::jsonb`,
    escalatedTo === undefined ? undefined : eq(cases.escalatedTo, escalatedTo),
    takenOverBy === undefined ? undefined : eq(cases.takenOverBy, takenOverBy),
    withDue === undefined ? undefined : withDue ? isNotNull(cases.dueAt) : isNull(cases.dueAt),
    recognizedBy === undefined ? undefined : lte(cases.recognizedAt, recognizedBy),
  );
}

function reached(db: Db, { reach, receipt, category }: QueueFilter): SQL | undefined {
  const withReceipt = db
    .select({ id: declarations.caseId })
    .from(declarations)
    .where(eq(declarations.receipt, receipt ?? ''));
  return and(
    or(...reach.map(within)),
    isNull(cases.erasedAt),
    category === undefined ? undefined : eq(cases.category, category),
    receipt === undefined ? undefined : inArray(cases.id, withReceipt),
  );
}

/** The caller's cases: overdue first, then by priority, then by due time. */
export function listQueue(
  db: Db,
  filter: QueueFilter,
  after: QueuePosition | undefined,
  limit: number,
): Promise<CaseRow[]> {
  const { asOf, endOfToday, due } = filter;
  if (filter.reach.length === 0) return Promise.resolve([]);
  const rank = overdueRank(asOf);
  const dueIs = {
    any: undefined,
    overdue: lt(cases.dueAt, asOf),
    today: and(gte(cases.dueAt, asOf), lte(cases.dueAt, endOfToday)),
  }[due];
  const position =
    after &&
    sql`(${rank}, ${cases.priorityRank}, ${dueOrNever}, ${cases.id})
    > (${after.overdueRank}::int, ${after.priorityRank}::int, ${after.dueAt.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return db
    .select()
    .from(cases)
    .where(and(reached(db, filter), dueIs, position))
    .orderBy(asc(rank), asc(cases.priorityRank), asc(dueOrNever), asc(cases.id))
    .limit(limit);
}

/** Where the page that ends with this case ended. */
export function positionOf(row: CaseRow, asOf: Date): QueuePosition {
  return {
    overdueRank: row.dueAt && row.dueAt < asOf ? 0 : 1,
    priorityRank: row.priorityRank,
    dueAt: row.dueAt ?? NEVER,
    id: row.id,
  };
}

export async function countQueue(
  db: Db,
  filter: QueueFilter,
): Promise<{ all: number; overdue: number; today: number }> {
  const { reach, asOf, endOfToday } = filter;
  if (reach.length === 0) return { all: 0, overdue: 0, today: 0 };
  const [counts] = await db
    .select({
      all: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${lt(cases.dueAt, asOf)}))::int`,
      today: sql<number>`(count(*) filter (where ${gte(cases.dueAt, asOf)} and ${lte(cases.dueAt, endOfToday)}))::int`,
    })
    .from(cases)
    .where(reached(db, filter));
  return counts ?? { all: 0, overdue: 0, today: 0 };
}
