import type { Handlers } from '../http/handler';
import type { Services } from '../services';
import { getPrecision, getWarnings } from '../views/warnings';

export function warningRoutes(services: Services): Handlers<'listWarnings' | 'getWarningPrecision'> {
  return {
    listWarnings: ({ account, query }) => getWarnings(services, account, query),
    getWarningPrecision: ({ account, query }) => getPrecision(services, account, query),
  };
}
