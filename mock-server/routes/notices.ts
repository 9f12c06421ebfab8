import { makeFlood } from '../cases/flood';
import { objectToNotice } from '../cases/notice';
import type { Services } from '../services';
import { getNotice } from '../views/notice';
import type { Handlers } from '../http/handler';

export function noticeRoutes(services: Services): Handlers<'getNotice' | 'objectToNotice'> {
  const flood = makeFlood();
  return {
    getNotice: ({ params }) => getNotice(services, params.notice),
    async objectToNotice({ params, body, from }) {
      await objectToNotice(services, flood, params.notice, body, from);
      return { received: true };
    },
  };
}
