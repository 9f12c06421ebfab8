/** Which photos and voice messages there are; their bytes are in the object store. */
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from './db';
import { attachments, declarations } from './schema';

export type AttachmentRow = typeof attachments.$inferSelect;

export async function findAttachment(db: Db, id: string): Promise<AttachmentRow | undefined> {
  const [row] = await db.select().from(attachments).where(eq(attachments.id, id));
  return row;
}

export async function insertAttachment(db: Db, row: AttachmentRow): Promise<void> {
  await db.insert(attachments).values(row);
}

/** In the order in which they came. */
export function listAttachments(db: Db, declarationIds: readonly string[]): Promise<AttachmentRow[]> {
  return db
    .select()
    .from(attachments)
    .where(inArray(attachments.declarationId, [...declarationIds]))
    .orderBy(asc(attachments.at), asc(attachments.id));
}

/** A declaration's, while nobody else adds to it until the transaction ends. */
export async function listAttachmentsLocked(db: Db, declarationId: string): Promise<AttachmentRow[]> {
  // A row that is never updated cannot be locked by the role that serves; its id stands for it.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${declarationId}, 0))`);
  return listAttachments(db, [declarationId]);
}

/** Of all the declarations of a case, in the order in which they came. */
export async function listAttachmentsOfCase(db: Db, caseId: string): Promise<AttachmentRow[]> {
  const own = db.select({ id: declarations.id }).from(declarations).where(eq(declarations.caseId, caseId));
  return db
    .select()
    .from(attachments)
    .where(inArray(attachments.declarationId, own))
    .orderBy(asc(attachments.at), asc(attachments.id));
}
