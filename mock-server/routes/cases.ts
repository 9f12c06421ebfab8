import { takeAction } from '../cases/act';
import { actorsOn } from '../cases/actors';
import { approveMany } from '../cases/approve-many';
import { getDeskCase } from '../cases/desk';
import { getOverview } from '../cases/overview';
import { progressOf } from '../cases/progress';
import { getQueue } from '../cases/queue';
import { getWork } from '../cases/work';
import type { Services } from '../services';
import type { Handlers } from '../http/handler';

export function caseRoutes(
  services: Services,
): Handlers<'listCases' | 'countWork' | 'getCase' | 'takeAction' | 'approveMany' | 'getOverview'> {
  return {
    listCases: ({ account, query }) => getQueue(services, account, query),
    countWork: ({ account }) => getWork(services, account),
    getOverview: ({ account, query }) => getOverview(services, account, query.area),
    approveMany: ({ account, body }) => approveMany(services, account, body),
    getCase: ({ account, params }) => getDeskCase(services, account, params.caseId),
    async takeAction({ account, params, body }) {
      const row = await takeAction(services, account, params.caseId, body);
      return progressOf(services, row, { accountId: account.id, actors: await actorsOn(services.db, account, row) });
    },
  };
}
