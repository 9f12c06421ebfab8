/** Taking the next action on a case. */
import type { NewAction } from '../../src/shared/case';
import { chinaDay } from '../../src/shared/china-time';
import { Refusal } from '../../src/shared/problem';
import { actorsOf, findTransition, nextStatus, reopens } from '../../src/shared/workflow';
import type { Reference } from '../reference/reference';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { findAction, findCaseLocked, type CaseRow } from '../store/cases';
import { hasOpenCaseLocked } from '../store/households';
import type { Db } from '../store/open';
import { actorsOn } from './actors';
import { dueFacts, type Rules } from './deadlines';
import { effectOf } from './effects';
import { append } from './ledger';
import { judgements } from './needs';
import { progressOf } from './progress';

/** Actions within a status that change what its limit is. */
const movesDue = new Set<NewAction['type']>(['agree_measure', 'deliver_measure', 'confirm_measure']);

export function getRules(reference: Reference, village: string, at: Date): Rules {
  return { policy: reference.policyAt(village, chinaDay(at.toISOString())), calendar: reference.calendar };
}

/**
 * Takes an action; the same one sent again changes nothing.
 * @returns the case as it stands then
 * @throws Refusal `case.not_found` (also when it is none of theirs), `case.erased`, `not_allowed`, `case.changed` (with the case as
 *   it stands now), `case.action_not_possible`, `case.another_open`, `case.action_id_reused`, `request.invalid`, and
 *   what the action's own needs say
 */
export function takeAction(services: Services, account: SignedIn, caseId: string, action: NewAction): Promise<CaseRow> {
  return services.db.transaction(async (tx) => {
    const row = await findCaseLocked(tx, caseId);
    const actors = row ? await actorsOn(tx, account, row) : [];
    if (!row || actors.length === 0) throw new Refusal('case.not_found');
    if (row.erasedAt) throw new Refusal('case.erased');
    if (await wasTaken(tx, account, caseId, action)) return row;
    if (!actorsOf(action.type).some((actor) => actors.includes(actor))) throw new Refusal('not_allowed');
    if (action.basedOn !== row.version) {
      const current = await progressOf({ ...services, db: tx }, row, { accountId: account.id, actors });
      throw new Refusal('case.changed', { currentVersion: row.version, current });
    }
    const transition = findTransition(row.status, action.type);
    if (!transition) throw new Refusal('case.action_not_possible');
    const actedAs = actors.find((actor) => transition.by.includes(actor));
    if (!actedAs) throw new Refusal('not_allowed');
    const at = services.now();
    for (const need of transition.needs ?? []) {
      if (!judgements[need].met(row, at)) throw new Refusal(judgements[need].refusal);
    }
    if (reopens(row.status, action.type) && (await hasOpenCaseLocked(tx, row.householdId))) {
      throw new Refusal('case.another_open');
    }
    // Asked with the case locked, because a calendar loaded meanwhile may have counted it again already.
    const rules = getRules(await services.reference.refresh(tx), row.villageCode, at);
    const facts = await effectOf({ db: tx, services, account, row, actors, action, at, rules });
    const status = nextStatus(row.status, action.type);
    const state = {
      ...row,
      ...facts,
      recognizedAt: facts.recognizedAt ? new Date(facts.recognizedAt) : row.recognizedAt,
    };
    const entered = transition.to !== 'same' || movesDue.has(action.type) ? dueFacts(status, state, at, rules) : {};
    return append(tx, services, row, {
      id: action.id,
      type: action.type,
      at,
      accountId: account.id,
      actedAs,
      facts: {
        ...entered,
        ...facts,
        ...(status === 'on_notice' && entered.wakesAt ? { noticeUntil: entered.wakesAt } : {}),
      },
      body: action.body,
    });
  });
}

async function wasTaken(db: Db, account: SignedIn, caseId: string, { id, type }: NewAction): Promise<boolean> {
  const known = await findAction(db, id);
  if (!known) return false;
  if (known.caseId === caseId && known.accountId === account.id && known.type === type) return true;
  throw new Refusal('case.action_id_reused');
}
