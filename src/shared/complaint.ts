/** A complaint or a suggestion (投诉、建议), and the answer to it; about a village's work it goes to those above it. */
import { VillageCode, VillagePath } from './area';
import { Instant } from './china-time';
import { Phone } from './identity';
import { text } from './text';
import * as z from './zod';

export const complaintKinds = ['complaint', 'suggestion'] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

const words = z.personal('health', text(1000));

export const NewComplaint = z
  .strictObject({
    /** Made by the caller: the same id sent twice is one. */
    id: z.uuid(),
    kind: z.enum(complaintKinds),
    village: VillageCode,
    words,
    /** For who would rather be called than read the answer. */
    phone: Phone.optional(),
  })
  .meta({ id: 'NewComplaint' });
export type NewComplaint = z.infer<typeof NewComplaint>;

export const Complaint = z
  .object({
    id: z.uuid(),
    kind: z.enum(complaintKinds),
    village: VillagePath,
    at: Instant,
    words: z.string(),
    phone: z.string().optional(),
    answer: z.object({ words: z.string(), at: Instant, by: z.string().optional() }).optional(),
  })
  .meta({ id: 'Complaint' });
export type Complaint = z.infer<typeof Complaint>;

export const ComplaintsQuery = z.strictObject({
  /** Only those without an answer. */
  open: z.enum(['yes', 'no']).default('yes'),
  cursor: z.string().max(200).optional(),
});
export const ComplaintsPage = z.object({ complaints: z.array(Complaint), nextCursor: z.string().optional() });

export const ComplaintAnswer = z.strictObject({ words }).meta({ id: 'ComplaintAnswer' });
