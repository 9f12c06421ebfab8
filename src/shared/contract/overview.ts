/** How an area stands: counted from cases, by category and by place. */
import { categories } from './assessment';
import { Area, AreaCode } from './area';
import { Instant } from '../base/china-time';
import { statuses } from './workflow';
import * as z from '../base/zod';

/** Households and the people in them, as the last visit counted. */
const Count = z.object({ households: z.int(), people: z.int() });

/**
 * Ever recognized (累计识别): those that are monitored now, those whose risk was eliminated, and those that fell back
 * and were not recognized anew yet. The three come to the first.
 */
const Recognized = z.object({
  recognized: Count,
  monitored: Count,
  eliminated: Count,
  /** Numbers kept on a phone may lack it. */
  relapsed: Count.optional(),
});

export const Overview = z
  .object({
    area: Area,
    asOf: Instant,
    total: Recognized,
    /** Recognized households that no list shows any more, because what was said was erased; the sums have them. */
    erased: z.int().optional(),
    categories: z.array(Recognized.extend({ category: z.enum(categories) })),
    /** Cases in each status that has any, as its list shows them. */
    statuses: z.array(z.object({ status: z.enum(statuses), cases: z.int() })),
    overdue: z.int(),
    /** One level further in, by code; only places that have a case. */
    inside: z.array(Recognized.extend({ area: Area, open: z.int(), overdue: z.int() })),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;

/** The caller's own area when absent. */
export const OverviewQuery = z.strictObject({ area: AreaCode.optional() });
