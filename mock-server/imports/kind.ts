/** A kind of sheet: what its columns are, what its rows belong to, what they come to and what is written of them. */
import type { AreaCode, VillageCode } from '../../src/shared/contract/area';
import type { ImportDecision, ImportEntry, ImportReason, ImportVerdict } from '../../src/shared/contract/imports';
import type { Actor } from '../../src/shared/contract/workflow';
import type { Moment } from '../cases/moment';
import type { Services } from '../services';
import type { Columns } from './columns';
import type { Cell } from './sheet/cell';

/** A row with its columns bound; a field of which there is no cell is not there. */
export interface BoundRow {
  row: number;
  cells: Readonly<Record<string, Cell>>;
}

/** Whose sheet it is, and what it is taken on. */
export interface Importing {
  services: Services;
  moment: Moment;
  id: string;
  file: string;
  area: AreaCode;
  /** Who sent it. */
  by: string;
  /** The fields that have a column, with their headers as they are written. */
  headers: ReadonlyMap<string, string>;
}

/** Where a row belongs, and in which area that is looked for where it has to name one; or why that can't be said. */
export type Placed = { place: string; village?: VillageCode } | { reasons: ImportReason[] };

/** A number and whose it is, both as they are compared. */
export interface Numbered {
  number: string;
  name: string;
}

/** Rows that belong together. */
export interface Entry {
  entry: string;
  /** Empty where its rows name none. */
  village: VillageCode;
  firstRow: number;
  rows: BoundRow[];
}

export interface Judged {
  entry: string;
  verdict: ImportVerdict;
  reasons: ImportReason[];
  /** Where it turned out to belong, if its rows name another village or none. */
  village?: VillageCode;
  /** Households of which a person says which is meant. */
  candidates?: string[];
}

/** Who confirmed it. */
export interface Confirmed {
  accountId: string;
  actedAs: Actor;
}

/** @property candidate the household that a person chose */
export type Decided = Entry & { decision: ImportDecision | null; candidate: string | null };

/** What of somebody's rows is shown beside the households that may be theirs. */
export type Alike = Required<Pick<ImportEntry, 'names' | 'candidates'>>;

export interface ImportKind {
  columns: Columns;
  /** What an empty sheet shows, in this order. */
  example: { fields: readonly string[]; rows: readonly Readonly<Record<string, string>>[] };
  place(of: Importing, row: BoundRow): Placed;
  /** Nothing of a row that names no number. */
  numbered(row: BoundRow): Numbered | undefined;
  /** One person may have several rows: a number stands twice only where they name two people. */
  severalRows?: true;
  /** @param twice numbers that stand in more than one row, as they are compared */
  judge(of: Importing, entries: readonly Entry[], twice: ReadonlySet<string>): Promise<Judged[]>;
  /**
   * Writes what is new, changed, or was decided to be taken, and nothing of what stands so already. Through `services`,
   * which are those of a transaction.
   * @returns those that were written, each with its household where it has one
   * @throws StepConflict where something has changed meanwhile
   */
  write(
    of: Importing,
    by: Confirmed,
    entries: readonly Decided[],
    twice: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, string | null>>;
  /** Of a kind that names candidates: by entry, as whoever sent it may see them. */
  alike?(
    of: Importing,
    entries: readonly (Entry & { candidates: readonly string[] })[],
    twice: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, Alike>>;
}
