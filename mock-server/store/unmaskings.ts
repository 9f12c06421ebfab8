/** Who has seen whole identity numbers: append-only. */
import { desc, eq, inArray } from 'drizzle-orm';
import type { Db } from './db';
import { accounts, unmaskings } from './schema';

export async function addUnmasking(db: Db, row: Omit<typeof unmaskings.$inferSelect, 'position'>): Promise<void> {
  await db.insert(unmaskings).values(row);
}

/** Of some cases, newest first, with the name of who looked. */
export function listUnmaskings(db: Db, caseIds: readonly string[]) {
  return db
    .select({ caseId: unmaskings.caseId, name: accounts.name, reason: unmaskings.reason, at: unmaskings.at })
    .from(unmaskings)
    .innerJoin(accounts, eq(accounts.id, unmaskings.accountId))
    .where(inArray(unmaskings.caseId, [...caseIds]))
    .orderBy(desc(unmaskings.at), unmaskings.id);
}
