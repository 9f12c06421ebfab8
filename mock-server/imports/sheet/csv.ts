/** A sheet that was saved as text: UTF-8, UTF-16, or GB18030 as Chinese Excel saves it. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { cellOf, SheetRefused, type Cell, type SheetLimits, type SheetRow } from './cell';
import type { Spill } from './spill';

const CHUNK = 256 * 1024;
const delimiters = [',', '\t', ';', '|'];
/** The most that one row may hold, characters. */
const MOST_IN_ROW = 1_000_000;

function* chunksOf(bytes: Spill): Generator<Buffer> {
  for (let at = 0; at < bytes.size; at += CHUNK) yield bytes.read(at, CHUNK);
}

function* decoded(bytes: Spill, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const chunk of chunksOf(bytes)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function reads(bytes: Spill, encoding: string): boolean {
  try {
    const texts = decoded(bytes, encoding);
    while (!texts.next().done);
    return true;
  } catch {
    return false;
  }
}

/** @throws SheetRefused `encoding` */
function encodingOf(bytes: Spill): string {
  const head = bytes.read(0, 2);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  const found = ['utf-8', 'gb18030'].find((encoding) => reads(bytes, encoding));
  if (found === undefined || bytes.read(0, CHUNK).includes(0)) throw new SheetRefused('encoding');
  return found;
}

/** Whatever separates most in the first rows. */
function delimiterOf(bytes: Spill, encoding: string): string {
  const [first = ''] = decoded(bytes, encoding);
  const head = first.slice(0, 20_000);
  const count = (sign: string) => head.split(sign).length;
  return delimiters.reduce((best, each) => (count(each) > count(best) ? each : best));
}

function rowOf(row: number, values: readonly string[], { columns }: SheetLimits): SheetRow {
  const cells: Record<number, Cell> = {};
  values.forEach((value, at) => {
    const cell = cellOf(value);
    if (cell === undefined) return;
    if (at >= columns) throw new SheetRefused('too_many_columns');
    cells[at] = cell;
  });
  return { row, cells };
}

/**
 * @returns every row that holds something, as the file numbers it
 * @throws SheetRefused
 */
export async function* readCsv(bytes: Spill, limits: SheetLimits): AsyncGenerator<SheetRow> {
  const encoding = encodingOf(bytes);
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(bytes, encoding),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: MOST_IN_ROW,
  });
  Readable.from(decoded(bytes, encoding)).pipe(parser);
  let row = 0;
  try {
    for await (const values of parser as AsyncIterable<string[]>) {
      row += 1;
      if (row > limits.rows) throw new SheetRefused('too_many_rows');
      const read = rowOf(row, values, limits);
      if (Object.keys(read.cells).length > 0) yield read;
    }
  } catch (error) {
    throw error instanceof SheetRefused ? error : new SheetRefused('unreadable');
  }
}

/** Lines, for who waits. */
export function countLines(bytes: Spill): number {
  let lines = 0;
  for (const chunk of chunksOf(bytes)) for (const byte of chunk) if (byte === 10) lines += 1;
  return lines + 1;
}
