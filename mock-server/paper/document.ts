/** A PDF on A4 to be drawn on, its words selectable; all measures are points. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type PDFDocument from 'pdfkit';
import type { Locale } from '../../src/shared/words';

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

/** @param at when it is made, as the file says of itself */
export async function makePdf(
  { title, locale, at }: { title: string; locale: Locale; at: Date },
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
  doc.end();
  return whole;
}
