/** Which column of a sheet is which: by the text of its header, and by its letter only where that says it twice. */
import { narrow } from '../../src/shared/base/text';
import type { ImportColumn } from '../../src/shared/contract/imports';
import type { Field } from '../registers/fields';
import type { SheetRow } from './sheet/cell';
import { letterOf } from './sheet/letters';

export type Columns = Readonly<Record<string, Pick<Field, 'headers' | 'required' | 'letter'>>>;

/** One spelling: brackets wide or narrow, with or without blanks, a star for what must be filled. */
export const headerKey = (header: string): string =>
  narrow(header)
    .replace(/[\s*＊]/g, '')
    .toLowerCase();

export interface Binding {
  headerRow: number;
  columns: ImportColumn[];
}

const textIn = (row: SheetRow, column: number): string => {
  const cell = row.cells[column];
  return typeof cell === 'string' ? cell : '';
};
const columnsIn = ({ cells }: SheetRow): number[] => Object.keys(cells).map(Number);

/** The fields that a header may mean; none of a column that is not known. */
function fieldsByHeader(columns: Columns): Map<string, string> {
  return new Map(
    Object.entries(columns).flatMap(([field, { headers }]) => headers.map((header) => [headerKey(header), field])),
  );
}

/** Fewer known headers are a title, or another table. */
const FEWEST = 3;

/** @param rows the first ones of the sheet @returns the one that holds the most known headers */
export function findHeaderRow(columns: Columns, rows: readonly SheetRow[]): SheetRow | undefined {
  const fields = fieldsByHeader(columns);
  const known = (row: SheetRow) =>
    new Set(columnsIn(row).flatMap((column) => fields.get(headerKey(textIn(row, column))) ?? [])).size;
  const [best] = rows.map((row) => ({ row, count: known(row) })).sort((one, other) => other.count - one.count);
  return best && best.count >= FEWEST ? best.row : undefined;
}

export function bindColumns(columns: Columns, row: SheetRow): Binding {
  const fields = fieldsByHeader(columns);
  const all = columnsIn(row).map((column): ImportColumn => {
    const header = textIn(row, column);
    const field = fields.get(headerKey(header));
    return { column, letter: letterOf(column), header, ...(field === undefined ? {} : { field }) };
  });
  const chosen = (field: string): number => {
    const same = all.filter((each) => each.field === field);
    const [first] = same;
    const hinted = same.find(({ letter }) => letter === columns[field]?.letter);
    return (hinted ?? first)?.column ?? -1;
  };
  return {
    headerRow: row.row,
    columns: all.map(({ field, ...each }) => {
      if (field === undefined) return each;
      return chosen(field) === each.column ? { ...each, field } : { ...each, twice: true };
    }),
  };
}

/** As a person says it; or the field that there is not, or that is said twice. */
export function rebind(
  columns: Columns,
  row: SheetRow,
  said: readonly { column: number; field: string }[],
): Binding | { wrong: string } {
  const fields = said.map(({ field }) => field);
  const wrong = fields.find((field, at) => !(field in columns) || fields.indexOf(field) !== at);
  if (wrong !== undefined) return { wrong };
  return {
    headerRow: row.row,
    columns: columnsIn(row).map((column) => {
      const field = said.find((each) => each.column === column)?.field;
      return {
        column,
        letter: letterOf(column),
        header: textIn(row, column),
        ...(field === undefined ? {} : { field }),
      };
    }),
  };
}

export const missingIn = (columns: Columns, bound: readonly ImportColumn[]): string[] =>
  Object.entries(columns).flatMap(([field, { required }]) =>
    required && !bound.some((each) => each.field === field) ? [field] : [],
  );
