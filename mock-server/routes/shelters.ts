import type { Services } from '../services';
import type { Handlers } from '../http/handler';
import { getVillageHelp, keepShelter, sheltersOf } from '../shelters/shelters';

export function shelterRoutes(services: Services): Handlers<'getVillageHelp' | 'listShelters' | 'keepShelter'> {
  return {
    getVillageHelp: ({ params }) => getVillageHelp(services, params.village),
    listShelters: async ({ account }) => ({ shelters: await sheltersOf(services, account) }),
    keepShelter: ({ account, params, body }) => keepShelter(services, account, params.shelter, body),
  };
}
