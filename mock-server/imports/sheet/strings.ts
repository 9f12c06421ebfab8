/** The strings that a workbook shares among its cells: 200,000 real rows have over a million of them. */
import type { Spill } from './spill';
import { readWhole, unescaped } from './xml';

/** Excel's own limit for one cell. */
const MOST_CHARACTERS = 32_767;
/** Those that come again and again, decoded. */
const KEPT = 20_000;

export class SharedStrings {
  private ends = new Float64Array(1024);
  private count = 0;
  private readonly kept = new Map<number, string>();

  constructor(private readonly bytes: Spill) {}

  add(text: string): void {
    this.bytes.append(Buffer.from(text.slice(0, MOST_CHARACTERS), 'utf8'));
    if (this.count === this.ends.length) {
      const longer = new Float64Array(this.ends.length * 2);
      longer.set(this.ends);
      this.ends = longer;
    }
    this.ends[this.count] = this.bytes.size;
    this.count += 1;
  }

  find(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const known = this.kept.get(index);
    if (known !== undefined) return known;
    const start = index === 0 ? 0 : (this.ends[index - 1] ?? 0);
    const text = this.bytes.read(start, (this.ends[index] ?? 0) - start).toString('utf8');
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(index, text);
    return text;
  }
}

/** Each `si` is one string, of one or more runs; how a reading is pronounced (`rPh`) is no part of it. */
export async function readStrings(chunks: AsyncIterable<Buffer>, strings: SharedStrings): Promise<void> {
  let [text, inText, spoken] = ['', false, 0];
  await readWhole(chunks, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') spoken += 1;
      else if (name === 't') inText = spoken === 0;
    },
    text(part) {
      if (inText && text.length < MOST_CHARACTERS) text += part;
    },
    close(name) {
      if (name === 'si') strings.add(unescaped(text));
      else if (name === 'rPh') spoken -= 1;
      else if (name === 't') inText = false;
    },
  });
}
