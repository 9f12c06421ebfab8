/** A sheet to be opened, corrected and sent again, written in a process of its own. */
import { startSheetProcess } from './process';
import type { WritingAsked } from './write-child';

/** What a program would take for a formula, or for a command, is text that begins with an apostrophe. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export type SheetLine = readonly (string | undefined)[];

export async function writeSheet(
  asked: WritingAsked,
  lines: AsyncIterable<SheetLine> | Iterable<SheetLine>,
): Promise<Uint8Array> {
  const { child, ended, send } = startSheetProcess('write-sheet');
  try {
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    await send(`${JSON.stringify(asked)}\n`);
    for await (const line of lines)
      await send(`${JSON.stringify(line.map((cell) => (cell === undefined ? null : harmless(cell))))}\n`);
    child.stdin.end();
    const { code } = await ended;
    if (code !== 0) throw new Error(`the writer of a sheet ended with ${String(code)}`);
    return Buffer.concat(chunks);
  } finally {
    child.kill('SIGKILL');
  }
}
