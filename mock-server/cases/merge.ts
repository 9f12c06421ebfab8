/** Two cases that are one household's: one ends as merged, the other absorbs it; both histories stay. */
import { randomUUID } from 'node:crypto';
import type { NewAction } from '../../src/shared/contract/case';
import { Refusal } from '../../src/shared/contract/problem';
import { findTransition } from '../../src/shared/contract/workflow';
import type { SignedIn } from '../store/accounts';
import { joinSteps, type Step } from '../store/steps';
import type { Whole } from '../store/whole';
import { staffActors } from './actors';
import { append, standingOf } from './ledger';
import type { Moment } from './moment';

/**
 * The other half of a merge: what happens to the case that absorbs.
 * @throws Refusal `case.same_case`, `case.not_found`, `case.action_not_possible`
 */
export function absorb(
  { sealing, at }: Moment,
  account: SignedIn,
  { row, householdVersion }: Whole,
  into: Whole | undefined,
  { body }: Extract<NewAction, { type: 'merge' }>,
): Step {
  if (body.into === row.id) throw new Refusal('case.same_case');
  const actors = into ? staffActors(account, into.row, into) : [];
  if (!into || actors.length === 0) throw new Refusal('case.not_found');
  const absorbing = findTransition(into.row.status, 'absorb');
  const actedAs = actors.find((actor) => absorbing?.by.includes(actor));
  if (!actedAs) throw new Refusal('case.action_not_possible');
  const { step } = append(sealing, standingOf(into), {
    id: randomUUID(),
    type: 'absorb',
    at,
    accountId: account.id,
    actedAs,
    facts: {
      absorbed: row.id,
      priorityRank: Math.min(row.priorityRank, into.row.priorityRank),
      risks: [...new Set([...into.row.risks, ...row.risks])],
    },
    content: { body: { reason: body.reason } },
  });
  const [from, to] = [row.householdId, into.row.householdId];
  if (from === to) return step;
  return joinSteps(step, {
    standing: [
      { id: from, version: householdVersion },
      { id: to, version: into.householdVersion },
    ],
    moved: [{ from, to }],
  });
}
