import { VillagePath } from './area';
import { Instant } from '../base/china-time';
import { statuses } from './workflow';
import * as z from '../base/zod';

/** Another open case that is likely the same household's, and what it has in common. */
export const LikelyDuplicate = z
  .object({
    caseId: z.uuid(),
    applicantName: z.string(),
    village: VillagePath,
    status: z.enum(statuses),
    openedAt: Instant,
    because: z.array(z.enum(['name', 'phone'])),
  })
  .meta({ id: 'LikelyDuplicate' });
export type LikelyDuplicate = z.infer<typeof LikelyDuplicate>;
