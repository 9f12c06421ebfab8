/** Files that only the workbenches send and fetch; no villager's phone carries the way to them. */
import type { ApiRequest } from '../shared/contract/api';
import type { ImportKind } from '../shared/contract/imports';
import type { Source } from './files';
import { frontEnd } from './navigation';
import { beginCall, replyOf } from './server';
import { fetchFile, sendSource } from './transfer';

/** A part of a sheet. @throws ServerProblem, NoConnection */
export async function sendImportPart(params: { id: string; part: string }, source: Source): Promise<void> {
  const call = await beginCall('addImportPart', { params });
  const { statusCode, data } = await sendSource(call, source);
  replyOf(call, statusCode, data);
}

/** What a sheet came to, to be given away (`./sheet-file`). @throws ServerProblem, NoConnection */
export const fetchReport = (id: string, rows: 'told' | 'all'): Promise<string> =>
  beginCall('getImportReport', { params: { id }, query: { rows } }).then(fetchFile);

/** The activation codes of a staff sheet. @throws ServerProblem, NoConnection */
export const fetchCodes = (id: string, issue: string): Promise<string> =>
  beginCall('getImportCodes', { params: { id }, query: { issue } }).then(fetchFile);

/** A list of the register as a sheet, to be given away (`./sheet-file`). @throws ServerProblem, NoConnection */
export const fetchRegister = (query: ApiRequest<'exportRegister'>['query']): Promise<string> =>
  beginCall('exportRegister', { query }).then(fetchFile);

/** An empty sheet of a kind. @throws ServerProblem, NoConnection */
export const fetchTemplate = (kind: ImportKind): Promise<string> =>
  beginCall('getImportTemplate', { params: { kind } }).then(fetchFile);

/** A village's poster as a PDF, to be given away (`./pdf`). @throws ServerProblem, NoConnection */
export const fetchPoster = (village: string): Promise<string> =>
  beginCall('getPoster', { params: { village }, query: { opens: frontEnd() } }).then(fetchFile);
