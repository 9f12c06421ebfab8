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
import type { Policy } from '../../src/shared/contract/policy';
import type { Hardship, HardshipKind } from '../../src/shared/hardships/index';
import type { Loss } from '../../src/shared/hardships/disaster';

export const RULES_VERSION = '2026-11.4';

/** What a rule may look at: nothing else, no clock and no database. */
export interface Facts extends AssessmentInput {
  policy: Policy;
}

type Weighed = { weight: number; values?: Record<string, number> } | false | undefined;
type Rule<Code, F, Result = boolean> = readonly [code: Code, holds: (facts: F) => Result];

/** What a kind of hardship adds to the rules; what it leaves out says nothing of the case. */
interface KindRules<F> {
  risk(facts: F): Risk;
  /** Clear disasters and accidents: help first, procedure after (绿色通道). */
  greenChannel(facts: F): boolean;
  factors: readonly Rule<FactorCode, F, Weighed>[];
  categories: readonly Rule<Category, F>[];
  unknowns: readonly UnknownCode[];
  prompts: readonly Rule<PromptCode, F>[];
}
type FactsOf<K extends HardshipKind> = Facts & { hardship: Extract<Hardship, { kind: K }> };

const when = (holds: boolean, weight: number): Weighed => holds && { weight };
const always = () => true;
const never = () => false;

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

/** Of the bills that were told with the declaration, and of those that came later. */
const selfPaidIn = ({ hardship, selfPaidSince = 0 }: Facts): number =>
  ('selfPaid' in hardship ? hardship.selfPaid : 0) + selfPaidSince;
/** Bills came later, and the kind itself asks about none. */
const onlyLater = ({ hardship, selfPaidSince = 0 }: Facts): boolean => !('selfPaid' in hardship) && selfPaidSince > 0;

function selfPaidOverLine(facts: Facts): Weighed {
  const { monitoringLine: line } = facts.policy;
  const selfPaid = selfPaidIn(facts);
  const weight = reached(selfPaidSteps, selfPaid / line);
  return weight !== undefined && { weight, values: { selfPaid, line, times: Math.floor((selfPaid / line) * 10) / 10 } };
}

function incomeDropped({ hardship: { incomeBefore: before, incomeNow: now } }: FactsOf<'job_loss'>): Weighed {
  if (before <= now) return false;
  const percent = Math.floor(((before - now) / before) * 100);
  const weight = reached(incomeDropSteps, percent);
  return weight !== undefined && { weight, values: { percent, before, now } };
}

/** By the same steps as spending: what is gone is gone. */
function businessLost({
  hardship: { lost: amount },
  policy: { monitoringLine: line },
}: FactsOf<'failed_business'>): Weighed {
  const weight = reached(selfPaidSteps, amount / line);
  return (
    weight !== undefined && {
      weight,
      values: { lost: amount, line, times: Math.floor((amount / line) * 10) / 10 },
    }
  );
}

const lost = ({ hardship: { losses } }: FactsOf<'disaster'>, ...of: Loss[]) => losses.some((loss) => of.includes(loss));
const inTreatment = ({ hardship: { treatment } }: FactsOf<'illness'>) => treatment !== 'recovered';
const isAccident = ({ hardship }: FactsOf<'other'>) => hardship.type === 'accident';

