import { takeAction } from '../cases/act';
import { actorsOn } from '../cases/actors';
import { getDeskCase, getQueue } from '../cases/desk';
import { progressOf } from '../cases/progress';
import type { Services } from '../services';
import type { Handlers } from './handler';

export function caseRoutes(services: Services): Handlers<'listCases' | 'getCase' | 'takeAction'> {
  return {
    listCases: ({ account, query }) => getQueue(services, account, query),
    getCase: ({ account, params }) => getDeskCase(services, account, params.caseId),
    async takeAction({ account, params, body }) {
      const row = await takeAction(services, account, params.caseId, body);
      return progressOf(services, row, { accountId: account.id, actors: await actorsOn(services.db, account, row) });
    },
  };
}
