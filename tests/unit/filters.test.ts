/** A list's filters: in the address, after a choice, and over what was kept for where there is no signal. */
import fc from 'fast-check';
import { changed, filterKey, filtersOf, narrowed, widerThan, type Filters } from '../../src/desk/queue/filters';
import { statusesIn, viewsOf } from '../../src/desk/scope';
import { categories } from '../../src/shared/contract/assessment';
import { queueDues, queueViews, type CaseSummary, type Queue } from '../../src/shared/contract/case';
import { makeReceipt, RECEIPT_RANDOM_SYMBOLS } from '../../src/shared/contract/receipt';
import { roles, type Account, type Role } from '../../src/shared/contract/session';
import { isEnded, openStatuses, statuses } from '../../src/shared/contract/workflow';

const villages = ['520526107001', '520526107202', '520526108003'];
const area = fc.constantFrom('520526000000', '520526107000', '520526108000', ...villages);
const receipt = fc
  .array(fc.integer({ min: 0, max: 22 }), { minLength: RECEIPT_RANDOM_SYMBOLS, maxLength: RECEIPT_RANDOM_SYMBOLS })
  .map(makeReceipt);
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    view: fc.constantFrom(...queueViews),
    due: fc.constantFrom(...queueDues),
    area,
    category: fc.constantFrom(...categories),
    status: fc.constantFrom(...statuses),
    receipt,
  },
  { requiredKeys: ['view', 'due'] },
);

/** As a browser's address carries it: words only, and nothing that is not said. */
function throughAddress(by: Filters): Record<string, string> {
  const pairs = Object.entries(by).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return Object.fromEntries(new URLSearchParams(pairs));
}

const row = fc
  .record({
    village: fc.constantFrom(...villages),
    status: fc.constantFrom(...statuses),
    category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
    due: fc.option(fc.record({ overdue: fc.boolean(), workingDaysLeft: fc.integer({ min: 0, max: 3 }) }), {
      nil: undefined,
    }),
    id: fc.uuid(),
  })
  // Only what a filter looks at; a whole row would say nothing more here.
  .map(({ village, ...rest }) => ({ ...rest, village: { code: village } }) as unknown as CaseSummary);

const queueOf = (cases: CaseSummary[], counts = { all: 90, overdue: 7, today: 5 }): Queue => ({
  cases,
  counts,
  nextCursor: 'more',
  asOf: '2026-11-24T01:00:00.000Z',
});

describe('the filters of a list', () => {
  test('come back from the address as they went into it', () => {
    fc.assert(
      fc.property(filters, (by) => {
        expect(filterKey(filtersOf(throughAddress(by), queueViews))).toBe(filterKey(by));
      }),
    );
  });

  test('are good whatever an address says', () => {
    const anything = fc.dictionary(
      fc.constantFrom('view', 'due', 'area', 'category', 'status', 'receipt'),
      fc.string(),
    );
    fc.assert(
      fc.property(anything, fc.subarray([...queueViews], { minLength: 1 }), (params, views) => {
        const { view, due, area: place } = filtersOf(params, views);
        expect(views).toContain(view);
        expect(queueDues).toContain(due);
        expect(place ?? '520000000000').toMatch(/^\d{12}$/);
      }),
    );
  });

  test('differ in their key whenever they differ', () => {
    fc.assert(
      fc.property(filters, filters, (one, other) => {
        const same = JSON.stringify(filtersOf(one, queueViews)) === JSON.stringify(filtersOf(other, queueViews));
        expect(filterKey(one) === filterKey(other)).toBe(same);
      }),
    );
  });

  test('lose deadline and status with another view, keep place and category, and end a look for one case', () => {
    const before: Filters = {
      view: 'open',
      due: 'overdue',
      area: '520526107000',
      category: 'marginal',
      status: 'monitored',
      receipt: makeReceipt([1, 2, 3, 4, 5, 6, 7, 8, 9]),
    };
    expect(changed(before, { view: 'all' })).toEqual({
      view: 'all',
      due: 'any',
      area: '520526107000',
      category: 'marginal',
      status: undefined,
      receipt: undefined,
    });
    expect(changed(before, { category: undefined })).toEqual({
      ...before,
      category: undefined,
      receipt: undefined,
    });
    expect(changed(before, { view: 'todo', status: 'awaiting_approval' })).toMatchObject({
      status: 'awaiting_approval',
    });
  });
});

describe('a kept list under narrower filters', () => {
  const wide: Filters = { view: 'open', due: 'any' };

  test('holds exactly the rows that fit, in their order', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), filters, (rows, any) => {
        const by: Filters = { ...any, view: 'open', receipt: undefined };
        const { cases, counts, nextCursor } = narrowed(queueOf(rows), wide, by);
        const expected = rows.filter(
          ({ village, category, status, due }) =>
            (by.area === undefined || village.code.startsWith(by.area.replace(/0+$/, ''))) &&
            (by.category === undefined || category === by.category) &&
            (by.status === undefined || status === by.status) &&
            (by.due === 'any' || (due && (by.due === 'overdue' ? due.overdue : !due.overdue && !due.workingDaysLeft))),
        );
        expect(cases).toEqual(expected);
        expect(nextCursor).toBeUndefined();
        expect(counts[by.due === 'any' ? 'all' : by.due]).toBe(
          (by.area ?? by.category ?? by.status) ? expected.length : { any: 90, overdue: 7, today: 5 }[by.due],
        );
      }),
    );
  });

  test('is looked for in the nearest list first, and never in another view', () => {
    const by: Filters = { view: 'open', due: 'today', area: '520526107000', category: 'unstable', status: 'monitored' };
    expect(widerThan(by).map(filterKey)).toEqual([
      filterKey({ ...by, due: 'any' }),
      filterKey({ view: 'open', due: 'any', area: '520526107000' }),
      filterKey({ view: 'open', due: 'any' }),
    ]);
  });
});

describe('which lists there are', () => {
  const as = (...own: Role[]): Account => ({
    id: '00000000-0000-4000-8000-000000000000',
    roles: own.map((role) => ({ role, area: { code: '520526000000', name: '威宁' } })),
  });

  test.each<[Role, string[]]>([
    ['first_secretary', ['todo', 'open', 'ended', 'all']],
    ['village_cadre', ['todo', 'open', 'ended', 'all']],
    ['department_officer', ['todo', 'open', 'ended', 'all']],
    ['township_reviewer', ['todo', 'supervised', 'open', 'ended', 'all']],
    ['county_officer', ['todo', 'supervised', 'open', 'ended', 'all']],
    ['city_supervisor', ['todo', 'supervised', 'open', 'ended', 'all']],
    ['province_reader', ['supervised', 'open', 'ended', 'all']],
  ])('%s: %j', (role, views) => {
    expect(viewsOf(as(role))).toEqual(views);
  });

  test('a view offers the statuses that it can show, and no other', () => {
    for (const role of roles) {
      expect(statusesIn('all', as(role))).toEqual(statuses);
      expect(statusesIn('open', as(role))).toEqual(openStatuses);
      expect(statusesIn('todo', as(role)).some(isEnded)).toBe(false);
    }
    expect(statusesIn('todo', as('county_officer'))).toEqual(['awaiting_approval', 'elimination_approval']);
    expect(statusesIn('todo', as('village_cadre'))).toEqual(['awaiting_deliberation']);
    expect(statusesIn('todo', as('county_officer', 'department_officer'))).toContain('monitored');
  });
});
