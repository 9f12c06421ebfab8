/**
 * Who may do what, in each status: written by hand from DOMAIN.md, never from the transition table. What an action
 * needs besides (an overdue step, a measure) is not said here.
 */
import type { Actor, CaseActionType, Status } from '../src/shared/contract/workflow';

type Decision = Partial<Record<Actor, readonly CaseActionType[]>>;

/** Whoever stands above the one who is late. */
const late = {
  township_reviewer: ['urge', 'take_over'],
  county_officer: ['urge', 'take_over'],
  city_supervisor: ['urge'],
  province_reader: ['urge'],
} as const;
/** Beside the main step, before the county has decided. */
const meanwhile = ['merge', 'give_emergency_help'] as const;
/** Finding out who filed, and whether somebody who declares here has left another household, as long as a case is open. */
const whose = ['call_back', 'confirm_split'] as const;
const near = [...meanwhile, ...whose] as const;

/** Putting right what was recorded wrongly, from the first vote on; who countersigns what is each kind's own. */
const corrects = ['propose_correction', 'refuse_correction'] as const;
const countersigns = ['propose_correction', 'countersign_correction', 'refuse_correction'] as const;
const recording = {
  village_cadre: corrects,
  first_secretary: corrects,
  township_reviewer: countersigns,
  county_officer: countersigns,
  department_officer: corrects,
} as const;
const recordingIn: readonly Status[] = [
  'awaiting_visit',
  'awaiting_more',
  'awaiting_deliberation',
  'on_notice',
  'awaiting_review',
  'awaiting_approval',
  'monitored',
  'elimination_review',
  'elimination_approval',
  'eliminated',
  'elimination_objected',
  'not_established',
  'objected',
];

const steps: Record<Status, Decision> = {
  awaiting_acceptance: {
    ...late,
    household: ['add_information', 'withdraw'],
    first_secretary: near,
    township_reviewer: ['accept', 'move', ...near, 'urge', 'take_over'],
    county_officer: ['move', ...near, 'urge', 'take_over'],
  },
  awaiting_visit: {
    ...late,
    household: ['add_information', 'withdraw'],
    first_secretary: ['confirm', 'find_not_established', 'ask_more', ...near],
    township_reviewer: ['move', ...near, 'urge', 'take_over'],
    county_officer: ['move', ...near, 'urge', 'take_over'],
  },
  awaiting_more: {
    ...late,
    household: ['supply', 'add_information', 'withdraw'],
    first_secretary: near,
    township_reviewer: ['move', ...near, 'urge', 'take_over'],
    county_officer: ['move', ...near, 'urge', 'take_over'],
  },
  awaiting_deliberation: {
    ...late,
    household: ['add_information', 'withdraw'],
    village_cadre: ['deliberate', 'decline'],
    first_secretary: ['deliberate', 'decline', ...near],
    township_reviewer: ['move', ...near, 'urge', 'take_over'],
    county_officer: ['move', ...near, 'urge', 'take_over'],
  },
  on_notice: {
    household: ['add_information', 'withdraw'],
    first_secretary: ['answer_objection', ...near],
    township_reviewer: ['answer_objection', ...near],
    county_officer: near,
  },
  awaiting_review: {
    ...late,
    household: ['add_information', 'withdraw'],
    first_secretary: ['answer_objection', ...near],
    township_reviewer: ['decline', 'answer_objection', 'pass_review', 'send_back', ...near, 'urge', 'take_over'],
    county_officer: [...near, 'urge', 'take_over'],
  },
  awaiting_approval: {
    ...late,
    household: ['add_information', 'withdraw'],
    first_secretary: near,
    township_reviewer: [...near, 'urge', 'take_over'],
    county_officer: ['decline', 'approve', 'send_back', ...near, 'urge', 'take_over'],
  },
  monitored: {
    ...late,
    household: ['add_information', 'confirm_measure', 'deny_measure'],
    first_secretary: [...whose, 'deliver_measure', 'confirm_measure', 'deny_measure', 'propose_elimination'],
    township_reviewer: ['move', ...whose, 'agree_measure', 'deliver_measure', 'urge', 'take_over'],
    county_officer: ['move', ...whose, 'agree_measure', 'deliver_measure', 'urge', 'take_over'],
    department_officer: ['deliver_measure'],
  },
  elimination_review: {
    ...late,
    household: ['add_information', 'disagree_elimination'],
    first_secretary: whose,
    township_reviewer: ['pass_review', 'send_back', ...whose, 'urge', 'take_over'],
    county_officer: [...whose, 'urge', 'take_over'],
  },
  elimination_approval: {
    ...late,
    household: ['add_information', 'disagree_elimination'],
    first_secretary: whose,
    township_reviewer: [...whose, 'urge', 'take_over'],
    county_officer: ['send_back', ...whose, 'approve_elimination', 'urge', 'take_over'],
  },
  eliminated: {
    household: ['object', 'relapse'],
    village_cadre: ['relapse'],
    first_secretary: ['relapse'],
    township_reviewer: ['relapse'],
    department_officer: ['relapse'],
  },
  not_established: { household: ['object'] },
  objected: {
    ...late,
    household: ['add_information'],
    first_secretary: whose,
    township_reviewer: ['send_back', 'uphold', ...whose, 'urge', 'take_over'],
    county_officer: [...whose, 'urge', 'take_over'],
  },
  elimination_objected: {
    ...late,
    household: ['add_information'],
    first_secretary: whose,
    township_reviewer: [...whose, 'urge', 'take_over'],
    county_officer: [...whose, 'urge', 'take_over'],
    city_supervisor: ['send_back', 'uphold', 'urge'],
  },
  withdrawn: {},
  merged: {},
};

const both = (status: Status): Decision => {
  const own = steps[status];
  if (!recordingIn.includes(status)) return own;
  const actors = [...new Set([...Object.keys(own), ...Object.keys(recording)])] as Actor[];
  const besides: Decision = recording;
  return Object.fromEntries(actors.map((actor) => [actor, [...(own[actor] ?? []), ...(besides[actor] ?? [])]]));
};

export const decided = Object.fromEntries(
  (Object.keys(steps) as Status[]).map((status) => [status, both(status)]),
) as Record<Status, Decision>;
