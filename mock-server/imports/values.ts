/** What a cell says, by what its column holds. What can't be read stays as it is written, and is told. */
import { idNumberCheck, birthdayIn } from '../../src/shared/base/identity';
import { idNumberOf, narrow, phoneOf, shown, shownName } from '../../src/shared/base/text';
import type { ImportCode } from '../../src/shared/contract/imports';
import * as z from '../../src/shared/base/zod';
import type { FieldType, Value } from '../registers/fields';
import type { Cell } from './sheet/cell';

/** A value, or what is wrong with a cell that has none; nothing of an empty one. */
export interface Read {
  value?: Value;
  /** As it is written, where no value could be read. */
  written?: string;
  code?: ImportCode;
}

/** A number that came through a spreadsheet's arithmetic: `18.0`. */
const withoutZero = (text: string) => text.replace(/^(-?\d+)\.0+$/, '$1');

function numberIn(text: string): Read {
  const plain = withoutZero(
    narrow(text)
      .replace(/[\s,]/g, '')
      .replace(/[元亩月人]$/, ''),
  );
  return /^-?\d+(\.\d+)?$/.test(plain) ? { value: Number(plain) } : { written: text, code: 'cell.number' };
}

const paddedDay = (year: string, month: string, day: string) =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
const isDay = (text: string) => z.iso.date().safeParse(text).success;

/** `202303`, `2023-03`, `2023年3月`, `2023/3/1`: the month, `2023-03`. */
export function monthIn(text: string): Read {
  const plain = withoutZero(narrow(text).replace(/\s/g, ''));
  const [, year = '', month = ''] =
    /^(\d{4})(\d{2})(?:\d{2})?$/.exec(plain) ??
    /^(\d{4})[-年./](\d{1,2})(?:月|[-./]\d{1,2}.*|月\d{1,2}日)?$/.exec(plain) ??
    [];
  const day = paddedDay(year, month, '1');
  return isDay(day) ? { value: day.slice(0, 7) } : { written: text, code: 'cell.month' };
}

/** `19790103`, `1979-01-03`, `1979年1月3日` */
export function dayIn(text: string): Read {
  const plain = withoutZero(narrow(text).replace(/\s.*$/, ''));
  const [, year = '', month = '', day = ''] =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?(?:T.*)?$/.exec(plain) ?? [];
  const whole = paddedDay(year, month, day);
  return isDay(whole) ? { value: whole } : { written: text, code: 'cell.day' };
}

const answers: Readonly<Record<string, boolean>> = { 是: true, 否: false, 有: true, 无: false, '1': true, '0': false };

function yesNoIn(text: string): Read {
  const value = answers[withoutZero(narrow(text))];
  return value === undefined ? { written: text, code: 'cell.yes_no' } : { value };
}

const PHONE = /^(?:1[3-9]\d{9}|(?:010|02\d|0[3-9]\d\d)-\d{7,8})$/;
function phoneIn(text: string): Read {
  const plain = phoneOf(withoutZero(narrow(text))) ?? '';
  return PHONE.test(plain) ? { value: plain } : { written: text, code: 'cell.phone' };
}

/** Several in one cell stand between commas, whichever. */
const listIn = (text: string): Read => ({
  value: shown(text)
    .split(/[,，、;；\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== ''),
});

const ways: Record<FieldType, (text: string) => Read> = {
  text: (text) => ({ value: withoutZero(shown(text)) }),
  word: (text) => ({ value: withoutZero(narrow(text)) }),
  name: (text) => ({ value: shownName(text) }),
  list: listIn,
  number: numberIn,
  month: monthIn,
  day: dayIn,
  yes_no: yesNoIn,
  phone: phoneIn,
  id_number: (text) => ({ value: idNumberOf(text) ?? '' }),
};

const ofFault = { formula: 'cell.formula', error: 'cell.error', digits_lost: 'cell.digits_lost' } as const;
/** Where a number is only a number, its digits are all there that count. */
const countsDigits = (type: FieldType) => type !== 'number';

export function readCell(type: FieldType, cell: Cell | undefined): Read {
  if (cell === undefined) return {};
  if (typeof cell === 'string') return ways[type](cell);
  const [kind, text] = cell;
  if (kind === 'digits_lost' && !countsDigits(type)) return ways[type](text);
  return { written: text, code: ofFault[kind] };
}

/** What a number says of who somebody is, and what a check finds wrong with it. */
export interface Identity {
  /** The identity number that may stand in an index; absent where it can't be right. */
  idNumber?: string;
  /** Of a disability certificate, which is the identity number and 2 or 4 digits more. */
  disability?: string;
  code?: ImportCode;
}

const LENGTHS = [18, 20, 22];
const ID_LENGTH = 18;

/** @param written as `readCell` gives it */
export function identityIn(written: string | undefined): Identity {
  if (written === undefined || written === '') return { code: 'id_number.missing' };
  if (written.startsWith('999999')) return { code: 'id_number.none' };
  if (!LENGTHS.includes(written.length) || !/^\d{17}[\dX]\d*$/.test(written)) return { code: 'id_number.length' };
  const idNumber = written.slice(0, ID_LENGTH);
  const disability = written.slice(ID_LENGTH);
  const rest = disability === '' ? {} : { disability };
  if (idNumberCheck(idNumber) !== idNumber[ID_LENGTH - 1]) return { ...rest, code: 'id_number.check_digit' };
  if (!isDay(birthdayIn(idNumber)) || !/^(19|20)/.test(birthdayIn(idNumber)))
    return { ...rest, code: 'id_number.birthday' };
  return { idNumber, ...rest };
}
