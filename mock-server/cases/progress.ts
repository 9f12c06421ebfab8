/** How a case stands, for the household that follows it. */
import { chinaDay } from '../../src/shared/base/china-time';
import {
  milestoneOf,
  milestones,
  type CaseProgress,
  type Contact,
  type Event,
  type Holder,
  type StandsIn,
} from '../../src/shared/contract/progress';
import {
  caseActionTypes,
  findTransition,
  holders,
  isCorrection,
  isEnded,
  isImport,
  manners,
  reopens,
  type ActionType,
  type Actor,
  type CaseActionType,
  type Status,
} from '../../src/shared/contract/workflow';
import { Bill } from '../../src/shared/hardships/kind';
import { priorities } from '../../src/shared/contract/policy';
import type { Role } from '../../src/shared/contract/session';
import { openContent, votesIn, wordsOf } from '../content/sealed';
import { withheldIn } from '../content/withheld';
import type { Sealing } from '../sealing';
import type { ActionRow, CaseRow, DeclarationRow } from '../store/cases';
import type { Served, Whole } from '../store/whole';
import { actorsFor, askedAccounts, isProven, ownFilings, standingFilings, withdrawalOf } from './actors';
import { countersignsAs, isLevel, openCorrection, shownCorrections } from './corrections';
import { dueFacts, dueNow, rulesAt } from './deadlines';
import { askedBy, leadingFiling } from './filings';
import { dueOf } from './fold';
import { foundAtVisit } from './found';
import { judgements } from './guards';
import { holdingOf } from './holding';
import type { Moment } from './moment';

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
  who: Pick<Whole, 'names' | 'stoodIn' | 'staff'>,
  mayRead: (action: ActionRow) => boolean,
): Event[] {
  const helpers = new Set(actions.filter(filedByHelper).map(({ accountId }) => accountId));
  /** Somebody who helped may file for themselves too: each filing says which it was. */
  const byHelper = (action: ActionRow) =>
    action.facts.declarationId === undefined ? helpers.has(action.accountId) : filedByHelper(action);
  return actions
    .filter(({ type }) => !isCorrection(type))
    .map((action) => {
      const content = mayRead(action) ? openContent(sealing, action) : {};
      const words = wordsOf(content, action.type);
      const bill = Bill.safeParse(content.body?.bill).data;
      const name = action.actedAs === 'household' ? undefined : who.names.get(action.accountId ?? '');
      const standsIn = name === undefined ? undefined : standsInOf(action, who);
      return {
        seq: action.seq,
        action: action.type,
        at: action.at.toISOString(),
        by: action.actedAs === 'household' && byHelper(action) ? 'helper' : action.actedAs,
        ...(name === undefined ? {} : { name }),
        ...(standsIn ? { standsIn } : {}),
        ...(words === undefined ? {} : { words }),
        ...(bill && { bill }),
      };
    });
}

/** As whom somebody acted who has not that role there themselves: a deputy, or the level above a vacancy. */
function standsInOf(
  { accountId, actedAs, at }: ActionRow,
  { stoodIn, staff }: Pick<Whole, 'stoodIn' | 'staff'>,
): StandsIn | undefined {
  const stood = stoodIn(accountId, at, actedAs);
  if (stood) return stood;
  const own = staff.filter(({ id }) => id === accountId).map(({ role }) => role);
  const [role] = own;
  return role === undefined || own.some((each) => each === actedAs) ? undefined : { role };
}

const contactWith = ({ role, name, phone, standsIn }: Served): Contact => ({
  role,
  phone,
  ...(name ? { name } : {}),
  ...(standsIn ? { standsIn } : {}),
});

/** Whoever of the roles has a phone, in their order. */
export function findContact(served: readonly Served[], roles: readonly Role[]): Contact | undefined {
  for (const role of roles) {
    const found = served.find((each) => each.role === role);
    if (found) return contactWith(found);
  }
  return undefined;
}

