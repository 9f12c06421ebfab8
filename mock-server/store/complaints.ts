import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { AreaCode } from '../../src/shared/contract/area';
import { codesWithin } from './areas';
import type { Db } from './db';
import { complaints, declarations } from './schema';

export type ComplaintRow = typeof complaints.$inferSelect;

export async function addComplaint(db: Db, row: ComplaintRow): Promise<boolean> {
  const written = await db.insert(complaints).values(row).onConflictDoNothing().returning({ id: complaints.id });
  return written.length > 0;
}

/** Locked until the transaction ends, so that one answer wins. */
export async function findComplaintLocked(db: Db, id: string): Promise<ComplaintRow | undefined> {
  const [row] = await db.select().from(complaints).where(eq(complaints.id, id)).for('update');
  return row;
}

export async function findComplaint(db: Db, id: string): Promise<ComplaintRow | undefined> {
  const [row] = await db.select().from(complaints).where(eq(complaints.id, id));
  return row;
}

/** The declarations that complaints are about, by their ids. */
export async function declarationsOf(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { id: string; caseId: string; receipt: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: declarations.id, caseId: declarations.caseId, receipt: declarations.receipt })
    .from(declarations)
    .where(inArray(declarations.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The hundred newest of an account: nobody writes more than they can read. */
export function listComplaintsOf(db: Db, accountId: string): Promise<ComplaintRow[]> {
  return db
    .select()
    .from(complaints)
    .where(eq(complaints.accountId, accountId))
    .orderBy(desc(complaints.at), asc(complaints.id))
    .limit(100);
}

/** Where a page ended. */
export interface ComplaintPosition {
  at: Date;
  id: string;
}

function inside(within: readonly AreaCode[]) {
  return or(
    ...within.map((area) => {
      const { from, below } = codesWithin(area);
      return and(gte(complaints.villageCode, from), lt(complaints.villageCode, below));
    }),
  );
}

/** Those in the areas: the open ones oldest first, the answered ones newest first. @param within at least one area */
export function listComplaintsIn(
  db: Db,
  within: readonly AreaCode[],
  { open, after, limit }: { open: boolean; after: ComplaintPosition | undefined; limit: number },
): Promise<ComplaintRow[]> {
  const beyond = sql.raw(open ? '>' : '<');
  const position =
    after &&
    sql`(${complaints.at}, ${complaints.id}) ${beyond} (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  const order = open ? asc : desc;
  return db
    .select()
    .from(complaints)
    .where(and(inside(within), open ? isNull(complaints.answeredAt) : isNotNull(complaints.answeredAt), position))
    .orderBy(order(complaints.at), order(complaints.id))
    .limit(limit);
}

/** How many in the areas have no answer. @param within at least one area */
export async function countWaiting(db: Db, within: readonly AreaCode[]): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(complaints)
    .where(and(inside(within), isNull(complaints.answeredAt)));
  return row?.waiting ?? 0;
}

export async function setAnswer(
  db: Db,
  id: string,
  answer: Required<Pick<ComplaintRow, 'answer' | 'answeredAt' | 'answeredBy'>>,
): Promise<void> {
  await db.update(complaints).set(answer).where(eq(complaints.id, id));
}
