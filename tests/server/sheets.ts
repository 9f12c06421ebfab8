/** Sends a sheet in, as the office's page does. */
import { randomUUID } from 'node:crypto';
import { IMPORT_PART_BYTES, type ImportDetail, type ImportKind } from '../../src/shared/contract/imports';
import { sheetLimits, type SheetRow } from '../../mock-server/imports/sheet/cell';
import { openSheet } from '../../mock-server/imports/sheet/read';
import { Spill } from '../../mock-server/imports/sheet/spill';
import type { TestServer } from './harness';

/** Once it has done all that it does by itself. */
export async function sendSheet(
  server: TestServer,
  token: string,
  bytes: Uint8Array,
  {
    id = randomUUID(),
    kind = 'register',
    file = '监测对象信息_20241201.xlsx',
    drain = true,
  }: { id?: string; kind?: ImportKind; file?: string; drain?: boolean } = {},
): Promise<ImportDetail> {
  const parts = Math.max(1, Math.ceil(bytes.byteLength / IMPORT_PART_BYTES));
  await server.call('beginImport', { body: { id, kind, file, parts } }, token);
  for (let part = 0; part < parts; part += 1) {
    const response = await fetch(`${server.url}/api/imports/${id}/parts/${part}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      body: Buffer.from(bytes.subarray(part * IMPORT_PART_BYTES, (part + 1) * IMPORT_PART_BYTES)),
    });
    if (response.status !== 201) throw new Error(`part ${part}: ${response.status} ${await response.text()}`);
  }
  if (drain) await server.jobs.run('import_sheet');
  return server.call('getImport', { params: { id } }, token);
}

export async function confirmSheet(
  server: TestServer,
  token: string,
  { id, version }: ImportDetail,
): Promise<ImportDetail> {
  await server.call('confirmImport', { params: { id }, body: { basedOn: version } }, token);
  await server.jobs.run('import_sheet');
  return server.call('getImport', { params: { id } }, token);
}

/** A sheet that comes back. */
export async function fetchSheet(server: TestServer, token: string, path: string): Promise<Buffer> {
  const response = await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.xlsx"$/);
  return Buffer.from(await response.arrayBuffer());
}

/** A sheet as CSV. */
export const sheetOf = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'));

export async function readRows(bytes: Uint8Array): Promise<SheetRow[]> {
  const file = new Spill();
  try {
    file.append(bytes);
    const rows: SheetRow[] = [];
    for await (const row of (await openSheet(file, sheetLimits)).rows) rows.push(row);
    return rows;
  } finally {
    file.close();
  }
}
