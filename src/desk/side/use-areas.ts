/** The areas one level inside what an account answers for: a province's counties, a county's towns, a town's villages. */
import { countyPrefix, isWithin, levelOf, sayVillage, type Area } from '../../shared/contract/area';
import type { Account } from '../../shared/contract/session';
import { areas } from '../../stores/areas';
import { useLoad } from '../../ui';

async function areasIn({ code }: Area): Promise<Area[]> {
  const level = levelOf(code);
  if (level === 'village') return [];
  if (level === 'province' || level === 'city') {
    const { cities } = await areas.province();
    return cities.flatMap(({ counties }) => counties).filter((county) => isWithin(county.code, code));
  }
  const { towns } = await areas.county(countyPrefix(code));
  if (level === 'county') return towns;
  return towns
    .filter((town) => town.code === code)
    .flatMap(({ villages }) => villages.map((village) => ({ ...village, name: sayVillage(village.name) })));
}

/** Empty for who answers for villages only, and while they are not known. */
export function useAreas(account: Account): readonly Area[] {
  const [first] = account.roles;
  const load = useLoad(async () => (first === undefined ? [] : areasIn(first.area)), first?.area.code ?? '');
  return load.data ?? [];
}
