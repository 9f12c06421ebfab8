/** How an area stands, in numbers. */
import { type areaLevels, isWithin, levelOf, sayVillage, type AreaCode } from '../../src/shared/area';
import { categories } from '../../src/shared/assessment';
import type { Overview } from '../../src/shared/overview';
import { Refusal } from '../../src/shared/problem';
import { caseRoles } from '../../src/shared/session';
import { isEnded, recognizedStatuses, statuses } from '../../src/shared/workflow';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { tally, type Tally } from '../store/overview';

/** Digits of the level inside each. */
const DIGITS_INSIDE = { province: 4, city: 6, county: 9, town: 12, village: 12 } as const satisfies Record<
  (typeof areaLevels)[number],
  number
>;

/** @throws Refusal `area.not_found`, also for one outside the caller's own */
export async function getOverview(
  { db, reference, now }: Services,
  account: SignedIn,
  asked: AreaCode | undefined,
): Promise<Overview> {
  const own = account.roles.filter(({ role }) => caseRoles.includes(role)).map(({ areaCode }) => areaCode);
  const code = asked ?? own[0];
  const { findArea, countiesOf, nameOf } = reference.current();
  const area = code === undefined ? undefined : findArea(code);
  if (!area || !own.some((each) => isWithin(area.code, each))) throw new Refusal('area.not_found');
  const asOf = now();
  const digits = DIGITS_INSIDE[levelOf(area.code)];
  const rows = await tally(db, { area: area.code, counties: countiesOf(area.code), digits, asOf });
  const places = [...new Set(rows.map(({ place }) => place))].sort();
  return {
    area: { ...area, name: sayVillage(area.name) },
    asOf: asOf.toISOString(),
    total: recognizedOf(rows),
    categories: categories.map((category) => ({
      category,
      ...recognizedOf(rows.filter((row) => row.category === category)),
    })),
    statuses: statuses.flatMap((status) => {
      const cases = sum(rows.filter((row) => row.status === status)).households;
      return cases > 0 ? [{ status, cases }] : [];
    }),
    overdue: overdueIn(rows),
    inside: places.map((place) => {
      const here = rows.filter((row) => row.place === place);
      const inner = place.padEnd(12, '0');
      return {
        area: { code: inner, name: sayVillage(nameOf(inner)) },
        ...recognizedOf(here),
        open: sum(here.filter(({ status }) => !isEnded(status))).households,
        overdue: overdueIn(here),
      };
    }),
  };
}

const sum = (rows: readonly Tally[]) => ({
  households: rows.reduce((total, row) => total + row.cases, 0),
  people: rows.reduce((total, row) => total + row.people, 0),
});
const overdueIn = (rows: readonly Tally[]) => rows.reduce((total, row) => total + row.overdue, 0);

function recognizedOf(rows: readonly Tally[]): Overview['total'] {
  const recognized = rows.filter((row) => row.recognized && row.status !== 'merged');
  return {
    recognized: sum(recognized),
    monitored: sum(recognized.filter(({ status }) => recognizedStatuses.includes(status))),
    eliminated: sum(recognized.filter(({ status }) => status === 'eliminated')),
  };
}
