/** How far the administrator signed in reaches; the server holds to the same. */
import { areaLevels, isWithin, levelOf, outermost, type Area, type AreaCode } from '../shared/contract/area';
import { roleLevels } from '../shared/contract/admin';
import { roles, type Account, type Role } from '../shared/contract/session';

/** The areas that one administers, without those that lie in another of them. */
export function ownAreas(account: Account): Area[] {
  const areas = account.roles.filter(({ role }) => role === 'administrator').map(({ area }) => area);
  return outermost(areas.map(({ code }) => code)).flatMap((code) => areas.find((area) => area.code === code) ?? []);
}

export function reaches(account: Account, area: AreaCode): boolean {
  return ownAreas(account).some(({ code }) => isWithin(area, code));
}

/** Whether the whole province is one's own. */
export function administersProvince(account: Account): boolean {
  return ownAreas(account).some(({ code }) => levelOf(code) === 'province');
}

const depth = (code: AreaCode) => areaLevels.indexOf(levelOf(code));

/** The roles that have a level of area inside one's own. */
export function rolesToGive(account: Account): Role[] {
  const top = Math.min(...ownAreas(account).map(({ code }) => depth(code)));
  return roles.filter((role) => roleLevels[role].some((level) => areaLevels.indexOf(level) >= top));
}
