/** What happened to the household: one schema a kind, told apart by `kind`. */
import { ChinaDay } from '../base/china-time';
import * as z from '../base/zod';

/** Whole yuan. The upper bound refuses slips of the finger, not hardship. */
export const MAX_YUAN = 9_999_999;
export const Yuan = z.personal('finance', z.int().min(0).max(MAX_YUAN));

export const relatives = ['self', 'spouse', 'child', 'parent', 'other'] as const;
export type Relative = (typeof relatives)[number];
const Who = z.enum(relatives);

export const treatments = ['inpatient', 'long_term', 'recovered'] as const;
export type Treatment = (typeof treatments)[number];

export const Illness = z.strictObject({
  kind: z.literal('illness'),
  who: Who,
  treatment: z.personal('health', z.enum(treatments)),
  /** Yuan billed so far, insurance's share included. */
  paid: Yuan,
  /** Yuan of it that the household paid and nobody reimbursed. */
  selfPaid: Yuan,
});
export type Illness = z.infer<typeof Illness>;

export const disasterTypes = [
  'flood',
  'geological',
  'drought',
  'biological',
  'weather',
  'earthquake',
  'other',
] as const;
export type DisasterType = (typeof disasterTypes)[number];
export const losses = ['house', 'crops', 'livestock', 'injury'] as const;
export type Loss = (typeof losses)[number];

export const Disaster = z.strictObject({
  kind: z.literal('disaster'),
  type: z.enum(disasterTypes),
  happenedOn: ChinaDay,
  losses: z.personal('health', z.array(z.enum(losses)).min(1).max(losses.length)),
  houseHabitable: z.boolean(),
});
export type Disaster = z.infer<typeof Disaster>;

export const JobLoss = z.strictObject({
  kind: z.literal('job_loss'),
  who: Who,
  since: ChinaDay,
  /** Yuan a month that this person earned before. */
  incomeBefore: Yuan,
  /** Yuan a month that this person earns now. */
  incomeNow: Yuan,
  someoneElseEarns: z.boolean(),
});
export type JobLoss = z.infer<typeof JobLoss>;

export const otherTypes = [
  'schooling',
  'accident',
  'disability',
  'failed_business',
  'lack_of_labour',
  'other',
] as const;
export type OtherType = (typeof otherTypes)[number];

export const OtherHardship = z.strictObject({ kind: z.literal('other'), type: z.enum(otherTypes) });
export type OtherHardship = z.infer<typeof OtherHardship>;

export const hardshipKinds = ['illness', 'disaster', 'job_loss', 'other'] as const;
export type HardshipKind = (typeof hardshipKinds)[number];

export const Hardship = z
  .discriminatedUnion('kind', [
    Illness.refine(({ paid, selfPaid }) => selfPaid <= paid, {
      error: 'illness.self_paid_over_paid',
      path: ['selfPaid'],
    }),
    Disaster,
    JobLoss,
    OtherHardship,
  ])
  .meta({ id: 'Hardship' });
export type Hardship = z.infer<typeof Hardship>;

/** Yes/no troubles beside the main one, in the words of the three guarantees (三保障和饮水安全). */
export const gaps = ['housing', 'water', 'schooling', 'insurance'] as const;
export type Gap = (typeof gaps)[number];

/** What else is so in the household; every answer may stay empty. */
export const Circumstances = z
  .strictObject({
    childrenAtSchool: z.int().min(0).max(10),
    longTermPatient: z.personal('health', z.boolean()),
    disabledMember: z.personal('health', z.boolean()),
    noOneAbleToWork: z.boolean(),
    gaps: z.array(z.enum(gaps)).max(gaps.length),
  })
  .meta({ id: 'Circumstances' });
export type Circumstances = z.infer<typeof Circumstances>;

export const noCircumstances: Circumstances = {
  childrenAtSchool: 0,
  longTermPatient: false,
  disabledMember: false,
  noOneAbleToWork: false,
  gaps: [],
};
