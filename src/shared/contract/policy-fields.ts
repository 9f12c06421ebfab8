/**
 * Every figure of a policy, once, in the order in which an administrator reads them. Schemas, form, comparison and what
 * the store lacks follow from its row: docs/adr/0023-policy-figures.md. Sentences are in the words.
 */
import { Limit } from './calendar';
import { cleaned, phoneOf } from '../base/text';
import { QUORUM_BEFORE } from './vote';
import * as z from '../base/zod';

/** A year: a slip of the finger must neither promise a visit in a century nor have its days counted one by one. */
const LONGEST = { hours: 366 * 24, days: 366, workingDays: 366 } as const;
export const limitUnits = Object.keys(LONGEST) as (keyof typeof LONGEST)[];
export type LimitUnit = (typeof limitUnits)[number];

type AmountKind = 'yuan' | 'times' | 'points' | 'percent' | 'days' | 'hours' | 'months' | 'grade';
type Row = {
  /** The card on which an administrator finds it. */
  group: string;
  /** A screen may promise it before anything is filed. */
  promised?: true;
} & (
  | {
      kind: AmountKind;
      /** The largest that may be proposed. */
      most: number;
      /** What policies say that were written before it. Never changed: cases were decided under it. */
      before?: number;
    }
  | { kind: 'limit'; before?: Limit }
  | { kind: 'phone'; before?: string }
);

/** By path into the policy: `visit.urgent`. */
export const policyFields = {
  /** A head and year. */
  monitoringLine: { group: 'line', kind: 'yuan', most: 1_000_000, promised: true },
  /** From which a case is high or urgent. */
  'triage.high': { group: 'line', kind: 'points', most: 1_000 },
  'triage.urgent': { group: 'line', kind: 'points', most: 1_000 },
  /** Yearly self-paid treatment from which a department warns of a household; of a formerly poor one, sooner. */
  selfPaidWarning: { group: 'departments', kind: 'yuan', most: 10_000_000 },
  selfPaidWarningFormerlyPoor: { group: 'departments', kind: 'yuan', most: 10_000_000, before: 5_000 },
  /** Months without work. */
  joblessWarning: { group: 'departments', kind: 'months', most: 60, before: 3 },
  /** The least severe grade of disability that is warned of: 1 is the gravest. */
  disabilityWarning: { group: 'departments', kind: 'grade', most: 4, before: 2 },
  /** Days away from school. */
  dropoutWarning: { group: 'departments', kind: 'days', most: LONGEST.days, before: 7 },
  /** How soon the township passes a filing that no village serves to a village. */
  acceptance: { group: 'steps', kind: 'limit', before: { workingDays: 2 } },
  /** How soon someone must come, by priority. */
  'visit.urgent': { group: 'steps', kind: 'limit', promised: true },
  'visit.high': { group: 'steps', kind: 'limit', promised: true },
  'visit.normal': { group: 'steps', kind: 'limit', promised: true },
  /** How long a household is waited for when it was asked for more; then somebody goes and asks. */
  answer: { group: 'steps', kind: 'limit', before: { workingDays: 10 } },
  /** How soon the village deliberates on what was confirmed. */
  deliberation: { group: 'steps', kind: 'limit', before: { workingDays: 5 } },
  /** Of those who have a vote, how many must be present for a vote to count. */
  quorumPercent: { group: 'steps', kind: 'percent', most: 100, before: QUORUM_BEFORE },
  /** That the public notice stays up. */
  noticeDays: { group: 'steps', kind: 'days', most: LONGEST.days, promised: true },
  /** How soon the township reviews. */
  townshipReview: { group: 'steps', kind: 'limit' },
  /** How soon the county decides. */
  countyApproval: { group: 'steps', kind: 'limit', before: { workingDays: 5 } },
  /** How soon the township answers an objection. */
  objectionReview: { group: 'steps', kind: 'limit' },
  /** How soon after recognition the first measure is agreed. */
  measures: { group: 'after', kind: 'limit', before: { days: 10 } },
  /** Since recognition, and of stable income, before the risk can count as eliminated. */
  eliminationMonths: { group: 'after', kind: 'months', most: 120, before: 6, promised: true },
  /** That a draft which nobody goes on with stays at the server. */
  draftDays: { group: 'after', kind: 'days', most: LONGEST.days, before: 30, promised: true },
  /** That what was said in a case is kept which came to nothing, once it has ended; then it is erased. */
  retentionMonths: { group: 'after', kind: 'months', most: 600, before: 36 },
  /** The same of a household whose risk was eliminated: it stays on the record, and may fall back. */
  eliminatedRetentionMonths: { group: 'after', kind: 'months', most: 600, before: 120 },
  /** How many texts a household without an account gets in a day; others wait for the next. */
  smsPerDay: { group: 'after', kind: 'times', most: 10, before: 2 },
  /** From how many before its end a step is at risk; never before half of it has passed. */
  atRiskHours: { group: 'warning', kind: 'hours', most: LONGEST.hours, before: 24 },
  /** How long after an overdue step, and after each warning, the next level up is warned. */
  escalation: { group: 'warning', kind: 'limit', before: { workingDays: 2 } },
  hotline: { group: 'warning', kind: 'phone', promised: true },
} as const satisfies Record<string, Row>;
type Rows = typeof policyFields;
export type PolicyField = keyof Rows;
export type PolicyGroup = Rows[PolicyField]['group'];

