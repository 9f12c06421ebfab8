/** Today's way: what is pressing first, and no village twice. */
import { mapSearch } from '../../src/village/visit-plan/map-search';
import { planVisits, type VisitPlan } from '../../src/village/visit-plan/plan';
import { findVisit, visitStatuses, type CaseSummary } from '../../src/shared/contract/case';

const village = (code: string, name: string, town = '观风海镇') => ({ code, village: name, town, county: '威宁县' });
const near = village('520526107001', '七里半社区居民委员会');
const next = village('520526107202', '海丰村村民委员会');
const far = village('520526108003', '远村村民委员会', '牛棚镇');

let made = 0;
function row(name: string, at: CaseSummary['village'], changes: Partial<CaseSummary> = {}): CaseSummary {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    version: 1,
    status: 'awaiting_visit',
    kind: 'illness',
    applicantName: name,
    householdSize: 3,
    village: at,
    priority: 'normal',
    greenChannel: false,
    filedAt: '2026-11-20T02:00:00.000Z',
    filedByHelper: false,
    declarations: 1,
    due: due('2026-11-26'),
    origin: 'household',
    opened: false,
    withheld: [],
    reasons: [],
    ...changes,
  };
}
const due = (day: string, overdue = false): NonNullable<CaseSummary['due']> => ({
  at: `${day}T15:59:59.999Z`,
  overdue,
  standing: overdue ? 'overdue' : 'on_time',
  workingDaysLeft: 1,
  byTheHour: false,
  provisional: false,
});
const way = ({ villages }: VisitPlan) =>
  villages.map(({ stops }) => stops.map(({ row: { applicantName } }) => applicantName).join(''));
const plan = (rows: readonly CaseSummary[]) => way(planVisits(rows, {}, {}));

test('the late come first, the worst off of them before the others; then the deadline, the priority, the wait', () => {
  expect(
    plan([
      row('零', near, { due: due('2026-11-23', true), priority: 'urgent' }),
      row('戊', near, { filedAt: '2026-11-21T02:00:00.000Z' }),
      row('丁', near),
      row('丙', near, { priority: 'urgent' }),
      row('己', near, { due: undefined, status: 'monitored' }),
      row('乙', near, { due: due('2026-11-25') }),
      row('甲', near, { due: due('2026-11-20', true) }),
    ]),
  ).toEqual(['零甲乙丙丁戊己']);
});

test('a village is left when it is done, and a town too, though somebody elsewhere is nearer to their day', () => {
  expect(
    plan([
      row('丙', next, { due: due('2026-11-28') }),
      row('乙', near, { due: due('2026-11-29') }),
      row('丁', far, { due: due('2026-11-26') }),
      row('甲', near, { due: due('2026-11-25') }),
    ]),
  ).toEqual(['甲乙', '丙', '丁']);
});

test('who was visited, left out or written down is off the way; what was not taken is on it again', () => {
  const [visited, skipped, waiting, refused, left] = ['甲', '乙', '丙', '丁', '戊'].map((name) => row(name, near));
  const id = (of: CaseSummary | undefined) => of?.id ?? '';
  const route = planVisits(
    [visited, skipped, waiting, refused, left].flatMap((each) => each ?? []),
    { [id(visited)]: 'visited', [id(skipped)]: 'skipped', [id(refused)]: 'visited' },
    { [id(waiting)]: 'waiting', [id(refused)]: 'refused' },
  );
  expect(way(route)).toEqual(['丁戊']);
  expect(route.done.map(({ row: { applicantName }, because }) => [applicantName, because])).toEqual([
    ['甲', 'visited'],
    ['丙', 'waiting'],
  ]);
  expect(route.skipped.map(({ row: { applicantName } }) => applicantName)).toEqual(['乙']);
});

test('only who is to be visited is on the way, each with their own form', () => {
  expect(visitStatuses).toEqual(['awaiting_visit', 'monitored']);
  expect(findVisit('monitored')).toBe('propose_elimination');
  expect(
    plan([row('甲', near, { status: 'awaiting_deliberation' }), row('乙', near, { status: 'monitored' })]),
  ).toEqual(['乙']);
});

test('a map is told the village’s public name and its county, and nothing of the household', () => {
  const address = new URL(mapSearch(near));
  expect(address.origin + address.pathname).toBe('https://uri.amap.com/search');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    keyword: '观风海镇七里半社区',
    city: '520526',
    view: 'map',
    callnative: '1',
  });
});
