/** Staff by area, what administrators changed, and their one-time codes. */
import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, not, or, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { AdminChange, StaffAccount } from '../../src/shared/contract/admin';
import type { AreaCode } from '../../src/shared/contract/area';
import type { Department } from '../../src/shared/contract/department';
import type { Role } from '../../src/shared/contract/session';
import { codesWithin } from './areas';
import type { Db } from './db';
import {
  accounts,
  activationTries,
  adminChanges,
  areas,
  cases,
  complaints,
  declarations,
  drafts,
  invitations,
  roleAssignments,
  sessions,
  subscriptions,
} from './schema';

export interface RoleRow {
  role: Role;
  area: AreaCode;
  department?: Department | undefined;
}
export type ChangeRow = Omit<typeof adminChanges.$inferInsert, 'seq'>;
export type WrittenChange = typeof adminChanges.$inferSelect;
export type InvitationRow = typeof invitations.$inferSelect;

/** @param within at least one area: nobody administers nothing */
function inAreas(column: AnyPgColumn, within: readonly AreaCode[]): SQL | undefined {
  return or(
    ...within.map((area) => {
      const { from, below } = codesWithin(area);
      return and(gte(column, from), lt(column, below));
    }),
  );
}

export interface StaffPosition {
  name: string;
  id: string;
}

const named = sql<string>`coalesce(${accounts.name}, '')`;

/** Accounts with a role inside the areas, by name, with those roles alone. */
async function staffIn(
  db: Db,
  within: readonly AreaCode[],
  also: SQL | undefined,
  limit: number,
): Promise<StaffAccount[]> {
  const inside = db
    .select({ id: roleAssignments.accountId })
    .from(roleAssignments)
    .where(inAreas(roleAssignments.areaCode, within));
  const rows = await db
    .select({ id: accounts.id, name: accounts.name, workPhone: accounts.workPhone })
    .from(accounts)
    .where(and(inArray(accounts.id, inside), also))
    .orderBy(asc(named), asc(accounts.id))
    .limit(limit);
  const roles = await rolesOf(
    db,
    rows.map(({ id }) => id),
    within,
  );
  return rows.map(({ id, name, workPhone }) => ({
    id,
    ...(name ? { name } : {}),
    ...(workPhone ? { workPhone } : {}),
    roles: roles.get(id) ?? [],
  }));
}

export function listStaff(
  db: Db,
  within: readonly AreaCode[],
  after: StaffPosition | undefined,
  limit: number,
): Promise<StaffAccount[]> {
  const beyond = after && sql`(${named}, ${accounts.id}) > (${after.name}::text, ${after.id}::uuid)`;
  return staffIn(db, within, beyond, limit);
}

/** By name, part of it, or work phone. @param phone as it is stored */
export function searchStaff(
  db: Db,
  within: readonly AreaCode[],
  { name, phone }: { name: string; phone: string },
  limit: number,
): Promise<StaffAccount[]> {
  const meant = or(sql`position(${name} in ${named}) > 0`, eq(accounts.workPhone, phone));
  return staffIn(db, within, meant, limit);
}

/** Whether somebody has a role outside the areas too. */
export async function worksOutside(db: Db, id: string, within: readonly AreaCode[]): Promise<boolean> {
  const rows = await db
    .select({ id: roleAssignments.accountId })
    .from(roleAssignments)
    .where(and(eq(roleAssignments.accountId, id), not(inAreas(roleAssignments.areaCode, within) ?? sql`false`)))
    .limit(1);
  return rows.length > 0;
}

/** @param workPhone none where it is undefined */
export async function correctAccount(db: Db, id: string, name: string, workPhone: string | undefined): Promise<void> {
  await db
    .update(accounts)
    .set({ name, workPhone: workPhone ?? null })
    .where(eq(accounts.id, id));
}

/** Those that nobody has used, the latest first. */
export function listOpenInvitations(db: Db, now: Date): Promise<InvitationRow[]> {
  return db
    .select()
    .from(invitations)
    .where(and(isNull(invitations.usedBy), gt(invitations.expiresAt, now)))
    .orderBy(desc(invitations.expiresAt));
}

