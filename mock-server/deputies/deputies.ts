/** Handing a first secretary's work over for some days, and taking it back. */
import { enclosing } from '../../src/shared/contract/area';
import { chinaDay } from '../../src/shared/base/china-time';
import type { Colleague, Deputy, NewDeputy } from '../../src/shared/contract/deputy';
import { Refusal } from '../../src/shared/contract/problem';
import type { Role } from '../../src/shared/contract/session';
import { writeMessages } from '../messages/write';
import { inTransaction, type Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { addDeputy, endDeputy, findDeputy, listDeputies, listHolding } from '../store/deputies';

/** Who knows the village's work. */
const mayStandIn: readonly Role[] = ['village_cadre', 'first_secretary'];

/** The towns of the villages that are the account's own, and not stood in for. */
function townsOf({ roles }: SignedIn): string[] {
  const own = roles.filter(({ role, deputyFor }) => role === 'first_secretary' && deputyFor === undefined);
  return [...new Set(own.map(({ areaCode }) => enclosing(areaCode, 'town')))];
}

export async function listColleagues({ db }: Services, account: SignedIn): Promise<Colleague[]> {
  const towns = townsOf(account);
  if (towns.length === 0) return [];
  const found = new Map<string, Colleague>();
  for (const { id, name, role, areaCode, areaName } of await listHolding(db, mayStandIn, towns, account.id)) {
    const known = found.get(id) ?? { id, name: name ?? '', roles: [] };
    found.set(id, {
      ...known,
      roles: [...known.roles, { role, area: { code: areaCode, name: areaName ?? areaCode } }],
    });
  }
  return [...found.values()];
}

export async function getDeputies({ db }: Services, account: SignedIn): Promise<Deputy[]> {
  return (await listDeputies(db, account.id)).map(({ row, principal, deputy }) => ({
    id: row.id,
    principal: principal ?? '',
    deputy: deputy ?? '',
    mine: row.principalId === account.id,
    from: row.fromDay,
    to: row.toDay,
    ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
  }));
}

/**
 * @throws Refusal `account.not_found` (nobody who may stand in), `request.invalid` (days), `deputy.overlap`,
 * `deputy.id_reused`
 */
export async function handOver(
  services: Services,
  account: SignedIn,
  { id, deputy, from, to }: NewDeputy,
): Promise<Deputy[]> {
  const { db, now } = services;
  const known = await findDeputy(db, id);
  if (known?.principalId === account.id && known.deputyId === deputy) return getDeputies(services, account);
  if (from < chinaDay(now().toISOString()))
    throw new Refusal('request.invalid', { errors: [{ pointer: '/from', code: 'date.past' }] });
  if (!(await listColleagues(services, account)).some((colleague) => colleague.id === deputy))
    throw new Refusal('account.not_found');
  const row = { id, principalId: account.id, deputyId: deputy, fromDay: from, toDay: to, at: now(), endedAt: null };
  await inTransaction(services, async (tx) => {
    const outcome = await addDeputy(tx.db, row);
    if (outcome === 'overlaps') throw new Refusal('deputy.overlap');
    if (outcome === 'known') throw new Refusal('deputy.id_reused');
    await writeMessages(tx, [{ accountId: deputy, kind: 'standing_in', at: row.at, deputyId: id }]);
  });
  return getDeputies(services, account);
}

/** @throws Refusal `deputy.not_found`, also for another's */
export async function recallHandover(services: Services, account: SignedIn, id: string): Promise<Deputy[]> {
  const row = await findDeputy(services.db, id);
  if (row?.principalId !== account.id) throw new Refusal('deputy.not_found');
  const at = services.now();
  await inTransaction(services, async (tx) => {
    if (await endDeputy(tx.db, id, at))
      await writeMessages(tx, [{ accountId: row.deputyId, kind: 'stood_down', at, deputyId: id }]);
  });
  return getDeputies(services, account);
}
