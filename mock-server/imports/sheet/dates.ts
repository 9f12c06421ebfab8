/** Cells that hold a day as a number, and by which formats one sees that. */
import type { Cell } from './cell';
import { readWhole } from './xml';

/** Those that every program knows by number; 27–36 and 50–58 are the Chinese ones. */
const KNOWN = [14, 15, 16, 17, 22, ...between(27, 31), 36, ...between(50, 54), 57, 58];
function between(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Whatever shows a year or a day; what stands in quotes or brackets is no part of it. */
const showsDay = (format: string): boolean => /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** The styles, by their number as cells name them, that show a day. */
export async function dateStyles(chunks: AsyncIterable<Buffer>): Promise<Set<string>> {
  const formats = new Set(KNOWN.map(String));
  const styles = new Set<string>();
  let [inCells, style] = [false, 0];
  await readWhole(chunks, {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'numFmt' && showsDay(formatCode)) formats.add(numFmtId);
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        if (formats.has(numFmtId)) styles.add(String(style));
        style += 1;
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

const DAY_MS = 86_400_000;
/** The day before the first, with the leap day that 1900 did not have. */
const BEFORE_1900 = Date.UTC(1899, 11, 30);
const FIRST_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

/** `45627` → `2024-12-01` */
export function dateCell(written: string, from1904: boolean): Cell | undefined {
  const days = Number(written);
  if (written.trim() === '') return undefined;
  if (!(days >= 1 && days <= LAST_DAY)) return written;
  return new Date((from1904 ? FIRST_1904 : BEFORE_1900) + Math.floor(days) * DAY_MS).toISOString().slice(0, 10);
}
