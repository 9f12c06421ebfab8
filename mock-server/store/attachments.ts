/** Which photos and voice messages there are; their bytes are in the object store. */
import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from './open';
import { attachments } from './schema';

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
