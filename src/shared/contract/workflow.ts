/**
 * THE transition table: which action leads from which status to which, who may take it, and what guards it.
 * The server refuses by it, the phone hides by it, and a test walks every status × action × actor.
 */
import type { Role } from './session';

/** `household` is whoever filed a declaration in the case, each for their own; `public` is anyone at a notice, `system` the clock. */
export type Actor = 'household' | Role | 'system' | 'public';

/** Which of the policy's limits runs in a status; `answer` and `notice` end by themselves. */
export type Clock =
  | 'acceptance'
  | 'visit'
  | 'answer'
  | 'deliberation'
  | 'notice'
  | 'townshipReview'
  | 'countyApproval'
  | 'measures'
  | 'objectionReview'
  | 'none';

export interface Stage {
  /** Who has to act next. */
  holder?: Actor;
  /** Who may do it in the holder's place, and so has it on the list as well. */
  alsoActs?: Actor;
  clock: Clock;
  /** Its way is over; only a re-opening action leads out. */
  ended?: true;
}

/** Every status: who holds the case in it and which limit starts when it is entered. */
// A table, read line by line.
// prettier-ignore
export const stages = {
  awaiting_acceptance:    { holder: 'township_reviewer', clock: 'acceptance' },
  awaiting_visit:         { holder: 'first_secretary',   clock: 'visit' },
  awaiting_more:          { holder: 'household',         clock: 'answer' },
  awaiting_deliberation:  { holder: 'first_secretary',   clock: 'deliberation', alsoActs: 'village_cadre' },
  on_notice:              {                              clock: 'notice' },
  awaiting_review:        { holder: 'township_reviewer', clock: 'townshipReview' },
  awaiting_approval:      { holder: 'county_officer',    clock: 'countyApproval' },
  monitored:              { holder: 'township_reviewer', clock: 'measures' },
  elimination_review:     { holder: 'township_reviewer', clock: 'townshipReview' },
  elimination_approval:   { holder: 'county_officer',    clock: 'countyApproval' },
  eliminated:             { ended: true,                 clock: 'none' },
  not_established:        { ended: true,                 clock: 'none' },
  objected:               { holder: 'township_reviewer', clock: 'objectionReview' },
  withdrawn:              { ended: true,                 clock: 'none' },
  merged:                 { ended: true,                 clock: 'none' },
  elimination_objected:   { holder: 'city_supervisor',   clock: 'objectionReview' },
} as const satisfies Record<string, Stage>;
export type Status = keyof typeof stages;
export const statuses = Object.keys(stages) as [Status, ...Status[]];

/** What must hold besides the status; each is judged by `mock-server/cases/guards.ts`. */
export const guards = [
  'objections_answered',
  'not_upheld_before',
  'measure_agreed',
  'measure_delivered',
  'measure_unconfirmed',
  'elimination_conditions',
  'overdue',
  'filing_waiting',
  'split_open',
  'no_correction_open',
  'correction_open',
] as const;
export type Guard = (typeof guards)[number];

export interface Transition {
  by: readonly Actor[];
  from: readonly Status[];
  /** `same`: the case stays where it is, and so does its limit. */
  to: Status | 'same';
  guards?: readonly Guard[];
}