/** Whom the household can phone: who has it in hand first, the hotline where nobody serves. */
function contactOf({ reference, at }: Moment, { row, served, staff }: Whole): Contact {
  const { heldBy } = holdingOf(row, staff);
  const instead = heldBy !== undefined && heldBy !== 'household' && heldBy !== holders[row.status] ? [heldBy] : [];
  const near: Role[] = ['first_secretary', 'township_reviewer'];
  if (heldBy === 'township_reviewer') near.reverse();
  const { hotline } = reference.policyAt(row.villageCode, chinaDay(at.toISOString()));
  return findContact(served, [...instead, ...near, 'county_officer']) ?? { role: 'hotline', phone: hotline };
}

/** Who has a case in hand, as the staff are shown it. */
export function holderOf(row: CaseRow, { served, staff }: Pick<Whole, 'served' | 'staff'>): Holder | undefined {
  const { heldBy, vacant } = holdingOf(row, staff);
  if (heldBy === undefined) return undefined;
  const contact = heldBy === 'household' ? undefined : findContact(served, [heldBy]);
  return { role: heldBy, ...(vacant ? { vacant } : {}), ...(contact ? { contact } : {}) };
}

export interface ProgressReader {
  accountId: string;
  actors: readonly Actor[];
  /** Which of their declarations they look at; the first of their own where it isn't said. */
  filing?: string | undefined;
}

/**
 * Whoever is proven to be the household reads what staff said to it; whoever only filed reads their own words, and what
 * they were asked: knowing an identity number is no right to what was said about a household.
 */
export function readsWords(whole: Whole, reader: ProgressReader): (action: ActionRow) => boolean {
  const own = ({ accountId }: ActionRow) => accountId === reader.accountId;
  if (unprovenFiling(whole, reader)) {
    const filings = ownFilings(reader.accountId, whole).map(({ id }) => id);
    const asked = (action: ActionRow) =>
      action.type === 'ask_more' && filings.includes(askedBy(action, whole.actions) ?? '');
    return (action) => own(action) || asked(action);
  }
  const staff = reader.actors.some((actor) => actor !== 'household');
  const household = reader.actors.includes('household');
  const withheld = staff && withheldIn(whole.row).kinds.length > 0;
  return (action) =>
    (staff && !withheld) ||
    own(action) ||
    (household && !manners[action.type].amongStaff && action.actedAs !== 'household' && action.actedAs !== 'public');
}

/** How the case stands for a reader: all of it for its household, for whoever only filed their own declaration. */
export function progressOf(moment: Moment, whole: Whole, reader: ProgressReader): CaseProgress {
  const filing = unprovenFiling(whole, reader);
  return filing ? filerProgress(moment, whole, reader, filing) : fullProgress(moment, whole, reader);
}

function fullProgress(moment: Moment, whole: Whole, reader: ProgressReader): CaseProgress {
  const { sealing, reference, at } = moment;
  const { row, actions } = whole;
  const mayRead = readsWords(whole, reader);
  return {
    caseId: row.id,
    version: row.version,
    status: row.status,
    milestones: milestonesOf(row.status, actions),
    ...dueNow(row, at, reference.calendar),
    ...holdingOf(row, whole.staff),
    measures: measuresOf(sealing, row, actions.filter(mayRead)),
    votes: votesIn(sealing, actions.filter(mayRead), actions),
    ...noticeOf(row, at),
    ...answerUntilOf(row),
    ...foundFor(moment, whole, reader),
    contact: contactOf(moment, whole),
    events: eventsOf(sealing, actions, whole, mayRead),
    ...correctionsFor(moment, whole, reader, mayRead),
    ...offeredNow(whole, reader, at),
  };
}

