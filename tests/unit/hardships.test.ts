/** What holds for every kind of hardship, and what an accident says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policies } from '../../mock-server/seed/policy';
import { assess } from '../../mock-server/triage/assess';
import { DiscoveryDraft, emptyDiscovery } from '../../src/office/discover/draft';
import { hardshipFacts } from '../../src/desk/case/facts';
import type { Policy } from '../../src/shared/contract/policy';
import { emptyDraft, StoredDraft, type Draft } from '../../src/shared/contract/draft';
import { noCircumstances } from '../../src/shared/hardships/circumstances';
import { daysAhead, Hardship, hardshipKinds, hardshipOf, kindOf, speaksOf } from '../../src/shared/hardships/index';
import { relatives } from '../../src/shared/hardships/kind';
import { screensOf } from '../../src/shared/say/hardship';
import { words, staffWords } from '../words';

const ID = '00000000-0000-4000-8000-000000000001';
const drawn = readFileSync(join(__dirname, '../../src/ui/Icon.css'), 'utf8');

describe.each(hardshipKinds)('of the kind %s', (kind) => {
  const { schema, asks, screens, part, empty } = kindOf(kind);

  test('every field of the request is asked for, once', () => {
    expect(Object.keys(asks).sort()).toEqual(
      Object.keys(schema.shape)
        .filter((field) => field !== 'kind')
        .sort(),
    );
    expect(Object.values(screens).flat()).toEqual(Object.keys(asks));
  });

  test('no word is empty, and nothing is Chinese in English', () => {
    const said = [words.en, words['zh-CN']].map((locale) =>
      screensOf(kind, locale).flatMap(({ title, sub, asked }) => [title, sub ?? title, JSON.stringify(asked)]),
    );
    for (const sentence of said.flat()) expect(sentence).toMatch(/\S/);
    expect(said[0]?.join('')).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('a picture is drawn', () => expect(drawn).toContain(`.k-icon--${kind} {`));

  test('a draft from before it was added is read, and so is a discovery', () => {
    const { [part as 'illness']: _added, ...older } = { ...emptyDraft, id: ID, startedAt: '2026-11-24T02:00:00.000Z' };
    expect(StoredDraft.parse({ ...older, words: '看' })).toMatchObject({ [part]: empty, words: '看' });
    const { [part as 'illness']: _also, ...discovery } = emptyDiscovery(ID, 'village', undefined);
    expect(DiscoveryDraft.parse({ ...discovery, words: '看' })).toMatchObject({ [part]: empty, words: '看' });
  });
});

describe('an accident', () => {
  const accident = {
    kind: 'accident',
    type: 'traffic',
    who: 'spouse',
    happenedOn: '2026-11-20',
    outcome: 'healing',
    paid: 42_000,
    selfPaid: 20_000,
  } as const;
  const draft: Draft = {
    ...emptyDraft,
    id: ID,
    startedAt: '2026-11-24T02:00:00.000Z',
    kind: 'accident',
    accident: { ...accident, paid: '4.2万', selfPaid: '20,000元' },
  };

  test('is the request that its answers make', () => {
    expect(Hardship.parse(hardshipOf(draft))).toEqual(accident);
    expect(hardshipOf({ ...draft, accident: { type: 'fire' } })).toEqual({ kind: 'accident', type: 'fire' });
  });

  test('cannot have cost the household more than it cost', () => {
    const { error } = Hardship.safeParse({ ...accident, selfPaid: 42_001 });
    expect(error?.issues).toMatchObject([{ path: ['selfPaid'], message: 'illness.self_paid_over_paid' }]);
  });

  test('speaks of health and money, and of a child where it is one', () => {
    const spoken = relatives.map((who) => Object.values(speaksOf(Hardship.parse({ ...accident, who }))));
    expect(spoken).toEqual(relatives.map((who) => [true, true, who === 'child']));
  });

  test('has happened', () => {
    expect(daysAhead(accident, '2026-11-20')).toEqual([]);
    expect(daysAhead(accident, '2026-11-19')).toEqual(['happenedOn']);
  });

  test('is no longer offered as something else, and one that was filed so is read', () => {
    const other = { kind: 'other', type: 'accident' } as const;
    expect(screensOf('other', words['zh-CN']).flatMap(({ asked }) => asked.flatMap(({ of }) => of))).toEqual([
      'schooling',
      'disability',
      'lack_of_labour',
      'other',
    ]);
    expect(Hardship.parse(other)).toEqual(other);
    expect(hardshipOf({ ...draft, kind: 'other', other: { type: 'accident' } })).toEqual(other);
    expect(hardshipFacts(other, '2026-11-24', staffWords['zh-CN'])).toMatchObject([{ value: '出了事故' }]);
  });

  test('is told to the desk fact by fact', () => {
    expect(
      hardshipFacts(accident, '2026-11-24', staffWords['zh-CN']).map(({ name, value }) => `${name}：${value}`),
    ).toEqual([
      '哪一种：交通事故',
      '谁：爱人',
      expect.stringMatching(/^哪天发生：11 ?月 ?20 ?日/),
      '人现在：还在治伤、养伤',
      '一共花了：42,000 元',
      '自付：20,000 元',
    ]);
  });

  const assessed = (changes: object) =>
    assess(
      {
        filedOn: '2026-11-24',
        hardship: Hardship.parse({ ...accident, ...changes }),
        circumstances: noCircumstances,
        householdSize: 4,
        hasWords: false,
        filedByHelper: false,
        earlierDeclarations: 0,
      },
      policies[0] as Policy,
      '2026-11-24T02:00:00.000Z',
    );

  test('comes first, through the green channel, with its reasons named', () => {
    const { monitoringLine } = policies[0] as Policy;
    const result = assessed({});
    expect(result).toMatchObject({
      rules: '2026-11.4',
      priority: 'urgent',
      greenChannel: true,
      likelyCategory: 'sudden_difficulty',
      risks: ['accident'],
    });
    expect(result.factors).toMatchObject([
      { code: 'accident', weight: 40 },
      { code: 'accident_cost_over_line', values: { selfPaid: 20_000, line: monitoringLine } },
      { code: 'still_in_treatment', weight: 10 },
    ]);
    expect(result.prompts).toEqual(
      expect.arrayContaining(['green_channel', 'accident_liability', 'treatment_plan', 'insurance_may_pay']),
    );
    expect(result.unknowns).toEqual(['income', 'insurance_paid', 'eligible_spending', 'poverty_register']);
  });

  test.each([
    ['died', ['died_in_accident', 'accident']],
    ['cannot_work', ['accident', 'cannot_work_again']],
    ['recovered', ['accident']],
  ])('that one %s of weighs by %j', (outcome, codes) => {
    const { factors, greenChannel } = assessed({ outcome, selfPaid: 0 });
    expect([factors.map(({ code }) => code), greenChannel]).toEqual([codes, true]);
  });
});

test('a failed business stands by what was lost and what is owed', () => {
  const { monitoringLine } = policies[0] as Policy;
  const hardship = {
    kind: 'failed_business',
    type: 'livestock',
    since: '2026-10-01',
    lost: 3 * monitoringLine,
    owed: 5_000,
  };
  const { risks, likelyCategory, factors } = assess(
    {
      filedOn: '2026-11-24',
      hardship: Hardship.parse(hardship),
      circumstances: noCircumstances,
      householdSize: 4,
      hasWords: true,
      filedByHelper: false,
      earlierDeclarations: 0,
    },
    policies[0] as Policy,
    '2026-11-24T02:00:00.000Z',
  );
  expect([risks, likelyCategory]).toEqual([['failed_business'], 'sudden_difficulty']);
  expect(factors.map(({ code }) => code)).toEqual(['business_lost_over_line', 'business_in_debt']);
});
