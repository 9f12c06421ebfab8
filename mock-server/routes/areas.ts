import {
  addressOfScene,
  enclosing,
  isWithin,
  levelOf,
  sayVillage,
  villageScene,
  type Area,
} from '../../src/shared/contract/area';
import { drawPoster } from '../paper/poster';
import { chinaDay } from '../../src/shared/base/china-time';
import { Refusal } from '../../src/shared/contract/problem';
import { GUIZHOU } from '../reference/areas';
import type { Services } from '../services';
import type { Handlers } from '../http/handler';
import { getVacancies } from '../views/vacancies';

const inside = (areas: readonly Area[], outer: Area) =>
  areas.filter(({ code }) => code !== outer.code && isWithin(code, outer.code));
const ofLevel = (areas: readonly Area[], level: ReturnType<typeof levelOf>) =>
  areas.filter(({ code }) => levelOf(code) === level);

export function areaRoutes(
  services: Services,
): Handlers<
  'listCounties' | 'getCounty' | 'searchVillages' | 'getVillage' | 'listVacancies' | 'getPoster' | 'getPolicy'
> {
  const { reference, now, sms, training } = services;
  return {
    listCounties() {
      const areas = reference.current().citiesAndCounties(GUIZHOU);
      const counties = ofLevel(areas, 'county');
      return { cities: ofLevel(areas, 'city').map((city) => ({ ...city, counties: inside(counties, city) })) };
    },
    getCounty({ params }) {
      const areas = reference.current().areasWithin(params.county.padEnd(12, '0'));
      const [county] = areas;
      if (!county || levelOf(county.code) !== 'county') throw new Refusal('area.not_found');
      const villages = new Map<string, Area[]>();
      for (const village of ofLevel(areas, 'village')) {
        const town = enclosing(village.code, 'town');
        villages.set(town, [...(villages.get(town) ?? []), { ...village, name: sayVillage(village.name) }]);
      }
      return {
        ...county,
        towns: ofLevel(areas, 'town').map((town) => ({ ...town, villages: villages.get(town.code) ?? [] })),
      };
    },
    searchVillages: ({ query }) => reference.current().searchVillages(query.name, query.near),
    getVillage({ params }) {
      const village = reference.current().findVillage(params.village);
      if (!village) throw new Refusal('area.not_found');
      return village;
    },
    listVacancies: ({ account, query }) => getVacancies(services, account, query.area),
    async getPoster({ params, query, locale }) {
      const village = reference.current().findVillage(params.village);
      if (!village) throw new Refusal('area.not_found');
      const at = now();
      const { hotline } = reference.current().policyAt(GUIZHOU, chinaDay(at.toISOString()));
      const address = addressOfScene(query.opens, villageScene(params.village));
      const bytes = await drawPoster(
        { place: sayVillage(village.village), address, hotline },
        { locale, at, training },
      );
      return { type: 'application/pdf', name: 'poster.pdf', bytes };
    },
    getPolicy: () => ({
      ...reference.current().policyAt(GUIZHOU, chinaDay(now().toISOString())),
      ...(sms ? { sms: true as const } : {}),
    }),
  };
}
