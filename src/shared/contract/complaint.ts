/** A complaint or a suggestion (投诉、建议), and the answer to it; about a village's work it goes to those above it. */
import { VillageCode, VillagePath } from './area';
import { Instant } from '../base/china-time';
import { Phone } from '../base/identity';
import { Receipt } from './receipt';
import { text } from '../base/text';
import * as z from '../base/zod';

export const complaintKinds = ['complaint', 'suggestion'] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

const words = z.personal('health', text(1000));

export const NewComplaint = z
  .strictObject({
    /** Made by the caller: the same id sent twice is one. */
    id: z.uuid(),
    kind: z.enum(complaintKinds),
    village: VillageCode,
    /** Which of the caller's own declarations it is about, if any. */
    declaration: z.uuid().optional(),
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
    /** What it is about, as far as it is about one declaration. */
    declaration: z.object({ id: z.uuid(), caseId: z.uuid(), receipt: Receipt }).optional(),
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
export const ComplaintsPage = z.object({
  complaints: z.array(Complaint),
  nextCursor: z.string().optional(),
  /** How many in the caller's areas have no answer yet, whatever the page shows. */
  waiting: z.int(),
});
export type ComplaintsPage = z.infer<typeof ComplaintsPage>;

export const ComplaintAnswer = z.strictObject({ words }).meta({ id: 'ComplaintAnswer' });
