import { attach } from '../attachments/attach';
import { readAttachment } from '../attachments/read';
import { shown } from '../attachments/shown';
import type { Services } from '../services';
import type { Handlers } from '../http/handler';

export function attachmentRoutes(services: Services): Handlers<'attach' | 'getAttachment'> {
  return {
    attach: async ({ account, params, query, file }) =>
      shown(await attach(services, account, { ...query, id: params.attachment, declarationId: params.id, file })),
    getAttachment: ({ account, params, query }) => readAttachment(services, account, params.attachment, query.size),
  };
}
