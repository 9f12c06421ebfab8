/** What people asked about their data, for them and for who decides. */
import { and, asc, count, desc, eq, gte, inArray, lt, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AreaCode } from '../../src/shared/contract/area';
import type { RequestKind } from '../../src/shared/contract/rights';
import { codesWithin } from './areas';
import type { Db } from './db';
import { cases, declarations, rightsRequests } from './schema';

export type RequestRow = typeof rightsRequests.$inferSelect;

/** Whether it was written; not when its id, or an open one of its kind for the declaration, is there. */
export async function addRequest(db: Db, row: RequestRow): Promise<boolean> {
  const written = await db
    .insert(rightsRequests)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: rightsRequests.id });
  return written.length > 0;
}

export async function findRequest(db: Db, id: string): Promise<RequestRow | undefined> {
  const [row] = await db.select().from(rightsRequests).where(eq(rightsRequests.id, id));
  return row;
}

/** Locked until the transaction ends, so that one word wins. */
export async function findRequestLocked(db: Db, id: string): Promise<RequestRow | undefined> {
  const [row] = await db.select().from(rightsRequests).where(eq(rightsRequests.id, id)).for('update');
  return row;
}

export async function settleRequest(
  db: Db,
  id: string,
  end: Pick<RequestRow, 'state' | 'decidedAt' | 'decidedBy' | 'answer'>,
): Promise<void> {
  await db.update(rightsRequests).set(end).where(eq(rightsRequests.id, id));
}

const into = alias(cases, 'into');
/** With the declaration and the case that it is about, and how the case stands that this was merged into. */
const joined = (db: Db) =>
  db
    .select({ request: rightsRequests, declaration: declarations, caseRow: cases, intoStatus: into.status })
    .from(rightsRequests)
    .innerJoin(declarations, eq(declarations.id, rightsRequests.declarationId))
    .innerJoin(cases, eq(cases.id, rightsRequests.caseId))
    .leftJoin(into, eq(into.id, cases.mergedInto))
    .$dynamic();
export type JoinedRequest = Awaited<ReturnType<typeof joined>>[number];

export async function findJoined(db: Db, id: string): Promise<JoinedRequest | undefined> {
  const [row] = await joined(db).where(eq(rightsRequests.id, id));
  return row;
}

export async function getJoined(db: Db, id: string): Promise<JoinedRequest> {
  const row = await findJoined(db, id);
  if (!row) throw new Error('a request that is none');
  return row;
}

/** The hundred newest of an account. */
export function listRequestsOf(db: Db, accountId: string): Promise<JoinedRequest[]> {
  return joined(db)
    .where(eq(rightsRequests.accountId, accountId))
    .orderBy(desc(rightsRequests.at), asc(rightsRequests.id))
    .limit(100);
}

/** What somebody decides: requests of some kinds in an area. */
export interface Deciding {
  area: AreaCode;
  kinds: readonly RequestKind[];
}

/** Where a page ended. */
export interface RequestPosition {
  at: Date;
  id: string;
}

/** @param reach at least one */
const within = (reach: readonly Deciding[]) =>
  or(
    ...reach.map(({ area, kinds }) => {
      const { from, below } = codesWithin(area);
      return and(gte(cases.villageCode, from), lt(cases.villageCode, below), inArray(rightsRequests.kind, [...kinds]));
    }),
  );

/** How many wait for who decides them. */
export async function countOpenRequests(db: Db, reach: readonly Deciding[]): Promise<number> {
  if (reach.length === 0) return 0;
  const [row] = await db
    .select({ waiting: count() })
    .from(rightsRequests)
    .innerJoin(cases, eq(cases.id, rightsRequests.caseId))
    .where(and(within(reach), eq(rightsRequests.state, 'open')));
  return row?.waiting ?? 0;
}

/** How many an account has asked since a moment. */
export async function countRequestsOf(db: Db, accountId: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ asked: count() })
    .from(rightsRequests)
    .where(and(eq(rightsRequests.accountId, accountId), gte(rightsRequests.at, since)));
  return row?.asked ?? 0;
}

/** Oldest first. @param reach at least one */
export function listRequestsIn(
  db: Db,
  reach: readonly Deciding[],
  { open, after, limit }: { open: boolean; after: RequestPosition | undefined; limit: number },
): Promise<JoinedRequest[]> {
  const position =
    after &&
    sql`(${rightsRequests.at}, ${rightsRequests.id}) > (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return joined(db)
    .where(and(within(reach), open ? eq(rightsRequests.state, 'open') : ne(rightsRequests.state, 'open'), position))
    .orderBy(asc(rightsRequests.at), asc(rightsRequests.id))
    .limit(limit);
}