const village = ['village_cadre', 'first_secretary'] as const;
const reviewers = ['township_reviewer', 'county_officer'] as const;
/** Who brings the register in. */
const importers = ['county_officer', 'administrator'] as const;
const beforeApproval = [
  'awaiting_acceptance',
  'awaiting_visit',
  'awaiting_more',
  'awaiting_deliberation',
  'on_notice',
  'awaiting_review',
  'awaiting_approval',
] as const satisfies Status[];
const held = Object.keys(stages).filter((status) => 'holder' in stages[status as Status]) as Status[];
const recognized = ['monitored', 'elimination_review', 'elimination_approval'] as const satisfies Status[];
/** In which a household counts as a monitored one (监测对象). */
export const recognizedStatuses: readonly Status[] = recognized;
/** In which its risk counts as eliminated (风险消除): an objection changes that only once it is heard. */
export const eliminatedStatuses: readonly Status[] = ['eliminated', 'elimination_objected'];
/** In which an objection is heard, by the level above the one that decided (`mock-server/cases/hearing.ts`). */
export const hearingStatuses: readonly Status[] = ['objected', 'elimination_objected'];
const ended = statuses.filter((status) => 'ended' in stages[status]);
/** In which something may still become of a declaration. */
const underWay = [...beforeApproval, 'objected', 'elimination_objected', ...recognized] as const satisfies Status[];
/** In which the register says no more than what is known already. */
const registered = [...recognized, 'eliminated', 'elimination_objected'] as const satisfies Status[];
/** In which something may have been recorded that can be put right. */
const recordedIn = [
  'awaiting_visit',
  'awaiting_more',
  'awaiting_deliberation',
  'on_notice',
  'awaiting_review',
  'awaiting_approval',
  ...recognized,
  'eliminated',
  'elimination_objected',
  'not_established',
  'objected',
] as const satisfies Status[];
const beforeNotice = ['awaiting_visit', 'awaiting_more', 'awaiting_deliberation'] as const satisfies Status[];

/**
 * Each action's rows, at most one a status. No `from` opens a case: `file` by the household in a village that
 * somebody serves, `file_unserved` in one that nobody does, `report` by a cadre, `warn` by a department, `import` out of
 * the register, `import_eliminated` where the risk had been eliminated by then.
 */
