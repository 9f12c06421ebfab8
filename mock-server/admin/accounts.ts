/** Who has which role: seen, granted and taken away inside an administrator's own areas. */
import type * as admin from '../../src/shared/contract/admin';
import { phoneOf } from '../../src/shared/base/text';
import { isWithin } from '../../src/shared/contract/area';
import { Refusal } from '../../src/shared/contract/problem';
import { caseRoles } from '../../src/shared/contract/session';
import * as z from '../../src/shared/base/zod';
import { makeCursor } from '../cursor';
import { inTransaction, type Services } from '../services';
import type { SignedIn } from '../store/accounts';
import {
  addChanges,
  correctAccount,
  findStaff,
  grantRole,
  listStaff,
  lockAccount,
  revokeRole,
  searchStaff,
  worksOutside,
  type ChangeRow,
  type WrittenChange,
} from '../store/admin';
import { areasOf, mustReach } from './scope';
import { tellDuties } from './tell';

const PAGE = 50;
const { read: readCursor, write: writeCursor } = makeCursor(z.strictObject({ name: z.string(), id: z.uuid() }));

export async function staffPage(
  { db }: Services,
  account: SignedIn,
  { area, cursor }: admin.StaffQuery,
): Promise<z.infer<typeof admin.StaffPage>> {
  if (area !== undefined) mustReach(account, area);
  const within = area === undefined ? areasOf(account) : [area];
  const rows = await listStaff(db, within, readCursor(cursor), PAGE + 1);
  const accounts = rows.slice(0, PAGE);
  const last = accounts[PAGE - 1];
  return {
    accounts,
    ...(rows.length > PAGE && last ? { nextCursor: writeCursor({ name: last.name ?? '', id: last.id }) } : {}),
  };
}

/** More than these of one name are no answer. */
const MOST_FOUND = 50;

export async function findStaffBy(
  { db }: Services,
  account: SignedIn,
  { find, area }: z.infer<typeof admin.StaffSearch>,
): Promise<z.infer<typeof admin.FoundStaff>> {
  if (area !== undefined) mustReach(account, area);
  const within = area === undefined ? areasOf(account) : [area];
  const rows = await searchStaff(db, within, { name: find, phone: phoneOf(find) ?? find }, MOST_FOUND + 1);
  return { accounts: rows.slice(0, MOST_FOUND), more: rows.length > MOST_FOUND };
}

/** @throws Refusal `account.not_found`, `administrator.outside` where they work for other areas too */
export function correctStaff(
  services: Services,
  account: SignedIn,
  id: string,
  { name, workPhone }: admin.StaffCorrection,
): Promise<admin.StaffAccount> {
  return inTransaction(services, async (tx) => {
    await lockAccount(tx.db, id);
    const before = await getStaff(tx, account, id);
    if (await worksOutside(tx.db, id, areasOf(account))) throw new Refusal('administrator.outside');
    if (before.name === name && before.workPhone === workPhone) return before;
    await correctAccount(tx.db, id, name, workPhone);
    const change = { at: services.now(), accountId: account.id, subject: id, kind: 'staff_corrected' as const };
    const [first] = before.roles;
    if (first) await addChanges(tx.db, [{ ...change, areaCode: first.area.code, details: {} }]);
    return getStaff(tx, account, id);
  });
}

/** @throws Refusal when nobody with the id has a role in the administrator's areas */
export async function getStaff(
  { db }: Pick<Services, 'db'>,
  account: SignedIn,
  id: string,
): Promise<admin.StaffAccount> {
  const found = await findStaff(db, id, areasOf(account));
  // Whoever has no role in these areas comes in by an invitation: a villager's account is nobody's to look up.
  if (!found || found.roles.length === 0) throw new Refusal('account.not_found');
  return found;
}

/** @throws Refusal when a role lies outside the administrator's areas or in an area that does not exist */
export function mustGive(
  { reference }: Pick<Services, 'reference'>,
  account: SignedIn,
  roles: readonly admin.NewRole[],
): void {
  for (const { area } of roles) {
    mustReach(account, area);
    if (!reference.current().findArea(area)) throw new Refusal('area.not_found');
  }
}

/**
 * Nobody works on cases by a role that they gave themselves.
 * @throws Refusal `administrator.own_role`
 */
export function refuseOwn({ id }: Pick<SignedIn, 'id'>, subject: string | null, roles: readonly admin.NewRole[]): void {
  if (id === subject && roles.some(({ role }) => caseRoles.includes(role))) throw new Refusal('administrator.own_role');
}

/** What became of somebody, and what was written down of it. */
export interface RolesChanged {
  account: admin.StaffAccount;
  changes: WrittenChange[];
}

/** Whoever's roles change is told. */
export const changeRoles = (
  services: Services,
  account: SignedIn,
  id: string,
  change: admin.RolesChange,
): Promise<admin.StaffAccount> =>
  inTransaction(services, async (tx) => (await changeRolesIn(tx, account, id, change)).account);

/** The same in the caller's transaction. */
export async function changeRolesIn(
  tx: Services,
  account: SignedIn,
  id: string,
  { grant, revoke }: admin.RolesChange,
): Promise<RolesChanged> {
  const { reference, now } = tx;
  for (const { area } of revoke) mustReach(account, area);
  mustGive({ reference }, account, grant);
  refuseOwn(account, id, grant);
  await lockAccount(tx.db, id);
  const within = areasOf(account);
  await getStaff(tx, account, id);
  const change = { at: now(), accountId: account.id, subject: id };
  const rows: ChangeRow[] = [];
  for (const each of revoke) {
    const gone = await revokeRole(tx.db, id, each);
    if (gone) rows.push({ ...change, kind: 'role_revoked', areaCode: gone.area, details: detailsOf(gone) });
  }
  for (const each of grant)
    if (await grantRole(tx.db, id, each))
      rows.push({ ...change, kind: 'role_granted', areaCode: each.area, details: detailsOf(each) });
  const changes = await addChanges(tx.db, rows);
  await tellDuties(
    tx,
    changes.map((each) => ({ accountId: id, change: each })),
  );
  const after = await findStaff(tx.db, id, within);
  if (!after) throw new Error('the account vanished within a transaction');
  // Only roles in one's own areas can have changed, so those outside them cannot save the last one.
  const administers = after.roles.some(({ role, area }) => role === 'administrator' && reached(area.code, within));
  if (id === account.id && !administers) throw new Refusal('administrator.own_last_role');
  return { account: after, changes };
}

const reached = (area: string, within: readonly string[]) => within.some((own) => isWithin(area, own));

export function detailsOf({ role, department }: Pick<admin.NewRole, 'role' | 'department'>): admin.ChangeDetails {
  return { role, ...(department ? { department } : {}) };
}