/** What has been put right of what they read; the staff are told of what is only proposed too. */
export function correctionsFor(
  { sealing, at }: Moment,
  whole: Whole,
  reader: ProgressReader,
  mayRead: (action: ActionRow) => boolean,
): Pick<CaseProgress, 'corrections'> {
  const staff = reader.actors.some((actor) => actor !== 'household');
  const shown = shownCorrections(sealing, whole, mayRead, staff);
  if (shown.length === 0) return {};
  const allowed = allowedNow(whole, reader, at);
  const open = openCorrection(whole.actions);
  return {
    corrections: shown.map((each) => {
      if (each.state !== 'proposed' || open?.proposal.id !== each.id) return each;
      const level = isLevel(reader.actors, whole.row, open);
      const countersigns = level && countersignsAs(reader.accountId, whole.row, open, whole.staff);
      const refuses = level || open.proposal.accountId === reader.accountId;
      return {
        ...each,
        ...(countersigns && allowed.includes('countersign_correction') ? { mayCountersign: true } : {}),
        ...(refuses && allowed.includes('refuse_correction') ? { mayRefuse: true } : {}),
      };
    }),
  };
}

/** Only its household is told what somebody found in its home. */
function foundFor(moment: Moment, whole: Whole, { accountId, actors }: ProgressReader): Pick<CaseProgress, 'found'> {
  if (!actors.includes('household') || !isProven(accountId, whole)) return {};
  const found = foundAtVisit(moment, whole);
  return found ? { found } : {};
}

/** The declaration of a reader who is not on the staff and whom nobody has proven to be the household. */
function unprovenFiling(whole: Whole, { accountId, actors, filing }: ProgressReader): DeclarationRow | undefined {
  if (actors.some((actor) => actor !== 'household') || isProven(accountId, whole)) return undefined;
  const own = ownFilings(accountId, whole).map(({ id }) => id);
  const leading = leadingFiling(whole.actions);
  // Who opened the case sees how it goes with that, also from what they added to it.
  const meant = [leading, filing].find((each) => each !== undefined && own.includes(each)) ?? own[0];
  return whole.declarations.find(({ id }) => id === meant);
}

/** Counted from their own declaration: how much happened before it is none of theirs. */
const versionSeen = ({ row }: Whole, { seq }: DeclarationRow): number => row.version - seq + 1;

/** The version of the case that somebody based an action on, as what they were shown says it. */
export function versionMeant(basedOn: number, whole: Whole, reader: ProgressReader): number {
  if (!unprovenFiling(whole, reader)) return basedOn;
  const own = ownFilings(reader.accountId, whole).map(({ id }) => id);
  const seen = whole.declarations.filter(({ id }) => own.includes(id)).map((each) => versionSeen(whole, each));
  return seen.includes(basedOn) ? whole.row.version : basedOn - 1;
}

/** Statuses in which a declaration has ended with its case, whatever the case was before. */
const endsWith: readonly Status[] = ['not_established', 'withdrawn', 'merged'];

/** Filings that say that there was a case before. */
const beganBefore: readonly ActionType[] = ['declare_again', 'relapse'];

/**
 * How it goes with one declaration, for whoever nobody has proven to be the household. One that joined an open case is
 * answered as if it were the first: else anybody who has a list of identity numbers learns who is in need, and where.
 */
function filerProgress(moment: Moment, whole: Whole, reader: ProgressReader, filing: DeclarationRow): CaseProgress {
  const { sealing, reference, at } = moment;
  const { row, actions } = whole;
  const asked = askedAccounts(whole).includes(reader.accountId);
  const mayRead = readsWords(whole, reader);
  const answers = ({ accountId, facts }: ActionRow) =>
    facts.confirmations?.some(({ declaration, account }) => declaration === filing.id && account === accountId) ===
    true;
  const leading = leadingFiling(actions) === filing.id;
  const open = leading || endsWith.includes(row.status) || (row.status === 'awaiting_more' && asked);
  const shown = actions
    .filter(
      (action) =>
        action.seq === filing.seq ||
        (action.seq > filing.seq &&
          (mayRead(action) || answers(action) || (leading && action.actedAs !== 'household'))),
    )
    .map((action) =>
      action.seq === filing.seq && beganBefore.includes(action.type) ? { ...action, type: 'file' as const } : action,
    );
  const fresh = open ? undefined : freshRow(moment, whole, filing);
  const stands = fresh ?? row;
  const moved = row.villageCode !== filing.villageCode && !leading;
  // Who serves the village that it was moved to says that it was.
  const staff = moved ? [] : whole.staff;
  return {
    caseId: row.id,
    version: versionSeen(whole, filing),
    status: stands.status,
    milestones: milestonesOf(stands.status, shown),
    ...dueNow(stands, at, reference.calendar),
    ...holdingOf(stands, staff),
    measures: [],
    ...(leading ? noticeOf(row, at) : {}),
    ...answerUntilOf(stands),
    contact: contactOf(moment, { ...whole, row: stands, staff, served: moved ? [] : whole.served }),
    events: eventsOf(sealing, shown, whole, mayRead).map((event) => ({ ...event, seq: event.seq - filing.seq + 1 })),
    unproven: true,
    ...offeredNow(whole, reader, at),
  };
}

