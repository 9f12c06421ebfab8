/** The process that writes a sheet: what it is called and its lines come in, the workbook goes out. Started by `writer.ts`. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { writeXlsxStream } from 'hucre/xlsx';

export interface WritingAsked {
  /** Of the sheet. */
  name: string;
  /** Of the columns, in characters. */
  widths: readonly number[];
}

async function main(): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })[Symbol.asyncIterator]();
  const { name, widths } = JSON.parse(((await lines.next()) as IteratorResult<string, string>).value) as WritingAsked;
  async function* rows() {
    for await (const line of { [Symbol.asyncIterator]: () => lines }) yield JSON.parse(line) as (string | null)[];
  }
  // Each cell is text, so that no number loses digits when somebody types over it.
  const columns = widths.map((width) => ({ width, numFmt: '@' }));
  const reader = writeXlsxStream(rows(), { name, columns }).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    if (!process.stdout.write(value)) await once(process.stdout, 'drain');
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
