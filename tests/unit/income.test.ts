import fc from 'fast-check';
import { addDays, addMonths } from '../../src/shared/base/china-time';
import { eliminationConditions } from '../../src/shared/contract/elimination';
import { MAX_YUAN } from '../../src/shared/hardships/kind';
import { type Incomes, incomeWindow, netPerHead, referencePerHead } from '../../src/shared/contract/income';
import { assuranceKinds } from '../../src/shared/contract/visit';

const nothing: Incomes = {
  wage: 0,
  business: 0,
  property: 0,
  transfer: 0,
  businessCost: 0,
  insurancePaid: 0,
  selfPaid: 0,
};
const yuan = fc.integer({ min: 0, max: MAX_YUAN });
const incomes = fc.record({
  wage: yuan,
  business: yuan,
  property: yuan,
  transfer: yuan,
  businessCost: yuan,
  insurancePaid: yuan,
  selfPaid: yuan,
});
const members = fc.integer({ min: 1, max: 20 });
const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1990-01-01', days));

describe('income a head', () => {
  test('is what all have together, whatever it is made of, rounded down', () => {
    fc.assert(
      fc.property(incomes, members, (amounts, people) => {
        const { wage, business, property, transfer, businessCost } = amounts;
        const together = wage + business + property + transfer - businessCost;
        const each = netPerHead(amounts, people);
        expect(each * people).toBeLessThanOrEqual(together);
        expect((each + 1) * people).toBeGreaterThan(together);
      }),
    );
  });

  test('as reference is the net income where nothing was paid by insurance or by oneself', () => {
    fc.assert(
      fc.property(incomes, members, (amounts, people) => {
        const plain = { ...amounts, insurancePaid: 0, selfPaid: 0 };
        expect(referencePerHead(plain, people)).toBe(netPerHead(amounts, people));
      }),
    );
  });

  test('as reference rises with what insurance paid and falls with what oneself paid', () => {
    fc.assert(
      fc.property(incomes, members, fc.integer({ min: 0, max: 100_000 }), (amounts, people, more) => {
        const before = referencePerHead(amounts, people);
        const insured = { ...amounts, insurancePaid: amounts.insurancePaid + more };
        const spent = { ...amounts, selfPaid: amounts.selfPaid + more };
        expect(referencePerHead(insured, people)).toBeGreaterThanOrEqual(before);
        expect(referencePerHead(spent, people)).toBeLessThanOrEqual(before);
        // The one makes up for the other, to the yuan.
        expect(referencePerHead({ ...insured, selfPaid: spent.selfPaid }, people)).toBe(before);
      }),
    );
  });

  test("the article's household: five people, 19,000 self-paid; being monitored, the insurance paid 19,200", () => {
    const earned: Incomes = { ...nothing, wage: 40_000, transfer: 6_000, business: 8_000, businessCost: 2_000 };
    expect(netPerHead(earned, 5)).toBe(10_400);
    expect(referencePerHead({ ...earned, selfPaid: 19_000 }, 5)).toBe(6_600);
    expect(referencePerHead({ ...earned, selfPaid: 19_000, insurancePaid: 19_200 }, 5)).toBe(10_440);
  });

  test('a loss is a negative income, rounded down too', () => {
    expect(netPerHead({ ...nothing, business: 1_000, businessCost: 2_001 }, 2)).toBe(-501);
  });
});

describe('the twelve months that are counted', () => {
  test.each([
    ['2026-11-24', '2025-11-01', '2026-10-31'],
    ['2026-01-01', '2025-01-01', '2025-12-31'],
    ['2026-01-31', '2025-01-01', '2025-12-31'],
    ['2025-12-31', '2024-12-01', '2025-11-30'],
    ['2024-03-01', '2023-03-01', '2024-02-29'],
    ['2025-03-15', '2024-03-01', '2025-02-28'],
  ])('before a visit on %s are %s to %s', (visited, from, to) => {
    expect(incomeWindow(visited)).toEqual({ from, to });
  });

  test('are always full, twelve, and end just before the month of the visit', () => {
    fc.assert(
      fc.property(day, (visited) => {
        const { from, to } = incomeWindow(visited);
        expect(from.slice(8)).toBe('01');
        expect(addDays(to, 1)).toBe(`${visited.slice(0, 7)}-01`);
        expect(addMonths(from, 12)).toBe(addDays(to, 1));
      }),
    );
  });
});

describe('the conditions of elimination', () => {
  const safe = Object.fromEntries(assuranceKinds.map((kind) => [kind, { safe: true }]));
  const known = { today: '2026-11-24', monitoringLine: 8_700, months: 6 };
  const visit = {
    incomes: { ...nothing, wage: 43_505 },
    members: [{ work: 'able' }, { work: 'none' }, { work: 'none' }, { work: 'weak' }, { work: 'none' }],
    assurances: safe,
    stableSince: '2026-05-24',
    spendingSolved: true,
  } as const;
  const delivered = [
    {
      id: '00000000-0000-4000-8000-000000000001',
      kind: 'health',
      department: 'health',
      state: 'delivered',
      dueOn: '2026-05-01',
    },
  ] as const;
  const judge = (more: object) =>
    Object.fromEntries(
      eliminationConditions({ ...known, recognizedOn: '2026-05-24', measures: delivered, visit, ...more }).map(
        ({ code, state }) => [code, state],
      ),
    );

  test('are all met in the household that they describe, and not a yuan or a day before', () => {
    expect(new Set(Object.values(judge({})))).toEqual(new Set(['met']));
    expect(judge({ visit: { ...visit, incomes: { ...nothing, wage: 43_500 } } }).income_above_line).toBe('unmet');
    expect(judge({ visit: { ...visit, stableSince: '2026-05-25' } }).income_stable).toBe('unmet');
    expect(judge({ recognizedOn: '2026-05-25' }).recognized_long_enough).toBe('unmet');
    expect(judge({ measures: [{ ...delivered[0], state: 'agreed' }] }).measure_delivered).toBe('unmet');
    expect(judge({ visit: { ...visit, spendingSolved: false } }).spending_solved).toBe('unmet');
    expect(judge({ visit: { ...visit, members: [{ work: 'none' }] } }).someone_able_to_work).toBe('unmet');
    for (const kind of assuranceKinds)
      expect(judge({ visit: { ...visit, assurances: { ...safe, [kind]: { safe: false } } } }).assurances_safe).toBe(
        'unmet',
      );
  });

  test('are unknown as far as nothing was said yet, and known where one answer is enough', () => {
    const begun = { members: [{}, { work: 'none' }], assurances: {} } as const;
    expect(new Set(Object.values(judge({ visit: begun, recognizedOn: undefined, measures: undefined })))).toEqual(
      new Set(['unknown']),
    );
    expect(judge({ visit: { ...begun, members: [{}, { work: 'able' }] } }).someone_able_to_work).toBe('met');
    expect(judge({ visit: { ...begun, assurances: { water: { safe: false } } } }).assurances_safe).toBe('unmet');
    expect(judge({ visit: undefined }).spending_solved).toBe('unknown');
  });
});
