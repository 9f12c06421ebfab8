import { getDeputies, handOver, listColleagues, recallHandover } from '../deputies/deputies';
import type { Services } from '../services';
import type { Handlers } from '../http/handler';

export function deputyRoutes(
  services: Services,
): Handlers<'listColleagues' | 'listDeputies' | 'handOver' | 'recallHandover'> {
  return {
    listColleagues: async ({ account }) => ({ colleagues: await listColleagues(services, account) }),
    listDeputies: async ({ account }) => ({ deputies: await getDeputies(services, account) }),
    handOver: async ({ account, body }) => ({ deputies: await handOver(services, account, body) }),
    recallHandover: async ({ account, params }) => ({
      deputies: await recallHandover(services, account, params.deputy),
    }),
  };
}
