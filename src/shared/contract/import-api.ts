/** The endpoints of sheets that come in. */
import type { ServedFile } from './attachment';
import type { Endpoint } from './endpoint';
import * as sheets from './imports';
import * as z from '../base/zod';

const ImportId = z.strictObject({ id: z.uuid() });

// A table, read line by line.
// prettier-ignore
export const importApi = {
  listImports: { method: 'GET', path: '/api/imports', summary: 'The sheets that came in around my areas, newest first', who: 'importer', inPart: true, reply: sheets.Imports },
  beginImport: { method: 'POST', path: '/api/imports', summary: 'Announce a sheet; its parts follow. The same id twice is one', who: 'importer', body: sheets.NewImport, sealed: true, reply: sheets.ImportDetail, status: 201 },
  getImport: { method: 'GET', path: '/api/imports/:id', summary: 'How far a sheet has come, how its columns are bound, and what its rows come to', who: 'importer', params: ImportId, reply: sheets.ImportDetail },
  addImportPart: { method: 'POST', path: '/api/imports/:id/parts/:part', summary: 'A part of the sheet; once all are there it is read. The same part twice is one', who: 'importer', params: z.strictObject({ id: z.uuid(), part: sheets.PartNumber }), upload: { max: sheets.IMPORT_PART_BYTES }, reply: sheets.ImportDetail, status: 201 },
  bindImport: { method: 'POST', path: '/api/imports/:id/columns', summary: 'Say which column is which; every row is judged anew', who: 'importer', params: ImportId, body: sheets.ImportBinding, reply: sheets.ImportDetail },
  listImportEntries: { method: 'GET', path: '/api/imports/:id/entries', summary: 'What the rows come to, with the reasons', who: 'importer', params: ImportId, query: sheets.ImportEntriesQuery, inPart: true, reply: sheets.ImportEntries },
  decideImport: { method: 'POST', path: '/api/imports/:id/decisions', summary: 'Decide what becomes of rows that wait for a person', who: 'importer', params: ImportId, body: sheets.ImportDecisions, reply: sheets.ImportDetail },
  confirmImport: { method: 'POST', path: '/api/imports/:id/confirmation', summary: 'Have it written; before this nothing is', who: 'importer', params: ImportId, body: sheets.ImportConfirmation, reply: sheets.ImportDetail },
  getImportReport: { method: 'GET', path: '/api/imports/:id/report', summary: 'The rows with what they came to and why, as a sheet that can be corrected and sent again', who: 'importer', params: ImportId, query: sheets.ImportReportQuery, reply: z.custom<ServedFile<typeof sheets.SHEET_TYPE>>(), download: [sheets.SHEET_TYPE] },
  issueImportCodes: { method: 'POST', path: '/api/imports/:id/codes', summary: 'Make activation codes for those of a staff sheet who have not activated; earlier ones are void. The same id twice is one', who: 'administrator', params: ImportId, body: sheets.CodesIssue, reply: sheets.ImportDetail },
  getImportCodes: { method: 'GET', path: '/api/imports/:id/codes', summary: 'Those codes as a sheet, for who asked for them and for a short time', who: 'administrator', params: ImportId, query: sheets.CodesIssue, reply: z.custom<ServedFile<typeof sheets.SHEET_TYPE>>(), download: [sheets.SHEET_TYPE] },
  getImportTemplate: { method: 'GET', path: '/api/imports/templates/:kind', summary: 'An empty sheet of a kind, with an example', who: 'importer', params: z.strictObject({ kind: z.enum(sheets.importKinds) }), reply: z.custom<ServedFile<typeof sheets.SHEET_TYPE>>(), download: [sheets.SHEET_TYPE] },
} as const satisfies Record<string, Endpoint>;
