/**
 * Whoever has no 18-digit number to give (没有身份证号): why, and what there is in its place. It tells who somebody is to
 * the person who reads it and to nobody else: it is sealed, never indexed, and no two people are joined by it.
 */
import { ChinaDay } from './china-time';
import type { FieldCode } from './field-code';
import { birthdayIn, IdNumber } from './identity';
import { idNumberOf, narrow, text } from './text';
import * as z from './zod';

export const noNumberReasons = ['newborn', 'unregistered', 'certificate_only', 'not_at_hand'] as const;
export type NoNumberReason = (typeof noNumberReasons)[number];

/** Characters of a certificate's name, and of its number. */
export const MAX_CERTIFICATE = 40;
const Certificate = z.personal('identity', text(MAX_CERTIFICATE));
/** A disability certificate's number is an identity number and two digits more. */
const CertificateNumber = z.personal(
  'identity',
  text(MAX_CERTIFICATE, narrow).refine((typed) => numberInside(typed) === undefined, {
    error: 'certificate.holds_number',
  }),
);
/** Said of whoever has no birthday to name; of nobody else is anything guessed. */
const under14 = z.literal(true).optional();

export const NoIdNumber = z.discriminatedUnion('reason', [
  /** Of a declaration's applicant the day is asked; a visit asks it of everybody. */
  z.strictObject({ reason: z.literal('newborn'), bornOn: z.personal('identity', ChinaDay).optional() }),
  z.strictObject({
    reason: z.literal('certificate_only'),
    certificate: Certificate,
    number: CertificateNumber,
    under14,
  }),
  z.strictObject({ reason: z.enum(['unregistered', 'not_at_hand']), under14 }),
]);
export type NoIdNumber = z.infer<typeof NoIdNumber>;

/** As it is shown again: the certificate's number masked. */
export const ShownNoIdNumber = z.object({
  reason: z.enum(noNumberReasons),
  bornOn: z.personal('identity', ChinaDay).optional(),
  certificate: z.personal('identity', z.string()).optional(),
  number: z.string().optional(),
  under14,
});
export type ShownNoIdNumber = z.infer<typeof ShownNoIdNumber>;

/** Who somebody is: by their number, or by why there is none. */
export interface Numbered {
  idNumber?: string | undefined;
  noIdNumber?: NoIdNumber | undefined;
}

/** As a declaration says it: of a newborn with the day, since another consents for a child. */
export const NoIdNumberFiled = NoIdNumber.check((context) => {
  const { value } = context;
  if (value.reason === 'newborn' && value.bornOn === undefined)
    context.issues.push({ code: 'custom', input: value, path: ['bornOn'], message: 'required' });
});

/** Asked also while other fields of the person are wrong, so that each can say so at once. */
const when = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;

type Rule = [holds: (person: Numbered) => boolean, { path: string[]; error: FieldCode; when: typeof when }];

/** `.refine(...notBothNumbers)`: whoever has a number is not without one. */
export const notBothNumbers: Rule = [
  ({ idNumber, noIdNumber }) => idNumber === undefined || noIdNumber === undefined,
  { path: ['noIdNumber'], error: 'choice.too_many', when },
];

/** `.refine(...someNumber)`: one of the two is said. */
export const someNumber: Rule = [
  ({ idNumber, noIdNumber }) => idNumber !== undefined || noIdNumber !== undefined,
  { path: ['idNumber'], error: 'required', when },
];

/** The day of birth, as far as it is known. */
export function birthDateIn({ idNumber, noIdNumber }: Numbered): ChinaDay | undefined {
  if (idNumber !== undefined) return birthdayIn(idNumber);
  return noIdNumber?.reason === 'newborn' ? noIdNumber.bornOn : undefined;
}

/** The identity number that a certificate's begins with. */
export function numberInside(typed: string): string | undefined {
  return IdNumber.safeParse((idNumberOf(typed) ?? '').slice(0, 18)).data;
}
