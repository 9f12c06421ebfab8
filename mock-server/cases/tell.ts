/** Who is told what when a case moves: one table, and no action is left out of it. */
import { chinaDay } from '../../src/shared/china-time';
import type { Department } from '../../src/shared/department';
import type { HouseholdMessage, StaffMessage } from '../../src/shared/message';
import { holders, type ActionType, type Actor, type Status } from '../../src/shared/workflow';
import { writeMessages, type Told } from '../messages/write';
import type { Services } from '../services';
import { listServing } from '../store/accounts';
import type { CaseRow } from '../store/cases';
import { markReadAbout } from '../store/messages';
import { householdAccounts } from './actors';
import type { Db } from '../store/open';

export interface Telling {
  /** The account that opened the case, where a household did. */
  household?: HouseholdMessage;
  /** Whoever acts next, or stands in for them. */
  holder?: StaffMessage;
  /** The level that an overdue step was raised to. */
  raisedTo?: StaffMessage;
  /** The village's first secretary, who holds the case in other statuses. */
  secretary?: StaffMessage;
  /** The same, where no household has an account and they speak for it. */
  secretaryForHousehold?: StaffMessage;
  /** The department of the measure that was just agreed. */
  department?: StaffMessage;
}

/** By the status that the action leads to, where that makes a difference. An empty one tells nobody. */
export type Tellings = { any: Telling } | { [S in Status]?: Telling };

const nobody: Telling = {};

// A table, read line by line.
// prettier-ignore
export const tellings: Record<ActionType, Tellings> = {
  file:                 { any: { holder: 'to_do' } },
  file_unserved:        { any: { holder: 'to_do' } },
  report:               { any: { holder: 'to_do' } },
  warn:                 { any: { holder: 'to_do' } },
  declare_again:        { any: { holder: 'to_do' } },
  accept:               { any: { household: 'received', holder: 'to_do' } },
  // Said among the staff, as the history keeps it.
  move:                 { any: { holder: 'to_do' } },
  confirm:              { any: { holder: 'to_do' } },
  find_not_established: { any: { household: 'not_established' } },
  ask_more:             { any: { household: 'asked_more' } },
  supply:               { any: { holder: 'to_do' } },
  go_on_without:        { any: { holder: 'to_do' } },
  deliberate:           { any: { household: 'on_notice' } },
  decline:              { any: { household: 'not_established' } },
  object_to_notice:     { any: { secretary: 'notice_objection' } },
  answer_objection:     { any: nobody },
  end_notice:           { any: { holder: 'to_do' } },
  pass_review:          { any: { holder: 'to_do' } },
  approve:              { any: { household: 'recognized', holder: 'to_do' } },
  send_back:            { awaiting_visit:     { household: 'reopened', holder: 'to_do' },
                          awaiting_review:    { holder: 'to_do' },
                          monitored:          { secretary: 'elimination_returned' },
                          elimination_review: { holder: 'elimination_returned' } },
  // It is off the holder's list; there is nothing to do about it.
  withdraw:             { any: nobody },
  object:               { any: { holder: 'to_do' } },
  uphold:               { any: { household: 'not_established' } },
  // Both halves are the staff's own; the household's declarations show where they are.
  merge:                { any: nobody },
  absorb:               { any: nobody },
  // Given in person.
  give_emergency_help:  { any: nobody },
  // What it said stands with the case, before the next step is taken.
  call_back:            { any: nobody },
  answer_filing:        { any: nobody },
  agree_measure:        { any: { household: 'measure_agreed', department: 'to_do' } },
  deliver_measure:      { any: { household: 'measure_delivered', secretaryForHousehold: 'to_do' } },
  confirm_measure:      { any: nobody },
  propose_elimination:  { any: { holder: 'to_do' } },
  approve_elimination:  { any: { household: 'eliminated' } },
  relapse:              { any: { household: 'reopened', holder: 'to_do' } },
  escalate:             { any: { raisedTo: 'overdue' } },
  recompute_deadline:   { any: nobody },
  urge:                 { any: { holder: 'urged' } },
  // Whoever takes it over knows; it stays late for everyone else.
  take_over:            { any: nobody },
  // What is withheld since is said on the case itself.
  change_consent:       { any: nobody },
  correct:              { any: nobody },
  correct_identity:     { any: { household: 'request_granted' } },
  refuse_request:       { any: { household: 'request_refused' } },
  erase:                { any: { household: 'erased' } },
};

/** Who is told what of an action that has led to a status. */
export function findTelling(type: ActionType, status: Status): Telling | undefined {
  const row = tellings[type];
  return 'any' in row ? row.any : row[status];
}

/** What was done, to which case, and how that stands then. */
export interface Done {
  action: { id: string; type: ActionType; at: Date; accountId: string | null };
  before: CaseRow;
  after: CaseRow;
}

/**
 * Writes the messages of an action, in its transaction: rolled back with it, and not lost once it is there. Nobody is
 * told of what they did themselves. A subscribe message is only due where one is left that the person has asked for.
 */
export async function tell(db: Db, services: Pick<Services, 'messages'>, done: Done): Promise<void> {
  const { action, after } = done;
  const telling = findTelling(action.type, after.status);
  if (!telling) throw new Error(`nobody decided who is told of ${action.type}`);
  const listeners = await listenersOf(db, telling, done);
  const told = [...new Map(listeners.map((each) => [`${each.accountId} ${each.kind}`, each])).values()].filter(
    ({ accountId }) => accountId !== action.accountId,
  );
  await writeMessages(db, services, told, { at: action.at, caseId: after.id, actionId: action.id });
  if (done.before.confirmations !== after.confirmations) await hush(db, done);
}

/** Whom the household has just denied is shown no more of what they were told, so that none of it is left to read. */
async function hush(db: Db, { action, before, after }: Done): Promise<void> {
  const own = await householdAccounts(db, after);
  for (const accountId of await householdAccounts(db, before))
    if (!own.includes(accountId)) await markReadAbout(db, accountId, after.id, action.at);
}

async function listenersOf(db: Db, telling: Telling, { action, before, after }: Done): Promise<Told[]> {
  const { household, holder, raisedTo, secretary, secretaryForHousehold, department } = telling;
  const day = chinaDay(action.at.toISOString());
  const serving = async (
    kind: StaffMessage | undefined,
    role: Actor | null | undefined,
    of?: Department,
  ): Promise<Told[]> => {
    if (!kind || !role || role === 'household' || role === 'system' || role === 'public') return [];
    return (await listServing(db, role, after.villageCode, day, of)).map((accountId) => ({ accountId, kind }));
  };
  const own = household || secretaryForHousehold ? await householdAccounts(db, after) : [];
  const agreed = after.measures.find(({ id }) => !before.measures.some((known) => known.id === id));
  return [
    ...(household ? own.map((accountId) => ({ accountId, kind: household })) : []),
    ...(await serving(holder, after.takenOverBy ?? holders[after.status])),
    ...(await serving(raisedTo, after.escalatedTo)),
    ...(await serving(secretary, 'first_secretary')),
    ...(own.length > 0 ? [] : await serving(secretaryForHousehold, 'first_secretary')),
    ...(agreed ? await serving(department, 'department_officer', agreed.department) : []),
  ];
}
