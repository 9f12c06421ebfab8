/** Declarations that are not filed yet, as their owners' phones last sent them. */
import { and, asc, eq, lt, lte, or, sql } from 'drizzle-orm';
import type { Db } from './db';
import { drafts } from './schema';

export type DraftRow = typeof drafts.$inferSelect;

/** An account's, those first that were saved last. */
export function listDraftRows(db: Db, accountId: string): Promise<DraftRow[]> {
  return db
    .select()
    .from(drafts)
    .where(eq(drafts.accountId, accountId))
    .orderBy(sql`${drafts.savedAt} desc`, asc(drafts.id));
}

/** @returns whether it is there now; an id that another account has used is nobody's to learn of */
export async function insertDraft(db: Db, row: DraftRow): Promise<boolean> {
  const written = await db.insert(drafts).values(row).onConflictDoNothing().returning({ id: drafts.id });
  return written.length > 0;
}

/**
 * Writes over the version that the phone knows, or over what the same phone wrote last.
 * @returns whether it was still that one
 */
export async function replaceDraft(db: Db, row: DraftRow, basedOn: number): Promise<boolean> {
  const written = await db
    .update(drafts)
    .set(row)
    .where(
      and(
        eq(drafts.accountId, row.accountId),
        eq(drafts.id, row.id),
        or(eq(drafts.version, basedOn), eq(drafts.phone, row.phone)),
      ),
    )
    .returning({ id: drafts.id });
  return written.length > 0;
}

/** @param upTo removes it only while it is no newer than this version */
export async function removeDraft(db: Db, accountId: string, id: string, upTo?: number): Promise<void> {
  await db
    .delete(drafts)
    .where(
      and(
        eq(drafts.accountId, accountId),
        eq(drafts.id, id),
        upTo === undefined ? undefined : lte(drafts.version, upTo),
      ),
    );
}

export async function removeDraftsOf(db: Db, accountId: string): Promise<void> {
  await db.delete(drafts).where(eq(drafts.accountId, accountId));
}

export async function removeDraftsBefore(db: Db, before: Date): Promise<void> {
  await db.delete(drafts).where(lt(drafts.savedAt, before));
}
