/** Which villages, towns and departments nobody serves, for who can appoint somebody or ask for it; and who serves a village. */
import {
  enclosing,
  isWithin,
  levelOf,
  sayVillage,
  type Area,
  type AreaCode,
  type AreaLevel,
  type VillageCode,
} from '../../src/shared/contract/area';
import { chinaDay } from '../../src/shared/base/china-time';
import { departments, type Department } from '../../src/shared/contract/department';
import { Refusal } from '../../src/shared/contract/problem';
import { callers, type Role } from '../../src/shared/contract/session';
import type { Vacancies, VillageContact } from '../../src/shared/contract/vacancies';
import { entryLevels } from '../cases/holding';
import { momentOf } from '../cases/moment';
import { findContact } from '../cases/progress';
import type { Services } from '../services';
import { listRolesAround, type RoleAround, type SignedIn } from '../store/accounts';
import { findServing } from '../store/whole';

const ofLevel = (areas: readonly Area[], level: AreaLevel) => areas.filter(({ code }) => levelOf(code) === level);

/** Whether anybody has a role for a place: in it, or in what encloses it. */
type Served = (role: Role, place: AreaCode, department?: Department) => boolean;

function servedBy(all: readonly RoleAround[]): Served {
  const held = new Set(all.map(({ role, area, department }) => `${role} ${area} ${department ?? ''}`));
  const levels: AreaLevel[] = ['village', 'town', 'county', 'city', 'province'];
  return (role, place, department) =>
    levels.some((level) => held.has(`${role} ${enclosing(place, level)} ${department ?? ''}`));
}

const departmentsWithout = (county: AreaCode, served: Served): Department[] =>
  departments.filter((each) => !served('department_officer', county, each));

/** @param areas of a county or a town, by code */
function townsIn(areas: readonly Area[], served: Served): Vacancies['towns'] {
  const villages = ofLevel(areas, 'village').filter(({ code }) => !served('first_secretary', code));
  const towns = ofLevel(areas, 'town').map((town) => ({
    ...town,
    vacant: !served('township_reviewer', town.code),
    villages: villages
      .filter(({ code }) => isWithin(code, town.code))
      .map(({ code, name }) => ({ code, name: sayVillage(name) })),
  }));
  return towns.filter((town) => town.vacant || town.villages.length > 0);
}

/** @throws Refusal `area.not_found`, also for one outside the caller's own */
export async function getVacancies(
  services: Services,
  account: SignedIn,
  asked: AreaCode | undefined,
): Promise<Vacancies> {
  const { reference } = momentOf(services);
  const own = account.roles
    .filter(({ role }) => (callers.appointing as readonly Role[]).includes(role))
    .map(({ areaCode }) => areaCode);
  const code = asked ?? own[0];
  const area = code === undefined ? undefined : reference.findArea(code);
  if (!area || !own.some((each) => isWithin(area.code, each))) throw new Refusal('area.not_found');
  const around = await listRolesAround(services.db, area.code);
  const served = servedBy(around);
  const areas = reference.areasWithin(area.code);
  const wide = ['province', 'city'].includes(levelOf(area.code));
  const isCounty = levelOf(area.code) === 'county';
  const counties = wide ? ofLevel(areas, 'county') : [];
  return {
    area,
    vacant: isCounty && !served('county_officer', area.code),
    inside: counties.map((county) => {
      const towns = townsIn(reference.areasWithin(county.code), served);
      return {
        area: county,
        vacant: !served('county_officer', county.code),
        towns: towns.filter(({ vacant }) => vacant).length,
        villages: towns.reduce((total, { villages }) => total + villages.length, 0),
        departments: departmentsWithout(county.code, served).length,
      };
    }),
    towns: wide ? [] : townsIn(areas, served),
    departments: isCounty ? departmentsWithout(area.code, served) : [],
    administrators: around
      .filter(({ role, area: of }) => role === 'administrator' && isWithin(area.code, of))
      .flatMap(({ name, phone }) => (phone ? [{ ...(name ? { name } : {}), phone }] : [])),
  };
}

/** @throws Refusal `area.not_found` */
export async function getVillageContact(services: Services, village: VillageCode): Promise<VillageContact> {
  const { reference, at } = momentOf(services);
  if (!reference.findVillage(village)) throw new Refusal('area.not_found');
  const day = chinaDay(at.toISOString());
  const { served, staff } = await findServing(services.db, village, day);
  const goesTo = entryLevels.find((level) => staff.some(({ role }) => role === level));
  const contact = goesTo && findContact(served, [goesTo, ...entryLevels]);
  return {
    ...(goesTo ? { goesTo } : {}),
    contact: contact ?? { role: 'hotline', phone: reference.policyAt(village, day).hotline },
  };
}
