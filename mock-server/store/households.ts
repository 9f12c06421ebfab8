import { randomUUID } from 'node:crypto';
import { and, desc, eq, inArray, or } from 'drizzle-orm';
import { countyPrefix, enclosing, isWithin, type VillageCode } from '../../src/shared/area';
import { openStatuses } from '../../src/shared/workflow';
import type { CaseRow } from './cases';
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
export async function householdOf(
  db: Db,
  idNumberIndex: string,
  villageCode: VillageCode,
  indexes: { nameIndex: string; phoneIndex: string | null },
): Promise<Household> {
  const known = await findHouseholdLocked(db, idNumberIndex);
  if (known) return known;
  const household = { id: randomUUID(), villageCode, formerlyPoor: null };
  await db.insert(households).values(household);
  const won = await db
    .insert(householdMembers)
    .values({ idNumberIndex, householdId: household.id, ...indexes })
    .onConflictDoNothing()
    .returning();
  if (won.length > 0) return household;
  await db.delete(households).where(eq(households.id, household.id));
  const theirs = await findHouseholdLocked(db, idNumberIndex);
  if (!theirs) throw new Error('a household member without a household');
  return theirs;
}

/** Who belonged to one household belongs to the other from now on; what was written of both stays where it is. */
export async function moveMembers(db: Db, from: string, to: string): Promise<void> {
  await db.update(householdMembers).set({ householdId: to }).where(eq(householdMembers.householdId, from));
}

/** The household's open case, locked. */
export async function findOpenCaseLocked(db: Db, householdId: string): Promise<CaseRow | undefined> {
  const [open] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.householdId, householdId), inArray(cases.status, openStatuses)))
    .for('update');
  return open;
}

/** The household's latest case when its risk was eliminated, locked: a relapse re-opens it. */
export async function findEliminatedCaseLocked(db: Db, householdId: string): Promise<CaseRow | undefined> {
  const [last] = await db
    .select()
    .from(cases)
    .where(eq(cases.householdId, householdId))
    .orderBy(desc(cases.openedAt))
    .limit(1)
    .for('update');
  return last?.status === 'eliminated' ? last : undefined;
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

export interface Likeness {
  nameIndexes: readonly string[];
  phoneIndexes: readonly string[];
}

/** By what the members of a household are found. */
export async function indexesOf(db: Db, householdId: string): Promise<Likeness> {
  const members = await db.select().from(householdMembers).where(eq(householdMembers.householdId, householdId));
  const present = (index: string | null): string[] => (index === null ? [] : [index]);
  return {
    nameIndexes: members.flatMap(({ nameIndex }) => present(nameIndex)),
    phoneIndexes: members.flatMap(({ phoneIndex }) => present(phoneIndex)),
  };
}

export interface LikeHousehold {
  row: CaseRow;
  because: ('name' | 'phone')[];
}

/** Open cases of other households with the same name in the same town, or the same phone in the same county. */
export async function findLikeHouseholds(
  db: Db,
  { nameIndexes, phoneIndexes, village, except }: Likeness & { village: VillageCode; except?: string },
): Promise<LikeHousehold[]> {
  if (nameIndexes.length + phoneIndexes.length === 0) return [];
  const alike = or(
    inArray(householdMembers.nameIndex, [...nameIndexes]),
    inArray(householdMembers.phoneIndex, [...phoneIndexes]),
  );
  const rows = await db
    .select({ row: cases, nameIndex: householdMembers.nameIndex, phoneIndex: householdMembers.phoneIndex })
    .from(householdMembers)
    .innerJoin(cases, eq(cases.householdId, householdMembers.householdId))
    .where(and(alike, eq(cases.countyPrefix, countyPrefix(village)), inArray(cases.status, openStatuses)))
    .orderBy(desc(cases.openedAt))
    .limit(20);
  const found = rows.flatMap(({ row, nameIndex, phoneIndex }): LikeHousehold[] => {
    const sameTown = isWithin(row.villageCode, enclosing(village, 'town'));
    const because: LikeHousehold['because'] = [
      ...(sameTown && nameIndex !== null && nameIndexes.includes(nameIndex) ? (['name'] as const) : []),
      ...(phoneIndex !== null && phoneIndexes.includes(phoneIndex) ? (['phone'] as const) : []),
    ];
    return row.householdId === except || because.length === 0 ? [] : [{ row, because }];
  });
  return found.filter(({ row }, index) => found.findIndex((each) => each.row.id === row.id) === index);
}

/** Makes the people of a visit findable; who belongs to another household already stays there. */
export async function addMembers(
  db: Db,
  householdId: string,
  members: readonly { idNumberIndex: string; nameIndex: string }[],
): Promise<void> {
  if (members.length === 0) return;
  await db
    .insert(householdMembers)
    .values(members.map((member) => ({ ...member, householdId, phoneIndex: null })))
    .onConflictDoNothing();
}

/** A person's phone as it is now. */
export async function setPhoneIndex(db: Db, idNumberIndex: string, phoneIndex: string): Promise<void> {
  await db.update(householdMembers).set({ phoneIndex }).where(eq(householdMembers.idNumberIndex, idNumberIndex));
}

/** Whether a person is found by their right name and number from now on; not when the number is another household's. */
export async function moveIdentity(
  db: Db,
  was: { idNumberIndex: string },
  is: { idNumberIndex: string; nameIndex: string },
): Promise<boolean> {
  const [own] = await db.select().from(householdMembers).where(eq(householdMembers.idNumberIndex, was.idNumberIndex));
  const [there] = await db.select().from(householdMembers).where(eq(householdMembers.idNumberIndex, is.idNumberIndex));
  if (there && there.householdId !== own?.householdId) return false;
  // The right number may be known of the household already, by a visit.
  if (there && there.idNumberIndex !== was.idNumberIndex) {
    await db.delete(householdMembers).where(eq(householdMembers.idNumberIndex, was.idNumberIndex));
    await db
      .update(householdMembers)
      .set({ nameIndex: is.nameIndex, phoneIndex: own?.phoneIndex ?? there.phoneIndex })
      .where(eq(householdMembers.idNumberIndex, is.idNumberIndex));
    return true;
  }
  await db.update(householdMembers).set(is).where(eq(householdMembers.idNumberIndex, was.idNumberIndex));
  return true;
}

export interface PersonIndexes {
  idNumberIndex?: string;
  nameIndex?: string;
}

/** All cases of the households that a person belongs to, newest first. */
export function listCasesOfPerson(
  db: Db,
  { idNumberIndex, nameIndex }: PersonIndexes,
  limit: number,
): Promise<CaseRow[]> {
  const own = db
    .select({ id: householdMembers.householdId })
    .from(householdMembers)
    .where(
      and(
        idNumberIndex === undefined ? undefined : eq(householdMembers.idNumberIndex, idNumberIndex),
        nameIndex === undefined ? undefined : eq(householdMembers.nameIndex, nameIndex),
      ),
    );
  return db.select().from(cases).where(inArray(cases.householdId, own)).orderBy(desc(cases.openedAt)).limit(limit);
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
