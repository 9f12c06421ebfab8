import { objectToNotice } from '../cases/notice';
import type { Services } from '../services';
import { getNotice } from '../views/notice';
import type { Handlers } from '../http/handler';

export function noticeRoutes(services: Services): Handlers<'getNotice' | 'objectToNotice'> {
  return {
    getNotice: ({ params }) => getNotice(services, params.notice),
    async objectToNotice({ params, body }) {
      await objectToNotice(services, params.notice, body);
      return { received: true };
    },
  };
}
