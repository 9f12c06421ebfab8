import { discover } from '../cases/discover';
import { confirmDeclaration, findProxyDeclaration } from '../cases/proxy-declarations';
import { fileDeclaration } from '../cases/file';
import { getMine, listMine } from '../views/mine';
import { readPaper } from '../paper/read';
import type { Services } from '../services';
import type { Handlers } from '../http/handler';

export function declarationRoutes(
  services: Services,
): Handlers<
  | 'fileDeclaration'
  | 'listMyDeclarations'
  | 'getMyDeclaration'
  | 'getPaper'
  | 'discover'
  | 'findProxyDeclaration'
  | 'confirmDeclaration'
> {
  return {
    fileDeclaration: ({ account, body }) => fileDeclaration(services, account.id, body),
    listMyDeclarations: ({ account }) => listMine(services, account),
    getMyDeclaration: ({ account, params }) => getMine(services, account, params.id),
    getPaper: ({ account, params, locale }) => readPaper(services, account, params.id, locale),
    findProxyDeclaration: ({ account, body }) => findProxyDeclaration(services, account, body),
    confirmDeclaration: ({ account, body }) => confirmDeclaration(services, account, body),
    discover: ({ account, body }) => discover(services, account, body),
  };
}
