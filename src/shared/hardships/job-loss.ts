/** Because work is lost or wages fell (因务工就业不稳). */
import { day, oneOf, relatives, TypedYuan, Who, yesNo, Yuan, yuan, Roughly, type Kind } from './kind';
import { ChinaDay } from '../base/china-time';
import * as z from '../base/zod';

export const JobLoss = z.strictObject({
  kind: z.literal('job_loss'),
  who: Who,
  since: ChinaDay,
  roughly: Roughly,
  /** Yuan a month that this person earned before. */
  incomeBefore: Yuan,
  /** Yuan a month that this person earns now. */
  incomeNow: Yuan,
  someoneElseEarns: z.boolean(),
});
export type JobLoss = z.infer<typeof JobLoss>;

export const jobLoss = {
  schema: JobLoss,
  part: 'jobLoss',
  draft: z
    .object({
      who: Who,
      since: z.string(),
      roughly: Roughly,
      incomeBefore: TypedYuan,
      incomeNow: TypedYuan,
      someoneElseEarns: z.boolean(),
    })
    .partial(),
  empty: {},
  asks: { who: oneOf(relatives), since: day, incomeBefore: yuan, incomeNow: yuan, someoneElseEarns: yesNo },
  screens: {
    'job-who': ['who'],
    'job-since': ['since'],
    'job-income': ['incomeBefore', 'incomeNow'],
    'job-else': ['someoneElseEarns'],
  },
  doubts: { 'job-income': ({ incomeBefore, incomeNow }) => incomeBefore === incomeNow },
  speaksOf: () => ['finance'],
} as const satisfies Kind;
