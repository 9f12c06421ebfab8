import { depart, getLeaving } from '../admin/leaving';
import { appointDeputy, endStaffDeputy, getStaffDeputies } from '../admin/deputies';
import type { Handlers } from '../http/handler';
import type { Services } from '../services';
import { getPhones } from '../views/phones';

export function staffRoutes(
  services: Services,
): Handlers<'getLeaving' | 'depart' | 'getStaffDeputies' | 'appointDeputy' | 'endStaffDeputy' | 'listPhones'> {
  return {
    getLeaving: ({ account, params }) => getLeaving(services, account, params.id),
    depart: ({ account, params, body }) => depart(services, account, params.id, body),
    getStaffDeputies: ({ account, params }) => getStaffDeputies(services, account, params.id),
    appointDeputy: ({ account, params, body }) => appointDeputy(services, account, params.id, body),
    listPhones: ({ account, query }) => getPhones(services, account, query.area),
    endStaffDeputy: ({ account, params }) => endStaffDeputy(services, account, params.id, params.deputy),
  };
}
