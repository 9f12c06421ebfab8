import { answerFinding, getDataQuality, listFindings } from '../checks/quality';
import type { Handlers } from '../http/handler';
import type { Services } from '../services';

export function checkRoutes(services: Services): Handlers<'getDataQuality' | 'listFindings' | 'answerFinding'> {
  return {
    getDataQuality: ({ account, query }) => getDataQuality(services, account, query.area),
    listFindings: ({ account, query }) => listFindings(services, account, query),
    answerFinding: async ({ account, params, body }) => {
      await answerFinding(services, account, params.id, body);
      return {};
    },
  };
}
