import type { Handlers } from '../http/handler';
import type { Services } from '../services';
import { takeWarnings } from '../imports/warnings/intake';
import { getPrecision, getWarnings } from '../views/warnings';

export function warningRoutes(services: Services): Handlers<'sendWarnings' | 'listWarnings' | 'getWarningPrecision'> {
  return {
    sendWarnings: ({ account, body }) => takeWarnings(services, account, body),
    listWarnings: ({ account, query }) => getWarnings(services, account, query),
    getWarningPrecision: ({ account, query }) => getPrecision(services, account, query),
  };
}
