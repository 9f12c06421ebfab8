import { and, desc, eq, gt, inArray, lte } from 'drizzle-orm';
import { areaLevels, enclosing, type VillageCode } from '../../src/shared/area';
import type { Role } from '../../src/shared/session';
import type { Db } from './open';
import { accounts, areas, roleAssignments, sessions } from './schema';

/** Someone signed in: their id and what they answer for. */
export interface SignedIn {
  id: string;
  name?: string;
  roles: { role: Role; areaCode: string; areaName: string }[];
}

/** The account of an openid, made at the first sign-in. */
export async function accountOf(db: Db, openidIndex: string, newId: string): Promise<string> {
  await db.insert(accounts).values({ id: newId, openidIndex }).onConflictDoNothing();
  const [account] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.openidIndex, openidIndex));
  if (!account) throw new Error('the account vanished between two statements');
  return account.id;
}

/** Someone on the staff, with what they answer for. */
export async function insertAccount(
  db: Db,
  account: typeof accounts.$inferInsert,
  roles: readonly { role: Role; areaCode: string }[],
): Promise<void> {
  await db.insert(accounts).values(account);
  if (roles.length > 0)
    await db.insert(roleAssignments).values(roles.map((each) => ({ ...each, accountId: account.id })));
}

export async function getAccount(db: Db, id: string): Promise<SignedIn> {
  const rows = await db
    .select({
      name: accounts.name,
      role: roleAssignments.role,
      areaCode: roleAssignments.areaCode,
      areaName: areas.name,
    })
    .from(accounts)
    .leftJoin(roleAssignments, eq(roleAssignments.accountId, accounts.id))
    .leftJoin(areas, eq(areas.code, roleAssignments.areaCode))
    .where(eq(accounts.id, id));
  const name = rows[0]?.name;
  return {
    id,
    ...(name ? { name } : {}),
    roles: rows.flatMap(({ role, areaCode, areaName }) =>
      role && areaCode ? [{ role, areaCode, areaName: areaName ?? areaCode }] : [],
    ),
  };
}

/** Also clears away the account's sessions that have ended. */
export async function addSession(db: Db, session: typeof sessions.$inferInsert, now: Date): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.accountId, session.accountId), lte(sessions.expiresAt, now)));
  await db.insert(sessions).values(session);
}

export async function findSession(db: Db, tokenHash: string, now: Date): Promise<SignedIn | undefined> {
  const [session] = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now)));
  return session && getAccount(db, session.accountId);
}

export async function endSession(db: Db, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

/** Names by account, for those who have one (staff). */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, [...new Set(ids)]));
  return new Map(rows.flatMap(({ id, name }) => (name ? [[id, name]] : [])));
}

/** Whom a household can phone: the nearest of a role to the village who has a work phone. */
export async function findContact(
  db: Db,
  role: Role,
  village: VillageCode,
): Promise<{ name: string | null; phone: string } | undefined> {
  const around = areaLevels.map((level) => enclosing(village, level));
  const rows = await db
    .select({ name: accounts.name, phone: accounts.workPhone })
    .from(roleAssignments)
    .innerJoin(accounts, eq(accounts.id, roleAssignments.accountId))
    .where(and(eq(roleAssignments.role, role), inArray(roleAssignments.areaCode, around)))
    .orderBy(desc(roleAssignments.areaCode), accounts.id);
  const found = rows.find((row) => row.phone !== null);
  return found?.phone ? { name: found.name, phone: found.phone } : undefined;
}