// prettier-ignore
export const transitions = {
  file:                 [{ by: ['household'], from: [], to: 'awaiting_visit' }],
  file_unserved:        [{ by: ['household'], from: [], to: 'awaiting_acceptance' }],
  report:               [{ by: village, from: [], to: 'awaiting_visit' }],
  warn:                 [{ by: ['department_officer'], from: [], to: 'awaiting_acceptance' }],
  import:               [{ by: importers, from: [], to: 'monitored' }],
  import_eliminated:    [{ by: importers, from: [], to: 'eliminated' }],
  import_again:         [{ by: importers, from: registered, to: 'same' }],
  declare_again:        [{ by: ['household', ...village, 'department_officer'], from: underWay, to: 'same' }],
  accept:               [{ by: ['township_reviewer'], from: ['awaiting_acceptance'], to: 'awaiting_visit' }],
  move:                 [{ by: reviewers, from: ['awaiting_acceptance', ...beforeNotice], to: 'awaiting_visit' },
                         { by: reviewers, from: ['monitored'], to: 'same' }],
  confirm:              [{ by: ['first_secretary'], from: ['awaiting_visit'], to: 'awaiting_deliberation' }],
  find_not_established: [{ by: ['first_secretary'], from: ['awaiting_visit'], to: 'not_established' }],
  ask_more:             [{ by: ['first_secretary'], from: ['awaiting_visit'], to: 'awaiting_more' }],
  supply:               [{ by: ['household'], from: ['awaiting_more'], to: 'awaiting_visit' }],
  add_information:      [{ by: ['household'], from: underWay, to: 'same' }],
  go_on_without:        [{ by: ['system'], from: ['awaiting_more'], to: 'awaiting_visit' }],
  deliberate:           [{ by: village, from: ['awaiting_deliberation'], to: 'on_notice' }],
  lose_vote:            [{ by: village, from: ['awaiting_deliberation'], to: 'not_established' }],
  lack_quorum:          [{ by: village, from: ['awaiting_deliberation'], to: 'same' }],
  decline:              [{ by: village, from: ['awaiting_deliberation'], to: 'not_established' },
                         { by: ['township_reviewer'], from: ['awaiting_review'], to: 'not_established' },
                         { by: ['county_officer'], from: ['awaiting_approval'], to: 'not_established' }],
  object_to_notice:     [{ by: ['public'], from: ['on_notice'], to: 'same' }],
  answer_objection:     [{ by: ['first_secretary', 'township_reviewer'], from: ['on_notice', 'awaiting_review'], to: 'same' }],
  end_notice:           [{ by: ['system'], from: ['on_notice'], to: 'awaiting_review' }],
  pass_review:          [{ by: ['township_reviewer'], from: ['awaiting_review'], to: 'awaiting_approval', guards: ['objections_answered'] },
                         { by: ['township_reviewer'], from: ['elimination_review'], to: 'elimination_approval', guards: ['elimination_conditions'] }],
  approve:              [{ by: ['county_officer'], from: ['awaiting_approval'], to: 'monitored' }],
  send_back:            [{ by: ['township_reviewer'], from: ['objected', 'awaiting_review'], to: 'awaiting_visit' },
                         { by: ['county_officer'], from: ['awaiting_approval'], to: 'awaiting_review' },
                         { by: ['township_reviewer'], from: ['elimination_review'], to: 'monitored' },
                         { by: ['county_officer'], from: ['elimination_approval'], to: 'elimination_review' },
                         { by: ['city_supervisor'], from: ['elimination_objected'], to: 'monitored' }],
  withdraw:             [{ by: ['household'], from: beforeApproval, to: 'withdrawn' }],
  withdraw_declaration: [{ by: ['household'], from: underWay, to: 'same' }],
  object:               [{ by: ['household'], from: ['not_established'], to: 'objected', guards: ['not_upheld_before'] },
                         { by: ['household'], from: ['eliminated'], to: 'elimination_objected', guards: ['not_upheld_before'] }],
  uphold:               [{ by: ['township_reviewer'], from: ['objected'], to: 'not_established' },
                         { by: ['city_supervisor'], from: ['elimination_objected'], to: 'eliminated' }],
  merge:                [{ by: ['first_secretary', ...reviewers], from: beforeApproval, to: 'merged' }],
  absorb:               [{ by: ['first_secretary', ...reviewers], from: underWay, to: 'same' }],
  give_emergency_help:  [{ by: ['first_secretary', ...reviewers], from: beforeApproval, to: 'same' }],
  call_back:            [{ by: ['first_secretary', ...reviewers], from: underWay, to: 'same', guards: ['filing_waiting'] }],
  answer_filing:        [{ by: ['household'], from: statuses, to: 'same' }],
  declare_elsewhere:    [{ by: ['system'], from: underWay, to: 'same' }],
  confirm_split:        [{ by: ['first_secretary', ...reviewers], from: underWay, to: 'same', guards: ['split_open'] }],
  leave_household:      [{ by: ['system'], from: underWay, to: 'same' }],
  agree_measure:        [{ by: reviewers, from: ['monitored'], to: 'same' }],
  deliver_measure:      [{ by: ['first_secretary', ...reviewers, 'department_officer'], from: ['monitored'], to: 'same', guards: ['measure_agreed'] }],
  confirm_measure:      [{ by: ['household', 'first_secretary'], from: ['monitored'], to: 'same', guards: ['measure_unconfirmed'] }],
  deny_measure:         [{ by: ['household', 'first_secretary'], from: ['monitored'], to: 'same', guards: ['measure_unconfirmed'] }],
  propose_elimination:  [{ by: ['first_secretary'], from: ['monitored'], to: 'elimination_review', guards: ['measure_delivered'] }],
  disagree_elimination: [{ by: ['household'], from: ['elimination_review', 'elimination_approval'], to: 'same' }],
  approve_elimination:  [{ by: ['county_officer'], from: ['elimination_approval'], to: 'eliminated', guards: ['elimination_conditions'] }],
  relapse:              [{ by: ['household', ...village, 'township_reviewer', 'department_officer'], from: ['eliminated'], to: 'awaiting_visit' }],
  escalate:             [{ by: ['system'], from: held, to: 'same' }],
  recompute_deadline:   [{ by: ['system'], from: held, to: 'same' }],
  urge:                 [{ by: ['township_reviewer', 'county_officer', 'city_supervisor', 'province_reader'], from: held, to: 'same', guards: ['overdue'] }],
  take_over:            [{ by: ['township_reviewer', 'county_officer'], from: held, to: 'same', guards: ['overdue'] }],
  propose_correction:    [{ by: [...village, ...reviewers, 'department_officer'], from: recordedIn, to: 'same', guards: ['no_correction_open'] }],
  countersign_correction: [{ by: reviewers, from: recordedIn, to: 'same', guards: ['correction_open'] }],
  refuse_correction:     [{ by: [...village, ...reviewers, 'department_officer'], from: recordedIn, to: 'same', guards: ['correction_open'] }],
  change_consent:       [{ by: ['household'], from: statuses, to: 'same' }],
  correct:              [{ by: ['household', ...village, ...reviewers], from: statuses, to: 'same' }],
  correct_identity:     [{ by: reviewers, from: statuses, to: 'same' }],
  refuse_request:       [{ by: reviewers, from: statuses, to: 'same' }],
  erase:                [{ by: ['county_officer'], from: ['awaiting_acceptance', 'awaiting_visit', 'awaiting_more'], to: 'withdrawn' },
                         { by: ['county_officer', 'system'], from: ended, to: 'same' }],
} as const satisfies Record<string, readonly Transition[]>;
export type ActionType = keyof typeof transitions;
export const actionTypes = Object.keys(transitions) as [ActionType, ...ActionType[]];

