/** A PDF on A4 to be drawn on, its words selectable; all measures are points. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type PDFDocument from 'pdfkit';
import type { Locale } from '../../src/shared/words';
import { words } from '../../src/shared/words/both';

export type Doc = InstanceType<typeof PDFDocument>;

export const MM = 72 / 25.4;
export const A4 = { width: 210 * MM, height: 297 * MM };

/** As `src/ui/tokens.css` has them. */
export const colours = {
  ink: '#1b2620',
  faint: '#536058',
  edge: '#8a938c',
  green: '#0e4b34',
  soft: '#e3efe7',
  white: '#ffffff',
} as const;

const font = () =>
  join(dirname(createRequire(__filename).resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf');
let fontBytes: Promise<Buffer> | undefined;
const readFont = () =>
  readFile(font()).catch((error: unknown) => {
    // Asked for again the next time.
    fontBytes = undefined;
    throw error;
  });

/** What of pdfkit's document its types don't say: the font that is drawn with. */
interface WithFont {
  _font: { font: { hasGlyphForCodePoint(code: number): boolean } };
}
const codeOf = (character: string) => `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}〕`;

/** A text without a hole: what the font cannot draw stands there by its code, and what nobody sees does not. */
export function legible(doc: Doc, text: string): string {
  const { font } = (doc as unknown as WithFont)._font;
  return [...text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')]
    .map((one) => (one < ' ' || font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0) ? one : codeOf(one)))
    .join('');
}

/** What every PDF is made with. */
export interface Making {
  locale: Locale;
  /** When it is made, as the file says of itself. */
  at: Date;
  /** Each page says across itself that it counts for nothing. */
  training?: true | undefined;
}

/** Across each page, under nothing and over nothing that is read aloud. */
function markForPractice(doc: Doc, mark: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.markContent('Artifact');
    doc
      .save()
      .rotate(-35, { origin: [A4.width / 2, A4.height / 2] })
      .fontSize(64)
      .fillColor('#8a4b00', 0.16)
      .text(mark, -A4.width / 2, A4.height / 2 - 40, { width: A4.width * 2, align: 'center', lineBreak: false })
      .restore();
    doc.endMarkedContent();
  }
}

export async function makePdf(
  { title, locale, at, training }: Making & { title: string },
  draw: (doc: Doc) => void,
): Promise<Uint8Array> {
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
    info: { Title: title, CreationDate: at },
    // Else pdfkit loads Helvetica, which is not used.
    font: bytes as unknown as string,
  });
  const whole = buffer(doc);
  draw(doc);
  if (training) markForPractice(doc, words[locale].paper.practice);
  doc.end();
  return whole;
}
