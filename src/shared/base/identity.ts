/** Who a person is: name, phone, resident identity number, and how each is masked where it need not be whole. */
import { cleaned, idNumberOf, phoneOf, shownName, text } from './text';
import * as z from './zod';

/** Minorities' names written in Chinese have 50 characters and more. */
export const MAX_NAME = 100;
// Also the rare ones outside the basic plane, those that only older phones have a private code for, and 〇.
const HAN = '\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\ud840-\\ud8bf\\udc00-\\udfff\\ue815-\\ue864';
const LATIN = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f';
/** No digits, no emoji; between its parts one dot or one space. */
const NAME = new RegExp(`^[${HAN}${LATIN}]+(?:[· ][${HAN}${LATIN}]+)*$`);
/** An input method's letters that became no character: `龙小ying`. */
const LEFT_OVER = new RegExp(`[${HAN}][· ]?[a-z]`);

/** A name as it stands in an identity card, in any spelling. */
export const Name = z.personal(
  'identity',
  text(MAX_NAME, shownName).refine((name) => NAME.test(name) && !LEFT_OVER.test(name), { error: 'name.format' }),
);
export type Name = z.infer<typeof Name>;

const PHONE = /^(?:1[3-9]\d{9}|(?:010|02\d|0[3-9]\d\d)-\d{7,8})$/;

/** A mainland mobile number, or a landline with its area code; in any spelling, of which one is kept. */
export const Phone = z.personal(
  'contact',
  cleaned(phoneOf)
    .min(1)
    .refine((phone) => PHONE.test(phone), { error: 'phone.format' }),
);
export type Phone = z.infer<typeof Phone>;

const ID_NUMBER = /^\d{17}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character of the first 17 digits of an identity number (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idNumberCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** The day of birth that an identity number names, YYYY-MM-DD. */
export const birthdayIn = (idNumber: string): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;

function birthdayExists(idNumber: string): boolean {
  const birthday = birthdayIn(idNumber);
  return /^(19|20)/.test(birthday) && z.iso.date().safeParse(birthday).success;
}

/** An 18-character resident identity number with a real birthday and the right check character. */
export const IdNumber = z.personal(
  'identity',
  cleaned(idNumberOf)
    .min(1)
    .refine((value) => ID_NUMBER.test(value), { error: 'id_number.format', abort: true })
    .refine(birthdayExists, { error: 'id_number.birthday', abort: true })
    .refine((value) => idNumberCheck(value) === value[17], { error: 'id_number.checksum' }),
);
export type IdNumber = z.infer<typeof IdNumber>;

/** `赵小满` → `赵＊＊`: enough to know whom one is going to see, no more. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '＊'.repeat(Math.min(rest.length, 3));
}

/** What stands for a number where there is none: phones from before `noIdNumber` show it as they show a number. */
export const NUMBERLESS = '—';

/** Keeps the first six (the area of registration) and the last two characters. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 6)}${'＊'.repeat(10)}${idNumber.slice(-2)}`;
}
