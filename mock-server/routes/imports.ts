import {
  addPart,
  beginImport,
  bindImport,
  confirmImport,
  decideImport,
  getImport,
  listImportEntries,
  listOwnImports,
} from '../imports/imports';
import { issueCodes, sheetOfCodes } from '../imports/staff/codes';
import { reportOf, templateOf } from '../imports/report';
import type { Handlers } from '../http/handler';
import type { Services } from '../services';

export function importRoutes(
  services: Services,
): Handlers<
  | 'listImports'
  | 'beginImport'
  | 'getImport'
  | 'addImportPart'
  | 'bindImport'
  | 'listImportEntries'
  | 'decideImport'
  | 'confirmImport'
  | 'getImportReport'
  | 'getImportTemplate'
  | 'issueImportCodes'
  | 'getImportCodes'
> {
  return {
    listImports: ({ account }) => listOwnImports(services, account),
    beginImport: ({ account, body }) => beginImport(services, account, body),
    getImport: ({ account, params }) => getImport(services, account, params.id),
    addImportPart: ({ account, params, file }) => addPart(services, account, { ...params, file }),
    bindImport: ({ account, params, body }) => bindImport(services, account, params.id, body),
    listImportEntries: ({ account, params, query }) => listImportEntries(services, account, params.id, query),
    decideImport: ({ account, params, body }) => decideImport(services, account, params.id, body),
    getImportReport: ({ account, params, query, locale }) =>
      reportOf(services, account, { ...params, ...query, locale }),
    issueImportCodes: ({ account, params, body }) => issueCodes(services, account, params.id, body.issue),
    getImportCodes: ({ account, params, query, locale }) =>
      sheetOfCodes(services, account, { ...params, ...query, locale }),
    getImportTemplate: ({ params }) => templateOf(params.kind),
    confirmImport: ({ account, params, body }) => confirmImport(services, account, params.id, body),
  };
}
