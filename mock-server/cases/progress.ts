/** How a case stands, for the household that follows it. */
import { chinaDay } from '../../src/shared/base/china-time';
import {
  milestoneOf,
  milestones,
  type CaseProgress,
  type Contact,
  type Event,
} from '../../src/shared/contract/progress';
import {
  allowedActions,
  findTransition,
  holders,
  isEnded,
  manners,
  reopens,
  type Actor,
  type CaseActionType,
  type Status,
} from '../../src/shared/contract/workflow';
import { openContent, votesIn, wordsOf } from '../content/sealed';
import { withheldIn } from '../content/withheld';
import type { Sealing } from '../sealing';
import type { ActionRow, CaseRow } from '../store/cases';
import type { Whole } from '../store/whole';
import { dueNow } from './deadlines';
import type { Moment } from './moment';
import { judgements } from './guards';
import { actorsFor } from './actors';

/** Where the case stands on its way; a way that has ended shows only what was reached. */
export function milestonesOf(
  status: Status,
  actions: readonly Pick<ActionRow, 'type' | 'at'>[],
): CaseProgress['milestones'] {
  const now = milestoneOf[status];
  const reached = new Map(
    actions.flatMap(({ type, at }) => {
      const { passes } = manners[type];
      return passes ? [[passes, at.toISOString()] as const] : [];
    }),
  );
  if (now === undefined) {
    return milestones.flatMap((milestone) => {
      const at = reached.get(milestone);
      return at === undefined ? [] : [{ milestone, state: 'done', at }];
    });
  }
  const position = milestones.indexOf(now);
  return milestones.map((milestone, index) => {
    const at = index < position ? reached.get(milestone) : undefined;
    const state = index < position ? 'done' : milestone === now ? 'now' : 'todo';
    return { milestone, state, ...(at === undefined ? {} : { at }) };
  });
}

/** Whether an action is a filing by a helper, which then waits to be confirmed. */
const filedByHelper = ({ facts }: Pick<ActionRow, 'facts'>): boolean =>
  facts.confirmations?.some(({ declaration }) => declaration === facts.declarationId) === true;

/** What each action said, newest last; `mayRead` hides what is none of the reader's. */
export function eventsOf(
  sealing: Sealing,
  actions: readonly ActionRow[],
  names: ReadonlyMap<string, string>,
  mayRead: (action: ActionRow) => boolean,
): Event[] {
  const helpers = new Set(actions.filter(filedByHelper).map(({ accountId }) => accountId));
  /** Somebody who helped may file for themselves too: each filing says which it was. */
  const byHelper = (action: ActionRow) =>
    action.facts.declarationId === undefined ? helpers.has(action.accountId) : filedByHelper(action);
  return actions.map((action) => {
    const words = mayRead(action) ? wordsOf(openContent(sealing, action), action.type) : undefined;
    const name = action.actedAs === 'household' ? undefined : names.get(action.accountId ?? '');
    return {
      seq: action.seq,
      action: action.type,
      at: action.at.toISOString(),
      by: action.actedAs === 'household' && byHelper(action) ? 'helper' : action.actedAs,
      ...(name === undefined ? {} : { name }),
      ...(words === undefined ? {} : { words }),
    };
  });
}

/** Whom the household can phone: who has it in hand first, the hotline where nobody serves. */
function contactOf({ reference, at }: Moment, { row, served }: Whole): Contact {
  const { status, villageCode } = row;
  const wanted =
    holders[status] === 'township_reviewer'
      ? (['township_reviewer', 'first_secretary'] as const)
      : (['first_secretary', 'township_reviewer'] as const);
  for (const role of wanted) {
    const found = served.find((each) => each.role === role);
    if (found) return { role, phone: found.phone, ...(found.name ? { name: found.name } : {}) };
  }
  return { role: 'hotline', phone: reference.policyAt(villageCode, chinaDay(at.toISOString())).hotline };
}

export interface ProgressReader {
  accountId: string;
  actors: readonly Actor[];
}

/**
 * Who opened the case reads what staff said; who added a declaration to it reads only their own words, for knowing an
 * identity number is no right to what was said about a household.
 */
export function readsWords({ row }: Pick<Whole, 'row'>, reader: ProgressReader): (action: ActionRow) => boolean {
  const staff = reader.actors.some((actor) => actor !== 'household');
  const opener = reader.actors.includes('household');
  const withheld = staff && withheldIn(row).kinds.length > 0;
  return (action) =>
    (staff && !withheld) ||
    action.accountId === reader.accountId ||
    (opener && !manners[action.type].amongStaff && action.actedAs !== 'household' && action.actedAs !== 'public');
}

export function progressOf(moment: Moment, whole: Whole, reader: ProgressReader): CaseProgress {
  const { sealing, reference, at } = moment;
  const { row, actions, names } = whole;
  const mayRead = readsWords(whole, reader);
  const heldBy = row.takenOverBy ?? holders[row.status];
  return {
    caseId: row.id,
    version: row.version,
    status: row.status,
    milestones: milestonesOf(row.status, actions),
    ...dueNow(row, at, reference.calendar),
    ...(heldBy === undefined || heldBy === 'system' || heldBy === 'public' ? {} : { heldBy }),
    measures: measuresOf(sealing, row, actions.filter(mayRead)),
    votes: votesIn(sealing, actions.filter(mayRead)),
    ...noticeOf(row, at),
    ...answerUntilOf(row),
    contact: contactOf(moment, whole),
    events: eventsOf(sealing, actions, names, mayRead),
    allowed: allowedNow(whole, reader, at),
  };
}

/** What the actors may do as the case stands: what it lacks is not offered. */
export function allowedNow(whole: Whole, { accountId, actors }: ProgressReader, now: Date): CaseActionType[] {
  const { row, anotherOpen } = whole;
  return allowedActions(row.status, actors).filter((action) => {
    const fit = actorsFor(action, actors, accountId, whole);
    if (!findTransition(row.status, action)?.by.some((actor) => fit.includes(actor))) return false;
    if (isEnded(row.status) && anotherOpen && reopens(row.status, action)) return false;
    if (action === 'take_over' && !actors.some((actor) => actor === row.escalatedTo)) return false;
    return (findTransition(row.status, action)?.guards ?? []).every((need) => judgements[need].met(row, now));
  });
}

/** The measures with what was said when each was agreed, as far as the reader may read it. */
export function measuresOf(sealing: Sealing, row: CaseRow, readable: readonly ActionRow[]): CaseProgress['measures'] {
  const agreed = new Map(
    readable
      .filter(({ type }) => type === 'agree_measure')
      .map((action) => {
        const content = openContent(sealing, action);
        return [content.body?.measure, wordsOf(content, action.type)];
      }),
  );
  return row.measures.map((measure) => {
    const what = agreed.get(measure.id);
    return { ...measure, ...(what === undefined ? {} : { what }) };
  });
}

/** The notice while it hangs. */
export function noticeOf({ status, noticeId, noticeUntil }: CaseRow, now: Date): Pick<CaseProgress, 'notice'> {
  if (status !== 'on_notice' || !noticeId || !noticeUntil || noticeUntil < now) return {};
  return { notice: { id: noticeId, until: noticeUntil.toISOString() } };
}

/** How long the household is waited for. */
function answerUntilOf({ status, nextTimerAt }: CaseRow): Pick<CaseProgress, 'answerUntil'> {
  return status === 'awaiting_more' && nextTimerAt ? { answerUntil: nextTimerAt.toISOString() } : {};
}
