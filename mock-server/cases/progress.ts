/** How a case stands, for the household that follows it. */
import { chinaDay } from '../../src/shared/china-time';
import { milestoneOf, milestones, type CaseProgress, type Contact, type Event } from '../../src/shared/progress';
import {
  allowedActions,
  amongStaff,
  findTransition,
  holders,
  isEnded,
  reopens,
  type ActionType,
  type Actor,
  type CaseActionType,
  type Status,
} from '../../src/shared/workflow';
import type { Role } from '../../src/shared/session';
import { withheldIn } from '../rights/withhold';
import type { Services } from '../services';
import { findContact, namesOf } from '../store/accounts';
import { listActions, type ActionRow, type CaseRow } from '../store/cases';
import { hasOpenCase } from '../store/households';
import type { Sealing } from '../sealing';
import type { Db } from '../store/open';
import { openBody, openWords } from './content';
import { dueNow } from './deadlines';
import { judgements } from './needs';

/** When each milestone was reached: the last time that an action moved the case past it. */
const reachedBy: Partial<Record<ActionType, CaseProgress['milestones'][number]['milestone']>> = {
  file: 'filed',
  file_unserved: 'filed',
  report: 'filed',
  warn: 'filed',
  confirm: 'visit',
  find_not_established: 'visit',
  end_notice: 'deliberation',
  approve: 'review',
  propose_elimination: 'assistance',
  approve_elimination: 'eliminated',
};

/** Where the case stands on its way; a way that has ended shows only what was reached. */
export function milestonesOf(
  status: Status,
  actions: readonly Pick<ActionRow, 'type' | 'at'>[],
): CaseProgress['milestones'] {
  const now = milestoneOf[status];
  const reached = new Map(
    actions.flatMap(({ type, at }) => {
      const milestone = reachedBy[type];
      return milestone ? [[milestone, at.toISOString()] as const] : [];
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
    const words = mayRead(action) ? openWords(sealing, action) : undefined;
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

async function contactOf({ db, reference, now }: Services, { status, villageCode }: CaseRow): Promise<Contact> {
  const holder = holders[status];
  const wanted: Role[] =
    holder === 'township_reviewer'
      ? ['township_reviewer', 'first_secretary']
      : ['first_secretary', 'township_reviewer'];
  const today = chinaDay(now().toISOString());
  for (const role of wanted) {
    const found = await findContact(db, role, villageCode, today);
    if (found) return { role, phone: found.phone, ...(found.name ? { name: found.name } : {}) };
  }
  return { role: 'hotline', phone: reference.current().policyAt(villageCode, today).hotline };
}

export interface ProgressReader {
  accountId: string;
  actors: readonly Actor[];
}

/**
 * @param reader who opened the case reads what staff said; who added a declaration to it reads only their own
 *   words, for knowing an identity number is no right to what was said about a household.
 */
export async function progressOf(services: Services, row: CaseRow, reader: ProgressReader): Promise<CaseProgress> {
  const { db, reference, sealing, now } = services;
  const [actions, contact] = [await listActions(db, [row.id]), await contactOf(services, row)];
  const names = await namesOf(
    db,
    actions.flatMap(({ accountId }) => accountId ?? []),
  );
  const staff = reader.actors.some((actor) => actor !== 'household');
  const opener = reader.actors.includes('household');
  const withheld = staff && (await withheldIn(db, [row.id])).ofCase(row.id).length > 0;
  const mayRead = (action: ActionRow) =>
    (staff && !withheld) ||
    action.accountId === reader.accountId ||
    (opener && !amongStaff.includes(action.type) && action.actedAs !== 'household' && action.actedAs !== 'public');
  const heldBy = row.takenOverBy ?? holders[row.status];
  return {
    caseId: row.id,
    version: row.version,
    status: row.status,
    milestones: milestonesOf(row.status, actions),
    ...dueNow(row, now(), reference.current().calendar),
    ...(heldBy === undefined || heldBy === 'system' || heldBy === 'public' ? {} : { heldBy }),
    measures: measuresOf(sealing, row, actions.filter(mayRead)),
    ...noticeOf(row, now()),
    ...answerUntilOf(row),
    contact,
    events: eventsOf(sealing, actions, names, mayRead),
    allowed: await allowedNow(db, row, reader.actors, now()),
  };
}

/** What the actors may do as the case stands: what it lacks is not offered. */
export async function allowedNow(db: Db, row: CaseRow, actors: readonly Actor[], now: Date): Promise<CaseActionType[]> {
  const anotherOpen = isEnded(row.status) && (await hasOpenCase(db, row.householdId));
  return allowedActions(row.status, actors).filter((action) => {
    if (anotherOpen && reopens(row.status, action)) return false;
    if (action === 'take_over' && !actors.some((actor) => actor === row.escalatedTo)) return false;
    return (findTransition(row.status, action)?.needs ?? []).every((need) => judgements[need].met(row, now));
  });
}

/** The measures with what was said when each was agreed, as far as the reader may read it. */
export function measuresOf(sealing: Sealing, row: CaseRow, readable: readonly ActionRow[]): CaseProgress['measures'] {
  const said = new Map(
    readable
      .filter(({ type }) => type === 'agree_measure')
      .map((action) => [openBody(sealing, action)?.measure, openWords(sealing, action)]),
  );
  return row.measures.map((measure) => {
    const what = said.get(measure.id);
    return { ...measure, ...(what === undefined ? {} : { what }) };
  });
}

/** The notice while it hangs. */
export function noticeOf({ status, noticeId, noticeUntil }: CaseRow, now: Date): Pick<CaseProgress, 'notice'> {
  if (status !== 'on_notice' || !noticeId || !noticeUntil || noticeUntil < now) return {};
  return { notice: { id: noticeId, until: noticeUntil.toISOString() } };
}

/** How long the household is waited for. */
function answerUntilOf({ status, wakesAt }: CaseRow): Pick<CaseProgress, 'answerUntil'> {
  return status === 'awaiting_more' && wakesAt ? { answerUntil: wakesAt.toISOString() } : {};
}