export const policyFieldNames = Object.keys(policyFields) as PolicyField[];
export const policyGroups = [...new Set(policyFieldNames.map((name) => policyFields[name].group))];

type Figure<Field extends PolicyField> = Rows[Field] extends { kind: 'limit' }
  ? Limit
  : Rows[Field] extends { kind: 'phone' }
    ? string
    : number;
type Proposed<Field extends PolicyField> = z.ZodType<Figure<Field>, Figure<Field>>;
type Standing<Field extends PolicyField> = Rows[Field] extends { before: unknown }
  ? z.ZodDefault<Proposed<Field>>
  : Proposed<Field>;
type Promised = { [Field in PolicyField]: Rows[Field] extends { promised: true } ? Field : never }[PolicyField];

type First<Field extends string> = Field extends `${infer Outer}.${string}` ? Outer : Field;
type Inside<Names extends PolicyField, Outer extends string> = Extract<Names, `${Outer}.${string}`>;
type Last<Field extends string> = Field extends `${string}.${infer Inner}` ? Inner : never;
/** The schemas by key, those of one part of the policy (`visit`) in an object of their own. */
type ProposedShape = {
  [Outer in First<PolicyField>]: Outer extends PolicyField
    ? Proposed<Outer>
    : z.ZodObject<{ [Field in Inside<PolicyField, Outer> as Last<Field>]: Proposed<Field> }>;
};
type StandingShape<Names extends PolicyField> = {
  [Outer in First<Names>]: Outer extends PolicyField
    ? Standing<Outer>
    : z.ZodObject<{ [Field in Inside<Names, Outer> as Last<Field>]: Standing<Field> }>;
};

function shapeOf(
  names: readonly PolicyField[],
  schemaOf: (row: Row) => z.ZodType,
  object: (shape: Record<string, z.ZodType>) => z.ZodType,
): object {
  const parts: Record<string, Record<string, z.ZodType>> = {};
  const shape: Record<string, z.ZodType> = {};
  for (const name of names) {
    const [outer = '', inner] = name.split('.');
    const schema = schemaOf(policyFields[name]);
    if (inner === undefined) shape[outer] = schema;
    else shape[outer] = object((parts[outer] = { ...parts[outer], [inner]: schema }));
  }
  return shape;
}

const Amount = z.int().min(1);
const ofKind: Record<Row['kind'], z.ZodType> = {
  yuan: Amount,
  times: Amount,
  // From 0 points on every case is high.
  points: z.int(),
  percent: Amount,
  days: Amount,
  hours: Amount,
  months: Amount,
  grade: Amount,
  limit: Limit,
  phone: z.string(),
};
const standing = ({ kind, before }: Row) => (before === undefined ? ofKind[kind] : ofKind[kind].default(before));

const ProposedLimit = Limit.superRefine((limit, context) => {
  for (const [unit, input] of Object.entries(limit) as [LimitUnit, number][])
    if (input > LONGEST[unit])
      context.addIssue({ code: 'too_big', origin: 'number', maximum: LONGEST[unit], inclusive: true, input });
});
const ProposedPhone = cleaned(phoneOf)
  .min(1)
  .refine((phone) => /^\d[\d-]{2,14}$/.test(phone), { error: 'phone.format' });
function proposed(row: Row): z.ZodType {
  if (row.kind === 'limit') return ProposedLimit;
  return row.kind === 'phone' ? ProposedPhone : Amount.max(row.most);
}

const promisedNames = policyFieldNames.filter((name) => 'promised' in policyFields[name]);
/** As they stand in a policy, where one that came later may be absent; those to promise; as they may be proposed. */
export const figureShapes = {
  standing: shapeOf(policyFieldNames, standing, z.object) as StandingShape<PolicyField>,
  promised: shapeOf(promisedNames, standing, z.object) as StandingShape<Promised>,
  proposed: shapeOf(policyFieldNames, proposed, z.strictObject) as ProposedShape,
};

export type Figures = z.infer<z.ZodObject<ProposedShape>>;

/** A figure as it stands in a policy: a number, a limit or a phone number. */
export function figureOf(policy: Figures, field: PolicyField): unknown {
  return field.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], policy);
}
