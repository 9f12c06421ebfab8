/** The villages that a case can be given to: those of its county that the reviewer answers for. */
import { countyPrefix, isWithin, sayVillage, type Area, type VillagePath } from '../../shared/contract/area';
import type { Account } from '../../shared/contract/session';
import { areas } from '../../stores/areas';
import { useLoad, type Load } from '../../ui';

export interface Town extends Area {
  /** By the names that people say. */
  villages: Area[];
}

export type Villages = Load<Town[]>;

/** @param wanted whether they are asked for at all */
export function useVillages(wanted: boolean, { code }: VillagePath, { roles }: Account): Villages {
  const county = countyPrefix(code);
  const own = roles.filter(({ role }) => role === 'township_reviewer' || role === 'county_officer');
  return useLoad(
    async () => {
      if (!wanted) return [];
      const { towns } = await areas.county(county);
      return towns.flatMap(({ villages, ...town }) => {
        const mine = villages.filter((village) => own.some(({ area }) => isWithin(village.code, area.code)));
        const named = mine.map((village) => ({ ...village, name: sayVillage(village.name) }));
        return named.length > 0 ? [{ ...town, villages: named }] : [];
      });
    },
    wanted ? county : '',
  );
}