/** What is recorded of an action that was asked for, where the case itself decides what it comes to. */
const recordedInstead = {
  lose_vote: 'deliberate',
  lack_quorum: 'deliberate',
  withdraw_declaration: 'withdraw',
  import_eliminated: 'import',
} as const satisfies Partial<Record<ActionType, ActionType>>;

/** The action that was asked for, of one that is recorded. */
export const askedAs = (recorded: ActionType): ActionType =>
  (recordedInstead as Partial<Record<ActionType, ActionType>>)[recorded] ?? recorded;

/** These come from elsewhere: filing, reporting, a sheet, a notice's page, the page of one's data, what was filed for one, the clock, another case (`absorb` is the other half of `merge`). */
const elsewhere = [
  ...(Object.keys(recordedInstead) as (keyof typeof recordedInstead)[]),
  'file',
  'file_unserved',
  'report',
  'warn',
  'import',
  'import_again',
  'declare_again',
  'object_to_notice',
  'absorb',
  'go_on_without',
  'end_notice',
  'escalate',
  'recompute_deadline',
  'answer_filing',
  'declare_elsewhere',
  'leave_household',
  'change_consent',
  'correct',
  'correct_identity',
  'refuse_request',
  'erase',
] as const satisfies ActionType[];
/** The actions that are taken on a case by someone who looks at it. */
export type CaseActionType = Exclude<ActionType, (typeof elsewhere)[number]>;
export const caseActionTypes = actionTypes.filter(
  (type): type is CaseActionType => !(elsewhere as readonly ActionType[]).includes(type),
);

type ActorsOf<T extends ActionType> = (typeof transitions)[T][number]['by'][number];
/** Those of them that somebody on the staff may take. */
export type StaffActionType = {
  [T in CaseActionType]: Exclude<ActorsOf<T>, 'household'> extends never ? never : T;
}[CaseActionType];
export const staffActionTypes = caseActionTypes.filter((type): type is StaffActionType =>
  actorsOf(type).some((actor) => actor !== 'household'),
);

/** What there is to an action besides where it leads. */
export interface Manner {
  /** Under which name the words stand that go with it; a visit has them inside; null where nothing is said. */
  words: string | null;
  /** Where its body names days on which something has already happened. */
  past: readonly string[];
  /** It changes the limit of the status that it stays in. */
  movesLimit: boolean;
  /** What is said with it stays among the staff; all else that the staff say is read by the household. */
  amongStaff: boolean;
  /** It only adds to what is known: nothing that happened meanwhile makes it wrong. */
  adds: boolean;
  /** It waits a while on its way out, in which whoever wrote it can take it back: nothing was sent to anyone before. */
  recallable: boolean;
  /** The milestone that lies behind a case once it is taken. */
  passes: 'filed' | 'visit' | 'deliberation' | 'review' | 'assistance' | 'eliminated' | null;
}

