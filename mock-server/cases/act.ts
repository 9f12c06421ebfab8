/** Taking the next action on a case. */
import type { NewAction } from '../../src/shared/contract/case';
import { chinaDay } from '../../src/shared/base/china-time';
import { Refusal } from '../../src/shared/contract/problem';
import type { CaseProgress } from '../../src/shared/contract/progress';
import { recordedAs } from '../../src/shared/contract/vote';
import {
  actorsOf,
  askedAs,
  manners,
  nextStatus,
  type ActionType,
  type Actor,
} from '../../src/shared/contract/workflow';
import { numbersOf, peopleSeen } from '../content/people';
import { latestVisit } from '../content/sealed';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { joinSteps, type Step } from '../store/steps';
import { findForAction, findWhole, type FoundForAction, type Whole } from '../store/whole';
import { actorsFor, actorsOn, isStaffOf, standingFilings, withdrawalOf } from './actors';
import { dueFacts, rulesAt, type Rules } from './deadlines';
import { effectOf } from './effects';
import { apartIn } from './filings';
import { refuseUnsigned } from './four-eyes';
import { isHeardAbove } from './hearing';
import { inform } from './inform';
import { admit, append, standingOf, wasTaken, wholeAfter, type NewLedgerAction } from './ledger';
import { absorb } from './merge';
import { momentOf, type Moment } from './moment';
import { numbersShown } from './numberless';
import { progressOf, versionMeant } from './progress';
import { refuseOwnHousehold, standInFacts } from './own-household';
import { leave, refuseElsewhere } from './split';
import { take, type Decision } from './take';

/**
 * Decides an action; the same one sent again changes nothing.
 * @returns the case as it stands then
 * @throws Refusal `case.not_found` (also when it is none of theirs), `case.erased`, `not_allowed`, `case.changed` (with
 *   the case as it stands now), `case.action_not_possible`, `case.another_open`, `case.action_id_reused`,
 *   `case.own_filing`, `request.invalid`, and what the action's own needs say
 */
export function decideAction(
  moment: Moment,
  account: SignedIn,
  caseId: string,
  action: NewAction,
  found: FoundForAction,
): Decision<Whole> {
  const { whole, into, known } = found;
  const { sealing, reference, at } = moment;
  const { id, body } = action;
  const actors = whole ? actorsOn(account, whole) : [];
  if (whole && isStaffOf(account, whole.row, whole) && !actorsOf(action.type).some((actor) => actors.includes(actor)))
    refuseOwnHousehold(account, whole);
  if (!whole || actors.length === 0) throw new Refusal('case.not_found');
  const { row } = whole;
  if (row.erasedAt) throw new Refusal('case.erased');
  const asked = known && askedAs(known.type) === action.type ? known.type : action.type;
  if (wasTaken(sealing, known, { caseId, accountId: account.id, type: asked, body })) return { result: whole };
  const rules = rulesAt(reference, row.villageCode, at);
  const type = recordedIn(whole, account, action, rules);
  const fit = actorsFor(type, actors, account.id, whole);
  if (isHeardAbove(type, row, actors)) throw new Refusal('case.heard_above');
  const may = (as: readonly Actor[]) => actorsOf(type).some((actor) => as.includes(actor));
  if (may(actors) && !may(fit)) {
    const asStaff = may(actors.filter((actor) => actor !== 'household'));
    throw new Refusal(asStaff ? 'case.own_filing' : 'not_allowed');
  }
  const { actedAs, transition } = admit(
    whole,
    { type, actors: fit, at },
    !manners[type].adds && {
      version: versionMeant(action.basedOn, whole, { accountId: account.id, actors }),
      stale: () =>
        new Refusal('case.changed', {
          currentVersion: row.version,
          current: progressOf(moment, whole, { accountId: account.id, actors }),
        }),
    },
  );
  refuseUnsigned(account, whole, action);
  refuseElsewhere(moment, whole, action, found);
  const facts = effectOf(
    {
      sealing,
      account,
      row,
      whole,
      hasNumber: numberOf(sealing, whole) !== undefined,
      actors,
      action,
      at,
      rules,
      reference,
    },
    type,
  );
  const informed = action.type === 'add_information' ? inform(moment, account, whole, action, rules) : undefined;
  const status = nextStatus(row.status, type);
  const state = {
    ...row,
    ...facts,
    recognizedAt: facts.recognizedAt ? new Date(facts.recognizedAt) : row.recognizedAt,
  };
  const entered = transition.to !== 'same' || manners[type].movesLimit ? dueFacts(status, state, at, rules) : {};
  const next: NewLedgerAction = {
    id,
    type,
    at,
    accountId: account.id,
    actedAs,
    facts: {
      ...entered,
      ...(transition.to === 'same' ? {} : standInFacts(status, whole.staff)),
      ...facts,
      ...(status === 'on_notice' && entered.nextTimerAt ? { noticeUntil: entered.nextTimerAt } : {}),
      ...informed?.facts,
    },
    content: { body: { ...body }, ...(informed && { assessment: informed.assessment }) },
  };
  const shown = 'visit' in action.body ? numbersShown(moment, whole, action.body.visit) : undefined;
  const moved = append(sealing, standingOf(whole), next, informed?.summary ?? shown?.summary);
  return {
    // Before whoever was seen there: it knows their telephone too.
    step: joinSteps(moved.step, shown?.step ?? {}, informed?.besides ?? besides(moment, account, whole, into, action)),
    result: wholeAfter(whole, moved, account.name),
  };
}

