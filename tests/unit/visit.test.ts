import fc from 'fast-check';
import { ageOn } from '../../src/shared/base/china-time';
import { nothingTyped } from '../../src/shared/contract/draft';
import { fieldProblems } from '../../src/shared/contract/problem';
import { adultsIn, Visit } from '../../src/shared/contract/visit';
import {
  beginDraft,
  birthDateOf,
  someone,
  steps,
  type DraftMember,
  type KnownCase,
  type VisitDraft,
} from '../../src/village/visit/draft';
import { findPerHead } from '../../src/village/visit/per-head';
import { findDraftOf, recallVisit } from '../../src/village/visit/recalled-draft';
import {
  asksCorrection,
  findRequest,
  memberPointer,
  problemsIn,
  problemsOf,
  stepOf,
} from '../../src/village/visit/request';
import { inventedIdNumber } from '../people';

const TODAY = '2026-11-24';
const ID = '00000000-0000-4000-8000-000000000001';
const OTHER_ID = '00000000-0000-4000-8000-000000000002';
const STROKES = [[100, 100, 400, 400]];
const known: KnownCase = { version: 3, applicantName: '安＊＊', householdSize: 3 };

const member = (more: Partial<DraftMember>): DraftMember => ({
  ...someone,
  name: '安大山',
  relation: 'head',
  birthDate: '1970-03-05',
  health: 'serious',
  school: 'none',
  work: 'none',
  ink: [[100, 100, 400, 400]],
  ...more,
});
const child = (more: Partial<DraftMember> = {}) =>
  member({
    name: '安小禾',
    relation: 'child',
    birthDate: '2015-02-10',
    health: 'healthy',
    school: 'compulsory',
    ink: [],
    ...more,
  });

/** The whole form, filled in as one types. */
const filled: VisitDraft = {
  ...beginDraft({ id: ID, known, today: TODAY, visitor: '杨光明' }),
  visitors: ['杨光明', ' 安秀兰 '],
  visitorInk: [STROKES, STROKES],
  members: [
    member({ idNumber: inventedIdNumber(701).toLowerCase(), birthDate: '1900-01-01' }),
    member({ name: '安小满', relation: 'spouse', work: 'able', ink: [], unsigned: '在外打工' }),
    child(),
  ],
  incomes: {
    wage: '2.4万',
    business: '8,000 元',
    property: '0',
    transfer: '１８００',
    businessCost: '3000',
    insurancePaid: '0',
    selfPaid: '19000',
  },
  assurances: {
    food: { safe: true, problem: '' },
    clothes: { safe: true, problem: '' },
    schooling: { safe: true, problem: '' },
    medical: { safe: true, problem: '' },
    housing: { safe: false, problem: '后墙裂了' },
    water: { safe: true, problem: '写了又不算' },
  },
  assets: ['car'],
  findings: '尿毒症，每周透析。',
  category: 'sudden_difficulty',
  readBack: true,
};
const eliminating: VisitDraft = {
  ...filled,
  stableSince: '2026-03-01',
  spendingSolved: true,
  mode: 'assistance',
  says: 'disagrees',
  saysWhy: '还没有稳当。',
};

