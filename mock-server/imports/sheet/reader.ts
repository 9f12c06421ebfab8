/** Has a sheet read in a process of its own: what a file does to it, it does to nobody else. */
import { createInterface } from 'node:readline';
import type { SheetFault } from '../../../src/shared/contract/imports';
import { SheetRefused, sheetLimits, type SheetRow } from './cell';
import type { ReadingAsked } from './child';
import { startSheetProcess } from './process';

type Line = SheetRow | { sheet: { name: string; total: number } } | { refused: SheetFault } | { ended: true };

export interface SheetReading {
  name: string;
  total: number;
  rows: AsyncGenerator<SheetRow>;
}

/**
 * @param file its bytes, part by part
 * @param after rows up to this one are passed over
 * @throws SheetRefused where the file is at fault; Error where the process was ended by somebody
 */
export async function readSheet(
  file: AsyncIterable<Uint8Array>,
  after: number,
  limits = sheetLimits,
): Promise<SheetReading> {
  const { child, ended, send } = startSheetProcess('read-sheet');
  const sent = (async () => {
    const asked: ReadingAsked = { after, limits };
    await send(`${JSON.stringify(asked)}\n`);
    for await (const part of file) await send(part);
    child.stdin.end();
  })();
  sent.catch(() => child.kill('SIGKILL'));

  async function* lines(): AsyncGenerator<Line> {
    let whole = false;
    try {
      for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
        const read = JSON.parse(line) as Line;
        if ('refused' in read) throw new SheetRefused(read.refused);
        whole = 'ended' in read;
        if (!whole) yield read;
      }
      if (whole) return;
      // What went wrong on the way to it comes first.
      await sent;
      const { code, outOfMemory } = await ended;
      if (outOfMemory) throw new SheetRefused('inflates');
      throw new Error(`the reader of a sheet ended with ${String(code)}`);
    } finally {
      child.kill('SIGKILL');
    }
  }
  const all = lines();
  const { value: first } = (await all.next()) as { value?: Line };
  if (!first || !('sheet' in first)) {
    await all.return(undefined);
    throw new Error('the reader of a sheet said nothing');
  }
  return { ...first.sheet, rows: all as AsyncGenerator<SheetRow> };
}
