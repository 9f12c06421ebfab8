/** What a helper filed for somebody, found by them with the receipt number and the end of their identity number. */
import { VillagePath } from './area';
import { Instant } from '../base/china-time';
import { Confirmation, confirmationAnswers } from './confirmation';
import { FiledContent } from './declaration';
import { Receipt } from './receipt';
import { cleaned, idNumberOf } from '../base/text';
import * as z from '../base/zod';

/** The last six characters of an identity number. */
export const IdNumberEnd = z.personal(
  'identity',
  cleaned(idNumberOf)
    .min(1)
    .refine((end) => /^\d{5}[\dX]$/.test(end), { error: 'id_number.end' }),
);

/** What only the household, and who helped it, knows. */
export const ProxyDeclarationKey = z
  .strictObject({ receipt: Receipt, idNumberEnd: IdNumberEnd })
  .meta({ id: 'ProxyDeclarationKey' });
export type ProxyDeclarationKey = z.infer<typeof ProxyDeclarationKey>;

export const ConfirmationReply = z
  .strictObject({ ...ProxyDeclarationKey.shape, id: z.uuid(), answer: z.enum(confirmationAnswers) })
  .meta({ id: 'ConfirmationReply' });
export type ConfirmationReply = z.infer<typeof ConfirmationReply>;

/** To be read before it is answered. */
export const ProxyDeclaration = z
  .object({
    id: z.uuid(),
    receipt: Receipt,
    filedAt: Instant,
    village: VillagePath,
    content: FiledContent,
    confirmation: Confirmation,
    /** Whether the caller has answered, and so follows it as their own. */
    mine: z.boolean(),
  })
  .meta({ id: 'ProxyDeclaration' });
export type ProxyDeclaration = z.infer<typeof ProxyDeclaration>;
