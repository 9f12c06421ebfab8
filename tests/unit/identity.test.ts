import fc from 'fast-check';
import { IdNumber, Name, Phone, idNumberCheck, maskIdNumber, maskName } from '../../src/shared/base/identity';
import { inventedIdNumber } from '../people';

const anyIdNumber = fc.integer({ min: 0, max: 999 }).map(inventedIdNumber);
const codeOf = (schema: { safeParse(value: unknown): { error?: { issues: { message: string }[] } } }, value: unknown) =>
  schema.safeParse(value).error?.issues[0]?.message;

describe('identity number (GB 11643)', () => {
  it('accepts the example that the standard works out', () => {
    expect(idNumberCheck('11010519491231002')).toBe('X');
    expect(IdNumber.safeParse('11010519491231002X').success).toBe(true);
  });

  it('notices any one wrong digit', () => {
    fc.assert(
      fc.property(
        anyIdNumber,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (idNumber, position, shift) => {
          const digit = (Number(idNumber[position]) + shift) % 10;
          const wrong = idNumber.slice(0, position) + String(digit) + idNumber.slice(position + 1);
          return !IdNumber.safeParse(wrong).success;
        },
      ),
    );
  });

  it('notices two neighbouring digits swapped', () => {
    fc.assert(
      fc.property(anyIdNumber, fc.integer({ min: 0, max: 15 }), (idNumber, at) => {
        const swapped = idNumber.slice(0, at) + idNumber[at + 1] + idNumber[at] + idNumber.slice(at + 2);
        return swapped === idNumber || !IdNumber.safeParse(swapped).success;
      }),
    );
  });

  it.each([
    ['', 'required'],
    ['52000019000101', 'id_number.format'],
    ['52000019000230001X', 'id_number.birthday'],
    [inventedIdNumber(1).slice(0, 17) + (inventedIdNumber(1).endsWith('0') ? '1' : '0'), 'id_number.checksum'],
  ])('says what is wrong with %p', (value, code) => expect(codeOf(IdNumber, value)).toBe(code));

  it('is masked to its area and last two characters', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('110105＊＊＊＊＊＊＊＊＊＊2X');
  });
});

describe('name and phone', () => {
  it.each(['赵小满', '阿依古丽·买买提', '𠮷田', 'Mary Smith'])('accepts the name %s', (name) =>
    expect(Name.safeParse(name).success).toBe(true),
  );
  it.each([
    ['😀😀', 'name.format'],
    ['赵1', 'name.format'],
    ['赵\u0000满', 'text.control_character'],
    ['😀'.repeat(5000), 'text.too_long'],
  ])('refuses the name %p', (name, code) => expect(codeOf(Name, name)).toBe(code));
  it.each(['13800000000', '0857-0000123', '08570000123'])('accepts the phone %s', (phone) =>
    expect(Phone.safeParse(phone).success).toBe(true),
  );
  it.each([
    ['12345', 'phone.format'],
    ['', 'required'],
  ])('refuses the phone %p', (phone, code) => expect(codeOf(Phone, phone)).toBe(code));
  it('masks all of a name but its first character', () => expect(maskName('赵小满')).toBe('赵＊＊'));
});