const problems = (draft: VisitDraft, action: 'confirm' | 'propose_elimination' = 'confirm') =>
  problemsOf(draft, action, TODAY).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a visit by the contract', () => {
  const request = findRequest(filled, 'confirm');
  if (request?.type !== 'confirm') throw new Error('the filled form is no request');
  const { visit } = request.body;
  const said = (change: Partial<Visit>) => {
    const { error } = Visit.safeParse({ ...visit, ...change });
    return error ? fieldProblems(error).map(({ pointer, code }) => `${pointer} ${code}`) : [];
  };

  test('is what was typed, as the server wants it', () => {
    expect(problems(filled)).toEqual([]);
    expect(request).toMatchObject({ id: ID, basedOn: 3, type: 'confirm' });
    expect(request.body.proposedCategory).toBe('sudden_difficulty');
    expect(visit.visitors).toEqual([
      { name: '杨光明', signature: STROKES },
      { name: '安秀兰', signature: STROKES },
    ]);
    expect(visit.incomes).toEqual({
      wage: 24_000,
      business: 8_000,
      property: 0,
      transfer: 1_800,
      businessCost: 3_000,
      insurancePaid: 0,
      selfPaid: 19_000,
    });
    expect(visit.assurances.housing).toEqual({ safe: false, problem: '后墙裂了' });
    expect(visit.assurances.water).toEqual({ safe: true });
    expect(visit.members[0]?.idNumber).toBe(inventedIdNumber(701));
    expect(visit.authorizations).toEqual([
      { member: 0, signature: [[100, 100, 400, 400]] },
      { member: 1, unsigned: '在外打工' },
    ]);
  });

  test('takes two people, no fewer', () => {
    expect(said({ visitors: [{ name: '杨光明' }] })).toEqual(['/visitors visit.two_visitors']);
    expect(said({ visitors: [] })).toEqual(['/visitors visit.two_visitors']);
    expect(said({ visitors: Array.from({ length: 6 }, () => ({ name: '杨光明' })) })).toEqual([]);
  });

  test('wants of each adult a signature or why not, once, and of a child nothing', () => {
    expect(said({ authorizations: [] })).toEqual([
      '/members/0/birthDate visit.authorization_missing',
      '/members/1/birthDate visit.authorization_missing',
    ]);
    const [first] = visit.authorizations;
    if (!first) throw new Error('nobody signed');
    expect(said({ authorizations: [...visit.authorizations, { member: 0, unsigned: '又不签' }] })).toEqual([
      '/authorizations/2/member choice.too_many',
    ]);
    expect(said({ authorizations: [...visit.authorizations, { member: 9, unsigned: '没有这个人' }] })).toEqual([
      '/authorizations/2/member choice.unknown',
    ]);
  });

  test('knows a birthday that lies after it for wrong, and must have been read back', () => {
    expect(said({ visitedOn: '2015-02-09' })).toEqual(['/members/2/birthDate date.future']);
    expect(said({ readBack: false as unknown as true })).toEqual(['/readBack visit.read_back']);
  });

  test('counts somebody as of age from the eighteenth birthday on', () => {
    const born = (birthDate: string) => adultsIn([{ birthDate }], TODAY).length === 1;
    expect(born('2008-11-24')).toBe(true);
    expect(born('2008-11-25')).toBe(false);
    expect(adultsIn([{}, { birthDate: '1970-01-01' }], TODAY)).toEqual([1]);
    // A leap day's child comes of age on the last of February.
    expect(adultsIn([{ birthDate: '2008-02-29' }], '2026-02-28')).toEqual([0]);
  });
});

