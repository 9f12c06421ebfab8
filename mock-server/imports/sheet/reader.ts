/** Has a sheet read in a process of its own: what a file does to it, it does to nobody else. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { SheetRefused, sheetLimits, type SheetFault, type SheetRow } from './cell';
import type { ReadingAsked } from './child';

const MEMORY_MB = 192;
const OUT_OF_MEMORY = 134;

type Line = SheetRow | { sheet: { name: string; total: number } } | { refused: SheetFault } | { ended: true };

export interface SheetReading {
  name: string;
  total: number;
  rows: AsyncGenerator<SheetRow>;
}

/** Beside this very file where that is a source, and beside the bundle where it was built into one (config/server.mjs). */
function program(): string[] {
  const source = join(__dirname, 'child.ts');
  if (!existsSync(source)) return [join(__dirname, 'read-sheet.js')];
  return ['--import', pathToFileURL(createRequire(__filename).resolve('tsx')).href, source];
}

function start() {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, ...program()],
    // Nothing of the server's environment: its keys are none of a file's business.
    { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR } },
  );
  // Whoever waits for an answer comes first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  return child;
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
  const child = start();
  const { stdin, stdout, stderr } = child;
  let said = '';
  stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  // One that is gone is heard of by how it ended.
  stdin.on('error', () => undefined);
  const sent = (async () => {
    const asked: ReadingAsked = { after, limits };
    stdin.write(`${JSON.stringify(asked)}\n`);
    for await (const part of file) {
      if (stdin.destroyed) return;
      if (!stdin.write(part)) await Promise.race([once(stdin, 'drain'), ended]);
    }
    stdin.end();
  })();
  sent.catch(() => child.kill('SIGKILL'));

  async function* lines(): AsyncGenerator<Line> {
    let whole = false;
    try {
      for await (const line of createInterface({ input: stdout, crlfDelay: Infinity })) {
        const read = JSON.parse(line) as Line;
        if ('refused' in read) throw new SheetRefused(read.refused);
        whole = 'ended' in read;
        if (!whole) yield read;
      }
      if (whole) return;
      // What went wrong on the way to it comes first.
      await sent;
      const code = await ended;
      if (code === OUT_OF_MEMORY || /heap out of memory/i.test(said)) throw new SheetRefused('inflates');
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
