/** Who has which role: seen, granted and taken away inside an administrator's own areas. */
import type * as admin from '../../src/shared/contract/admin';
import { isWithin } from '../../src/shared/contract/area';
import { Refusal } from '../../src/shared/contract/problem';
import { caseRoles } from '../../src/shared/contract/session';
import * as z from '../../src/shared/base/zod';
import { makeCursor } from '../cursor';
import { inTransaction, type Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { addChanges, findStaff, grantRole, listStaff, lockAccount, revokeRole } from '../store/admin';
import { areasOf, mustReach } from './scope';

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

export function changeRoles(
  services: Services,
  account: SignedIn,
  id: string,
  { grant, revoke }: admin.RolesChange,
): Promise<admin.StaffAccount> {
  const { reference, now } = services;
  return inTransaction(services, async (tx) => {
    for (const { area } of revoke) mustReach(account, area);
    mustGive({ reference }, account, grant);
    refuseOwn(account, id, grant);
    await lockAccount(tx.db, id);
    const within = areasOf(account);
    await getStaff(tx, account, id);
    const change = { at: now(), accountId: account.id, subject: id };
    for (const each of revoke) {
      const gone = await revokeRole(tx.db, id, each);
      if (gone)
        await addChanges(tx.db, [{ ...change, kind: 'role_revoked', areaCode: gone.area, details: detailsOf(gone) }]);
    }
    for (const each of grant)
      if (await grantRole(tx.db, id, each))
        await addChanges(tx.db, [{ ...change, kind: 'role_granted', areaCode: each.area, details: detailsOf(each) }]);
    const after = await findStaff(tx.db, id, within);
    if (!after) throw new Error('the account vanished within a transaction');
    // Only roles in one's own areas can have changed, so those outside them cannot save the last one.
    const administers = after.roles.some(({ role, area }) => role === 'administrator' && reached(area.code, within));
    if (id === account.id && !administers) throw new Refusal('administrator.own_last_role');
    return after;
  });
}

const reached = (area: string, within: readonly string[]) => within.some((own) => isWithin(area, own));

export function detailsOf({ role, department }: Pick<admin.NewRole, 'role' | 'department'>): admin.ChangeDetails {
  return { role, ...(department ? { department } : {}) };
}
