/** How an area stands: counted from cases, by category and by place. */
import { categories } from './assessment';
import { Area, AreaCode } from './area';
import { Instant } from '../base/china-time';
import { statuses } from './workflow';
import * as z from '../base/zod';

/** Households and the people in them, as the last visit counted. */
const Count = z.object({ households: z.int(), people: z.int() });

/** Ever recognized, and how many of those are monitored now or have had their risk eliminated. */
const Recognized = z.object({ recognized: Count, monitored: Count, eliminated: Count });

export const Overview = z
  .object({
    area: Area,
    asOf: Instant,
    total: Recognized,
    categories: z.array(Recognized.extend({ category: z.enum(categories) })),
    /** Cases in each status that has any. */
    statuses: z.array(z.object({ status: z.enum(statuses), cases: z.int() })),
    overdue: z.int(),
    /** One level further in, by code; only places that have a case. */
    inside: z.array(Recognized.extend({ area: Area, open: z.int(), overdue: z.int() })),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;

/** The caller's own area when absent. */
export const OverviewQuery = z.strictObject({ area: AreaCode.optional() });
