/** The areas one level inside what an account answers for: a province's counties, a county's towns, a town's villages. */
import {
  countyPrefix,
  enclosing,
  isWithin,
  levelOf,
  sayVillage,
  type Area,
  type AreaCode,
  type County,
} from '../../shared/contract/area';
import type { Account } from '../../shared/contract/session';
import { areas } from '../../stores/areas';
import { useLoad } from '../../ui';

/** Areas that lie together: a province's counties under their city, all others under nothing. */
export interface AreaGroup {
  under?: Area;
  areas: readonly Area[];
}

async function areasIn({ code }: Area): Promise<AreaGroup[]> {
  const level = levelOf(code);
  if (level === 'village') return [];
  if (level === 'province' || level === 'city') {
    const { cities } = await areas.province();
    const within = cities
      .map(({ counties, ...under }) => ({ under, areas: counties.filter((county) => isWithin(county.code, code)) }))
      .filter((group) => group.areas.length > 0);
    return within.length > 1 ? within : within.map((group) => ({ areas: group.areas }));
  }
  const { towns } = await areas.county(countyPrefix(code));
  if (level === 'county') return [{ areas: towns.map(({ villages: _villages, ...town }) => town) }];
  return [{ areas: villagesIn(towns, code) }];
}

const villagesIn = (towns: County['towns'], town: AreaCode): Area[] =>
  towns
    .filter(({ code }) => code === town)
    .flatMap(({ villages }) => villages.map((village) => ({ ...village, name: sayVillage(village.name) })));

/** Empty for who answers for villages only, and while they are not known. */
export function useAreas(account: Account): readonly AreaGroup[] {
  const [first] = account.roles;
  const load = useLoad(async () => (first === undefined ? [] : areasIn(first.area)), first?.area.code ?? '');
  return load.data ?? [];
}

/** All that one can choose, the cities among them. */
export const allIn = (groups: readonly AreaGroup[]): Area[] =>
  groups.flatMap(({ under, areas: inside }) => [...(under ? [under] : []), ...inside]);

/** The villages of the town that a list is narrowed to, or of that town's village; none for other areas. */
export function useVillagesOf(area: AreaCode | undefined): readonly Area[] {
  const town = area !== undefined && ['town', 'village'].includes(levelOf(area)) ? enclosing(area, 'town') : undefined;
  const load = useLoad(
    async () => (town === undefined ? [] : villagesIn((await areas.county(countyPrefix(town))).towns, town)),
    town ?? '',
  );
  return load.data ?? [];
}
