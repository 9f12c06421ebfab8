/** Cases with what hangs on them, so far as they are read apart; `steps.ts` writes them. */
import { and, asc, eq, gt, gte, inArray, isNull, lt, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { VillageCode } from '../../src/shared/contract/area';
import type { ChinaDay } from '../../src/shared/base/china-time';
import type { Role } from '../../src/shared/contract/session';
import { openStatuses, type Status } from '../../src/shared/contract/workflow';
import type { Db } from './db';
import { handed } from './roles';
import { run, toJson } from './sql';
import { actions, cases, declarations, accessLog } from './schema';

export type CaseRow = typeof cases.$inferSelect;
/** An action on a case. */
export type ActionRow = Omit<typeof actions.$inferSelect, 'caseId' | 'position'> & { caseId: string };
export type DeclarationRow = Omit<typeof declarations.$inferSelect, 'position'>;

export async function findCase(db: Db, id: string): Promise<CaseRow | undefined> {
  const [row] = await db.select().from(cases).where(eq(cases.id, id));
  return row;
}

/** A page of all cases in the order of their ids, after one of them. */
export function listCasesAfter(db: Db, id: string | undefined, limit: number): Promise<CaseRow[]> {
  return db
    .select()
    .from(cases)
    .where(id === undefined ? undefined : gt(cases.id, id))
    .orderBy(asc(cases.id))
    .limit(limit);
}

export async function listActions(db: Db, caseIds: readonly string[]): Promise<ActionRow[]> {
  const rows = await db
    .select()
    .from(actions)
    .where(inArray(actions.caseId, [...caseIds]))
    .orderBy(asc(actions.seq));
  return rows as ActionRow[];
}

export async function findDeclaration(db: Db, id: string): Promise<DeclarationRow | undefined> {
  const [row] = await db.select().from(declarations).where(eq(declarations.id, id));
  return row;
}

/** Oldest first. */
export function listDeclarations(db: Db, caseIds: readonly string[]): Promise<DeclarationRow[]> {
  return db
    .select()
    .from(declarations)
    .where(inArray(declarations.caseId, [...caseIds]))
    .orderBy(asc(declarations.seq));
}

const logStatement = {
  name: 'log_access',
  text: `
    with before as (select version from access_log where account_id = $1 and case_id = $2)
    insert into access_log (account_id, case_id, version, at) values ($1, $2, $3, $4)
    on conflict (account_id, case_id) do update set version = excluded.version, at = excluded.at
    returning (select version from before) as before`,
};

/** Notes that somebody has opened the case as it stands. @returns the version that they had opened before */
export async function logAccess(
  db: Db,
  accountId: string,
  { id, version }: CaseRow,
  at: Date,
): Promise<number | undefined> {
  const [noted] = await run<{ before: number | null }>(db, logStatement, [accountId, id, version, at.toISOString()]);
  return noted?.before ?? undefined;
}

/** Notes that somebody has read in cases without opening them as they stand, so that nothing can be decided in bulk on that. */
export async function logGlance(db: Db, accountId: string, caseIds: readonly string[], at: Date): Promise<void> {
  if (caseIds.length === 0) return;
  await db
    .insert(accessLog)
    .values(caseIds.map((caseId) => ({ accountId, caseId, version: 0, at })))
    .onConflictDoUpdate({ target: [accessLog.accountId, accessLog.caseId], set: { at } });
}

const readersOn = {
  name: 'list_readers',
  text: `
    select distinct on (r.at, r.case_id, r.account_id) r.case_id as "caseId", p.name, held.role, r.at
    from jsonb_to_recordset($1::jsonb) as c("caseId" uuid, village text)
    cross join lateral (select * from access_log r where r.case_id = c."caseId" offset 0) r
    join accounts p on p.id = r.account_id
    left join lateral (
      select ra.role from role_assignments ra
      where (ra.account_id = r.account_id or (ra.role in (${handed}) and ra.account_id in (
          select d.principal_id from deputies d
          where d.deputy_id = r.account_id and $2::date between d.from_day and d.to_day and d.ended_at is null
        )))
        and ra.area_code in (select rpad(left(c.village, digits), 12, '0') from unnest(array[2, 4, 6, 9, 12]) as digits)
    ) held on true
    order by r.at desc, r.case_id, r.account_id`,
};

/** Who has opened each case and when last, newest first, with a role that they have around its village on a day. */
export async function listReaders(
  db: Db,
  of: readonly { caseId: string; village: VillageCode }[],
  day: ChinaDay,
): Promise<{ caseId: string; name: string | null; role: Role | null; at: Date }[]> {
  type Read = { caseId: string; name: string | null; role: Role | null; at: string };
  const rows = await run<Read>(db, readersOn, [JSON.stringify(of), day]);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** How the cases stand that others were merged into, by the ids of the others. */
export async function listStatusesMergedInto(db: Db, ids: readonly string[]): Promise<Map<string, Status>> {
  const into = alias(cases, 'into');
  const rows = await db
    .select({ id: cases.id, status: into.status })
    .from(cases)
    .innerJoin(into, eq(into.id, cases.mergedInto))
    .where(inArray(cases.id, [...ids]));
  return new Map(rows.map(({ id, status }) => [id, status]));
}

/** Which version of each case the account has opened last. */
export async function listVersionsOpened(
  db: Db,
  accountId: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ caseId: accessLog.caseId, version: accessLog.version })
    .from(accessLog)
    .where(and(eq(accessLog.accountId, accountId), inArray(accessLog.caseId, [...caseIds])));
  return new Map(rows.map(({ caseId, version }) => [caseId, version]));
}

/** The cases whose timer is due, the longest ago first. */
export async function listTimersDue(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(lt(cases.nextTimerAt, now))
    .orderBy(asc(cases.nextTimerAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Open cases whose limit may have been counted over a year's calendar, a page in the order of their ids. */
export async function listCountedOver(
  db: Db,
  { from, after, limit }: { from: Date; after: string | undefined; limit: number },
): Promise<string[]> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        inArray(cases.status, openStatuses),
        or(gte(cases.dueAt, from), gte(cases.nextTimerAt, from)),
        after === undefined ? undefined : gt(cases.id, after),
      ),
    )
    .orderBy(asc(cases.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Whether a deadline still stands as provisional that lies between two instants. */
export async function hasProvisional(db: Db, from: Date, to: Date): Promise<boolean> {
  const found = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.dueProvisional, true), gte(cases.dueAt, from), lt(cases.dueAt, to)))
    .limit(1);
  return found.length > 0;
}

/** Cases that a list could not show: what an older version wrote. */
export async function listWithoutSummary(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(isNull(cases.summary), isNull(cases.erasedAt)))
    .limit(limit);
  return rows.map(({ id }) => id);
}

const fillIn = { name: 'set_summaries', text: 'select set_summaries($1::jsonb)' };

/** Only where there is none. */
export async function setSummaries(db: Db, rows: readonly { id: string; summary: Uint8Array }[]): Promise<void> {
  await run(db, fillIn, [JSON.stringify(rows.map((row) => toJson(cases, row)))]);
}
