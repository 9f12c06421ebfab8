import { getDeputies, handOver, listColleagues, takeBack } from '../deputies/deputies';
import type { Services } from '../services';
import type { Handlers } from '../http/handler';

export function deputyRoutes(
  services: Services,
): Handlers<'listColleagues' | 'listDeputies' | 'handOver' | 'takeBack'> {
  return {
    listColleagues: async ({ account }) => ({ colleagues: await listColleagues(services, account) }),
    listDeputies: async ({ account }) => ({ deputies: await getDeputies(services, account) }),
    handOver: async ({ account, body }) => ({ deputies: await handOver(services, account, body) }),
    takeBack: async ({ account, params }) => ({ deputies: await takeBack(services, account, params.deputy) }),
  };
}