const plain: Manner = {
  words: 'reason',
  past: [],
  movesLimit: false,
  amongStaff: false,
  adds: false,
  recallable: false,
  passes: null,
};
const silent: Manner = { ...plain, words: null };
/** What is found or decided of a household. */
const weighty: Manner = { ...plain, recallable: true };
const staffOnly: Manner = { ...plain, amongStaff: true };

// A table, read line by line.
// prettier-ignore
export const manners: Record<ActionType, Manner> = {
  file:                 { ...plain, passes: 'filed' },
  file_unserved:        { ...plain, passes: 'filed' },
  report:               { ...plain, passes: 'filed' },
  warn:                 { ...plain, passes: 'filed' },
  import:               { ...silent, passes: 'review' },
  import_eliminated:    { ...silent, passes: 'eliminated' },
  import_again:         silent,
  declare_again:        plain,
  accept:               { ...plain, words: 'note' },
  move:                 staffOnly,
  confirm:              { ...weighty, words: 'visit', past: ['visit/visitedOn'], passes: 'visit' },
  find_not_established: { ...weighty, past: ['visitedOn'], passes: 'visit' },
  ask_more:             { ...weighty, words: 'question' },
  supply:               { ...plain, words: 'answer' },
  add_information:      { ...plain, words: 'words', adds: true },
  go_on_without:        silent,
  deliberate:           { ...weighty, words: 'minutes', past: ['heldOn'] },
  lose_vote:            { ...plain, words: 'minutes', past: ['heldOn'] },
  lack_quorum:          { ...plain, words: 'minutes', past: ['heldOn'], movesLimit: true },
  decline:              weighty,
  object_to_notice:     { ...plain, words: 'objection' },
  answer_objection:     { ...plain, words: 'finding' },
  end_notice:           { ...silent, passes: 'deliberation' },
  pass_review:          { ...weighty, words: 'opinion' },
  approve:              { ...weighty, words: 'opinion', passes: 'review' },
  send_back:            weighty,
  withdraw:             plain,
  withdraw_declaration: plain,
  object:               { ...plain, words: 'objection' },
  uphold:               weighty,
  merge:                staffOnly,
  absorb:               staffOnly,
  give_emergency_help:  { ...plain, words: 'what', past: ['givenOn'] },
  call_back:            { ...staffOnly, words: 'remark' },
  answer_filing:        silent,
  declare_elsewhere:    { ...staffOnly, words: 'note' },
  confirm_split:        staffOnly,
  leave_household:      { ...staffOnly, words: 'note' },
  agree_measure:        { ...plain, words: 'what', movesLimit: true },
  deliver_measure:      { ...plain, words: 'what', past: ['deliveredOn'], movesLimit: true },
  confirm_measure:      { ...plain, words: 'remark', movesLimit: true },
  deny_measure:         { ...plain, words: 'remark', movesLimit: true },
  propose_elimination:  { ...weighty, words: 'visit', past: ['visit/visitedOn', 'stableSince'], passes: 'assistance' },
  disagree_elimination: plain,
  approve_elimination:  { ...weighty, words: 'opinion', passes: 'eliminated' },
  relapse:              plain,
  escalate:             silent,
  recompute_deadline:   silent,
  urge:                 { ...staffOnly, words: 'note' },
  take_over:            staffOnly,
  propose_correction:   { ...plain, adds: true },
  countersign_correction: { ...staffOnly, words: 'note', adds: true },
  refuse_correction:    { ...staffOnly, adds: true },
  change_consent:       silent,
  correct:              silent,
  correct_identity:     plain,
  refuse_request:       plain,
  erase:                plain,
};

