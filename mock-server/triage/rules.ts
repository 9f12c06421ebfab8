/**
 * The rule set: what weighs, what is unknown, what the verifier is asked to look at.
 * A change here is a new `RULES_VERSION`; an old assessment keeps the version that it was made with.
 * Weights order the work and were chosen for this product (demo): no official scale is published.
 */
import type {
  AssessmentInput,
  Category,
  FactorCode,
  PromptCode,
  Risk,
  UnknownCode,
} from '../../src/shared/contract/assessment';
import type { Hardship } from '../../src/shared/hardships/index';
import type { Policy } from '../../src/shared/contract/policy';

export const RULES_VERSION = '2026-11';

/** What a rule may look at: nothing else, no clock and no database. */
export interface Facts extends AssessmentInput {
  policy: Policy;
}

type Weighed = { weight: number; values?: Record<string, number> } | false | undefined;
type FactorRule = readonly [code: FactorCode, weigh: (facts: Facts) => Weighed];

const when = (holds: boolean, weight: number): Weighed => holds && { weight };
const ofKind = <K extends Hardship['kind']>({ hardship }: Facts, kind: K) =>
  hardship.kind === kind ? (hardship as Extract<Hardship, { kind: K }>) : undefined;
const lost = (facts: Facts, ...losses: string[]) =>
  ofKind(facts, 'disaster')?.losses.some((loss) => losses.includes(loss)) ?? false;
const isOther = (facts: Facts, type: string) => ofKind(facts, 'other')?.type === type;

/** Points for self-paid spending as a multiple of the monitoring line; it only ever rises. */
const selfPaidSteps = [
  [3, 50],
  [2, 40],
  [1, 25],
  [0.5, 10],
] as const;
/** Points for the share of income that is gone; it only ever rises. */
const incomeDropSteps = [
  [50, 20],
  [20, 10],
] as const;
const reached = (steps: readonly (readonly [number, number])[], value: number) =>
  steps.find(([from]) => value >= from)?.[1];

export const factorRules: readonly FactorRule[] = [
  [
    'self_paid_over_line',
    (facts) => {
      const { monitoringLine: line } = facts.policy;
      const selfPaid = ofKind(facts, 'illness')?.selfPaid ?? 0;
      const weight = reached(selfPaidSteps, selfPaid / line);
      return (
        weight !== undefined && { weight, values: { selfPaid, line, times: Math.floor((selfPaid / line) * 10) / 10 } }
      );
    },
  ],
  [
    'self_paid_over_warning',
    (facts) => {
      const { selfPaidWarning: warning } = facts.policy;
      return (ofKind(facts, 'illness')?.selfPaid ?? 0) >= warning && { weight: 10, values: { warning } };
    },
  ],
  ['still_in_treatment', (facts) => when((ofKind(facts, 'illness')?.treatment ?? 'recovered') !== 'recovered', 10)],
  ['house_not_habitable', (facts) => when(ofKind(facts, 'disaster')?.houseHabitable === false, 60)],
  ['someone_injured', (facts) => when(lost(facts, 'injury'), 60)],
  ['house_damaged', (facts) => when(lost(facts, 'house'), 20)],
  ['livelihood_damaged', (facts) => when(lost(facts, 'crops', 'livestock'), 20)],
  ['no_income_left', (facts) => when(ofKind(facts, 'job_loss')?.incomeNow === 0, 30)],
  [
    'income_dropped',
    (facts) => {
      const job = ofKind(facts, 'job_loss');
      if (!job || job.incomeBefore <= job.incomeNow) return false;
      const percent = Math.floor(((job.incomeBefore - job.incomeNow) / job.incomeBefore) * 100);
      const weight = reached(incomeDropSteps, percent);
      return weight !== undefined && { weight, values: { percent, before: job.incomeBefore, now: job.incomeNow } };
    },
  ],
  ['no_one_else_earns', (facts) => when(ofKind(facts, 'job_loss')?.someoneElseEarns === false, 25)],
  ['accident', (facts) => when(isOther(facts, 'accident'), 40)],
  ['long_term_patient', ({ circumstances }) => when(circumstances.longTermPatient, 25)],
  ['disabled_member', (facts) => when(facts.circumstances.disabledMember || isOther(facts, 'disability'), 15)],
  ['no_one_able_to_work', (facts) => when(facts.circumstances.noOneAbleToWork || isOther(facts, 'lack_of_labour'), 25)],
  [
    'children_at_school',
    ({ circumstances: { childrenAtSchool: children } }) =>
      children > 0 && { weight: children > 1 ? 10 : 5, values: { children } },
  ],
  ['gap_housing', ({ circumstances }) => when(circumstances.gaps.includes('housing'), 15)],
  ['gap_water', ({ circumstances }) => when(circumstances.gaps.includes('water'), 10)],
  ['gap_schooling', ({ circumstances }) => when(circumstances.gaps.includes('schooling'), 15)],
  ['gap_insurance', ({ circumstances }) => when(circumstances.gaps.includes('insurance'), 5)],
  [
    'declared_again',
    ({ earlierDeclarations }) => earlierDeclarations > 0 && { weight: 10, values: { times: earlierDeclarations + 1 } },
  ],
  ['formerly_poor', ({ formerlyPoor }) => when(formerlyPoor === true, 10)],
];

