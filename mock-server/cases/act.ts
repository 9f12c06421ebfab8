/** Taking the next action on a case. */
import type { NewAction } from '../../src/shared/case';
import { chinaDay } from '../../src/shared/china-time';
import { Refusal } from '../../src/shared/problem';
import { isPossible, reopens, transitions, type Actor } from '../../src/shared/workflow';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { findAction, findCaseLocked, type CaseRow } from '../store/cases';
import { hasOpenCaseLocked } from '../store/households';
import type { Db } from '../store/open';
import { getCalendar, getPolicy } from '../store/policies';
import { actorsOn } from './actors';
import { dueFacts } from './deadlines';
import { append } from './ledger';

/**
 * Takes an action; the same one sent again changes nothing.
 * @returns the case as it stands then
 * @throws Refusal `case.not_found` (also when it is none of theirs), `not_allowed`, `case.changed`,
 *   `case.action_not_possible`, `case.another_open`, `case.action_id_reused`, `request.invalid` (a visit in the future)
 */
export function takeAction(services: Services, account: SignedIn, caseId: string, action: NewAction): Promise<CaseRow> {
  return services.db.transaction(async (tx) => {
    const row = await findCaseLocked(tx, caseId);
    const actors = row ? await actorsOn(tx, account, row) : [];
    if (!row || actors.length === 0) throw new Refusal('case.not_found');
    const transition = transitions[action.type];
    const actedAs = actors.find((actor) => (transition.by as readonly Actor[]).includes(actor));
    if (!actedAs) throw new Refusal('not_allowed');
    if (await wasTaken(tx, account, caseId, action)) return row;
    if (action.basedOn !== row.version) throw new Refusal('case.changed', { currentVersion: row.version });
    if (!isPossible(row.status, action.type)) throw new Refusal('case.action_not_possible');
    if (reopens(row.status, action.type) && (await hasOpenCaseLocked(tx, row.householdId))) {
      throw new Refusal('case.another_open');
    }
    const at = services.now();
    refuseFutureVisit(action, at);
    const policy = await getPolicy(tx, row.villageCode, chinaDay(at.toISOString()));
    return append(tx, services, row, {
      id: action.id,
      type: action.type,
      at,
      accountId: account.id,
      actedAs,
      facts: dueFacts(transition.clock, row.priorityRank, at, policy, await getCalendar(tx)),
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

function refuseFutureVisit({ body }: NewAction, at: Date): void {
  if ('visitedOn' in body && body.visitedOn > chinaDay(at.toISOString())) {
    throw new Refusal('request.invalid', { errors: [{ pointer: '/body/visitedOn', code: 'date.future' }] });
  }
}
