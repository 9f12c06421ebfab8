/** What the runner is given: kinds of jobs, and a store that keeps their rows. `Tx` is a transaction of that store. */

/** A row of a kind that the runner has in hand. */
export interface Taken {
  kind: string;
  /** Which item of a queue; empty for a recurring job. */
  key: string;
  payload: Record<string, unknown>;
  /** Tries since it last ended well, this one included. */
  attempts: number;
  lastCode: string | null;
  /** Until when nobody else takes it; names this taking as well. */
  takenUntil: Date;
}

/** How a try of an item ended. `write` is committed together with that, and only while the item is still in hand. */
export type Ending<Tx> =
  | { result: 'done'; write?: (tx: Tx) => Promise<void> }
  /** Tried again later; `everyone` when no other item of its kind would fare better now. */
  | { result: 'later'; code: string; everyone?: boolean };

/** Done every so often by one process at a time. One that fails comes again sooner, and never dies. */
export interface Recurring {
  type: 'recurring';
  everyMs: number;
  /** Longer than a round can take: past it another process takes over. */
  takenMs: number;
  run(): Promise<void>;
}

/** Items that are each done once: row by row, with back-off, until one ends or has been tried too often. */
export interface Queue<Tx> {
  type: 'queue';
  tries: number;
  /** Longer than a try can take: past it another process tries. */
  takenMs: number;
  /** @param keep called now and then by what takes long, so that nobody else takes it; throws where somebody has */
  run(item: Taken, keep: () => Promise<void>): Promise<Ending<Tx>>;
  /** Committed with the item's death. */
  gaveUp?(tx: Tx, item: Taken, code: string): Promise<void>;
}

/** What a follower reads: in order, and how far that reaches. */
export interface Batch<Row> {
  rows: readonly Row[];
  position: number;
}

/**
 * Follows what is written, in its order: what it reads and writes and how far it has come are one transaction, so each
 * row is followed exactly once. A new one begins with the first row.
 */
export interface Follower<Tx, Row> {
  type: 'follower';
  /** Rows a transaction. */
  most: number;
  /** @param upTo nothing with a smaller or equal position can still appear */
  read(tx: Tx, after: number, upTo: number, limit: number): Promise<Batch<Row>>;
  follow(tx: Tx, rows: readonly Row[]): Promise<void>;
  /** After how many tries a row that keeps failing is set aside; absent: it waits for that row, for ever. */
  tries?: number;
}

// The rows of a follower are its own affair: `read` hands them to `follow`, and nobody else looks.
export type Kind<Tx> = Recurring | Queue<Tx> | Follower<Tx, never>;

/** Keeps the name of a follower's rows between its `read` and its `follow`. */
export function follower<Tx, Row>(of: Omit<Follower<Tx, Row>, 'type'>): Follower<Tx, never> {
  const { read, follow, ...rest } = of;
  return {
    ...rest,
    type: 'follower',
    read: read as Follower<Tx, never>['read'],
    follow,
  };
}

/** How far a follower has come, and how often it has failed there. */
export interface Standing {
  position: number;
  attempts: number;
  lastCode: string | null;
}

export interface JobStore<Tx> {
  /** Which of the kinds have something due and free, and the last position that was given out. */
  look(kinds: readonly string[], now: Date): Promise<{ due: string[]; lastPosition: number }>;
  /** Makes the one row of each kind that has none: due now, or at position 0. */
  found(recurring: readonly string[], followers: readonly string[], now: Date): Promise<void>;
  /** Takes what is due longest and counts the try; what somebody else is just taking is passed over. */
  take(kind: string, now: Date, until: Date): Promise<Taken | undefined>;
  /** Sets a recurring job's next time, unless somebody else has taken it since. */
  recur(taken: Taken, now: Date, dueAt: Date): Promise<void>;
  /** Removes what is done. @returns whether it was still in hand; if not, nothing is written */
  finish(taken: Taken, write?: (tx: Tx) => Promise<void>): Promise<boolean>;
  /** Keeps it in hand for longer. @returns whether it still was */
  keep(taken: Taken, until: Date): Promise<boolean>;
  /** Sets the next try, unless somebody else has taken it since. */
  postpone(taken: Taken, dueAt: Date, code: string): Promise<void>;
  /** Sets aside what is given up. @returns whether it was still in hand; if not, nothing is written */
  bury(taken: Taken, now: Date, code: string, write: (tx: Tx) => Promise<void>): Promise<boolean>;
  /** Up to which position nothing can still appear; it lags behind while somebody is writing. */
  settled(): Promise<number>;
  /**
   * One step of a follower, as a transaction: `step` says how far it came.
   * @returns that; undefined when another process is at it, or it is not due yet after a failure
   */
  follow(kind: string, now: Date, step: (tx: Tx, standing: Standing) => Promise<number>): Promise<number | undefined>;
  /** Counts a failed step. @returns the tries since the last that ended well */
  stumble(kind: string, code: string, dueAt: (attempts: number) => Date): Promise<number>;
  /** Sets one row of a follower aside, inside its step. */
  setAside(tx: Tx, of: { kind: string; position: number; attempts: number; code: string }, now: Date): Promise<void>;
}
