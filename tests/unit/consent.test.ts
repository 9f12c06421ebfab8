/** Which consents are asked for, and which are passed on: no more than the answers need. */
import { isChild } from '../../src/shared/contract/consent';
import {
  consentsNeededFor,
  declarationOf,
  emptyDraft,
  type Draft,
  type DraftNoIdNumber,
} from '../../src/shared/contract/draft';
import { noCircumstances } from '../../src/shared/hardships/circumstances';
import { somePlace } from '../drafts';

const TODAY = '2026-11-24';
/** Born on the fourteenth birthday's day of 2026-11-24, and one day later. */
const FOURTEEN = '520000201211240016';
const YOUNGER = '520000201211250011';

const draft = (changes: Partial<Draft>): Draft => ({
  ...emptyDraft,
  id: '00000000-0000-4000-8000-000000000001',
  startedAt: '2026-11-24T02:00:00.000Z',
  ...changes,
});
const asked = (changes: Partial<Draft>) =>
  Object.entries(consentsNeededFor(draft(changes), TODAY))
    .filter(([, needed]) => needed)
    .map(([kind]) => kind);
const without = (noIdNumber: Partial<DraftNoIdNumber>): Partial<Draft> => ({
  ...other,
  applicant: {
    name: '',
    phone: '',
    idNumber: FOURTEEN,
    noIdNumber: { under14: false, certificate: '', number: '', ...noIdNumber },
  },
});
const other = { kind: 'other', other: { type: 'lack_of_labour' } } as const;

test.each<[string, Partial<Draft>, string[]]>([
  ['nothing yet', {}, []],
  ['no one to work', other, []],
  ['an illness', { kind: 'illness', illness: { who: 'self' } }, ['health', 'finance']],
  ['a child’s illness', { kind: 'illness', illness: { who: 'child' } }, ['health', 'finance', 'children']],
  ['an accident', { kind: 'accident', accident: { who: 'self' } }, ['health', 'finance']],
  ['a child’s accident', { kind: 'accident', accident: { who: 'child' } }, ['health', 'finance', 'children']],
  ['a job lost', { kind: 'job_loss' }, ['finance']],
  [
    'somebody disabled beside it',
    { ...other, circumstances: { ...noCircumstances, disabledMember: true } },
    ['health'],
  ],
  ['a home that is marked', { ...other, place: somePlace }, ['location']],
  ['an applicant of 13', { ...other, applicant: { name: '', phone: '', idNumber: YOUNGER } }, ['children']],
  ['an applicant of 14', { ...other, applicant: { name: '', phone: '', idNumber: FOURTEEN } }, []],
  ['a newborn', without({ reason: 'newborn', bornOn: '2026-11-20' }), ['children']],
  ['somebody under 14, as it is said', without({ reason: 'unregistered', under14: true }), ['children']],
  ['somebody of whom no age is said', without({ reason: 'not_at_hand' }), []],
  ['a number half typed', { ...other, applicant: { name: '', phone: '', idNumber: '5200002012' } }, []],
])('%s asks for %j', (_what, changes, kinds) => expect(asked(changes)).toEqual(kinds));

test('one is a child until the day of the fourteenth birthday', () => {
  expect(['2026-11-23', '2026-11-24'].map((on) => isChild({ idNumber: FOURTEEN }, on))).toEqual([true, false]);
});

test('a consent that an earlier answer needed is not passed on, and an unasked one is not mentioned', () => {
  const consent = { health: true, finance: true, location: false, children: true };
  expect(declarationOf(draft({ ...other, consent }), TODAY).consent).toEqual({
    version: '2026-11',
    health: false,
    finance: false,
  });
  expect(declarationOf(draft({ kind: 'illness', illness: { who: 'child' }, consent }), TODAY).consent).toMatchObject({
    health: true,
    finance: true,
    children: true,
  });
});

test('where the home is goes only with its consent, and nothing waits for that', () => {
  const said = (location: boolean) =>
    declarationOf(draft({ ...other, place: somePlace, consent: { ...emptyDraft.consent, location } }), TODAY);
  expect(said(false)).toMatchObject({ place: undefined, consent: { location: false } });
  expect(said(true)).toMatchObject({ place: somePlace, consent: { location: true } });
});
