import { desc, eq, inArray, or } from 'drizzle-orm';
import type { VillageCode } from '../../src/shared/contract/area';
import type { CaseRow } from './cases';
import type { Db } from './db';
import { cases, householdMembers, households } from './schema';

export type MemberRow = typeof householdMembers.$inferSelect;

/** Those who are found by one of the numbers. */
export function listMembers(db: Db, idNumberIndexes: readonly string[]): Promise<MemberRow[]> {
  return db
    .select()
    .from(householdMembers)
    .where(inArray(householdMembers.idNumberIndex, [...idNumberIndexes]));
}

/** A household's cases and those that were merged into them, newest first. */
export async function listCasesOfHousehold(db: Db, householdId: string): Promise<CaseRow[]> {
  const own = db.select({ id: cases.id }).from(cases).where(eq(cases.householdId, householdId));
  return db
    .select()
    .from(cases)
    .where(or(eq(cases.householdId, householdId), inArray(cases.mergedInto, own)))
    .orderBy(desc(cases.openedAt));
}

/** In which village each of some households is. */
export async function listVillagesOf(db: Db, ids: readonly string[]): Promise<Map<string, VillageCode>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: households.id, village: households.villageCode })
    .from(households)
    .where(inArray(households.id, [...ids]));
  return new Map(rows.map(({ id, village }) => [id, village]));
}
