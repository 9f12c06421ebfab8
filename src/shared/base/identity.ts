/** Who a person is: name, phone, resident identity number, and how each is masked where it need not be whole. */
import * as z from './zod';
import { text } from './text';

// Han (also the rare ones outside the basic plane), Latin letters and the dots inside minority names; no digits, no emoji.
const NAME = /^[\u3400-\u9fff\uf900-\ufaff\ud840-\ud8bf\udc00-\udfff·•.A-Za-z ]{2,30}$/;
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;
const ID_NUMBER = /^\d{17}[\dX]$/;

export const Name = z.personal(
  'identity',
  text(30).refine((name) => NAME.test(name), { error: 'name.format' }),
);
export type Name = z.infer<typeof Name>;

/** A mainland mobile number, or a landline with its area code. */
export const Phone = z.personal('contact', z.string().min(1).regex(PHONE, { error: 'phone.format' }));
export type Phone = z.infer<typeof Phone>;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character of the first 17 digits of an identity number (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idNumberCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

function birthdayExists(idNumber: string): boolean {
  const birthday = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  return /^(19|20)/.test(birthday) && z.iso.date().safeParse(birthday).success;
}

/** An 18-character resident identity number with a real birthday and the right check character. */
export const IdNumber = z.personal(
  'identity',
  z
    .string()
    .min(1)
    .regex(ID_NUMBER, { error: 'id_number.format', abort: true })
    .refine(birthdayExists, { error: 'id_number.birthday', abort: true })
    .refine((value) => idNumberCheck(value) === value[17], { error: 'id_number.checksum' }),
);
export type IdNumber = z.infer<typeof IdNumber>;

/** `赵小满` → `赵＊＊`: enough to know whom one is going to see, no more. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '＊'.repeat(Math.min(rest.length, 3));
}

/** Keeps the first six (the area of registration) and the last two characters. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 6)}${'＊'.repeat(10)}${idNumber.slice(-2)}`;
}