/** A case as it would stand if the declaration had opened it. */
function freshRow({ sealing, reference }: Moment, { row, actions, staff }: Whole, filing: DeclarationRow): CaseRow {
  const filed = actions.find(({ seq }) => seq === filing.seq);
  const assessed = filed && openContent(sealing, filed).assessment?.result;
  const status: Status = staff.some(({ role }) => role === 'first_secretary')
    ? 'awaiting_visit'
    : 'awaiting_acceptance';
  const priorityRank = assessed ? priorities.indexOf(assessed.priority) : row.priorityRank;
  const rules = rulesAt(reference, filing.villageCode, filing.filedAt);
  const state = { priorityRank, measures: [], suspended: null, recognizedAt: null };
  const { due } = dueFacts(status, state, filing.filedAt, rules);
  return { ...row, status, takenOverBy: null, escalatedTo: null, ...dueOf(due) };
}

/** What the actors may do as the case stands: what it lacks is not offered. */
export function allowedNow(whole: Whole, { accountId, actors }: ProgressReader, now: Date): CaseActionType[] {
  const { row, anotherOpen } = whole;
  return caseActionTypes.filter((action) => {
    const fit = actorsFor(action, actors, accountId, whole);
    const recorded = action === 'withdraw' ? withdrawalOf(standingFilings(accountId, whole)[0]?.id, whole) : action;
    if (!findTransition(row.status, recorded)?.by.some((actor) => fit.includes(actor))) return false;
    if (isEnded(row.status) && anotherOpen && reopens(row.status, action)) return false;
    if (action === 'take_over' && !actors.some((actor) => actor === row.escalatedTo)) return false;
    return (findTransition(row.status, action)?.guards ?? []).every((need) => judgements[need].met(whole, now));
  });
}

/** Told apart, since an older phone reads no case that allows what it doesn't know (ADR 22). */
const apart = {
  add_information: 'mayAdd',
  disagree_elimination: 'mayDisagree',
  deny_measure: 'mayDeny',
} as const satisfies Partial<Record<CaseActionType, keyof CaseProgress>>;

function offeredNow(
  whole: Whole,
  reader: ProgressReader,
  at: Date,
): Pick<CaseProgress, 'allowed' | (typeof apart)[keyof typeof apart]> {
  const allowed = allowedNow(whole, reader, at);
  const told = Object.entries(apart).flatMap(([action, as]) =>
    allowed.includes(action as CaseActionType) ? [[as, true] as const] : [],
  );
  return {
    allowed: allowed.filter((action) => !(action in apart) && !isCorrection(action)),
    ...Object.fromEntries(told),
  };
}

/** The measures with what was said when each was agreed, as far as the reader may read it. */
export function measuresOf(sealing: Sealing, row: CaseRow, readable: readonly ActionRow[]): CaseProgress['measures'] {
  const agreed = new Map<unknown, string | undefined>(
    readable.flatMap((action): [unknown, string | undefined][] => {
      if (action.type !== 'agree_measure' && !isImport(action.type)) return [];
      const content = openContent(sealing, action);
      // The register words its measures all at once.
      if (isImport(action.type)) return Object.entries((content.body?.measures ?? {}) as Record<string, string>);
      return [[content.body?.measure, wordsOf(content, action.type)]];
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
