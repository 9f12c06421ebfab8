import { getInbox } from '../messages/inbox';
import type { Services } from '../services';
import { addSubscription, countUnread, markRead } from '../store/messages';
import type { Handlers } from '../http/handler';

/** Nobody needs more messages ahead; each is one that WeChat would take. */
const MOST_AHEAD = 20;

export function messageRoutes(
  services: Services,
): Handlers<'listMessages' | 'readMessages' | 'getMessageTemplates' | 'subscribe'> {
  const { db, now, messages } = services;
  return {
    listMessages: ({ account, query }) => getInbox(services, account, query.cursor),
    async readMessages({ account, body }) {
      const upTo = body.upTo === undefined ? undefined : new Date(body.upTo);
      await markRead(db, account.id, { upTo, ids: body.messages }, now());
      return { unread: await countUnread(db, account.id) };
    },
    getMessageTemplates: () => Promise.resolve({ templates: messages.templates }),
    async subscribe({ account, body }) {
      // Counted once too often it does no harm: WeChat refuses the one too many, and then none is left here either.
      for (const template of new Set(body.accepted)) {
        if (messages.templates[template]) await addSubscription(db, account.id, template, MOST_AHEAD);
      }
      return {};
    },
  };
}
