/**
 * THE transition table: which action leads from which status to which, who may take it, and which limit starts.
 * The server refuses by it, the phone hides by it, and a test walks every status × action × actor.
 */
import type { Role } from './session';

export const statuses = [
  'awaiting_visit',
  'awaiting_more',
  'confirmed',
  'not_established',
  'objected',
  'withdrawn',
] as const;
export type Status = (typeof statuses)[number];

export const actionTypes = [
  'file',
  'declare_again',
  'confirm',
  'find_not_established',
  'ask_more',
  'supply',
  'withdraw',
  'object',
  'uphold',
  'send_back',
] as const;
export type ActionType = (typeof actionTypes)[number];

/** Whoever filed one of the case's declarations is its household; the others act by their role in the area. */
export type Actor = 'household' | Role;

/** Which of the policy's limits starts with the action; `none` while nobody has to act in time, `keep` changes nothing. */
export type Clock = 'visit' | 'townshipReview' | 'objectionReview' | 'none' | 'keep';

export interface Transition {
  by: readonly Actor[];
  /** Empty: it opens the case. */
  from: readonly Status[];
  /** `same`: the case stays where it is. */
  to: Status | 'same';
  clock: Clock;
}

export const transitions = {
  file: { by: ['household'], from: [], to: 'awaiting_visit', clock: 'visit' },
  declare_again: {
    by: ['household'],
    from: ['awaiting_visit', 'awaiting_more', 'confirmed', 'objected'],
    to: 'same',
    clock: 'keep',
  },
  confirm: { by: ['first_secretary'], from: ['awaiting_visit'], to: 'confirmed', clock: 'townshipReview' },
  find_not_established: { by: ['first_secretary'], from: ['awaiting_visit'], to: 'not_established', clock: 'none' },
  ask_more: { by: ['first_secretary'], from: ['awaiting_visit'], to: 'awaiting_more', clock: 'none' },
  supply: { by: ['household'], from: ['awaiting_more'], to: 'awaiting_visit', clock: 'visit' },
  withdraw: { by: ['household'], from: ['awaiting_visit', 'awaiting_more'], to: 'withdrawn', clock: 'none' },
  object: { by: ['household'], from: ['not_established'], to: 'objected', clock: 'objectionReview' },
  uphold: { by: ['township_reviewer'], from: ['objected'], to: 'not_established', clock: 'none' },
  send_back: { by: ['township_reviewer'], from: ['objected'], to: 'awaiting_visit', clock: 'visit' },
} as const satisfies Record<ActionType, Transition>;

/** Who has to act next in each status; nobody when it has ended. */
export const holders = {
  awaiting_visit: 'first_secretary',
  awaiting_more: 'household',
  confirmed: 'township_reviewer',
  not_established: undefined,
  objected: 'township_reviewer',
  withdrawn: undefined,
} as const satisfies Record<Status, Actor | undefined>;

/** A household has at most one case in these; a further declaration joins it. */
export const openStatuses = statuses.filter((status) => holders[status] !== undefined);

/** `file` and `declare_again` come from filing a declaration; the others are taken on a case. */
export type CaseActionType = Exclude<ActionType, 'file' | 'declare_again'>;
export const caseActionTypes = actionTypes.filter(
  (type): type is CaseActionType => type !== 'file' && type !== 'declare_again',
);

/** Whether the action opens an ended case again, which it may only while the household has no other open one. */
export function reopens(status: Status, action: ActionType): boolean {
  return holders[status] === undefined && holders[nextStatus(status, action)] !== undefined;
}

export function isPossible(status: Status, action: ActionType): boolean {
  return (transitions[action].from as readonly Status[]).includes(status);
}

/** What someone who acts as `actors` may do to a case in `status`, in the table's order. */
export function allowedActions(status: Status, actors: readonly Actor[]): CaseActionType[] {
  return caseActionTypes.filter(
    (action) =>
      isPossible(status, action) &&
      (transitions[action].by as readonly Actor[]).some((actor) => actors.includes(actor)),
  );
}

/** The status that an action leads to. */
export function nextStatus(status: Status, action: ActionType): Status {
  const { to } = transitions[action];
  return to === 'same' ? status : to;
}
