/** A village's poster (村里的海报) as a PDF, laid out as `src/village/poster` is when a browser prints it; all lengths are millimetres. */
import { encode } from 'uqr';
import { QR, qrPath } from '../../src/shared/contract/qr';
import { words } from '../../src/shared/words/both';
import { poster as en } from '../../src/shared/words/en/staff-poster';
import { poster as zh } from '../../src/shared/words/zh/staff-poster';
import { A4, colours, legible, makePdf, MM, type Doc, type Making } from './document';

const SHEET = 210;
const EDGE = 18;
const HEAD = 86;
const CODE = { size: 82, top: 90 };
const STEPS = { top: 188, each: 15, mark: 11 };

interface Line {
  size: number;
  x?: number;
  width?: number;
  bold?: boolean;
  colour?: keyof typeof colours;
  align?: 'left' | 'center';
}

/** Puts one line on the sheet, smaller where it would not fit. @param y of its top */
function line(doc: Doc, said: string, y: number, { size, bold = false, colour = 'ink', ...place }: Line): void {
  const { x = EDGE, width = SHEET - 2 * EDGE, align = 'center' } = place;
  const text = legible(doc, said);
  const wide = doc.fontSize(size * MM).widthOfString(text) / MM;
  const drawn = size * Math.min(1, width / wide);
  doc
    .fontSize(drawn * MM)
    .fillColor(colours[colour])
    .strokeColor(colours[colour])
    .lineWidth((drawn / 40) * MM)
    .text(text, x * MM, (y + (size - drawn) / 2) * MM, {
      width: (width + 1) * MM,
      align,
      lineBreak: false,
      fill: true,
      stroke: bold,
    });
}

function drawCode(doc: Doc, address: string): void {
  const { data, size } = encode(address, QR);
  const module = CODE.size / size;
  doc
    .save()
    .translate(((SHEET - CODE.size) / 2) * MM, CODE.top * MM)
    .scale(module * MM)
    .lineWidth(1)
    .path(qrPath(data))
    .stroke(colours.ink)
    .restore();
}

const posters = { 'zh-CN': zh, en };

export interface Poster {
  /** The village as one says it. */
  place: string;
  /** What its code opens. */
  address: string;
  hotline: string;
}

export function drawPoster({ place, address, hotline }: Poster, making: Making): Promise<Uint8Array> {
  const { appName } = words[making.locale];
  const say = posters[making.locale];
  return makePdf({ title: `${place} · ${say.title}`, ...making }, (doc) => {
    const root = doc.struct('Document');
    doc.addStructure(root);
    const tagged = (tag: 'H1' | 'P', drawing: () => void) => root.add(doc.struct(tag, {}, drawing));
    const put = (tag: 'H1' | 'P', text: string, y: number, style: Line) => tagged(tag, () => line(doc, text, y, style));

    doc.rect(0, 0, A4.width, HEAD * MM).fill(colours.green);
    put('P', `${place} · ${appName}`, 14, { size: 7, colour: 'white' });
    put('H1', say.head, 28, { size: 19, bold: true, colour: 'white' });
    put('P', say.lead, 60, { size: 9, colour: 'white' });
    root.add(doc.struct('Figure', { alt: say.qr(place) }, () => drawCode(doc, address)));
    put('P', say.scan, 170, { size: 9, bold: true });
    say.steps.forEach((step, nth) => {
      const top = STEPS.top + nth * STEPS.each;
      const middle = top + STEPS.mark / 2;
      doc.circle((EDGE + STEPS.mark / 2) * MM, middle * MM, (STEPS.mark / 2) * MM).fill(colours.green);
      tagged('P', () => {
        const number = { size: 6.5, x: EDGE, width: STEPS.mark, bold: true, colour: 'white' } as const;
        line(doc, String(nth + 1), top + 1, number);
        const after = EDGE + STEPS.mark + 5;
        line(doc, step, top + 0.6, { size: 7, x: after, width: SHEET - EDGE - after, align: 'left' });
      });
    });
    [say.person, say.free].forEach((promise, nth) =>
      put('P', promise, 237 + nth * 11, { size: 7, bold: true, colour: 'green' }),
    );
    doc
      .lineWidth(1)
      .moveTo(0, 264 * MM)
      .lineTo(A4.width, 264 * MM)
      .stroke(colours.edge);
    put('P', `${say.hotline}  ${hotline}`, 269, { size: 13, bold: true, colour: 'green' });
    root.end();
  });
}
