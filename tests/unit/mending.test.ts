/** Whatever the server says is wrong with a declaration, there is a question that mends it. */
import { NewDeclaration } from '../../src/shared/contract/declaration';
import { consentKinds } from '../../src/shared/contract/consent';
import { declarationOf, emptyDraft, type Draft } from '../../src/shared/contract/draft';
import { fieldProblems, problems } from '../../src/shared/contract/problem';
import { fieldCodes } from '../../src/shared/base/field-code';
import { hardshipKinds, kindOf } from '../../src/shared/hardships/index';
import { findStepOf } from '../../src/pages/declare/step';
import { findUnanswered, mostSteps, REVIEW, reviewedOf, stepAfter, stepsOf } from '../../src/pages/declare/steps';
import { words } from '../words';
import { wholeDraft } from '../drafts';

// Only what the questions answer for is looked at here, not how they are drawn.
jest.mock('@tarojs/components', () => ({}));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: new Proxy({}, { get: () => () => undefined }),
}));
jest.mock('../../src/ui', () => ({}));
jest.mock('../../src/pages/declare/media.css', () => ({}));

const filedFor = (kind: Draft['kind']) =>
  wholeDraft({ kind, relation: 'relative', forOther: true, helper: { name: '安大山', phone: '0857-0000122' } });

describe.each(hardshipKinds)('%s', (kind) => {
  const draft = filedFor(kind);
  const places = [
    '/village',
    '/words',
    '/householdSize',
    '/circumstances/longTermPatient',
    ...['name', 'phone', 'idNumber'].map((field) => `/applicant/${field}`),
    ...['relation', 'name', 'phone'].map((field) => `/filer/${field}`),
    ...Object.keys(kindOf(kind).schema.shape).map((field) => `/hardship/${field}`),
  ];
  test.each(places)('what is wrong with %s opens a question', (pointer) => {
    expect(findStepOf(reviewedOf(draft), pointer, draft)).toBeDefined();
  });

  test.each(consentKinds.filter((each) => each !== 'location'))(
    'a consent that the server demands is asked for: %s',
    (consent) => {
      const demanded = { ...draft, demanded: [consent] };
      expect(findStepOf(reviewedOf(demanded), `/consent/${consent}`, demanded)?.id).toBe('consent');
      expect(findUnanswered({ ...demanded, consent: { ...demanded.consent, [consent]: false } })).toBeDefined();
      const given = { ...demanded, consent: { ...demanded.consent, [consent]: true } };
      expect(declarationOf(given, '2026-11-24').consent).toMatchObject({ [consent]: true });
    },
  );
});

test('an empty declaration is wrong in fields that all have a question', () => {
  const { error } = NewDeclaration.safeParse(
    declarationOf({ ...wholeDraft(), ...emptyDraft, kind: 'illness' }, '2026-11-24'),
  );
  const empty: Draft = { ...wholeDraft(), ...emptyDraft, kind: 'illness' };
  const wrong = error ? fieldProblems(error) : [];
  expect(wrong.length).toBeGreaterThan(3);
  for (const { pointer } of wrong)
    expect([pointer, findStepOf(reviewedOf(empty), pointer, empty)?.id]).not.toContain(undefined);
});

test.each(['zh-CN', 'en'] as const)('every code has a sentence in %s', (locale) => {
  const { problem, field } = words[locale];
  for (const code of Object.keys(problems))
    expect([code, problem[code as keyof typeof problem]]).not.toContain(undefined);
  for (const code of fieldCodes) expect([code, field[code]]).not.toContain(undefined);
});

describe.each(hardshipKinds)('how far %s has come', (kind) => {
  test.each(['self', 'neighbour'] as const)('never goes backward for %s', (relation) => {
    const whole = wholeDraft({ kind, relation, helper: { name: '安大山', phone: '0857-0000122' } });
    // As it is answered: what a later question asks is not there before.
    let draft: Draft = { ...whole, ...emptyDraft, village: whole.village };
    let id = stepsOf(draft)[0]?.id ?? '';
    let before = 0;
    for (let screens = 0; screens < 30; screens += 1) {
      const known = stepsOf(draft);
      const number = id === REVIEW ? known.length + 1 : known.findIndex((step) => step.id === id) + 1;
      const share = number / mostSteps(draft, number);
      expect([id, share > before && share <= 1]).toEqual([id, true]);
      before = share;
      if (id === REVIEW) break;
      if (id === 'kind') draft = { ...whole, relation: 'self' };
      if (id === 'filer') draft = whole;
      id = stepAfter({ ...draft, reviewing: false }, id);
    }
    expect([id, before]).toEqual([REVIEW, 1]);
  });
});
