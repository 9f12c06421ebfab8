import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { VillageCode } from '../../src/shared/area';
import { openStatuses } from '../../src/shared/workflow';
import type { Db } from './open';
import { cases, householdMembers, households } from './schema';

type Household = typeof households.$inferSelect;

async function findHouseholdLocked(db: Db, idNumberIndex: string): Promise<Household | undefined> {
  const [member] = await db.select().from(householdMembers).where(eq(householdMembers.idNumberIndex, idNumberIndex));
  if (!member) return undefined;
  const [household] = await db.select().from(households).where(eq(households.id, member.householdId)).for('update');
  return household;
}

/**
 * The household of a person, made when there is none, locked until the transaction ends, so that two
 * filings of one household take turns. When two make it at once, the unique index lets one win.
 */
export async function householdOf(db: Db, idNumberIndex: string, villageCode: VillageCode): Promise<Household> {
  const known = await findHouseholdLocked(db, idNumberIndex);
  if (known) return known;
  const household = { id: randomUUID(), villageCode, formerlyPoor: null };
  await db.insert(households).values(household);
  const won = await db
    .insert(householdMembers)
    .values({ idNumberIndex, householdId: household.id })
    .onConflictDoNothing()
    .returning();
  if (won.length > 0) return household;
  await db.delete(households).where(eq(households.id, household.id));
  const theirs = await findHouseholdLocked(db, idNumberIndex);
  if (!theirs) throw new Error('a household member without a household');
  return theirs;
}

/** The household's open case, locked. */
export async function findOpenCaseLocked(db: Db, householdId: string): Promise<typeof cases.$inferSelect | undefined> {
  const [open] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.householdId, householdId), inArray(cases.status, openStatuses)))
    .for('update');
  return open;
}

/** Whether the household has an open case; filing for it waits until this transaction ends. */
export async function hasOpenCaseLocked(db: Db, householdId: string): Promise<boolean> {
  await db.select().from(households).where(eq(households.id, householdId)).for('update');
  return hasOpenCase(db, householdId);
}

export async function hasOpenCase(db: Db, householdId: string): Promise<boolean> {
  const open = and(eq(cases.householdId, householdId), inArray(cases.status, openStatuses));
  return (await db.select({ id: cases.id }).from(cases).where(open).limit(1)).length > 0;
}
