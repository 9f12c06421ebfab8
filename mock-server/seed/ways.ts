/** How far the invented cases have come, and what is said at each step. */
import type { NewAction } from '../../src/shared/contract/case';
import { addDays } from '../../src/shared/base/china-time';
import { inventedVisit } from './visit';

type Step = readonly [hoursAgo: number, type: NewAction['type'] | 'end_notice'];

export interface Way {
  filedHoursAgo: number;
  steps: readonly Step[];
  /** In a village that nobody serves. */
  unserved?: true;
  /** Another case of the place is merged into it: filed before that one, and open. */
  absorbs?: true;
  /** The demo villager's own: something to read at the notice, to confirm, to say again. */
  shown?: true;
}

/** How far each case has come, newest first; hours are before now. */
export const ways: readonly Way[] = [
  { filedHoursAgo: 3, steps: [] },
  { filedHoursAgo: 20, steps: [] },
  { filedHoursAgo: 200, absorbs: true, steps: [] },
  { filedHoursAgo: 120, steps: [[70, 'confirm']] },
  { filedHoursAgo: 30, steps: [[6, 'ask_more']] },
  { filedHoursAgo: 160, steps: [[100, 'find_not_established']] },
  { filedHoursAgo: 8, steps: [] },
  { filedHoursAgo: 300, steps: [[250, 'find_not_established'], [200, 'object']] },
  { filedHoursAgo: 90, steps: [[60, 'withdraw']] },
  { filedHoursAgo: 100, steps: [[80, 'ask_more'], [20, 'supply']] },
]; // prettier-ignore

/** Some months, in hours. */
const MONTH = 31 * 24;

function recognized(hoursAgo: number): Step[] {
  return [
    [hoursAgo + 300, 'confirm'],
    [hoursAgo + 280, 'deliberate'],
    [hoursAgo + 120, 'end_notice'],
    [hoursAgo + 60, 'pass_review'],
    [hoursAgo, 'approve'],
  ];
}
const helped = (hoursAgo: number): Step[] => [
  ...recognized(hoursAgo),
  [hoursAgo - 100, 'agree_measure'],
  [hoursAgo - 300, 'deliver_measure'],
  [hoursAgo - 320, 'confirm_measure'],
];

/** Only where somebody reviews for the township and decides for the county. */
export const reviewedWays: readonly Way[] = [
  { filedHoursAgo: 400, steps: [[350, 'find_not_established'], [300, 'object'], [260, 'uphold']] },
  { filedHoursAgo: 400, steps: [[350, 'find_not_established'], [300, 'object'], [30, 'send_back']] },
  { filedHoursAgo: 5, unserved: true, steps: [] },
  { filedHoursAgo: 130, shown: true, steps: [[90, 'confirm'], [40, 'deliberate']] },
  { filedHoursAgo: 400, steps: recognized(20).slice(0, 3) },
  { filedHoursAgo: 400, steps: recognized(20).slice(0, 4) },
  { filedHoursAgo: 700, steps: recognized(90) },
  { filedHoursAgo: MONTH + 700, steps: helped(MONTH + 300) },
  { filedHoursAgo: MONTH + 600, shown: true, steps: helped(MONTH + 200).slice(0, -1) },
  { filedHoursAgo: 8 * MONTH, steps: [...helped(7 * MONTH), [40, 'propose_elimination']] },
  { filedHoursAgo: 9 * MONTH, steps: [...helped(8 * MONTH), [90, 'propose_elimination'], [30, 'pass_review']] },
  { filedHoursAgo: 10 * MONTH, shown: true, steps: [...helped(9 * MONTH), [600, 'propose_elimination'], [550, 'pass_review'], [500, 'approve_elimination']] },
  { filedHoursAgo: 11 * MONTH, steps: [...helped(10 * MONTH), [900, 'propose_elimination'], [850, 'pass_review'], [800, 'approve_elimination'], [60, 'relapse']] },
  { filedHoursAgo: 12 * MONTH, steps: [...helped(11 * MONTH), [900, 'propose_elimination'], [850, 'pass_review'], [800, 'approve_elimination'], [50, 'object']] },
  { filedHoursAgo: 50, steps: [[10, 'merge']] },
  { filedHoursAgo: 26, steps: [[20, 'give_emergency_help']] },
]; // prettier-ignore

/** What is said with each step. */
const spoken = {
  find_not_established: '入户核实：费用已全部报销，家里有稳定工资收入，目前没有返贫风险。',
  ask_more: '请补一张住院费用结算单，或告诉我们在哪个医院看的病。',
  supply: '在县医院看的，结算单在我儿子那里，您上门时给您看。',
  withdraw: '家里的事已经解决了，谢谢。',
  object: '报销只报了一部分，还有药费是自己付的，请再来看看。',
  uphold: '查了医保记录，自付部分已由大病保险报销，维持原结论。',
  send_back: '药费没有算进去，请村里重新核实。',
  pass_review: '材料齐全，公示无异议，同意上报。',
  relapse: '孩子又住院了，一下子花了两万多。',
  merge: '打电话问过：是夫妻俩各报了一件，电话也是同一个。',
} as const;

export interface Scene {
  day: string;
  head: string;
  people: number;
  measure: string;
  /** The case of the place that another is merged into. */
  absorbing: string;
}

export function bodyOf(type: NewAction['type'], { day, head, people, measure, absorbing }: Scene): unknown {
  const visit = (wage: number, findings: string) => inventedVisit({ on: day, head, people, wage, findings });
  switch (type) {
    case 'confirm':
      return {
        visit: visit(9_000, '入户看了报销单和住房，情况属实，建议纳入监测。'),
        proposedCategory: people > 4 ? 'sudden_difficulty' : people > 3 ? 'unstable' : 'marginal',
      };
    case 'find_not_established':
      return { visitedOn: day, reason: spoken[type] };
    case 'ask_more':
      return { question: spoken[type] };
    case 'supply':
      return { answer: spoken[type] };
    case 'object':
      return { objection: spoken[type] };
    case 'withdraw':
    case 'uphold':
    case 'send_back':
    case 'relapse':
      return { reason: spoken[type] };
    case 'merge':
      return { into: absorbing, reason: spoken[type] };
    case 'deliberate':
      return { heldOn: day, entitled: 46, present: 31, votesFor: 29, votesAgainst: 0, abstained: 2, minutes: '到会群众代表一致认为情况属实。' };
    case 'pass_review':
      return { opinion: spoken[type] };
    case 'approve':
      return { category: people > 4 ? 'sudden_difficulty' : people > 3 ? 'unstable' : 'marginal', opinion: '同意纳入监测。' };
    case 'agree_measure':
      return { measure, kind: 'health', department: 'medical_insurance', dueOn: addDays(day, 20), lateBecause: '要等医保结算。', what: '办理大病保险二次报销。' };
    case 'deliver_measure':
      return { measure, deliveredOn: day, what: '报销款已到账。' };
    case 'confirm_measure':
      return { measure };
    case 'propose_elimination':
      return {
        visit: visit(62_000, '收入稳定，大病报销已到账，孩子都在上学。'),
        stableSince: addDays(day, -200),
        spendingSolved: true,
        mode: 'assistance',
      };
    case 'approve_elimination':
      return { opinion: '同意风险消除。' };
    case 'give_emergency_help':
      return { givenOn: day, amount: 2_000, what: '先送去棉被、大米和临时救助金。' };
    default:
      throw new Error(`the seed does not play ${type}`);
  }
} // prettier-ignore
