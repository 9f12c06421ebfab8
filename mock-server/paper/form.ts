/** The filled form as a PDF: A4, its words in the order in which they are read aloud. */
import type { Paper } from '../../src/shared/say/paper';
import { makePdf, type Making } from './document';
import { SIGNED, Sheets, WIDTH } from './sheets';

const NAMES = 136;
const SMALL = 9.5;

export function drawPaper(paper: Paper, making: Making): Promise<Uint8Array> {
  return makePdf({ title: paper.title, ...making }, (doc) => draw(new Sheets(doc), paper));
}

function draw(sheets: Sheets, { title, rows, happened, readBack, signs, day, foot, page, lacking }: Paper): void {
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
  if (sheets.lacking) {
    sheets.line('P', lacking, { bold: true });
    sheets.skip(8);
  }
  sheets.makeRoom(SIGNED);
  sheets.line('P', readBack, { size: SMALL, colour: 'faint' });
  sheets.skip(18);
  sheets.signatures(signs, day);
  sheets.skip(18);
  sheets.line('P', foot, { size: SMALL, colour: 'faint' });
  sheets.end(page);
}
