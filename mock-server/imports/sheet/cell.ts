/** What a reader of sheets hands over: rows of cells, each as it is written. */
import type { SheetFault } from '../../../src/shared/contract/imports';

/**
 * A cell's text; or why there is none to take: a formula, an error, or a number of which the program kept fewer digits
 * than were typed. Empty cells are not there.
 */
export type Cell = string | readonly [kind: CellFault, text: string];
export type CellFault = 'formula' | 'error' | 'digits_lost';

export interface SheetRow {
  /** As the program numbers it, from 1. */
  row: number;
  /** By column, from 0. */
  cells: Readonly<Record<number, Cell>>;
}

export class SheetRefused extends Error {
  override name = 'SheetRefused';
  constructor(readonly fault: SheetFault) {
    super(fault);
  }
}

export interface SheetLimits {
  rows: number;
  columns: number;
  /** Of all parts that are read, once they are inflated. */
  inflatedBytes: number;
  /** How many times larger a part may be inflated than it is stored, past `freeBytes`. */
  ratio: number;
  freeBytes: number;
}

export const sheetLimits: SheetLimits = {
  rows: 200_000,
  columns: 1_000,
  inflatedBytes: 6_000_000_000,
  ratio: 200,
  freeBytes: 5_000_000,
};

/** Typed as text, a formula stays one where it is opened again; `="0123"` only keeps a number's digits. */
export function cellOf(text: string): Cell | undefined {
  // An apostrophe before a sign says to a program that it is text: our own reports have it.
  const plain = text.trim().replace(/^'(?=[=+\-@])/, '');
  if (plain === '') return undefined;
  const [, quoted] = /^="([^"]*)"$/.exec(plain) ?? [];
  if (quoted !== undefined) return quoted.trim() === '' ? undefined : quoted.trim();
  return plain.startsWith('=') && plain.length > 1 ? ['formula', plain] : plain;
}

const DIGITS_KEPT = 15;

/** A cell that holds a number and no text: past 15 digits the program has put zeros. */
export function numberCell(written: string): Cell | undefined {
  const value = Number(written);
  if (written.trim() === '') return undefined;
  if (!Number.isFinite(value)) return ['error', written];
  if (!Number.isInteger(value)) return /e/i.test(written) ? String(value) : written;
  const text = BigInt(value).toString();
  return text.replace('-', '').length > DIGITS_KEPT ? ['digits_lost', text] : text;
}
