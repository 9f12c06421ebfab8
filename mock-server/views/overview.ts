/** How an area stands, in numbers. */
import { areaLevels, isWithin, levelOf, sayVillage, type AreaCode } from '../../src/shared/contract/area';
import { categories } from '../../src/shared/contract/assessment';
import type { Overview } from '../../src/shared/contract/overview';
import { Refusal } from '../../src/shared/contract/problem';
import { caseRoles } from '../../src/shared/contract/session';
import { eliminatedStatuses, isEnded, recognizedStatuses, statuses } from '../../src/shared/contract/workflow';
import { momentOf } from '../cases/moment';
import type { Reference } from '../reference/reference';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { countersAsOf, tally, type Tally } from '../store/counters';

/** What lies next inside an area; a village is its own. */
function placesIn(reference: Reference, area: AreaCode): AreaCode[] {
  const level = areaLevels.indexOf(levelOf(area));
  const inner = areaLevels[level + 1];
  if (inner === undefined) return [area];
  return reference.areasWithin(area).flatMap(({ code }) => (levelOf(code) === inner ? [code] : []));
}

/** @throws Refusal `area.not_found`, also for one outside the caller's own */
export async function getOverview(
  services: Services,
  account: SignedIn,
  asked: AreaCode | undefined,
): Promise<Overview> {
  const { reference, at } = momentOf(services);
  const own = account.roles.filter(({ role }) => caseRoles.includes(role)).map(({ areaCode }) => areaCode);
  const code = asked ?? own[0];
  const area = code === undefined ? undefined : reference.findArea(code);
  if (!area || !own.some((each) => isWithin(area.code, each))) throw new Refusal('area.not_found');
  const rows = await tally(services.db, placesIn(reference, area.code));
  const asOf = await countersAsOf(services.db, at);
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
      const cases = listedIn(rows.filter((row) => row.status === status));
      return cases > 0 ? [{ status, cases }] : [];
    }),
    erased: recognizedIn(rows).reduce((total, row) => total + row.erased, 0),
    overdue: overdueIn(rows),
    inside: places.map((place) => {
      const here = rows.filter((row) => row.place === place);
      return {
        area: { code: place, name: sayVillage(reference.nameOf(place)) },
        ...recognizedOf(here),
        open: listedIn(here.filter(({ status }) => !isEnded(status))),
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

const listedIn = (rows: readonly Tally[]) => rows.reduce((total, row) => total + row.cases - row.erased, 0);
const recognizedIn = (rows: readonly Tally[]) => rows.filter((row) => row.recognized && row.status !== 'merged');

function recognizedOf(rows: readonly Tally[]): Overview['total'] {
  const recognized = recognizedIn(rows);
  const counted = [...recognizedStatuses, ...eliminatedStatuses];
  return {
    recognized: sum(recognized),
    monitored: sum(recognized.filter(({ status }) => recognizedStatuses.includes(status))),
    eliminated: sum(recognized.filter(({ status }) => eliminatedStatuses.includes(status))),
    relapsed: sum(recognized.filter(({ status }) => !counted.includes(status))),
  };
}
