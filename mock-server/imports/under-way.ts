/** An import on its way: its rows by field, and what those come to that belong together. */
import { momentOf } from '../cases/moment';
import type { Services } from '../services';
import { listNumbersTwice, listRowsOfEntries, type ImportEntryRow, type ImportRow } from '../store/imports';
import type { BoundRow, Decided, Importing, ImportKind } from './kind';
import { kinds } from './kinds';
import { openImport, openRow } from './sealed';
import type { SheetRow } from './sheet/cell';

/** The row with its cells by field. */
function boundRow({ row, cells }: SheetRow, columns: ReturnType<typeof openImport>['columns']): BoundRow {
  return {
    row,
    cells: Object.fromEntries(
      columns.flatMap(({ column, field }) => {
        const cell = cells[column];
        return field === undefined || cell === undefined ? [] : [[field, cell]];
      }),
    ),
  };
}

/** With what its batches need. */
export interface UnderWay {
  services: Services;
  row: ImportRow;
  kind: ImportKind;
  of: Importing;
  bound(row: { row: number; content: Uint8Array }): BoundRow;
  headerRow: number;
}

export function underWay(services: Services, row: ImportRow): UnderWay {
  const { sealing } = services;
  const { file, columns, headerRow = 0 } = openImport(sealing, row);
  const headers = new Map(columns.flatMap(({ field, header }) => (field === undefined ? [] : [[field, header]])));
  return {
    services,
    row,
    kind: kinds[row.kind],
    of: { services, moment: momentOf(services), id: row.id, file, area: row.areaCode, by: row.accountId, headers },
    bound: (each) => boundRow(openRow(sealing, row.id, each), columns),
    headerRow,
  };
}

export const indexed = ({ of }: UnderWay, what: string) => of.moment.sealing.blindIndex('import', `${of.id} ${what}`);

export interface Batch {
  entries: Decided[];
  rows: ImportEntryRow[];
  twice: Set<string>;
}

/** Entries with their rows, and which of their numbers others name as well. */
export async function open(importing: UnderWay, rows: readonly ImportEntryRow[]): Promise<Batch> {
  const { services, kind, row: of } = importing;
  const names = rows.map(({ entry }) => entry);
  const byEntry = new Map<string, BoundRow[]>(names.map((entry) => [entry, []]));
  for (const each of await listRowsOfEntries(services.db, of.id, names))
    byEntry.get(each.entry ?? '')?.push(importing.bound(each));
  const numbers = new Map<string, string>();
  for (const own of byEntry.values())
    for (const row of own) {
      const number = kind.numbered(row)?.number;
      if (number !== undefined) numbers.set(indexed(importing, number), number);
    }
  const twice = await listNumbersTwice(services.db, of.id, [...numbers.keys()], kind.severalRows === true);
  return {
    rows: [...rows],
    entries: rows.map(({ entry, villageCode, firstRow, decision, candidate }) => ({
      entry,
      village: villageCode ?? '',
      firstRow,
      decision,
      candidate,
      rows: byEntry.get(entry) ?? [],
    })),
    twice: new Set([...twice].flatMap((index) => numbers.get(index) ?? [])),
  };
}
