/** Departments' keys: an officer answers for each, and an administrator of the place makes and revokes it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { isWithin } from '../../src/shared/contract/area';
import { warningSenders } from '../../src/shared/contract/department';
import type { DepartmentKey, DepartmentKeys, MadeDepartmentKey } from '../../src/shared/contract/department-key';
import { Refusal } from '../../src/shared/contract/problem';
import type * as z from '../../src/shared/base/zod';
import { inTransaction, type Services } from '../services';
import { namesOf, type SignedIn } from '../store/accounts';
import { addChanges } from '../store/admin';
import { findKey, insertKey, listKeys, revokeKey, useKey, type DepartmentKeyRow } from '../store/department-keys';
import { getStaff } from './accounts';
import { areasOf } from './scope';

const KEY_BYTES = 32;
/** Tells a key from a session's token. */
const PREFIX = 'fpk_';
/** Each of at most 50 rows. */
const CALLS_A_MINUTE = 60;

export const isDepartmentKey = (token: string): boolean => token.startsWith(PREFIX);
const indexOf = ({ sealing }: Pick<Services, 'sealing'>, key: string): string =>
  sealing.blindIndex('department-key', key);

/**
 * The officer who answers for a key, in the role that it is of.
 * @throws Refusal `key.too_many_calls`
 */
export async function findKeyHolder(
  services: Pick<Services, 'db' | 'sealing' | 'reference' | 'now'>,
  key: string,
): Promise<SignedIn | undefined> {
  await services.reference.refresh();
  const used = await useKey(services.db, indexOf(services, key), services.now());
  if (used && used.calls > CALLS_A_MINUTE) throw new Refusal('key.too_many_calls');
  return used?.account;
}

async function shownKeys(services: Services, rows: readonly DepartmentKeyRow[]): Promise<DepartmentKeys> {
  const names = await namesOf(services.db, [...new Set(rows.map(({ madeBy }) => madeBy))]);
  const { nameOf } = services.reference.current();
  return {
    keys: rows.map(({ id, department, areaCode, madeAt, madeBy, lastUsedAt, revokedAt }): DepartmentKey => {
      const by = names.get(madeBy);
      return {
        id,
        department,
        area: { code: areaCode, name: nameOf(areaCode) },
        madeAt: madeAt.toISOString(),
        ...(by === undefined ? {} : { madeBy: by }),
        ...(lastUsedAt ? { lastUsedAt: lastUsedAt.toISOString() } : {}),
        ...(revokedAt ? { revokedAt: revokedAt.toISOString() } : {}),
      };
    }),
  };
}

/** Those in the administrator's areas. */
async function ownKeys(services: Services, account: SignedIn, id: string): Promise<DepartmentKeys> {
  const within = areasOf(account);
  const rows = await listKeys(services.db, id);
  return shownKeys(
    services,
    rows.filter(({ areaCode }) => within.some((own) => isWithin(areaCode, own))),
  );
}

/** @throws Refusal `account.not_found` */
export async function getKeys(services: Services, account: SignedIn, id: string): Promise<DepartmentKeys> {
  await getStaff(services, account, id);
  return ownKeys(services, account, id);
}

/** @throws Refusal `account.not_found`, `administrator.own_role`, `not_allowed` where the department sends no warnings there */
export async function makeKey(
  services: Services,
  account: SignedIn,
  id: string,
  area: string,
): Promise<z.infer<typeof MadeDepartmentKey>> {
  // Nobody sends by a key that they made themselves.
  if (id === account.id) throw new Refusal('administrator.own_role');
  const { roles } = await getStaff(services, account, id);
  const department = roles.find((each) => each.role === 'department_officer' && each.area.code === area)?.department;
  if (department === undefined || !Object.values(warningSenders).some((each) => each === department))
    throw new Refusal('not_allowed');
  const key = PREFIX + randomBytes(KEY_BYTES).toString('base64url');
  const [row, at] = [randomUUID(), services.now()];
  await inTransaction(services, async ({ db }) => {
    await insertKey(db, {
      id: row,
      keyIndex: indexOf(services, key),
      accountId: id,
      department,
      areaCode: area,
      madeAt: at,
      madeBy: account.id,
    });
    const details = { role: 'department_officer' as const, department };
    await addChanges(db, [{ at, accountId: account.id, subject: id, kind: 'key_made', areaCode: area, details }]);
  });
  return { ...(await ownKeys(services, account, id)), key };
}

/** @throws Refusal `account.not_found`, also for a key of another administrator's area */
export async function endKey(services: Services, account: SignedIn, id: string): Promise<DepartmentKeys> {
  const row = await findKey(services.db, id);
  if (!row || !areasOf(account).some((own) => isWithin(row.areaCode, own))) throw new Refusal('account.not_found');
  const { accountId: subject, areaCode, department } = row;
  const at = services.now();
  await inTransaction(services, async ({ db }) => {
    if (!(await revokeKey(db, id, at))) return;
    const details = { role: 'department_officer' as const, department };
    await addChanges(db, [{ at, accountId: account.id, subject, kind: 'key_revoked', areaCode, details }]);
  });
  return ownKeys(services, account, subject);
}
