import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface ReadPdf {
  /** The words of each, without the blanks, which stand where a line happens to end. */
  sheets: string[];
  info: { Title?: string; Language?: string };
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const said = execFileSync(process.execPath, [join(__dirname, 'read-pdf.mjs')], { input: bytes, encoding: 'utf8' });
  const { sheets, info } = JSON.parse(said) as ReadPdf;
  return { sheets: sheets.map((text) => text.replace(/\s/g, '')), info };
}
