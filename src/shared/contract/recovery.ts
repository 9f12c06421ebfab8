/**
 * Finding one's declarations again after a lost phone or a new WeChat account (换手机找回). Who asks shows the receipt and
 * the number, and is told nothing by the answer; who answers for the household compares the identity card in person.
 */
import { Instant } from '../base/china-time';
import { IdNumber } from '../base/identity';
import { text } from '../base/text';
import * as z from '../base/zod';
import { Receipt } from './receipt';

export const NewRecovery = z
  .strictObject({
    /** Made on the phone: the same id sent twice is the same request. */
    id: z.uuid(),
    receipt: Receipt,
    idNumber: IdNumber,
  })
  .meta({ id: 'NewRecovery' });
export type NewRecovery = z.infer<typeof NewRecovery>;

/** `waiting` says nothing of whether there is such a declaration. */
export const recoveryStates = ['waiting', 'done', 'refused', 'expired'] as const;

/** As who asked sees it. */
export const Recovery = z
  .object({
    id: z.uuid(),
    receipt: Receipt,
    at: Instant,
    /** Until when somebody may be asked to compare. */
    until: Instant,
    /** Six digits, told to who compares the card. */
    code: z.string(),
    state: z.enum(recoveryStates),
    /** Of who refused it. */
    reason: z.string().optional(),
  })
  .meta({ id: 'Recovery' });
export type Recovery = z.infer<typeof Recovery>;

/** Somebody asks for what I filed. */
export const RecoveryClaim = z
  .object({ id: z.uuid(), receipt: Receipt, at: Instant, disputed: z.boolean() })
  .meta({ id: 'RecoveryClaim' });
export type RecoveryClaim = z.infer<typeof RecoveryClaim>;

export const Recoveries = z.object({
  /** Newest first. */
  mine: z.array(Recovery),
  /** Those that nobody has decided. */
  claims: z.array(RecoveryClaim),
});
export type Recoveries = z.infer<typeof Recoveries>;

/** As who compares the card sees it, in the case. */
export const OpenRecovery = z
  .object({
    id: z.uuid(),
    at: Instant,
    receipt: Receipt,
    /** The account that has them now says that it asked for nothing. */
    disputed: z.boolean(),
  })
  .meta({ id: 'OpenRecovery' });
export type OpenRecovery = z.infer<typeof OpenRecovery>;

const Code = z.string().regex(/^\d{6}$/, { error: 'format' });

export const RecoveryDecision = z
  .discriminatedUnion('granted', [
    /** The card was compared, and this is what stands on the new phone. */
    z.strictObject({ granted: z.literal(true), code: Code }),
    z.strictObject({ granted: z.literal(false), reason: z.personal('identity', text(300)) }),
  ])
  .meta({ id: 'RecoveryDecision' });
export type RecoveryDecision = z.infer<typeof RecoveryDecision>;
