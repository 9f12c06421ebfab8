/** Who has no identity number: what is said in its place, in a declaration, at a visit and as it is typed. */
import { isChild } from '../../src/shared/contract/consent';
import { NewDeclaration } from '../../src/shared/contract/declaration';
import { applicantOf, Draft, emptyDraft, nothingTyped, type DraftNoIdNumber } from '../../src/shared/contract/draft';
import { fieldProblems } from '../../src/shared/contract/problem';
import { Member } from '../../src/shared/contract/visit';
import {
  birthDateIn,
  noNumberReasons,
  numberInside,
  type NoIdNumber,
  type NoNumberReason,
} from '../../src/shared/base/no-id-number';
import { numberWords } from '../../src/shared/say/number';
import { words } from '../../src/shared/words/both';
import { articleHousehold, inventedIdNumber } from '../people';

const TODAY = '2026-11-24';
const said: Record<NoNumberReason, NoIdNumber> = {
  newborn: { reason: 'newborn', bornOn: '2026-11-20' },
  unregistered: { reason: 'unregistered' },
  certificate_only: { reason: 'certificate_only', certificate: '出生医学证明', number: 'P520000001' },
  not_at_hand: { reason: 'not_at_hand', under14: true },
};
const problemsOf = (applicant: object) => {
  const { error } = NewDeclaration.safeParse(articleHousehold({ applicant: { name: '赵小满', ...applicant } }));
  return error ? fieldProblems(error).map(({ pointer, code }) => `${pointer} ${code}`) : [];
};
const phone = '0857-0000123';

test.each(noNumberReasons)('“%s” stands in the place of a number, in a declaration and of a member', (reason) => {
  expect(problemsOf({ phone, noIdNumber: said[reason] })).toEqual([]);
  const member = {
    name: '赵小满',
    relation: 'child',
    birthDate: TODAY,
    health: 'healthy',
    school: 'none',
    work: 'none',
  };
  expect(Member.safeParse({ ...member, noIdNumber: said[reason] }).success).toBe(true);
  expect(Member.safeParse({ ...member, noIdNumber: said[reason], idNumber: inventedIdNumber(1) }).success).toBe(false);
});

test.each<[string, object, string]>([
  ['neither', { phone }, '/applicant/idNumber required'],
  [
    'both',
    { phone, idNumber: inventedIdNumber(1), noIdNumber: said.unregistered },
    '/applicant/noIdNumber choice.too_many',
  ],
  ['a newborn without a day', { phone, noIdNumber: { reason: 'newborn' } }, '/applicant/noIdNumber/bornOn required'],
  ['no reason', { phone, noIdNumber: {} }, '/applicant/noIdNumber/reason choice.unknown'],
  ['another reason', { phone, noIdNumber: { reason: 'lost' } }, '/applicant/noIdNumber/reason choice.unknown'],
  [
    'an age that is no reason’s',
    { phone, noIdNumber: { reason: 'newborn', bornOn: TODAY, under14: true } },
    '/applicant/noIdNumber/under14 unknown_field',
  ],
  [
    'a certificate whose number begins with an identity number',
    { phone, noIdNumber: { ...said.certificate_only, number: `${inventedIdNumber(1)}43` } },
    '/applicant/noIdNumber/number certificate.holds_number',
  ],
  [
    'a certificate that is not named',
    { phone, noIdNumber: { ...said.certificate_only, certificate: ' ' } },
    '/applicant/noIdNumber/certificate required',
  ],
])('a declaration with %s is refused', (_what, applicant, problem) => {
  expect(problemsOf(applicant)).toEqual([problem]);
});

test('an identity number at the head of a certificate’s is found in any spelling, and another number is none', () => {
  const number = inventedIdNumber(7);
  expect(numberInside(` ${number.slice(0, 6)} ${number.slice(6)} 43B1`)).toBe(number);
  expect(numberInside(`${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}43`)).toBeUndefined();
  expect(numberInside('P520000001')).toBeUndefined();
});

test('an age is known, said or unknown, and never guessed', () => {
  expect(noNumberReasons.map((reason) => birthDateIn({ noIdNumber: said[reason] }))).toEqual([
    '2026-11-20',
    undefined,
    undefined,
    undefined,
  ]);
  expect(noNumberReasons.map((reason) => isChild({ noIdNumber: said[reason] }, TODAY))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('as it is typed: the reason goes in the place of the number, and the number comes back with a change of mind', () => {
  const applicant = { ...emptyDraft.applicant, name: '赵小满', phone, idNumber: inventedIdNumber(1) };
  const sent = (changes: Partial<DraftNoIdNumber>) =>
    applicantOf({ ...applicant, noIdNumber: { ...nothingTyped, ...changes } });
  expect(sent({ reason: 'unregistered', bornOn: TODAY, certificate: '户口本' })).toEqual({
    name: '赵小满',
    phone,
    noIdNumber: { reason: 'unregistered' },
  });
  expect(sent({ reason: 'newborn', bornOn: TODAY, under14: true })).toMatchObject({
    noIdNumber: { reason: 'newborn', bornOn: TODAY },
  });
  expect(sent({ reason: 'certificate_only', certificate: '护照 ', number: 'Ｅ１２', under14: true })).toMatchObject({
    noIdNumber: { reason: 'certificate_only', under14: true, certificate: '护照', number: 'E12' },
  });
  expect(applicantOf(applicant)).toMatchObject({ idNumber: applicant.idNumber });
});

test('a draft from before is read as it stands', () => {
  const { shape } = Draft;
  expect(shape.applicant.parse({ name: '赵小满', phone, idNumber: '5200' })).toEqual({
    name: '赵小满',
    phone,
    idNumber: '5200',
  });
});

test.each(['zh-CN', 'en'] as const)('each reason is said in %s, with what there is in its place', (locale) => {
  const sentences = noNumberReasons.map((reason) =>
    numberWords({ idNumber: '—', noIdNumber: said[reason] }, words[locale]),
  );
  expect(new Set(sentences).size).toBe(noNumberReasons.length);
  expect(sentences.join()).not.toContain('—');
  expect(sentences[2]).toContain('出生医学证明');
  expect(sentences[2]).toContain('P520000001');
});
