import { dropDraft, keepDraft, listDrafts } from '../drafts/drafts';
import type { Services } from '../services';
import type { Handlers } from '../http/handler';

export function draftRoutes(services: Services): Handlers<'listDrafts' | 'keepDraft' | 'dropDraft'> {
  return {
    listDrafts: async ({ account }) => ({ drafts: await listDrafts(services, account.id) }),
    keepDraft: ({ account, params, body }) => keepDraft(services, account.id, params.draft, body),
    async dropDraft({ account, params, query }) {
      await dropDraft(services, account.id, params.draft, query.version);
      return {};
    },
  };
}
