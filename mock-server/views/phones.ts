/** The phone list of an area, complete: a village that nobody serves stands there too. */
import { enclosing, isWithin, levelOf, sayVillage, type AreaCode } from '../../src/shared/contract/area';
import { chinaDay } from '../../src/shared/base/china-time';
import type { Phone, PhoneList } from '../../src/shared/contract/phones';
import { Refusal } from '../../src/shared/contract/problem';
import type { Role } from '../../src/shared/contract/session';
import { momentOf } from '../cases/moment';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { listPhones, type PhoneRow } from '../store/phones';

/** Who is phoned about a household, in this order. */
const listed: readonly Role[] = [
  'first_secretary',
  'village_cadre',
  'township_reviewer',
  'county_officer',
  'department_officer',
];

const shown = ({ role, department, name, phone, deputyFor }: PhoneRow): Phone => ({
  role,
  ...(department ? { department } : {}),
  ...(name ? { name } : {}),
  ...(phone ? { phone } : {}),
  ...(deputyFor === null ? {} : { deputyFor }),
});

/** @throws Refusal `area.not_found`, also for one outside the caller's own */
export async function getPhones(
  services: Services,
  account: SignedIn,
  asked: AreaCode | undefined,
): Promise<PhoneList> {
  const { reference, at } = momentOf(services);
  const own = account.roles.map(({ areaCode }) => areaCode);
  const code = asked ?? own[0];
  const area = code === undefined ? undefined : reference.findArea(code);
  if (!area || !own.some((each) => isWithin(area.code, each))) throw new Refusal('area.not_found');
  const day = chinaDay(at.toISOString());
  const { hotline } = reference.policyAt(area.code, day);
  const areas = reference.areasWithin(area.code);
  if (['province', 'city'].includes(levelOf(area.code))) {
    const counties = areas.filter((each) => levelOf(each.code) === 'county');
    return { area, hotline, counties, people: [], towns: [] };
  }
  const rows = (await listPhones(services.db, area.code, day)).filter(({ role }) => listed.includes(role));
  const byRole = (one: PhoneRow, other: PhoneRow) => listed.indexOf(one.role) - listed.indexOf(other.role);
  const byPlace = new Map<AreaCode, PhoneRow[]>();
  for (const row of rows) byPlace.set(row.area, [...(byPlace.get(row.area) ?? []), row]);
  const peopleIn = (place: AreaCode) => (byPlace.get(place) ?? []).sort(byRole).map(shown);
  const towns =
    levelOf(area.code) === 'county'
      ? areas.filter((each) => levelOf(each.code) === 'town')
      : [reference.findArea(enclosing(area.code, 'town')) ?? area];
  return {
    area,
    hotline,
    counties: [],
    // The county's own before those above it.
    people: (['county', 'city', 'province'] as const).flatMap((level) => peopleIn(enclosing(area.code, level))),
    towns: towns.map((town) => ({
      ...town,
      people: peopleIn(town.code),
      villages: areas
        .filter((each) => levelOf(each.code) === 'village' && isWithin(each.code, town.code))
        .map((village) => ({ ...village, name: sayVillage(village.name), people: peopleIn(village.code) })),
    })),
  };
}
