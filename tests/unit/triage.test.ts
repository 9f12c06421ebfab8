import fc from 'fast-check';
import { policies } from '../../mock-server/seed/policy';
import { assess } from '../../mock-server/triage/assess';
import { Assessment, type AssessmentInput } from '../../src/shared/contract/assessment';
import { disasterTypes, losses } from '../../src/shared/hardships/disaster';
import { gaps } from '../../src/shared/hardships/circumstances';
import { accidentTypes, outcomes } from '../../src/shared/hardships/accident';
import { businessTypes } from '../../src/shared/hardships/failed-business';
import { hardshipKinds, type Hardship } from '../../src/shared/hardships/index';
import { otherTypes } from '../../src/shared/hardships/other';
import { relatives } from '../../src/shared/hardships/kind';
import { treatments } from '../../src/shared/hardships/illness';
import { priorities, type Policy } from '../../src/shared/contract/policy';
import { articleHousehold } from '../people';

const policy = policies[0] as Policy;
const AT = '2026-11-23T02:00:00.000Z';

// Mostly of the size where the steps of the rules lie.
const yuan = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9_999_999 }) },
);
const day = fc.constant('2026-11-20');
const illness = fc.record({
  kind: fc.constant('illness' as const),
  who: fc.constantFrom(...relatives),
  treatment: fc.constantFrom(...treatments),
  paid: yuan,
  selfPaid: yuan,
});
const anyHardship: fc.Arbitrary<Hardship> = fc.oneof(
  illness,
  fc.record({
    kind: fc.constant('disaster' as const),
    type: fc.constantFrom(...disasterTypes),
    happenedOn: day,
    losses: fc.uniqueArray(fc.constantFrom(...losses), { minLength: 1 }),
    houseHabitable: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('job_loss' as const),
    who: fc.constantFrom(...relatives),
    since: day,
    incomeBefore: yuan,
    incomeNow: yuan,
    someoneElseEarns: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('accident' as const),
    type: fc.constantFrom(...accidentTypes),
    who: fc.constantFrom(...relatives),
    happenedOn: day,
    outcome: fc.constantFrom(...outcomes),
    paid: yuan,
    selfPaid: yuan,
  }),
  fc.record({
    kind: fc.constant('failed_business' as const),
    type: fc.constantFrom(...businessTypes),
    since: day,
    lost: yuan,
    owed: yuan,
  }),
  fc.record({ kind: fc.constant('other' as const), type: fc.constantFrom(...otherTypes) }),
);
const inputWith = <H extends Hardship>(hardship: fc.Arbitrary<H>) =>
  fc.record(
    {
      filedOn: day,
      hardship,
      circumstances: fc.record({
        childrenAtSchool: fc.integer({ min: 0, max: 10 }),
        longTermPatient: fc.boolean(),
        disabledMember: fc.boolean(),
        noOneAbleToWork: fc.boolean(),
        gaps: fc.uniqueArray(fc.constantFrom(...gaps)),
      }),
      householdSize: fc.integer({ min: 1, max: 20 }),
      hasWords: fc.boolean(),
      filedByHelper: fc.boolean(),
      earlierDeclarations: fc.integer({ min: 0, max: 5 }),
    },
    {},
  ) as fc.Arbitrary<AssessmentInput & { hardship: H }>;
const anyInput = inputWith(anyHardship);
const rank = (input: AssessmentInput) => priorities.indexOf(assess(input, policy, AT).priority);

describe('triage', () => {
  it('gives the same result for the same input, and one that its schema knows', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = assess(input, policy, AT);
        expect(Assessment.parse(result)).toEqual(result);
        expect(assess(structuredClone(input), policy, AT)).toEqual(result);
      }),
    );
  });

  it('never lowers the priority or the points for more self-paid spending', () => {
    fc.assert(
      fc.property(inputWith(illness), yuan, (input, more) => {
        const worse = { ...input, hardship: { ...input.hardship, selfPaid: input.hardship.selfPaid + more } };
        return rank(worse) <= rank(input) && assess(worse, policy, AT).score >= assess(input, policy, AT).score;
      }),
    );
  });

  it('never lowers the priority for a house that cannot be lived in, one more gap, or nobody able to work', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const worse = { ...input, circumstances: { ...input.circumstances, noOneAbleToWork: true, gaps: [...gaps] } };
        return rank(worse) <= rank(input);
      }),
    );
  });

  it('explains every point: the factors add up to the score, the weightiest first', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { factors, score } = assess(input, policy, AT);
        const weights = factors.map(({ weight }) => weight);
        return (
          weights.reduce((sum, weight) => sum + weight, 0) === score &&
          weights.every((weight, index) => index === 0 || (weights[index - 1] ?? 0) >= weight)
        );
      }),
    );
  });

  it('has nothing to refuse with: every kind ends in one of three priorities and a visit', () => {
    fc.assert(fc.property(anyInput, (input) => priorities.includes(assess(input, policy, AT).priority)));
    expect(hardshipKinds).toHaveLength(6);
  });

  it("puts the article's household first, with its reasons named", () => {
    const { hardship, circumstances, householdSize } = articleHousehold();
    const result = assess(
      {
        filedOn: '2026-11-23',
        hardship,
        circumstances,
        householdSize,
        hasWords: true,
        filedByHelper: false,
        earlierDeclarations: 0,
      },
      policy,
      AT,
    );
    expect(result.priority).toBe('urgent');
    expect(['sudden_difficulty', 'marginal']).toContain(result.likelyCategory);
    expect(result.factors.map(({ code }) => code)).toEqual([
      'self_paid_over_line',
      'long_term_patient',
      'still_in_treatment',
      'children_at_school',
    ]);
    expect(result.risks).toEqual(['illness', 'schooling']);
    expect(result.unknowns).toContain('income');
    expect(result.prompts).toEqual(
      expect.arrayContaining(['bills_and_reimbursement', 'insurance_may_pay', 'school_support']),
    );
  });

  it('opens the green channel for disasters and accidents, and never leaves them normal', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { greenChannel, priority } = assess(input, policy, AT);
        const clear =
          ['disaster', 'accident'].includes(input.hardship.kind) ||
          (input.hardship.kind === 'other' && input.hardship.type === 'accident');
        return greenChannel === clear && !(clear && priority === 'normal');
      }),
    );
    // Which a field alone would be by its points, and chance seldom makes one.
    const { hardship: _illness, ...rest } = articleHousehold();
    const field = assess(
      {
        filedOn: '2026-11-20',
        hardship: {
          kind: 'disaster',
          type: 'flood',
          happenedOn: '2026-11-19',
          losses: ['crops'],
          houseHabitable: true,
        },
        circumstances: { ...rest.circumstances, longTermPatient: false, childrenAtSchool: 0 },
        householdSize: 4,
        hasWords: false,
        filedByHelper: false,
        earlierDeclarations: 0,
      },
      policy,
      AT,
    );
    expect([field.score, field.priority]).toEqual([20, 'high']);
  });
});
