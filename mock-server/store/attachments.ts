/** Which photos and voice messages there are; their bytes are in the object store. */
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from './db';
import { actions, attachments, cases, declarations } from './schema';

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

/** In the order in which they came. */
export function listActionAttachments(db: Db, actionIds: readonly string[]): Promise<AttachmentRow[]> {
  return db
    .select()
    .from(attachments)
    .where(inArray(attachments.actionId, [...actionIds]))
    .orderBy(asc(attachments.at), asc(attachments.id));
}

/** What an attachment belongs to, the other one null. */
export type Subject = Pick<AttachmentRow, 'declarationId' | 'actionId'>;

/** Those of one declaration or action, while nobody else adds to it until the transaction ends. */
export async function listAttachmentsLocked(db: Db, { declarationId, actionId }: Subject): Promise<AttachmentRow[]> {
  const id = declarationId ?? actionId ?? '';
  // A row that is never updated cannot be locked by the role that serves; its id stands for it.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
  return actionId === null ? listAttachments(db, [id]) : listActionAttachments(db, [id]);
}

/** Who took an action on a case, and what became of the case. */
export async function findCaseAction(db: Db, id: string) {
  const { caseId, type, accountId, actedAs } = actions;
  const [row] = await db
    .select({ caseId: cases.id, type, accountId, actedAs, erasedAt: cases.erasedAt })
    .from(actions)
    .innerJoin(cases, eq(cases.id, caseId))
    .where(eq(actions.id, id));
  return row;
}

/** Of all the declarations of a case, in the order in which they came. */
export async function listAttachmentsOfCases(db: Db, caseIds: readonly string[]): Promise<AttachmentRow[]> {
  const own = db
    .select({ id: declarations.id })
    .from(declarations)
    .where(inArray(declarations.caseId, [...caseIds]));
  return db
    .select()
    .from(attachments)
    .where(inArray(attachments.declarationId, own))
    .orderBy(asc(attachments.at), asc(attachments.id));
}
