/** Texts to households without an account: which was written when, and how its delivery stands. No number is here. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from './db';
import { enqueue } from './jobs';
import { smsMessages } from './schema';

export type SmsRow = typeof smsMessages.$inferSelect;
export type NewSmsRow = Pick<SmsRow, 'id' | 'caseId' | 'actionId' | 'declarationId' | 'kind' | 'at' | 'dueAt'>;

/** Each action is told once, however often it is followed. */
export async function insertSms(db: Db, row: NewSmsRow): Promise<void> {
  const written = await db
    .insert(smsMessages)
    .values({ ...row, delivery: 'pending', lastCode: null })
    .onConflictDoNothing()
    .returning({ id: smsMessages.id });
  if (written.length > 0) await enqueue(db, 'deliver_sms', [{ key: row.id, at: row.dueAt }]);
}

/** Newest first. */
export function listSms(db: Db, caseIds: readonly string[]): Promise<SmsRow[]> {
  return db
    .select()
    .from(smsMessages)
    .where(inArray(smsMessages.caseId, [...caseIds]))
    .orderBy(desc(smsMessages.at), desc(smsMessages.id));
}

export async function findPendingSms(db: Db, id: string): Promise<SmsRow | undefined> {
  const [row] = await db
    .select()
    .from(smsMessages)
    .where(and(eq(smsMessages.id, id), eq(smsMessages.delivery, 'pending')));
  return row;
}

/** Puts one off to another time of day. */
export async function postponeSms(db: Db, id: string, dueAt: Date): Promise<void> {
  await db.update(smsMessages).set({ dueAt }).where(eq(smsMessages.id, id));
  await enqueue(db, 'deliver_sms', [{ key: id, at: dueAt }]);
}

export async function settleSms(db: Db, id: string, end: Pick<SmsRow, 'delivery' | 'lastCode'>): Promise<void> {
  await db.update(smsMessages).set(end).where(eq(smsMessages.id, id));
}
