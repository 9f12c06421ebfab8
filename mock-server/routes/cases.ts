import { takeAction } from '../cases/act';
import { approveMany } from '../cases/approve-many';
import { getDeskCase } from '../views/case';
import { getOverview } from '../views/overview';
import { getQueue } from '../views/queue';
import { getWork } from '../views/work';
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
    takeAction: ({ account, params, body }) => takeAction(services, account, params.caseId, body),
  };
}