export async function expireInvitation(db: Db, id: string, now: Date): Promise<void> {
  await db.update(invitations).set({ expiresAt: now }).where(eq(invitations.id, id));
}

/** Who proposed each version of a policy; nobody did of those from before it was written down. */
export async function proposersOf(db: Db): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db
    .select({ version: adminChanges.subject, accountId: adminChanges.accountId })
    .from(adminChanges)
    .where(eq(adminChanges.kind, 'policy_proposed'))
    .orderBy(asc(adminChanges.seq));
  return new Map(rows.map(({ version, accountId }) => [version, accountId]));
}

async function rolesOf(
  db: Db,
  ids: readonly string[],
  within: readonly AreaCode[],
): Promise<Map<string, StaffAccount['roles']>> {
  const found = new Map<string, StaffAccount['roles']>();
  if (ids.length === 0) return found;
  const rows = await db
    .select({ assignment: roleAssignments, areaName: areas.name })
    .from(roleAssignments)
    .leftJoin(areas, eq(areas.code, roleAssignments.areaCode))
    .where(and(inArray(roleAssignments.accountId, [...ids]), inAreas(roleAssignments.areaCode, within)))
    .orderBy(asc(roleAssignments.areaCode), asc(roleAssignments.role));
  for (const { assignment, areaName } of rows) {
    const { accountId, role, areaCode, department } = assignment;
    const one = {
      role,
      area: { code: areaCode, name: areaName ?? areaCode },
      ...(department ? { department } : {}),
    };
    found.set(accountId, [...(found.get(accountId) ?? []), one]);
  }
  return found;
}

/** One account with its roles inside the areas, none when it has none there; undefined when there is no account. */
export async function findStaff(db: Db, id: string, within: readonly AreaCode[]): Promise<StaffAccount | undefined> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, id));
  if (!account) return undefined;
  const { name, workPhone } = account;
  return {
    id,
    ...(name ? { name } : {}),
    ...(workPhone ? { workPhone } : {}),
    roles: (await rolesOf(db, [id], within)).get(id) ?? [],
  };
}

/** Those who change the same account's roles wait for one another. */
export async function lockAccount(db: Db, id: string): Promise<void> {
  await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id)).for('update');
}

/** Whether anything changed: the role is new, or its department is another. */
export async function grantRole(db: Db, accountId: string, { role, area, department }: RoleRow): Promise<boolean> {
  const written = await db
    .insert(roleAssignments)
    .values({ accountId, role, areaCode: area, department: department ?? null })
    .onConflictDoUpdate({
      target: [roleAssignments.accountId, roleAssignments.role, roleAssignments.areaCode],
      set: { department: department ?? null },
      setWhere: sql`${roleAssignments.department} is distinct from excluded.department`,
    })
    .returning({ role: roleAssignments.role });
  return written.length > 0;
}

/** @returns what was taken away, if it was there */
export async function revokeRole(db: Db, accountId: string, { role, area }: RoleRow): Promise<RoleRow | undefined> {
  const [gone] = await db
    .delete(roleAssignments)
    .where(
      and(eq(roleAssignments.accountId, accountId), eq(roleAssignments.role, role), eq(roleAssignments.areaCode, area)),
    )
    .returning();
  return gone && { role, area, ...(gone.department ? { department: gone.department } : {}) };
}

export async function nameAccount(db: Db, id: string, name: string, workPhone: string | undefined): Promise<void> {
  await db
    .update(accounts)
    .set({ name, ...(workPhone === undefined ? {} : { workPhone }) })
    .where(eq(accounts.id, id));
}

export async function addInvitation(db: Db, row: InvitationRow): Promise<boolean> {
  const written = await db.insert(invitations).values(row).onConflictDoNothing().returning({ id: invitations.id });
  return written.length > 0;
}

export async function findInvitation(db: Db, id: string): Promise<InvitationRow | undefined> {
  const [row] = await db.select().from(invitations).where(eq(invitations.id, id));
  return row;
}

/** Whoever enters the same code at the same time waits. */
export async function findInvitationByCode(db: Db, codeIndex: string): Promise<InvitationRow | undefined> {
  const [row] = await db.select().from(invitations).where(eq(invitations.codeIndex, codeIndex)).for('update');
  return row;
}

