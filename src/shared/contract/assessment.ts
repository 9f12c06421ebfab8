/** What triage says of a case: an explained order of work for people, never a decision. */
import { Instant, ChinaDay } from '../base/china-time';
import { Circumstances } from '../hardships/circumstances';
import { Hardship } from '../hardships/index';
import { priorities } from './policy';
import * as z from '../base/zod';

export const categories = ['unstable', 'marginal', 'sudden_difficulty'] as const;
export type Category = (typeof categories)[number];

/** Risk types (风险类型), up to five a household. */
export const risks = [
  'illness',
  'disaster',
  'job_loss',
  'disability',
  'schooling',
  'accident',
  'failed_business',
  'lack_of_labour',
  'other',
] as const;
export type Risk = (typeof risks)[number];

/** Why a case stands where it stands. A code keeps its meaning for ever; a new meaning takes a new code. */
export const factorCodes = [
  'self_paid_over_line',
  'self_paid_over_warning',
  'still_in_treatment',
  'house_not_habitable',
  'someone_injured',
  'house_damaged',
  'livelihood_damaged',
  'no_income_left',
  'income_dropped',
  'no_one_else_earns',
  'accident',
  'accident_cost_over_line',
  'cannot_work_again',
  'died_in_accident',
  'business_lost_over_line',
  'business_in_debt',
  'long_term_patient',
  'disabled_member',
  'no_one_able_to_work',
  'children_at_school',
  'gap_housing',
  'gap_water',
  'gap_schooling',
  'gap_insurance',
  'declared_again',
  'formerly_poor',
] as const;
export type FactorCode = (typeof factorCodes)[number];

export const Factor = z
  .object({
    code: z.enum(factorCodes),
    /** Points; they order the work and decide nothing. */
    weight: z.int().min(0),
    /** The figures that the factor's sentence names. */
    values: z.record(z.string(), z.number()),
  })
  .meta({ id: 'Factor' });
export type Factor = z.infer<typeof Factor>;

/** What nobody knows yet and the visit must find out. */
export const unknownCodes = [
  'income',
  'insurance_paid',
  'eligible_spending',
  'poverty_register',
  'other_income',
] as const;
export type UnknownCode = (typeof unknownCodes)[number];

/** What the verifier is asked to look at (核实提示). */
export const promptCodes = [
  'illness_without_self_paid',
  'bills_and_reimbursement',
  'treatment_plan',
  'insurance_may_pay',
  'safe_shelter_tonight',
  'damage_on_site',
  'green_channel',
  'unstable_job_without_worker',
  'job_and_wages',
  'accident_liability',
  'business_records',
  'other_without_words',
  'school_support',
  'gaps_on_site',
  'assets_to_compare',
  'filed_by_helper',
  'earlier_declarations',
] as const;
export type PromptCode = (typeof promptCodes)[number];

/** Everything that triage may look at; kept with the assessment, so that it can be made again. */
export const AssessmentInput = z.object({
  filedOn: ChinaDay,
  hardship: Hardship,
  circumstances: Circumstances,
  householdSize: z.int(),
  hasWords: z.boolean(),
  filedByHelper: z.boolean(),
  /** Declarations of the same open case before this one. */
  earlierDeclarations: z.int(),
  /** Yuan of bills that the household paid itself after it declared. */
  selfPaidSince: z.int().min(0).optional(),
  /** Registered as lifted out of poverty (脱贫户); undefined while nobody has looked it up. */
  formerlyPoor: z.boolean().optional(),
});
export type AssessmentInput = z.infer<typeof AssessmentInput>;

export const Assessment = z
  .object({
    /** Version of the rule set that made it. */
    rules: z.string(),
    /** Version of the policy that it was made under. */
    policy: z.string(),
    demoPolicy: z.boolean(),
    madeAt: Instant,
    priority: z.enum(priorities),
    score: z.int(),
    /** What recognition may come to; undefined when only the visit can tell. */
    likelyCategory: z.enum(categories).optional(),
    greenChannel: z.boolean(),
    risks: z.array(z.enum(risks)).max(5),
    factors: z.array(Factor),
    unknowns: z.array(z.enum(unknownCodes)),
    prompts: z.array(z.enum(promptCodes)),
  })
  .meta({ id: 'Assessment' });
export type Assessment = z.infer<typeof Assessment>;
