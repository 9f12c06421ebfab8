/** Sheets of A4 that are filled from above; all measures are points. */
import { A4, colours, legible, MM, type Doc } from './document';

const MARGIN = 14 * MM;
export const WIDTH = A4.width - 2 * MARGIN;
const RIGHT = MARGIN + WIDTH;
/** Below it stands the number of the page. */
const BOTTOM = A4.height - MARGIN - 16;

const SIZE = 12;
/** Under each line the font itself leaves room, so that less is needed below a text than above it. */
const PAD = { x: 9, above: 7.5, below: 3 };
const SIGN = { gap: 24, line: 66, height: 90 };
/** What is signed stands on one sheet. */
export const SIGNED = SIGN.height + 80;

type Tag = 'H1' | 'H2' | 'P';

interface Style {
  size?: number;
  /** The font has one weight: an outline makes it stronger, and half as large a file as a second font would. */
  bold?: boolean;
  colour?: 'ink' | 'faint' | 'green';
  align?: 'left' | 'center' | 'right';
}

interface Cell extends Style {
  text: string;
  width: number;
}

interface Row {
  tag?: Tag;
  shaded?: boolean;
  /** Goes on with what the row above it says. */
  joined?: boolean;
  cells: Cell[];
}

export class Sheets {
  private y = MARGIN;
  private readonly root;
  /** Whether the font lacked a character so far. */
  lacking = false;

  constructor(private readonly doc: Doc) {
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  skip(height: number): void {
    this.y += height;
  }

  /** Across the sheet, under a title. */
  underline(): void {
    this.doc.lineWidth(1.5).moveTo(MARGIN, this.y).lineTo(RIGHT, this.y).stroke(colours.green);
  }

  line(tag: Tag, text: string, style: Style): void {
    const height = this.measure(text, WIDTH, style);
    this.makeRoom(height);
    this.tagged(tag, () => this.put(text, MARGIN, this.y, WIDTH, style));
    this.y += height;
  }

  /** Rows with a frame around them, which closes where a sheet ends and opens on the next. */
  box(rows: readonly Row[]): void {
    rows.forEach((row, nth) => {
      const first = nth === 0;
      const last = nth === rows.length - 1;
      const texts = row.cells.map(({ text, width, ...style }) => this.measure(text, width - 2 * PAD.x, style));
      const here = this.y;
      const room = PAD.above + Math.max(...texts) + PAD.below;
      const opens = this.makeRoom(room, () => this.rule(here, 'ink')) || first;
      const above = row.joined && !opens ? 0 : PAD.above;
      const below = rows[nth + 1]?.joined ? 0 : PAD.below;
      const height = above + Math.max(...texts) + below;
      if (row.shaded) this.doc.rect(MARGIN, this.y, WIDTH, height).fill(colours.soft);
      if (opens || !row.joined) this.rule(this.y, opens ? 'ink' : 'edge');
      let x = MARGIN;
      this.tagged(row.tag ?? 'P', () => {
        for (const { text, width, ...style } of row.cells) {
          this.put(text, x + PAD.x, this.y + above, width - 2 * PAD.x, style);
          x += width;
        }
      });
      this.sides(row.cells, height);
      this.y += height;
      if (last) this.rule(this.y, 'ink');
    });
  }

  /** Side by side: who, room to sign above a line, the day. */
  signatures(signs: readonly string[], day: string): void {
    const width = (WIDTH - SIGN.gap * (signs.length - 1)) / signs.length;
    signs.forEach((who, nth) => {
      const x = MARGIN + nth * (width + SIGN.gap);
      this.tagged('P', () => {
        this.put(who, x, this.y, width, {});
        this.put(day, x, this.y + SIGN.line + 6, width, { colour: 'faint', align: 'right' });
      });
      this.stroke(x, this.y + SIGN.line, x + width, this.y + SIGN.line, 'ink');
    });
    this.y += SIGN.height;
  }

  /** Numbers the sheets where there is more than one. */
  end(page: (nth: number, of: number) => string): void {
    const { count } = this.doc.bufferedPageRange();
    for (let nth = 0; count > 1 && nth < count; nth += 1) {
      this.doc.switchToPage(nth);
      this.tagged('P', () =>
        this.put(page(nth + 1, count), MARGIN, A4.height - MARGIN - 10, WIDTH, {
          size: 9,
          colour: 'faint',
          align: 'center',
        }),
      );
    }
    this.root.end();
  }

  /**
   * Begins a new sheet where there is no room for so much.
   * @param before done on the old sheet then
   * @returns whether it was
   */
  makeRoom(height: number, before?: () => void): boolean {
    if (this.y + height <= BOTTOM) return false;
    before?.();
    this.doc.addPage();
    this.y = MARGIN;
    return true;
  }

  private legible(text: string): string {
    const drawn = legible(this.doc, text);
    if (drawn.includes('〔U+') && drawn !== text) this.lacking = true;
    return drawn;
  }

  private measure(text: string, width: number, { size = SIZE }: Style): number {
    return this.doc.fontSize(size).heightOfString(this.legible(text) || ' ', { width });
  }

  private put(
    text: string,
    x: number,
    y: number,
    width: number,
    { size = SIZE, bold = false, colour = 'ink', align }: Style,
  ) {
    this.doc
      .fontSize(size)
      .fillColor(colours[colour])
      .strokeColor(colours[colour])
      .lineWidth(size / 40)
      .text(this.legible(text), x, y, { width, align, fill: true, stroke: bold });
  }

  private tagged(tag: Tag, put: () => void): void {
    this.root.add(this.doc.struct(tag, {}, put));
  }

  private sides(cells: readonly Cell[], height: number): void {
    let x = MARGIN;
    for (const { width } of cells) {
      this.stroke(x, this.y, x, this.y + height, x === MARGIN ? 'ink' : 'edge');
      x += width;
    }
    this.stroke(RIGHT, this.y, RIGHT, this.y + height, 'ink');
  }

  private rule(y: number, colour: 'ink' | 'edge'): void {
    this.stroke(MARGIN, y, RIGHT, y, colour);
  }

  private stroke(x: number, y: number, toX: number, toY: number, colour: 'ink' | 'edge'): void {
    this.doc.lineWidth(0.6).moveTo(x, y).lineTo(toX, toY).stroke(colours[colour]);
  }
}
