/** The filled form as a PDF: A4, its words selectable and in the order in which they are read aloud. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Paper } from '../../src/shared/paper';
import type { Locale } from '../../src/shared/words';
import { SIGNED, Sheets, WIDTH } from './sheets';

const font = () =>
  join(dirname(createRequire(__filename).resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf');
let fontBytes: Promise<Buffer> | undefined;
const readFont = () =>
  readFile(font()).catch((error: unknown) => {
    // Asked for again the next time.
    fontBytes = undefined;
    throw error;
  });

const NAMES = 136;
const SMALL = 9.5;

/** @param at when it is made, as the file says of itself */
export async function drawPaper(paper: Paper, locale: Locale, at: Date): Promise<Uint8Array> {
  // A quarter of a second and 9 MB, which a server that nobody asks for paper does not need.
  const [{ default: PDFDocument }, bytes] = await Promise.all([import('pdfkit'), (fontBytes ??= readFont())]);
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: locale,
    displayTitle: true,
    info: { Title: paper.title, CreationDate: at },
    // Else pdfkit loads Helvetica, which is not used.
    font: bytes as unknown as string,
  });
  const whole = buffer(doc);
  draw(new Sheets(doc), paper);
  doc.end();
  return whole;
}

function draw(sheets: Sheets, { title, rows, happened, readBack, signs, day, foot, page }: Paper): void {
  sheets.line('H1', title, { size: 20, bold: true, colour: 'green', align: 'center' });
  sheets.skip(2);
  sheets.underline();
  sheets.skip(16);
  sheets.box(
    rows.map(({ name, value }) => ({
      cells: [
        { text: name, width: NAMES, colour: 'faint' },
        { text: value, width: WIDTH - NAMES },
      ],
    })),
  );
  sheets.skip(14);
  sheets.box([
    { tag: 'H2', shaded: true, cells: [{ text: happened.title, width: WIDTH, bold: true, colour: 'green' }] },
    // A line that was typed is never torn, so that a sheet ends between two of them.
    ...happened.sentences.flatMap((sentence) =>
      sentence.split('\n').map((text, nth) => ({ joined: nth > 0, cells: [{ text, width: WIDTH }] })),
    ),
  ]);
  sheets.skip(12);
  sheets.makeRoom(SIGNED);
  sheets.line('P', readBack, { size: SMALL, colour: 'faint' });
  sheets.skip(18);
  sheets.signatures(signs, day);
  sheets.skip(18);
  sheets.line('P', foot, { size: SMALL, colour: 'faint' });
  sheets.end(page);
}
