/** Merged cells: the value stands in the first one, and is meant of all below it. */
import { SheetRefused, type Cell } from './cell';
import { columnOf } from './letters';

/** More are no table. */
const MOST = 200_000;
/** Longer than any tag that is looked for. */
const CARRIED = 400;

interface Merge {
  first: number;
  last: number;
  value?: Cell | undefined;
}

export class Merges {
  private readonly byColumn = new Map<number, Merge[]>();
  private count = 0;

  add(first: string, last: string): void {
    const [from, to] = [rowOf(first), rowOf(last)];
    if (!(to > from)) return;
    if ((this.count += 1) > MOST) throw new SheetRefused('unreadable');
    const column = columnOf(first);
    this.byColumn.set(column, [...(this.byColumn.get(column) ?? []), { first: from, last: to }]);
  }

  /** Takes the value of a first cell, and puts it into those below. Asked row by row, downwards. */
  fill(row: number, cells: Record<number, Cell>): void {
    for (const [column, merges] of this.byColumn) {
      const merge = merges.find(({ first, last }) => row >= first && row <= last);
      if (!merge) continue;
      if (row === merge.first) merge.value = cells[column];
      else if (merge.value !== undefined) cells[column] ??= merge.value;
    }
  }
}
const rowOf = (reference: string) => Number(reference.replace(/^[A-Z]+/, ''));

/** Merges stand behind the rows, so they are looked for beforehand, together with the number of rows. */
export async function readMerges(chunks: AsyncIterable<Buffer>): Promise<{ merges: Merges; rows: number }> {
  const merges = new Merges();
  let rows = 0;
  let carried = '';
  for await (const chunk of chunks) {
    const text = carried + chunk.toString('latin1');
    // A tag that may go on in the next chunk is looked at then.
    const whole = Math.max(0, text.lastIndexOf('<'));
    const now = text.slice(0, whole);
    rows += now.match(/<(?:\w+:)?row[ >]/g)?.length ?? 0;
    if (now.includes('mergeCell '))
      for (const [, first = '', last = ''] of now.matchAll(
        /<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"/g,
      ))
        merges.add(first, last);
    carried = text.slice(whole).slice(-CARRIED);
  }
  return { merges, rows };
}
