/**
 * The process that reads a sheet, under a memory cap and without the server's keys: a line of what is asked and then the
 * file come in, a line a row goes out. Started by `reader.ts`.
 */
import { once } from 'node:events';
import { SheetRefused, type SheetLimits } from './cell';
import { openSheet } from './read';
import { Spill } from './spill';

/** What is asked. */
export interface ReadingAsked {
  /** Rows up to this one are known already. */
  after: number;
  limits: SheetLimits;
}

async function receive(file: Spill): Promise<ReadingAsked> {
  let asked: ReadingAsked | undefined;
  let head = Buffer.alloc(0);
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    if (asked) {
      file.append(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\n');
    if (end < 0) continue;
    asked = JSON.parse(head.toString('utf8', 0, end)) as ReadingAsked;
    file.append(head.subarray(end + 1));
  }
  if (!asked) throw new Error('nothing was asked');
  return asked;
}

async function say(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}

async function main(): Promise<void> {
  const file = new Spill();
  try {
    const { after, limits } = await receive(file);
    const { name, total, rows } = await openSheet(file, limits);
    await say({ sheet: { name, total } });
    let last = 0;
    for await (const row of rows) {
      last = row.row;
      if (row.row > after) await say(row);
    }
    if (last === 0) throw new SheetRefused('empty');
    await say({ ended: true });
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    await say({ refused: error.fault });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
