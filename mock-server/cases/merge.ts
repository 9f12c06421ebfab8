/** Two cases that are one household's: one ends as merged, the other absorbs it; both histories stay. */
import { randomUUID } from 'node:crypto';
import type { NewAction } from '../../src/shared/case';
import { Refusal } from '../../src/shared/problem';
import { findTransition } from '../../src/shared/workflow';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { findCaseLocked, type CaseRow } from '../store/cases';
import { moveMembers } from '../store/households';
import type { Db } from '../store/open';
import type { ActionFacts } from '../store/schema';
import { staffActors } from './actors';
import { append } from './ledger';

/**
 * @returns the facts of the merged case's own action
 * @throws Refusal `case.same_case`, `case.not_found`, `case.action_not_possible`
 */
export async function mergeInto(
  db: Db,
  services: Services,
  account: SignedIn,
  row: CaseRow,
  { body }: Extract<NewAction, { type: 'merge' }>,
  at: Date,
): Promise<ActionFacts> {
  if (body.into === row.id) throw new Refusal('case.same_case');
  const target = await findCaseLocked(db, body.into);
  const actors = target ? staffActors(account, target) : [];
  if (!target || actors.length === 0) throw new Refusal('case.not_found');
  const absorbing = findTransition(target.status, 'absorb');
  const actedAs = actors.find((actor) => absorbing?.by.includes(actor));
  if (!actedAs) throw new Refusal('case.action_not_possible');
  await append(db, services, target, {
    id: randomUUID(),
    type: 'absorb',
    at,
    accountId: account.id,
    actedAs,
    facts: { absorbed: row.id, priorityRank: Math.min(row.priorityRank, target.priorityRank) },
    body: { reason: body.reason },
  });
  if (target.householdId !== row.householdId) await moveMembers(db, row.householdId, target.householdId);
  return { mergedInto: target.id };
}
