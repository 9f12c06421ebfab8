import { VillagePath } from './area';
import { Instant } from '../base/china-time';
import { statuses } from './workflow';
import * as z from '../base/zod';

/** By which people of one name are told apart: the age in years, and the last characters of the identity number. */
export const Likeness = z.object({ age: z.int(), numberEnds: z.personal('identity', z.string()) });

/** Another case that is likely the same household's, and what it has in common. */
export const LikelyDuplicate = z
  .object({
    caseId: z.uuid(),
    applicantName: z.string(),
    village: VillagePath,
    status: z.enum(statuses),
    openedAt: Instant,
    because: z.array(z.enum(['name', 'phone'])),
    /** The identity number that became known of who had declared without. */
    sameNumber: z.literal(true).optional(),
    /** Where one of the two has no number, so that a person can compare them. */
    likeness: Likeness.optional(),
  })
  .meta({ id: 'LikelyDuplicate' });
export type LikelyDuplicate = z.infer<typeof LikelyDuplicate>;
