/** Who gets which message when a case moves: one table, and no action is left out of it. */
import { chinaDay } from '../../src/shared/base/china-time';
import type { Department } from '../../src/shared/contract/department';
import type { HouseholdMessage, MessageKind, StaffMessage } from '../../src/shared/contract/message';
import type { Role } from '../../src/shared/contract/session';
import { actingAbove, superiors, type ActionType, type Status } from '../../src/shared/contract/workflow';
import { askedAccounts, householdAccounts, ownFilings, type FiledCase } from '../cases/actors';
import { fold, foldAction, type CaseState } from '../cases/fold';
import { levelsOf } from '../cases/holding';
import type { Services } from '../services';
import { listServing, nearestServing, type Duty } from '../store/accounts';
import { markRevokedRead } from '../store/messages';
import { listTrails, type Trail, type TrailAction } from '../store/trail';
import { writeMessages } from './write';
import { writeSms } from './write-sms';

export interface Recipients {
  /** Whose trouble it is about, and who is proven to be the household. */
  household?: HouseholdMessage;
  /** Of whom the question is asked. */
  asked?: HouseholdMessage;
  /** Whoever acts next, or stands in for them. */
  holder?: StaffMessage;
  /** The level that a correction waits for. */
  countersigner?: StaffMessage;
  /** The level that an overdue step was raised to. */
  raisedTo?: StaffMessage;
  /** The village's first secretary, who holds the case in other statuses. */
  secretary?: StaffMessage;
  /** The same, where no household has an account and they speak for it. */
  secretaryForHousehold?: StaffMessage;
  /** The department of the measure that is to be delivered from now on. */
  department?: StaffMessage;
}

/** By the status that the action leads to, where that makes a difference. An empty one notifies nobody. */
export type RecipientsByStatus = { any: Recipients } | { [S in Status]?: Recipients };

const nobody: Recipients = {};

// A table, read line by line.
// prettier-ignore
export const notifications: Record<ActionType, RecipientsByStatus> = {
  file:                 { any: { holder: 'to_do' } },
  file_unserved:        { any: { holder: 'to_do' } },
  report:               { any: { holder: 'to_do' } },
  warn:                 { any: { holder: 'to_do' } },
  // Nobody waits for what the register says.
  import:               { any: nobody },
  import_eliminated:    { any: nobody },
  import_again:         { any: nobody },
  declare_again:        { any: { holder: 'to_do' } },
  accept:               { any: { household: 'received', holder: 'to_do' } },
  // Said among the staff, as the history keeps it.
  move:                 { any: { holder: 'to_do' } },
  confirm:              { any: { holder: 'to_do' } },
  find_not_established: { any: { household: 'not_established' } },
  ask_more:             { any: { asked: 'asked_more' } },
  supply:               { any: { holder: 'to_do' } },
  add_information:      { any: { holder: 'to_do' } },
  go_on_without:        { any: { holder: 'to_do' } },
  deliberate:           { any: { household: 'on_notice' } },
  lose_vote:            { any: { household: 'not_established' } },
  // Its holder wrote it down, and has the next meeting on the list.
  lack_quorum:          { any: nobody },
  decline:              { any: { household: 'not_established' } },
  object_to_notice:     { any: { secretary: 'notice_objection' } },
  answer_objection:     { any: nobody },
  end_notice:           { any: { holder: 'to_do' } },
  pass_review:          { any: { holder: 'to_do' } },
  approve:              { any: { household: 'recognized', holder: 'to_do' } },
  send_back:            { awaiting_visit:     { household: 'reopened', holder: 'to_do' },
                          awaiting_review:    { holder: 'to_do' },
                          monitored:          { household: 'elimination_stopped', secretary: 'elimination_returned' },
                          elimination_review: { holder: 'elimination_returned' } },
  // It is off the holder's list; there is nothing to do about it.
  withdraw:             { any: nobody },
  withdraw_declaration: { any: nobody },
  object:               { any: { holder: 'to_do' } },
  uphold:               { not_established:    { household: 'not_established' },
                          eliminated:         { household: 'eliminated' } },
  // Both halves are the staff's own; the household's declarations show where they are.
  merge:                { any: nobody },
  absorb:               { any: nobody },
  // Given in person.
  give_emergency_help:  { any: nobody },
  // What it said stands with the case, before the next step is taken.
  call_back:            { any: nobody },
  answer_filing:        { any: nobody },
  declare_elsewhere:    { any: { secretary: 'to_do' } },
  // Who confirmed it knows, and the other village was told when they declared.
  confirm_split:        { any: nobody },
  leave_household:      { any: nobody },
  agree_measure:        { any: { household: 'measure_agreed', department: 'to_do' } },
  deliver_measure:      { any: { household: 'measure_delivered', secretaryForHousehold: 'to_do' } },
  confirm_measure:      { any: nobody },
  // Who agreed on it sees to it, and so does the department that said that it was there.
  deny_measure:         { any: { holder: 'measure_missing', department: 'measure_missing' } },
  propose_elimination:  { any: { household: 'elimination_proposed', holder: 'to_do' } },
  disagree_elimination: { any: { holder: 'to_do' } },
  approve_elimination:  { any: { household: 'eliminated' } },
  relapse:              { any: { household: 'reopened', holder: 'to_do' } },
  escalate:             { any: { raisedTo: 'overdue' } },
  recompute_deadline:   { any: nobody },
  urge:                 { any: { holder: 'urged' } },
  // Whoever takes it over knows; it stays late for everyone else.
  take_over:            { any: nobody },
  // What is withheld since is said on the case itself.
  propose_correction:   { any: { countersigner: 'to_do' } },
  // Who proposed it finds it in the case, and its household in its progress.
  countersign_correction: { any: nobody },
  refuse_correction:    { any: nobody },
  change_consent:       { any: nobody },
  correct:              { any: nobody },
  correct_identity:     { any: { household: 'request_granted' } },
  refuse_request:       { any: { household: 'request_refused' } },
  erase:                { any: { household: 'erased' } },
};

