/** Policy in force: dated, sourced data. No rule or screen knows a figure that is not here. */
import { AreaCode } from './area';
import { CalendarYear, Limit } from './calendar';
import { ChinaDay } from '../base/china-time';
import * as z from '../base/zod';

export const priorities = ['urgent', 'high', 'normal'] as const;
export type Priority = (typeof priorities)[number];

export const Policy = z
  .object({
    version: z.string(),
    area: AreaCode,
    validFrom: ChinaDay,
    validTo: ChinaDay.optional(),
    source: z.string(),
    /** Not an official figure of this place: labelled so wherever it shows. */
    demo: z.boolean(),
    /** Yuan a head and year. */
    monitoringLine: z.int().min(1),
    /** How soon someone must come, by priority. */
    visit: z.object({ urgent: Limit, high: Limit, normal: Limit }),
    /** How soon the township passes a filing that no village serves to a village. */
    acceptance: Limit,
    /** How long a household is waited for when it was asked for more; then somebody goes and asks. */
    answer: Limit,
    /** How soon the village deliberates on what was confirmed. */
    deliberation: Limit,
    /** How soon the county decides. */
    countyApproval: Limit,
    /** How soon after recognition the first measure is agreed. */
    measures: Limit,
    /** How long after an overdue step, and after each warning, the next level up is warned. */
    escalation: Limit,
    /** From how many hours before its end a step is at risk; never before half of it has passed. */
    atRiskHours: z.int().min(1),
    /** Months since recognition, and of stable income, before the risk can count as eliminated. */
    eliminationMonths: z.int().min(1),
    /** Months that what was said in a case is kept once it has ended; then it is erased. */
    retentionMonths: z.int().min(1),
    /** How soon the township reviews. */
    townshipReview: Limit,
    /** How soon the township answers an objection. */
    objectionReview: Limit,
    /** Days that a draft which nobody goes on with stays at the server. */
    draftDays: z.int().min(1),
    /** Days that the public notice stays up. */
    noticeDays: z.int().min(1),
    /** Yearly self-paid inpatient spending, in yuan, from which a department would warn. */
    selfPaidWarning: z.int().min(1),
    /** Points from which a case is high or urgent. */
    triage: z.object({ high: z.int(), urgent: z.int() }),
    hotline: z.string(),
  })
  .meta({ id: 'Policy' });
export type Policy = z.infer<typeof Policy>;

/** What a screen may promise before anything is filed. */
export const PolicyInForce = Policy.pick({
  version: true,
  demo: true,
  source: true,
  monitoringLine: true,
  eliminationMonths: true,
  visit: true,
  noticeDays: true,
  draftDays: true,
  hotline: true,
}).meta({ id: 'PolicyInForce' });
export type PolicyInForce = z.infer<typeof PolicyInForce>;

export { CalendarYear };
