/** Handing one's work over for some days, and taking it back. */
import { isWithin } from '../../src/shared/contract/area';
import { chinaDay } from '../../src/shared/base/china-time';
import {
  isHanded,
  lookedForIn,
  type Colleague,
  type Deputy,
  type HandedRole,
  type NewDeputy,
} from '../../src/shared/contract/deputy';
import { Refusal } from '../../src/shared/contract/problem';
import { writeMessages } from '../messages/write';
import { inTransaction, type Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { addDeputy, endDeputy, findDeputy, listDeputies, listHolding } from '../store/deputies';

/** What is the account's own to hand over. */
export const handedBy = ({ roles }: SignedIn): { role: HandedRole; areaCode: string }[] => roles.filter(isHanded);

export async function listColleagues({ db }: Pick<Services, 'db'>, account: SignedIn): Promise<Colleague[]> {
  const own = handedBy(account);
  const wanted = own.flatMap(({ role, areaCode }) => lookedForIn(role, areaCode));
  if (wanted.length === 0) return [];
  const found = new Map<string, Colleague>();
  for (const { id, name, role, areaCode, areaName } of await listHolding(db, wanted, account.id)) {
    const known = found.get(id) ?? { id, name: name ?? '', roles: [] };
    found.set(id, {
      ...known,
      roles: [...known.roles, { role, area: { code: areaCode, name: areaName ?? areaCode } }],
    });
  }
  // Who has it all already stands in for nobody.
  const has = (colleague: Colleague) =>
    own.every(({ role, areaCode }) =>
      colleague.roles.some((each) => each.role === role && isWithin(areaCode, each.area.code)),
    );
  return [...found.values()].filter((colleague) => !has(colleague));
}

export async function getDeputies({ db }: Pick<Services, 'db'>, account: Pick<SignedIn, 'id'>): Promise<Deputy[]> {
  return (await listDeputies(db, account.id)).map(({ row, principal, deputy, appointedBy }) => ({
    id: row.id,
    principal: principal ?? '',
    deputy: deputy ?? '',
    mine: row.principalId === account.id,
    ...(appointedBy ? { appointedBy } : {}),
    from: row.fromDay,
    to: row.toDay,
    ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
  }));
}

/**
 * @param appointedBy an administrator, where it isn't the account that hands over
 * @throws Refusal `account.not_found` (nobody who may stand in), `request.invalid` (days), `deputy.overlap`,
 * `deputy.id_reused`
 */
export async function handOver(
  services: Services,
  account: SignedIn,
  { id, deputy, from, to }: NewDeputy,
  appointedBy: string | null = null,
): Promise<Deputy[]> {
  const { db, now } = services;
  const known = await findDeputy(db, id);
  if (known?.principalId === account.id && known.deputyId === deputy) return getDeputies(services, account);
  if (from < chinaDay(now().toISOString()))
    throw new Refusal('request.invalid', { errors: [{ pointer: '/from', code: 'date.past' }] });
  if (!(await listColleagues(services, account)).some((colleague) => colleague.id === deputy))
    throw new Refusal('account.not_found');
  const at = now();
  const row = {
    id,
    principalId: account.id,
    deputyId: deputy,
    fromDay: from,
    toDay: to,
    at,
    endedAt: null,
    appointedBy,
  };
  await inTransaction(services, async (tx) => {
    const outcome = await addDeputy(tx.db, row);
    if (outcome === 'overlaps') throw new Refusal('deputy.overlap');
    if (outcome === 'known') throw new Refusal('deputy.id_reused');
    await writeMessages(tx, [
      { accountId: deputy, kind: 'standing_in', at, deputyId: id },
      // Who did not hand over themselves hears of it.
      ...(appointedBy === null ? [] : [{ accountId: account.id, kind: 'deputy_named' as const, at, deputyId: id }]),
    ]);
  });
  return getDeputies(services, account);
}

/** @throws Refusal `deputy.not_found`, also for another's */
export async function recallHandover(services: Services, account: Pick<SignedIn, 'id'>, id: string): Promise<Deputy[]> {
  const row = await findDeputy(services.db, id);
  if (row?.principalId !== account.id) throw new Refusal('deputy.not_found');
  const at = services.now();
  await inTransaction(services, async (tx) => {
    if (await endDeputy(tx.db, id, at))
      await writeMessages(tx, [{ accountId: row.deputyId, kind: 'stood_down', at, deputyId: id }]);
  });
  return getDeputies(services, account);
}
