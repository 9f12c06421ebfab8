import { attach, attachToAction } from '../attachments/attach';
import { readAttachment } from '../attachments/read';
import { shown } from '../attachments/shown';
import type { Services } from '../services';
import type { Handlers } from '../http/handler';

export function attachmentRoutes(services: Services): Handlers<'attach' | 'attachToAction' | 'getAttachment'> {
  return {
    attach: async ({ account, params, query, file }) =>
      shown(await attach(services, account, params.id, { ...query, id: params.attachment, file })),
    attachToAction: async ({ account, params, query, file }) =>
      shown(await attachToAction(services, account, params.action, { ...query, id: params.attachment, file })),
    getAttachment: ({ account, params, query }) => readAttachment(services, account, params.attachment, query.size),
  };
}