/** Clear disasters and accidents: help first, procedure after (绿色通道). */
export const isGreenChannel = (facts: Facts): boolean =>
  facts.hardship.kind === 'disaster' || isOther(facts, 'accident');

const mainRisk = ({ hardship }: Facts): Risk => (hardship.kind === 'other' ? hardship.type : hardship.kind);

/** The risks beside the main one, which comes first. */
export const riskRules: readonly (readonly [Risk, (facts: Facts) => boolean])[] = [
  ['illness', ({ circumstances }) => circumstances.longTermPatient],
  ['disability', ({ circumstances }) => circumstances.disabledMember],
  ['lack_of_labour', ({ circumstances }) => circumstances.noOneAbleToWork],
  ['schooling', ({ circumstances }) => circumstances.gaps.includes('schooling') || circumstances.childrenAtSchool > 1],
];

export function risksOf(facts: Facts): Risk[] {
  const beside = riskRules.filter(([, holds]) => holds(facts)).map(([risk]) => risk);
  return [...new Set([mainRisk(facts), ...beside])].slice(0, 5);
}

/** The first that holds; none means that only the visit can tell. The three categories: DOMAIN.md, "Words". */
export const categoryRules: readonly (readonly [Category, (facts: Facts) => boolean])[] = [
  ['unstable', ({ formerlyPoor }) => formerlyPoor === true],
  ['sudden_difficulty', (facts) => (ofKind(facts, 'illness')?.selfPaid ?? 0) >= facts.policy.monitoringLine],
  [
    'sudden_difficulty',
    (facts) =>
      lost(facts, 'house', 'injury') ||
      ofKind(facts, 'disaster')?.houseHabitable === false ||
      isOther(facts, 'accident'),
  ],
  [
    'marginal',
    (facts) => {
      const job = ofKind(facts, 'job_loss');
      return (
        job !== undefined &&
        !job.someoneElseEarns &&
        (job.incomeNow * 12) / facts.householdSize < facts.policy.monitoringLine
      );
    },
  ],
  ['marginal', ({ circumstances }) => circumstances.noOneAbleToWork],
];

export const unknownRules: readonly (readonly [UnknownCode, (facts: Facts) => boolean])[] = [
  ['income', () => true],
  ['insurance_paid', ({ hardship }) => hardship.kind === 'illness' || hardship.kind === 'disaster'],
  ['eligible_spending', ({ hardship }) => hardship.kind === 'illness'],
  ['other_income', ({ hardship }) => hardship.kind === 'job_loss'],
  ['poverty_register', ({ formerlyPoor }) => formerlyPoor === undefined],
];

export const promptRules: readonly (readonly [PromptCode, (facts: Facts) => boolean])[] = [
  ['green_channel', isGreenChannel],
  ['safe_shelter_tonight', (facts) => ofKind(facts, 'disaster')?.houseHabitable === false],
  ['damage_on_site', ({ hardship }) => hardship.kind === 'disaster'],
  ['illness_without_self_paid', (facts) => ofKind(facts, 'illness')?.selfPaid === 0],
  ['bills_and_reimbursement', (facts) => (ofKind(facts, 'illness')?.selfPaid ?? 0) > 0],
  ['treatment_plan', (facts) => (ofKind(facts, 'illness')?.treatment ?? 'recovered') !== 'recovered'],
  ['insurance_may_pay', (facts) => facts.hardship.kind === 'illness' || isGreenChannel(facts)],
  [
    'unstable_job_without_worker',
    ({ hardship, circumstances }) => hardship.kind === 'job_loss' && circumstances.noOneAbleToWork,
  ],
  ['job_and_wages', ({ hardship }) => hardship.kind === 'job_loss'],
  ['other_without_words', (facts) => isOther(facts, 'other') && !facts.hasWords],
  ['school_support', ({ circumstances }) => circumstances.childrenAtSchool > 0],
  ['gaps_on_site', ({ circumstances }) => circumstances.gaps.length > 0],
  ['filed_by_helper', ({ filedByHelper }) => filedByHelper],
  ['earlier_declarations', ({ earlierDeclarations }) => earlierDeclarations > 0],
  ['assets_to_compare', () => true],
];