/** Under which action it is recorded: the figures of a vote decide, and so does whose declarations are left. */
function recordedIn(whole: Whole, account: SignedIn, action: NewAction, { policy }: Rules): ActionType {
  if (action.type !== 'withdraw') return recordedAs(action, policy.quorumPercent);
  return withdrawalOf(action.body.declaration ?? standingFilings(account.id, whole)[0]?.id, whole);
}

/** The number that the last visit wrote down in the home. */
const numberOf = (sealing: Moment['sealing'], { actions }: Whole) => latestVisit(sealing, actions)?.phone;

/** What the action does to others than its case. */
function besides(moment: Moment, account: SignedIn, whole: Whole, into: Whole | undefined, action: NewAction): Step {
  if (action.type === 'merge') return absorb(moment, account, whole, into, action);
  if (action.type === 'confirm_split') return leave(moment, whole, into);
  if ('visit' in action.body) return peopleSeen(moment.sealing, whole.row, action.body.visit.members);
  const { householdId, villageCode } = whole.row;
  if ('village' in action.body && action.body.village !== villageCode)
    return { relocated: [{ household: householdId, village: action.body.village }] };
  return {};
}

/** @throws Refusal as `decideAction` does */
export async function takeAction(
  services: Services,
  account: SignedIn,
  caseId: string,
  action: NewAction,
): Promise<CaseProgress> {
  const moment = momentOf(services);
  const day = chinaDay(moment.at.toISOString());
  const key = {
    caseId,
    actionId: action.id,
    into: action.type === 'merge' ? action.body.into : undefined,
    members: 'visit' in action.body ? numbersOf(moment.sealing, action.body.visit.members) : [],
  };
  const before: { village?: string } = {};
  const taken = await take(
    services.write,
    async () => {
      const found = await findForAction(services.db, key, day);
      const { whole } = found;
      if (whole) before.village = whole.row.villageCode;
      const left = whole && action.type === 'confirm_split' ? apartIn(whole.actions)?.from.case : undefined;
      return left === undefined ? found : { ...found, into: await findWhole(services.db, left, day) };
    },
    (found) => decideAction(moment, account, caseId, action, found),
  );
  // Whom to phone is another matter in another village.
  const whole =
    taken.row.villageCode === before.village ? taken : ((await findWhole(services.db, caseId, day)) ?? taken);
  const meant = action.type === 'withdraw' ? action.body.declaration : undefined;
  return progressOf(moment, whole, { accountId: account.id, actors: actorsOn(account, whole), filing: meant });
}
