import { discover } from '../cases/discover';
import { answerFiling, findFiledForMe } from '../cases/filed-for-me';
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
  | 'findFiledForMe'
  | 'answerFiling'
> {
  return {
    fileDeclaration: ({ account, body }) => fileDeclaration(services, account.id, body),
    listMyDeclarations: ({ account }) => listMine(services, account),
    getMyDeclaration: ({ account, params }) => getMine(services, account, params.id),
    getPaper: ({ account, params, locale }) => readPaper(services, account, params.id, locale),
    findFiledForMe: ({ account, body }) => findFiledForMe(services, account, body),
    answerFiling: ({ account, body }) => answerFiling(services, account, body),
    discover: ({ account, body }) => discover(services, account, body),
  };
}
