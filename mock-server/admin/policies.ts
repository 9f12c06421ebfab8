/**
 * Policies are proposed whole and put in force from a later day, once. What is or was in force is never edited: a
 * newer version of the same area ends it by being found first (`reference/policies.ts`).
 */
import { earliestActivation, type PolicyProposal, type PolicyVersion } from '../../src/shared/contract/admin';
import { isWithin, type AreaCode } from '../../src/shared/contract/area';
import { chinaDay, type ChinaDay } from '../../src/shared/base/china-time';
import { Refusal } from '../../src/shared/contract/problem';
import type { Reference } from '../reference/reference';
import { inTransaction, type Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { addChanges, proposersOf } from '../store/admin';
import { addProposal, lockPolicies, removeProposal, setFirstDay, type PolicyRow } from '../store/policies';
import { areasOf, mustReach } from './scope';

function shown({ nameOf }: Reference, row: PolicyRow, rows: readonly PolicyRow[], today: ChinaDay): PolicyVersion {
  const { content, validFrom, areaCode } = row;
  return {
    policy: content,
    areaName: nameOf(areaCode),
    state: stateOf(row, rows, today),
    ...(validFrom ? { validFrom } : {}),
  };
}

function stateOf(
  { validFrom, validTo, areaCode }: PolicyRow,
  rows: readonly PolicyRow[],
  today: ChinaDay,
): PolicyVersion['state'] {
  if (!validFrom) return 'proposed';
  if (validFrom > today) return 'coming';
  const followed = rows.some(
    (other) =>
      other.areaCode === areaCode && other.validFrom && other.validFrom > validFrom && other.validFrom <= today,
  );
  return followed || (validTo && validTo < today) ? 'past' : 'in_force';
}

/** Those that can reach a place of the administrator's: of areas around and inside their own. */
export async function getPolicies(
  { db, reference, now }: Services,
  account: SignedIn,
): Promise<{ policies: PolicyVersion[] }> {
  const own = areasOf(account);
  const touches = (area: AreaCode) => own.some((each) => isWithin(area, each) || isWithin(each, area));
  const known = reference.current();
  const rows = known.policies.filter(({ areaCode }) => touches(areaCode));
  const today = chinaDay(now().toISOString());
  const proposers = await proposersOf(db);
  return {
    policies: rows.map((row) => ({
      ...shown(known, row, rows, today),
      ...(proposers.get(row.version) === account.id ? { yours: true } : {}),
    })),
  };
}

/** @throws Refusal `policy.not_found`, `administrator.outside`, `policy.activated_before` */
export async function withdrawPolicy(services: Services, account: SignedIn, version: string): Promise<void> {
  await inTransaction(services, async (tx) => {
    const row = (await lockPolicies(tx.db)).find((each) => each.version === version);
    if (!row) throw new Refusal('policy.not_found');
    mustReach(account, row.areaCode);
    if (!(await removeProposal(tx.db, version))) throw new Refusal('policy.activated_before');
    await addChanges(tx.db, [
      {
        at: services.now(),
        accountId: account.id,
        kind: 'policy_withdrawn',
        subject: version,
        areaCode: row.areaCode,
        details: {},
      },
    ]);
  });
}

export async function proposePolicy(
  services: Services,
  account: SignedIn,
  proposal: PolicyProposal,
): Promise<PolicyVersion> {
  const { reference, now } = services;
  mustReach(account, proposal.area);
  const area = reference.current().findArea(proposal.area);
  if (!area) throw new Refusal('area.not_found');
  await inTransaction(services, async (tx) => {
    if (!(await addProposal(tx.db, proposal))) throw new Refusal('policy.version_taken');
    await addChanges(tx.db, [
      {
        at: now(),
        accountId: account.id,
        kind: 'policy_proposed',
        subject: proposal.version,
        areaCode: proposal.area,
        details: { source: proposal.source },
      },
    ]);
  });
  return { policy: proposal, areaName: area.name, state: 'proposed' };
}

export function activatePolicy(
  services: Services,
  account: SignedIn,
  version: string,
  from: ChinaDay,
): Promise<PolicyVersion> {
  const { reference, now } = services;
  const at = now();
  return inTransaction(services, async (tx) => {
    const rows = await lockPolicies(tx.db);
    const row = rows.find((each) => each.version === version);
    if (!row) throw new Refusal('policy.not_found');
    mustReach(account, row.areaCode);
    if (row.validFrom) throw new Refusal('policy.activated_before');
    // Two people: what one typed wrongly, another one sees.
    if ((await proposersOf(tx.db)).get(version) === account.id) throw new Refusal('policy.own_proposal');
    if (from < earliestActivation(at.toISOString()))
      throw new Refusal('request.invalid', { errors: [{ pointer: '/from', code: 'date.tomorrow_or_later' }] });
    if (rows.some((each) => each.areaCode === row.areaCode && each.validFrom === from))
      throw new Refusal('policy.day_taken');
    await setFirstDay(tx.db, version, from);
    await addChanges(tx.db, [
      {
        at,
        accountId: account.id,
        kind: 'policy_activated',
        subject: version,
        areaCode: row.areaCode,
        details: { validFrom: from },
      },
    ]);
    return shown(reference.current(), { ...row, validFrom: from }, rows, chinaDay(at.toISOString()));
  });
}
