import { and, asc, desc, eq, gte, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { AreaCode } from '../../src/shared/area';
import { codesWithin } from './areas';
import type { Db } from './open';
import { complaints } from './schema';

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

/** Those in the areas, oldest first. @param within at least one area */
export function listComplaintsIn(
  db: Db,
  within: readonly AreaCode[],
  { open, after, limit }: { open: boolean; after: ComplaintPosition | undefined; limit: number },
): Promise<ComplaintRow[]> {
  const places = within.map((area) => {
    const { from, below } = codesWithin(area);
    return and(gte(complaints.villageCode, from), lt(complaints.villageCode, below));
  });
  const position =
    after && sql`(${complaints.at}, ${complaints.id}) > (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return db
    .select()
    .from(complaints)
    .where(and(or(...places), open ? isNull(complaints.answeredAt) : isNotNull(complaints.answeredAt), position))
    .orderBy(asc(complaints.at), asc(complaints.id))
    .limit(limit);
}

export async function setAnswer(
  db: Db,
  id: string,
  answer: Required<Pick<ComplaintRow, 'answer' | 'answeredAt' | 'answeredBy'>>,
): Promise<void> {
  await db.update(complaints).set(answer).where(eq(complaints.id, id));
}