export async function useInvitation(db: Db, id: string, usedBy: string): Promise<void> {
  await db.update(invitations).set({ usedBy }).where(eq(invitations.id, id));
}

export async function addTry(db: Db, accountId: string, at: Date): Promise<void> {
  await db.insert(activationTries).values({ accountId, at });
}

export async function countTries(db: Db, accountId: string, since: Date): Promise<number> {
  const rows = await db
    .select({ id: activationTries.id })
    .from(activationTries)
    .where(and(eq(activationTries.accountId, accountId), gt(activationTries.at, since)));
  return rows.length;
}

/** In their order. */
export async function addChanges(db: Db, rows: readonly ChangeRow[]): Promise<WrittenChange[]> {
  if (rows.length === 0) return [];
  return db
    .insert(adminChanges)
    .values([...rows])
    .returning();
}

/** Changes inside the areas, newest first. */
export async function listChanges(
  db: Db,
  within: readonly AreaCode[],
  before: number | undefined,
  limit: number,
): Promise<AdminChange[]> {
  const rows = await db
    .select({ change: adminChanges, by: accounts.name, areaName: areas.name })
    .from(adminChanges)
    .leftJoin(accounts, eq(accounts.id, adminChanges.accountId))
    .leftJoin(areas, eq(areas.code, adminChanges.areaCode))
    .where(and(inAreas(adminChanges.areaCode, within), before === undefined ? undefined : lt(adminChanges.seq, before)))
    .orderBy(desc(adminChanges.seq))
    .limit(limit);
  const subjects = rows.flatMap(({ change }) => (change.subject.length === 36 ? [change.subject] : []));
  const people = subjects.length === 0 ? [] : await db.select().from(accounts).where(inArray(accounts.id, subjects));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ change, by, areaName }) => {
    const subjectName = names.get(change.subject);
    return {
      seq: change.seq,
      at: change.at.toISOString(),
      ...(by ? { by } : {}),
      kind: change.kind,
      subject: change.subject,
      ...(subjectName ? { subjectName } : {}),
      area: { code: change.areaCode, name: areaName ?? change.areaCode },
      details: change.details,
    };
  });
}

/** Whether somebody has declared, answered for a household or complained from an account. */
export async function hasOwn(db: Db, id: string): Promise<boolean> {
  const [declared] = await db
    .select({ id: declarations.id })
    .from(declarations)
    .where(eq(declarations.filerAccountId, id))
    .limit(1);
  const [complained] = await db
    .select({ id: complaints.id })
    .from(complaints)
    .where(eq(complaints.accountId, id))
    .limit(1);
  const [answered] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(sql`${cases.confirmations} @> ${JSON.stringify([{ account: id }])}::jsonb`)
    .limit(1);
  return declared !== undefined || complained !== undefined || answered !== undefined;
}

/**
 * Gives an account the WeChat account, the sessions and the drafts of another one, which nobody signs in as any more;
 * its own sessions end, and what WeChat was allowed to send to its former one is void.
 * @param seal the openid as it was sealed for the other, sealed for this one
 */
export async function moveOpenid(
  db: Db,
  from: string,
  to: string,
  seal: (openid: Uint8Array) => Uint8Array,
): Promise<void> {
  const [other] = await db.select().from(accounts).where(eq(accounts.id, from));
  if (!other) throw new Error('an account that is signed in and not there');
  await db
    .update(accounts)
    .set({ openidIndex: `moved/${from}`, openid: null })
    .where(eq(accounts.id, from));
  await db
    .update(accounts)
    .set({ openidIndex: other.openidIndex, openid: other.openid ? seal(other.openid) : null })
    .where(eq(accounts.id, to));
  await db.delete(sessions).where(eq(sessions.accountId, to));
  await db.update(sessions).set({ accountId: to }).where(eq(sessions.accountId, from));
  await db.delete(subscriptions).where(inArray(subscriptions.accountId, [from, to]));
  await db.update(drafts).set({ accountId: to }).where(eq(drafts.accountId, from));
}
