/** What else is so in the household, beside what happened to it. */
import * as z from '../base/zod';

/** Yes/no troubles beside the main one, in the words of the three guarantees (三保障和饮水安全). */
export const gaps = ['housing', 'water', 'schooling', 'insurance'] as const;
export type Gap = (typeof gaps)[number];

/** Every answer may stay empty. */
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
