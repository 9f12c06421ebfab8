import { exportRegister, listRegister } from '../views/register';
import type { Handlers } from '../http/handler';
import type { Services } from '../services';

export function registerRoutes(services: Services): Handlers<'listRegister' | 'exportRegister'> {
  return {
    listRegister: ({ account, query }) => listRegister(services, account, query),
    exportRegister: ({ account, query, locale }) => exportRegister(services, account, query, locale),
  };
}