/** What a reviewer or an approver judges; of what they filed themselves somebody else does. */
export const judged: { by: readonly Actor[]; actions: readonly ActionType[] } = {
  by: reviewers,
  actions: [
    'pass_review',
    'approve',
    'decline',
    'uphold',
    'send_back',
    'approve_elimination',
    'countersign_correction',
  ],
};

/** What the village records of its vote; of what they filed themselves somebody else does, where anybody else serves. */
export const voted: typeof judged = { by: village, actions: ['deliberate', 'lose_vote', 'lack_quorum', 'decline'] };

/** Who has to act next in each status; nobody while a notice hangs and when it has ended. */
export const holders = Object.fromEntries(
  statuses.map((status) => [status, (stages[status] as Stage).holder]),
) as Record<Status, Actor | undefined>;

/** The statuses in which a case waits for an actor. */
export function waitingFor(actor: Actor): Status[] {
  return statuses.filter((status) => {
    const { holder, alsoActs: beside }: Stage = stages[status];
    return holder === actor || beside === actor;
  });
}

/** Told beside the history and beside what is allowed: an older phone reads no case with an action that it doesn't know. */
export const correctionActions = ['propose_correction', 'countersign_correction', 'refuse_correction'] as const;
export const isCorrection = (action: ActionType): boolean =>
  (correctionActions as readonly ActionType[]).includes(action);

/** What a sheet brings to a household's history. */
export const isImport = (action: ActionType): boolean => askedAs(action) === 'import' || action === 'import_again';

export const isEnded = (status: Status): boolean => 'ended' in stages[status];

/** A household has at most one case in these; a further declaration joins it. */
export const openStatuses = statuses.filter((status) => !isEnded(status));

/** The next level up: who gets the orange warning when a step is overdue, and may urge or take it over. */
export const superiors: Partial<Record<Actor, Role>> = {
  village_cadre: 'township_reviewer',
  first_secretary: 'township_reviewer',
  township_reviewer: 'county_officer',
  county_officer: 'city_supervisor',
  city_supervisor: 'province_reader',
};

/** The levels that take steps, and so one that nobody below has. */
const acting: readonly Role[] = ['first_secretary', ...reviewers];

/** Those above a role that take steps, the nearest first. */
export function actingAbove(role: Actor): Role[] {
  const next = superiors[role];
  return next && acting.includes(next) ? [next, ...actingAbove(next)] : [];
}

/** The action's row for a status; nothing when it is not possible there. */
export function findTransition(status: Status, action: ActionType): Transition | undefined {
  return (transitions[action] as readonly Transition[]).find(({ from }) => from.includes(status));
}

/** Who may ever take an action. */
export function actorsOf(action: ActionType): Actor[] {
  return [...new Set((transitions[action] as readonly Transition[]).flatMap(({ by }) => by))];
}

export function isPossible(status: Status, action: ActionType): boolean {
  return findTransition(status, action) !== undefined;
}

/** The status that an action leads to; an opening action leads there from nowhere. */
export function nextStatus(status: Status | undefined, action: ActionType): Status {
  const [first] = transitions[action] as readonly Transition[];
  const row = status === undefined || first?.from.length === 0 ? first : findTransition(status, action);
  if (!row) throw new Error(`${action} is not possible in ${status}`);
  if (row.to !== 'same') return row.to;
  if (status === undefined) throw new Error(`${action} opens no case`);
  return status;
}

/** Whether the action opens an ended case again, which it may only while the household has no other open one. */
export function reopens(status: Status, action: ActionType): boolean {
  return isEnded(status) && isPossible(status, action) && !isEnded(nextStatus(status, action));
}

/** What someone who acts as `actors` may do to a case in `status`, in the table's order; `guards` are judged apart. */
export function allowedActions(status: Status, actors: readonly Actor[]): CaseActionType[] {
  return caseActionTypes.filter((action) => findTransition(status, action)?.by.some((actor) => actors.includes(actor)));
}