/** Who gets which message of an action that has led to a status. */
export function findRecipients(type: ActionType, status: Status): Recipients | undefined {
  const row = notifications[type];
  return 'any' in row ? row.any : row[status];
}

/** An action with the case before and after it, and who had filed what by then. */
interface Done {
  action: TrailAction;
  before: CaseState;
  after: CaseState;
  declarations: Trail['declarations'];
  /** Up to the action itself. */
  actions: Trail['actions'];
}

function doneIn({ actions, declarations }: Trail, id: string): Done | undefined {
  const index = actions.findIndex((each) => each.id === id);
  const action = actions[index];
  if (!action) return undefined;
  const before = fold(actions.slice(0, index));
  return {
    action,
    before,
    after: foldAction(before, action),
    declarations: declarations.filter(({ seq }) => seq <= action.seq),
    actions: actions.slice(0, index + 1),
  };
}

/** Somebody to notify: an account, or the first of some duties that anybody has. */
interface Recipient {
  kind: MessageKind;
  accountId?: string;
  duties?: Duty[];
}

const allAbove = (role: Role): Role[] => {
  const next = superiors[role];
  return next ? [next, ...allAbove(next)] : [];
};

const filedBefore = ({ before, declarations, actions }: Done): FiledCase => ({
  row: before,
  declarations,
  actions: actions.slice(0, -1),
});
const filedAfter = ({ after, declarations, actions }: Done): FiledCase => ({ row: after, declarations, actions });

