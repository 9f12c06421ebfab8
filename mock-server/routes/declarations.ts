import { discover } from '../cases/discover';
import { fileDeclaration } from '../cases/file';
import { getMine, listMine } from '../cases/mine';
import type { Services } from '../services';
import type { Handlers } from './handler';

export function declarationRoutes(
  services: Services,
): Handlers<'fileDeclaration' | 'listMyDeclarations' | 'getMyDeclaration' | 'discover'> {
  return {
    fileDeclaration: ({ account, body }) => fileDeclaration(services, account.id, body),
    listMyDeclarations: async ({ account }) => ({ declarations: await listMine(services, account) }),
    getMyDeclaration: ({ account, params }) => getMine(services, account, params.id),
    discover: ({ account, body }) => discover(services, account, body),
  };
}
