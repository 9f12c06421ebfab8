/** What is kept sealed of a sheet: its parts, its rows, what it is called and how its columns are bound. */
import type { ImportColumn } from '../../src/shared/contract/imports';
import type { Sealing } from '../sealing';
import type { ImportRow } from '../store/imports';
import type { SheetRow } from './sheet/cell';
import type { Actor } from '../../src/shared/contract/workflow';

export interface ImportContent {
  file: string;
  headerRow?: number;
  columns: ImportColumn[];
  /** As whom it was confirmed. */
  actedAs?: Actor;
  /** Who asked last for the codes of those that it invited. */
  issue?: { id: string; at: string; by: string };
}

const contentContext = (id: string) => `import/${id}`;

export const sealImport = (sealing: Sealing, id: string, content: ImportContent): Uint8Array =>
  sealing.seal(content, contentContext(id));

export const openImport = (sealing: Sealing, { id, content }: Pick<ImportRow, 'id' | 'content'>): ImportContent =>
  sealing.open(content, contentContext(id)) as ImportContent;

const rowContext = (id: string, row: number) => `import/${id}/row/${row}`;

export const sealRow = (
  sealing: Sealing,
  id: string,
  { row, cells }: SheetRow,
): { row: number; content: Uint8Array } => ({
  row,
  content: sealing.seal(cells, rowContext(id, row)),
});

export const openRow = (
  sealing: Sealing,
  id: string,
  { row, content }: { row: number; content: Uint8Array },
): SheetRow => ({
  row,
  cells: sealing.open(content, rowContext(id, row)) as SheetRow['cells'],
});

const partContext = (id: string, part: number) => `import/${id}/part/${part}`;

export const sealFilePart = (sealing: Sealing, id: string, part: number, bytes: Uint8Array): Uint8Array =>
  sealing.sealBytes(bytes, partContext(id, part));

export const openFilePart = (sealing: Sealing, id: string, part: number, sealed: Uint8Array): Uint8Array =>
  sealing.openBytes(sealed, partContext(id, part));