function recipientsOf(done: Done): Recipient[] {
  const { action, before, after } = done;
  const found = findRecipients(action.type, after.status);
  if (!found) throw new Error(`nobody decided who hears of ${action.type}`);
  const { household, asked, holder, countersigner, raisedTo, secretary, secretaryForHousehold, department } = found;
  const day = chinaDay(action.at.toISOString());
  const dutyOf = (role: Role, of?: Department): Duty => {
    return { role, village: after.villageCode, day, ...(of ? { department: of } : {}) };
  };
  const serving = (
    kind: StaffMessage | undefined,
    levels: readonly Role[],
    first: readonly Duty[] = [],
  ): Recipient[] => (kind ? [{ kind, duties: [...first, ...levels.map((role) => dutyOf(role))] }] : []);
  const village: Role[] = ['first_secretary', ...actingAbove('first_secretary')];
  const own = householdAccounts(filedAfter(done));
  const stood = (id: string) => before.measures.find((known) => known.id === id)?.state;
  const agreed = after.measures.find(({ id, state }) => state === 'agreed' && stood(id) !== 'agreed');
  return [
    ...(household ? own.map((accountId) => ({ accountId, kind: household })) : []),
    ...(asked ? askedAccounts(filedAfter(done)).map((accountId) => ({ accountId, kind: asked })) : []),
    ...serving(holder, levelsOf(after)),
    ...(after.correctionFor ? serving(countersigner, [after.correctionFor, ...actingAbove(after.correctionFor)]) : []),
    ...(after.escalatedTo ? serving(raisedTo, [after.escalatedTo, ...allAbove(after.escalatedTo)]) : []),
    ...serving(secretary, village),
    ...(own.length > 0 ? [] : serving(secretaryForHousehold, village)),
    // What a department without an account is to deliver stays with who agreed on it.
    ...(agreed ? serving(department, levelsOf(after), [dutyOf('department_officer', agreed.department)]) : []),
  ];
}

/** Who is shown no more of their messages, because the household has just denied them. */
function revokedOf(done: Done): string[] {
  const { facts } = done.action;
  if (!facts.confirmations && !facts.proofs) return [];
  const accounts = [
    ...done.declarations.map(({ filerAccountId }) => filerAccountId),
    ...done.after.confirmations.flatMap(({ account }) => account ?? []),
  ];
  const speaks = (account: string, of: FiledCase) => ownFilings(account, of).length > 0;
  return [...new Set(accounts)].filter(
    (account) => speaks(account, filedBefore(done)) && !speaks(account, filedAfter(done)),
  );
}

/**
 * Writes the messages of actions, in their order and in the follower's transaction. Nobody hears of what they did
 * themselves. A subscribe message is only due where one is left that the person has asked for.
 */
export async function notifyOf(
  services: Pick<Services, 'db' | 'messages' | 'reference'>,
  followed: readonly { id: string; caseId: string | null }[],
): Promise<void> {
  const { db } = services;
  const trails = await listTrails(db, [...new Set(followed.flatMap(({ caseId }) => caseId ?? []))]);
  const done = followed.flatMap(({ id, caseId }) => {
    const trail = trails.get(caseId ?? '');
    const one = trail && doneIn(trail, id);
    return trail && one ? [{ ...one, caseId: trail.row.id, recipients: recipientsOf(one) }] : [];
  });
  const duties = done.flatMap(({ recipients }) => recipients.flatMap((each) => each.duties ?? []));
  const serving = await listServing(db, duties);
  const toWrite = done.flatMap(({ action, caseId, recipients }) => {
    const all = recipients.flatMap(({ kind, accountId, duties: of }) =>
      (of ? nearestServing(of, serving) : [accountId ?? '']).map((each) => ({ accountId: each, kind })),
    );
    return [...new Map(all.map((each) => [`${each.accountId} ${each.kind}`, each])).values()]
      .filter(({ accountId }) => accountId !== action.accountId)
      .map((each) => ({ ...each, at: action.at, caseId, actionId: action.id }));
  });
  await writeMessages(services, toWrite);
  await writeSms(
    services,
    done.map((one) => {
      const { household, asked } = findRecipients(one.action.type, one.after.status) ?? {};
      return { ...one, household: household ?? asked };
    }),
  );
  for (const one of done)
    for (const accountId of revokedOf(one)) await markRevokedRead(db, accountId, one.caseId, one.action.at);
}
