/** What people type, and what is kept of it. */
import fc from 'fast-check';
import { IdNumber, MAX_NAME, Name, Phone } from '../../src/shared/base/identity';
import { idNumberOf, key, numberOf, phoneOf, shown, shownName, text, yuanOf } from '../../src/shared/base/text';
import { FiledContent } from '../../src/shared/contract/declaration';
import { PersonSearch } from '../../src/shared/contract/household';
import { fieldProblems } from '../../src/shared/contract/problem';
import { ShownVisit } from '../../src/shared/contract/visit';
import type * as z from '../../src/shared/base/zod';
import { articleHousehold, inventedIdNumber, inventedVisit } from '../people';

const codeOf = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value);
  return error && fieldProblems(error)[0]?.code;
};

/** Of any units, and often of those that matter. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'热艾·•.。 \t\v\n\r　',
        '⻢',
        '⼩',
        '\u200b',
        '\u202d',
        '\ud842',
        '\udc01',
        '\udb40',
        '\ue863',
        '\ufeff',
        '豈',
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('shown and key', () => {
  it.each([shown, shownName, key])('done twice is done once: %p', (clean) =>
    fc.assert(
      fc.property(typed, (each) => expect(clean(clean(each))).toBe(clean(each))),
      { numRuns: 2000 },
    ),
  );
  it('one key for what is typed and for what is shown of it', () =>
    fc.assert(
      fc.property(typed, (each) => {
        expect(key(shown(each))).toBe(key(each));
        expect(key(shownName(each))).toBe(key(each));
      }),
      { numRuns: 2000 },
    ));
  it('is empty where the eye sees nothing', () => {
    for (const nothing of ['', ' ', '　', '\u200b', '\u202d\u202c', '\ufeff\t\n', '\u00ad', '\u3164'])
      expect([nothing, shown(nothing), codeOf(text(9), nothing)]).toEqual([nothing, '', 'required']);
  });
  it.each([
    ['学费\t6000', '学费 6000'],
    ['学费\v6000', '学费 6000'],
    ['\u202d学费\u202c\u200b6000\ufeff', '学费6000'],
    ['第一行\r\n第二行\r第三行\u2028第四行', '第一行\n第二行\n第三行\n第四行'],
    ['下雨，房子塌了！（两间）：3～5 天…', '下雨，房子塌了！（两间）：3～5 天…'],
    ['⻢⼩⽥', '马小田'],
    ['\ue863', '䶮'],
  ])('%j is shown as %j', (written, as) => expect(text(60).parse(written)).toBe(as));
  it('refuses half a character and what no keyboard types', () => {
    for (const wrong of ['\ud83d进水', '进水\udc00\udc00', '家里\u0000进水'])
      expect(codeOf(text(60), wrong)).toBe('text.control_character');
  });
  it('counts characters, and cuts none', () => {
    expect(text(4).parse('𪚥𪚥𪚥𪚥')).toBe('𪚥𪚥𪚥𪚥');
    const { error } = text(4).safeParse('五个字的话');
    expect(error && fieldProblems(error)).toEqual([{ pointer: '', code: 'text.too_long', limit: 4 }]);
  });
});

describe('names', () => {
  it.each([
    '热合曼•艾山',
    '热合曼.艾山',
    '热合曼‧艾山',
    '热合曼・艾山',
    '热合曼。艾山',
    '热合曼 · 艾山',
    '热合曼\u200b·艾山',
  ])('%s is kept with the one dot', (name) => expect(Name.parse(name)).toBe('热合曼·艾山'));
  it('is one person in every spelling', () => {
    const spellings = [
      '热合曼·艾山',
      '热合曼•艾山',
      '热合曼.艾山',
      '热合曼‧艾山',
      '热合曼・艾山',
      '热合曼 艾山',
      '热合曼艾山',
    ];
    expect(new Set(spellings.map((each) => key(Name.parse(each))))).toEqual(new Set(['热合曼艾山']));
  });
  it.each([
    ['⻢⼩⽥', '马小田'],
    ['龙 阿宝', '龙 阿宝'],
    ['何〇', '何〇'],
    ['\ue863', '䶮'],
    ['岩', '岩'],
    ['𪚥', '𪚥'],
    ['Mary Smith', 'Mary Smith'],
    ['Ｍａｒｙ', 'Mary'],
    ['买'.repeat(MAX_NAME), '买'.repeat(MAX_NAME)],
  ])('takes %s as %s', (name, as) => expect(Name.parse(name)).toBe(as));
  it.each(['龙小ying', '龙小 ying', '··', '王·', '·王', '王··五', '赵1', '😀', '__proto__'])('refuses %s', (name) =>
    expect(codeOf(Name, name)).toBe('name.format'),
  );
  it('says how long one may be', () => expect(codeOf(Name, '买'.repeat(MAX_NAME + 1))).toBe('text.too_long'));
  it('is searched for as it is shown', () =>
    expect(PersonSearch.parse({ name: ' 热合曼•艾山\u200b' })).toEqual({ name: '热合曼·艾山' }));
});

describe('phones', () => {
  it.each([
    ['+86 138 1234 5678', '13812345678'],
    ['86 138 1234 5678', '13812345678'],
    ['0086-13812345678', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['\u202d+86 138 1234 5678\u202c', '13812345678'],
    ['\u200b13812345678\u200b', '13812345678'],
    ['(0857)6222333', '0857-6222333'],
    ['（0857）6222333', '0857-6222333'],
    ['08576999001', '0857-6999001'],
    ['0857-6999001', '0857-6999001'],
    ['+86 857 6999001', '0857-6999001'],
    ['02161234567', '021-61234567'],
    ['010 6123 4567', '010-61234567'],
  ])('%j is %s', (written, phone) => {
    expect(Phone.parse(written)).toBe(phone);
    expect(phoneOf(phone)).toBe(phone);
  });
  it.each(['1381234567', '138123456789', '12812345678', '八六一三八', '86138'])('refuses %s', (phone) =>
    expect(codeOf(Phone, phone)).toBe('phone.format'),
  );
});

describe('numbers', () => {
  const number = inventedIdNumber(1);
  it('of identity, whatever stands unseen around and inside', () => {
    const copied = `\u202d${number.slice(0, 6)}\u200b ${number.slice(6).toLowerCase()}\u202c`;
    expect(IdNumber.parse(copied)).toBe(number);
    expect(idNumberOf(copied)).toBe(number);
  });
  it.each([
    ['¥19,234.56', 19_235],
    ['￥19，234.46', 19_234],
    ['19,234.56元', 19_235],
    ['\u200b19234\u202c', 19_234],
    ['1.5万', 15_000],
    ['', undefined],
    ['五万', '五万'],
  ])('%j is %p yuan', (written, yuan) => expect(yuanOf(written)).toBe(yuan));
  it('rounds what is no amount never', () => expect(numberOf('3.5')).toBe(3.5));
});

test('what was kept under looser rules is still read: a reply judges nothing that was typed', () => {
  const { filer: _filer, applicant, consent: _consent, id: _id, ...rest } = articleHousehold();
  const filed = {
    ...rest,
    words: '\ufffd\u200b',
    applicant: { ...applicant, name: '龙小ying', phone: '08570000123' },
    filer: { relation: 'neighbour', name: '王·', phone: '08570000123' },
  };
  expect(FiledContent.parse(filed)).toMatchObject({
    words: filed.words,
    applicant: filed.applicant,
    filer: filed.filer,
  });
  const visit = inventedVisit({
    on: '2026-11-23',
    head: '王·',
    people: 2,
    wage: 9_000,
    selfPaid: 0,
    findings: '\u200b',
  });
  const kept = ShownVisit.parse({ ...visit, visitors: [{ name: '··' }, { name: '龙小ying' }] });
  expect(kept).toMatchObject({ findings: '\u200b', visitors: [{ name: '··' }, { name: '龙小ying' }] });
});
