/**
 * Text messages (短信): how a household hears that has no account here, and for which a helper filed. A text says what
 * happened and nothing of whom: whoever holds the phone may read it.
 */
import { Instant } from '../base/china-time';
import * as z from '../base/zod';
import type { HouseholdMessage } from './message';

/** What a text tells: that somebody has filed for the household, or what its inbox would. */
export const smsKinds = [
  'filed',
  'received',
  'asked_more',
  'on_notice',
  'not_established',
  'recognized',
  'measure_agreed',
  'measure_delivered',
  'elimination_proposed',
  'elimination_stopped',
  'eliminated',
  'reopened',
] as const satisfies ('filed' | HouseholdMessage)[];
export type SmsKind = (typeof smsKinds)[number];

/** Whether a number takes texts at all: no landline does. */
export const isMobile = (phone: string | undefined): phone is string => /^1[3-9]\d{9}$/.test(phone ?? '');

/** Whose number it is: nobody is told twice on the phone of who helps and has an account. */
export const takesSms = (phone: string | undefined, helperPhone: string | undefined): phone is string =>
  isMobile(phone) && phone !== helperPhone;

/** `138****0123`: enough to tell two phones of a family apart. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

export const smsStates = ['waiting', 'sent', 'failed'] as const;

/** How a household without an account is told, for who could phone it instead. */
export const SmsStanding = z
  .object({
    declaration: z.uuid(),
    wanted: z.boolean(),
    /** The last that was written: as it says, and whether it was sent. */
    last: z.object({ at: Instant, text: z.string(), state: z.enum(smsStates) }).optional(),
  })
  .meta({ id: 'SmsStanding' });
export type SmsStanding = z.infer<typeof SmsStanding>;

/** Whether a declaration's household is to hear by text. */
export const SmsChange = z.strictObject({ wanted: z.boolean() });
export type SmsChange = z.infer<typeof SmsChange>;