describe('a visit while it is written', () => {
  test('begins with the writer, the day, and as many as the household declared', () => {
    const draft = beginDraft({ id: ID, known, today: TODAY, visitor: '杨光明' });
    expect(draft).toMatchObject({ basedOn: 3, visitedOn: TODAY, visitors: ['杨光明', ''], step: 'people' });
    expect(draft.members.map(({ name }) => name)).toEqual(['', '', '']);
    expect(
      beginDraft({ id: ID, known: { ...known, householdSize: 0 }, today: TODAY, visitor: undefined }).members,
    ).toHaveLength(1);
  });

  test('begins with who declared, under the number that was declared, until another is typed', () => {
    const filed = [
      {
        id: OTHER_ID,
        content: {
          filer: { relation: 'official' },
          applicant: { name: '安大山', idNumber: '520000＊＊＊＊96', birthDate: '1970-03-05' },
        },
      },
    ] as unknown as KnownCase['filed'];
    const draft = beginDraft({
      id: ID,
      known: { ...known, filed, householdSize: 2 },
      today: TODAY,
      visitor: undefined,
    });
    expect(draft.members).toHaveLength(2);
    expect(draft.members[0]).toMatchObject({ name: '安大山', birthDate: '1970-03-05', declared: OTHER_ID });
    const sent = (idNumber: string, declaredNumber: string | undefined = '520000＊＊＊＊96') => {
      const head = member({ declared: OTHER_ID, declaredNumber, idNumber, birthDate: '1900-01-01' });
      const request = findRequest({ ...filled, members: [head, ...filled.members.slice(1)] }, 'confirm');
      return request?.type === 'confirm' ? request.body.visit.members[0] : undefined;
    };
    expect(sent('')).toMatchObject({ declared: OTHER_ID });
    expect(sent('')).not.toHaveProperty('idNumber');
    expect(sent(inventedIdNumber(701))).toMatchObject({ idNumber: inventedIdNumber(701) });
    expect(sent(inventedIdNumber(701))).not.toHaveProperty('declared');
  });

  test('takes the number of who had declared without one to that declaration, and asks no age twice', () => {
    const noIdNumber = { reason: 'newborn', bornOn: '2026-11-02' } as const;
    const filed = [
      {
        id: OTHER_ID,
        content: { filer: { relation: 'official' }, applicant: { name: '安小苗', idNumber: '—', noIdNumber } },
      },
    ] as unknown as KnownCase['filed'];
    const draft = beginDraft({ id: ID, known: { ...known, filed }, today: TODAY, visitor: undefined });
    expect(draft.members[0]).toMatchObject({ declared: OTHER_ID, declaredWithout: noIdNumber });
    expect(draft.members[0]).not.toHaveProperty('declaredNumber');
    const sent = (changes: Partial<DraftMember>) => {
      const child = member({ declared: OTHER_ID, declaredWithout: noIdNumber, ...changes });
      const request = findRequest({ ...filled, members: [child, ...filled.members.slice(1)] }, 'confirm');
      return request?.type === 'confirm' ? request.body.visit.members[0] : undefined;
    };
    const number = inventedIdNumber(701);
    expect(sent({ idNumber: number, birthDate: '1900-01-01' })).toMatchObject({ declared: OTHER_ID, idNumber: number });
    expect(sent({ idNumber: '', noIdNumber: { ...nothingTyped, reason: 'unregistered' } })).toMatchObject({
      declared: OTHER_ID,
      noIdNumber: { reason: 'unregistered' },
    });
  });

  test('works out nothing a head before all of the money is known', () => {
    const people = filled.members;
    expect(findPerHead({ incomes: {}, members: people })).toBeUndefined();
    expect(findPerHead({ incomes: { ...filled.incomes, selfPaid: '' }, members: people })).toBeUndefined();
    expect(findPerHead({ incomes: filled.incomes, members: people })).toEqual({ net: 10_266, reference: 3_933 });
  });

  test("begins with the last visit's family, without what was masked or signed", () => {
    const last = findRequest(filled, 'confirm');
    if (last?.type !== 'confirm') throw new Error('no request');
    const shown = {
      ...last.body.visit,
      members: last.body.visit.members.map((each) => ({
        ...each,
        ...(each.idNumber && { idNumber: '520000＊＊＊＊96' }),
      })),
    };
    const { members } = beginDraft({ id: ID, known: { ...known, visit: shown }, today: TODAY, visitor: '杨光明' });
    expect(members.map(({ name }) => name)).toEqual(['安大山', '安小满', '安小禾']);
    expect(members.map(({ idNumber }) => idNumber)).toEqual(['', '', '']);
    expect(members.every(({ ink, unsigned }) => ink.length === 0 && unsigned === undefined)).toBe(true);
  });

  test('says of each step by itself what is wrong there, however much is missing elsewhere', () => {
    const empty = beginDraft({ id: ID, known, today: TODAY, visitor: '杨光明' });
    const codes = (step: (typeof steps)[number], draft: VisitDraft) =>
      problemsIn(step, draft, 'confirm', TODAY).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(codes('people', empty)).toEqual(['/body/visit/visitors/1/name required']);
    expect(codes('people', { ...empty, visitedOn: '2026-11-25' })).toContain('/body/visit/visitedOn date.future');
    expect(codes('members', empty)).toHaveLength(18);
    expect(codes('members', { ...empty, members: [member({ birthDate: '2026-11-25' })] })).toEqual([
      '/body/visit/members/0/birthDate date.future',
    ]);
    expect(codes('members', { ...empty, members: [member({ idNumber: '520000190001017009' })] })).toEqual([
      '/body/visit/members/0/idNumber id_number.checksum',
    ]);
    // Signatures are missed although findings and incomes are still empty.
    expect(codes('authorization', { ...empty, members: [member({ ink: [] }), child()] })).toEqual([
      '/body/visit/visitors/0/signature visit.visitor_signature',
      '/body/visit/visitors/1/signature visit.visitor_signature',
      '/body/visit/members/0/birthDate visit.authorization_missing',
    ]);
    const adult = (how: Partial<DraftMember>) =>
      codes('authorization', { ...empty, visitorInk: [STROKES, STROKES], members: [member({ ink: [], ...how })] });
    expect(adult({ unsigned: ' ' })).toHaveLength(1);
    expect(adult({ signs: 'fingerprint' })).toEqual([]);
    expect(adult({ signs: 'witness', ink: STROKES })).toHaveLength(1);
    expect(adult({ signs: 'witness', witness: '安秀兰', ink: STROKES })).toEqual([]);
    expect(codes('incomes', { ...empty, incomes: { ...filled.incomes, wage: '两千', selfPaid: '-1' } })).toEqual([
      '/body/visit/incomes/wage number.expected',
      '/body/visit/incomes/selfPaid number.too_small',
    ]);
    expect(
      codes('assurances', { ...filled, assurances: { ...filled.assurances, food: { safe: false, problem: '' } } }),
    ).toEqual(['/body/visit/assurances/food/problem required']);
    expect(codes('findings', empty)).toEqual(['/body/visit/findings required']);
    expect(codes('verdict', empty)).toEqual(['/body/proposedCategory required']);
    expect(codes('assets', empty)).toEqual([]);
    expect(codes('readBack', { ...filled, readBack: false })).toEqual(['/body/visit/readBack visit.read_back']);
  });

  test('of an elimination asks for what the conditions need', () => {
    expect(problems(eliminating, 'propose_elimination')).toEqual([]);
    expect(problems({ ...filled, stableSince: '2026-11-25' }, 'propose_elimination')).toEqual([
      '/body/spendingSolved required',
      '/body/mode required',
      '/body/stableSince date.future',
      '/body/household required',
    ]);
    expect(stepOf({ pointer: '/body/stableSince', code: 'date.future' })).toBe('verdict');
  });

  test('a child that a mended birthday made needs no signature, and leaves none behind', () => {
    const mended = { ...filled, members: [member({ birthDate: '2010-01-01' }), ...filled.members.slice(1)] };
    const request = findRequest(mended, 'confirm');
    expect(request?.type === 'confirm' && request.body.visit.authorizations.map((each) => each.member)).toEqual([1]);
  });

  test('every problem belongs to a step that exists, in the order in which it is asked', () => {
    const part = fc.record(
      {
        visitors: fc.array(fc.constantFrom('', '杨光明', '１'), { maxLength: 3 }),
        members: fc.array(fc.constantFrom(someone, member({}), member({ ink: [] }), child({ name: 'x1' })), {
          minLength: 1,
          maxLength: 4,
        }),
        incomes: fc.dictionary(fc.constantFrom('wage', 'selfPaid'), fc.constantFrom('', '1', 'x')),
        findings: fc.constantFrom('', '好'),
        readBack: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(part, (change) => {
        const draft = { ...filled, ...change };
        const found = problemsOf(draft, 'confirm', TODAY);
        const places = found.map((problem) => steps.indexOf(stepOf(problem)));
        expect(places).toEqual([...places].sort((one, other) => one - other));
        expect(places).not.toContain(-1);
        // That both visitors sign is asked here; a phone from before may still hand it over without.
        const asked = found.filter(({ code }) => code !== 'visit.visitor_signature');
        expect(asked.length === 0).toBe(findRequest(draft, 'confirm') !== undefined);
      }),
    );
  });

  test('takes the birthday from a whole identity number only', () => {
    expect(birthDateOf(' 52000019700305001x ')).toBe('1970-03-05');
    expect(birthDateOf('5200001970030500')).toBeUndefined();
    expect(birthDateOf('520000＊＊＊＊＊＊＊＊＊＊96')).toBeUndefined();
    expect(memberPointer(2, 'birthDate')).toBe('/body/visit/members/2/birthDate');
  });

  test('says an age in full years', () => {
    expect(ageOn('1970-11-24', TODAY)).toBe(56);
    expect(ageOn('1970-11-25', TODAY)).toBe(55);
  });
});

describe('what was handed over and is taken back', () => {
  test.each(['confirm', 'propose_elimination'] as const)('is the same %s under another id', (action) => {
    const request = findRequest(eliminating, action);
    if (!request) throw new Error('no request');
    const draft = findDraftOf({ request, household: '安＊＊' }, OTHER_ID);
    if (!draft) throw new Error('not taken back');
    expect(draft).toMatchObject({ step: 'readBack', household: '安＊＊' });
    expect(findRequest(draft, action)).toEqual({ ...request, id: OTHER_ID });
  });

  test('is left alone when it is none of ours', () => {
    const request = { id: ID, basedOn: 1, type: 'ask_more', body: { question: '补一张单子' } };
    expect(findDraftOf({ request, household: '安＊＊' }, OTHER_ID)).toBeUndefined();
    expect(
      findDraftOf({ request: { ...request, type: 'confirm', body: {} }, household: '' }, OTHER_ID),
    ).toBeUndefined();
  });
});

test('one that was refused for its day asks for the reason, though the phone knows no day of the case', () => {
  const request = findRequest(filled, 'confirm');
  if (!request) throw new Error('the filled form is no request');
  const refused = {
    type: 'urn:problem:request.invalid',
    status: 422,
    code: 'request.invalid' as const,
    title: '',
    errors: [{ pointer: '/body/visit/visitedOn', code: 'date.before_case' as const }],
  };
  const recalled = recallVisit({ request, household: '安＊＊', refused }, OTHER_ID, 4);
  expect(recalled?.draft).toMatchObject({ id: OTHER_ID, basedOn: 4, step: 'people' });
  expect(recalled && asksCorrection(recalled.draft)).toBe(true);
  expect(recalled?.refusals).toEqual(refused.errors);
});

test('one that was refused for a member of another household asks whether they live here', () => {
  const request = findRequest(filled, 'confirm');
  if (!request) throw new Error('the filled form is no request');
  const refused = {
    type: 'urn:problem:request.invalid',
    status: 422,
    code: 'request.invalid' as const,
    title: '',
    errors: [{ pointer: '/body/visit/members/0/livesHere', code: 'member.elsewhere' as const }],
  };
  const { draft } = recallVisit({ request, household: '安＊＊', refused }, OTHER_ID, 4) ?? {};
  if (!draft) throw new Error('not taken back');
  expect(draft).toMatchObject({ step: 'members', member: 0 });
  expect(problemsOf(draft, 'confirm', TODAY)).toEqual(refused.errors);
  const [first, ...others] = draft.members;
  if (!first) throw new Error('nobody');
  const said = findRequest({ ...draft, members: [{ ...first, livesHere: true }, ...others] }, 'confirm');
  expect(said?.type === 'confirm' && said.body.visit.members[0]?.livesHere).toBe(true);
});

test('where nobody knows what day it is, no day is forbidden and none is taken for today', () => {
  expect(beginDraft({ id: ID, known, today: undefined, visitor: '杨光明' }).visitedOn).toBe('');
  const ahead: VisitDraft = { ...eliminating, visitedOn: '2032-01-01', stableSince: '2032-01-01' };
  const wrong = (today: string | undefined) =>
    problemsOf(ahead, 'propose_elimination', today).flatMap(({ pointer, code }) =>
      code === 'date.future' ? [pointer] : [],
    );
  expect(wrong(TODAY)).toEqual(['/body/visit/visitedOn', '/body/stableSince']);
  expect(wrong(undefined)).toEqual([]);
});
