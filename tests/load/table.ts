/** What a row of `npm run bench` prints: the row, the rival, us, the rival's figure, the ratio and how it spread. */
import type { Comparison } from './generator';

const widths = [36, 34, 11, 11, 8, 16, 20] as const;

export function line(...cells: string[]): void {
  process.stdout.write(
    `${cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join(' ')
      .trimEnd()}\n`,
  );
}

export const heading = (): void => line('row', 'rival', 'us', 'rival', 'ratio', 'lowest–highest', 'p99 us / rival, ms');

export function compared(row: string, rival: string, of: Comparison): void {
  line(
    row,
    rival,
    `${of.ours.toFixed(0)}/s`,
    `${of.rival.toFixed(0)}/s`,
    of.ratio.toFixed(3),
    `${of.lowest.toFixed(3)}–${of.highest.toFixed(3)}`,
    `${of.ourP99.toFixed(0)} / ${of.rivalP99.toFixed(0)} (${(of.ourP99 / of.rivalP99).toFixed(1)}×)`,
  );
}

/** Said where nobody overlooks it. */
export const skipped = (row: string, why: string): void =>
  void process.stdout.write(`!!! ${row} is NOT measured: ${why}\n`);