const kindRules: { [K in HardshipKind]: KindRules<FactsOf<K>> } = {
  illness: {
    risk: () => 'illness',
    greenChannel: never,
    factors: [
      ['self_paid_over_line', selfPaidOverLine],
      [
        'self_paid_over_warning',
        (facts) => {
          const warning = facts.policy.selfPaidWarning;
          return selfPaidIn(facts) >= warning && { weight: 10, values: { warning } };
        },
      ],
      ['still_in_treatment', (facts) => when(inTreatment(facts), 10)],
    ],
    categories: [['sudden_difficulty', (facts) => selfPaidIn(facts) >= facts.policy.monitoringLine]],
    unknowns: ['insurance_paid', 'eligible_spending'],
    prompts: [
      ['illness_without_self_paid', (facts) => selfPaidIn(facts) === 0],
      ['bills_and_reimbursement', (facts) => selfPaidIn(facts) > 0],
      ['treatment_plan', inTreatment],
      ['insurance_may_pay', always],
    ],
  },
  disaster: {
    risk: () => 'disaster',
    greenChannel: always,
    factors: [
      ['house_not_habitable', ({ hardship }) => when(!hardship.houseHabitable, 60)],
      ['someone_injured', (facts) => when(lost(facts, 'injury'), 60)],
      ['house_damaged', (facts) => when(lost(facts, 'house'), 20)],
      ['livelihood_damaged', (facts) => when(lost(facts, 'crops', 'livestock'), 20)],
    ],
    categories: [['sudden_difficulty', (facts) => lost(facts, 'house', 'injury') || !facts.hardship.houseHabitable]],
    unknowns: ['insurance_paid'],
    prompts: [
      ['safe_shelter_tonight', ({ hardship }) => !hardship.houseHabitable],
      ['damage_on_site', always],
      ['insurance_may_pay', always],
    ],
  },
  job_loss: {
    risk: () => 'job_loss',
    greenChannel: never,
    factors: [
      ['no_income_left', ({ hardship }) => when(hardship.incomeNow === 0, 30)],
      ['income_dropped', incomeDropped],
      ['no_one_else_earns', ({ hardship }) => when(!hardship.someoneElseEarns, 25)],
    ],
    categories: [
      [
        'marginal',
        ({ hardship: { someoneElseEarns, incomeNow }, householdSize, policy }) =>
          !someoneElseEarns && (incomeNow * 12) / householdSize < policy.monitoringLine,
      ],
    ],
    unknowns: ['other_income'],
    prompts: [
      ['unstable_job_without_worker', ({ circumstances }) => circumstances.noOneAbleToWork],
      ['job_and_wages', always],
    ],
  },
  accident: {
    risk: () => 'accident',
    greenChannel: always,
    factors: [
      ['died_in_accident', ({ hardship }) => when(hardship.outcome === 'died', 60)],
      ['accident', () => when(true, 40)],
      ['accident_cost_over_line', selfPaidOverLine],
      ['cannot_work_again', ({ hardship }) => when(hardship.outcome === 'cannot_work', 25)],
      ['still_in_treatment', ({ hardship }) => when(hardship.outcome === 'healing', 10)],
    ],
    categories: [['sudden_difficulty', always]],
    unknowns: ['insurance_paid', 'eligible_spending'],
    prompts: [
      ['bills_and_reimbursement', (facts) => selfPaidIn(facts) > 0],
      ['treatment_plan', ({ hardship }) => hardship.outcome === 'healing'],
      ['accident_liability', always],
      ['insurance_may_pay', always],
    ],
  },
  failed_business: {
    risk: () => 'failed_business',
    greenChannel: never,
    factors: [
      ['business_lost_over_line', businessLost],
      ['business_in_debt', ({ hardship: { owed } }) => owed > 0 && { weight: 15, values: { owed } }],
    ],
    categories: [['sudden_difficulty', ({ hardship, policy }) => hardship.lost >= policy.monitoringLine]],
    unknowns: ['insurance_paid', 'other_income'],
    prompts: [
      ['business_records', always],
      ['insurance_may_pay', always],
    ],
  },
  other: {
    risk: ({ hardship }) => hardship.type,
    greenChannel: isAccident,
    factors: [['accident', (facts) => when(isAccident(facts), 40)]],
    categories: [['sudden_difficulty', isAccident]],
    unknowns: [],
    prompts: [
      ['insurance_may_pay', isAccident],
      ['other_without_words', ({ hardship, hasWords }) => hardship.type === 'other' && !hasWords],
    ],
  },
};

/** Each kind's rules are only given facts of their own kind. */
const rulesOf = ({ hardship }: Facts): KindRules<Facts> => kindRules[hardship.kind] as KindRules<Facts>;

const isOther = ({ hardship }: Facts, type: Risk) => hardship.kind === 'other' && hardship.type === type;

/** Of every kind, after the kind's own. */
const factorRules: readonly Rule<FactorCode, Facts, Weighed>[] = [
  ['self_paid_over_line', (facts) => onlyLater(facts) && selfPaidOverLine(facts)],
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
export const factorRulesFor = (facts: Facts) => [...rulesOf(facts).factors, ...factorRules];

export const isGreenChannel = (facts: Facts): boolean => rulesOf(facts).greenChannel(facts);

/** The risks beside the main one, which comes first. */
const riskRules: readonly Rule<Risk, Facts>[] = [
  ['illness', ({ circumstances }) => circumstances.longTermPatient],
  ['disability', ({ circumstances }) => circumstances.disabledMember],
  ['lack_of_labour', ({ circumstances }) => circumstances.noOneAbleToWork],
  ['schooling', ({ circumstances }) => circumstances.gaps.includes('schooling') || circumstances.childrenAtSchool > 1],
];

export function risksOf(facts: Facts): Risk[] {
  const beside = riskRules.filter(([, holds]) => holds(facts)).map(([risk]) => risk);
  return [...new Set([rulesOf(facts).risk(facts), ...beside])].slice(0, 5);
}

/** The first that holds; none means that only the visit can tell. The three categories: DOMAIN.md, "Words". */
export const categoryRulesFor = (facts: Facts): readonly Rule<Category, Facts>[] => [
  ['unstable', ({ formerlyPoor }) => formerlyPoor === true],
  ...rulesOf(facts).categories,
  ['sudden_difficulty', (each) => onlyLater(each) && selfPaidIn(each) >= each.policy.monitoringLine],
  ['marginal', ({ circumstances }) => circumstances.noOneAbleToWork],
];

export const unknownsIn = (facts: Facts): UnknownCode[] => [
  'income',
  ...rulesOf(facts).unknowns,
  ...(facts.formerlyPoor === undefined ? (['poverty_register'] as const) : []),
];

export const promptRulesFor = (facts: Facts): readonly Rule<PromptCode, Facts>[] => [
  ['green_channel', isGreenChannel],
  ...rulesOf(facts).prompts,
  ['bills_and_reimbursement', onlyLater],
  ['school_support', ({ circumstances }) => circumstances.childrenAtSchool > 0],
  ['gaps_on_site', ({ circumstances }) => circumstances.gaps.length > 0],
  ['filed_by_helper', ({ filedByHelper }) => filedByHelper],
  ['earlier_declarations', ({ earlierDeclarations }) => earlierDeclarations > 0],
  ['assets_to_compare', always],
];
