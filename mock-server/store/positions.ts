/**
 * The one order over all that is only ever added to: `actions`, `admin_changes`, `consents`, `declarations`, and
 * `access_log` take their `position` from one sequence. Whoever follows that order must not pass a row that commits late
 * with a smaller number than one that it has seen already; and a number that was taken may never appear.
 *
 * So a follower reads the sequence and then has a transaction id X made. Whoever took a number up to there had its own
 * id before (the column's default sees to that), so that id is smaller than X. Once no id up to X is running, all these
 * numbers are committed or never will be. X has to be an id that was given out: the bound of a snapshot is one above
 * the last id that ended, and in a quiet database the one transaction that is still writing stands above that.
 */
import { sql } from 'drizzle-orm';
import type { Db } from './db';
import { run } from './sql';

/** What a follower knows of the order; it keeps it from one `settledUpTo` to the next. */
export interface Known {
  /** No position up to here can still appear. */
  settled: number;
  /** Since when the server runs: one that was restarted may give numbers again that were never committed. */
  server?: string;
  /** What it waits for: numbers up to `position` were taken by transactions before `xid`. */
  mark?: { position: number; xid: string };
}

export const nothingKnown: Known = { settled: 0 };

const server = sql<string>`pg_postmaster_start_time()::text`;
/** The last position that was taken, committed or not; 0 before the first. */
export const lastPosition = sql<number>`(select case when is_called then last_value else 0 end from positions)`;

async function takeMark(db: Db): Promise<{ server: string; position: number; xid: string }> {
  // The sequence is read before the id is made: the outer row is formed from the inner one.
  const { rows } = await db.execute<{ server: string; position: number; xid: string }>(sql`
    with taken as materialized (select ${lastPosition} as position)
    select position, pg_current_xact_id()::text as xid, ${server} as server from taken`);
  return rows[0]!;
}

/**
 * Up to which position nothing can still appear. It lags behind while a transaction is writing that began before the
 * mark, in any database of the server: ask again then.
 * @param db outside any transaction, which would wait for itself
 * @param known what the last call returned
 */
export async function settledUpTo(db: Db, known: Known): Promise<Known> {
  let { settled, mark, server: since } = known;
  if (!mark) {
    const { server: now, ...taken } = await takeMark(db);
    if (now !== since) settled = 0;
    since = now;
    mark = taken;
    if (mark.position <= settled) return { settled, server: since };
  }
  const { rows } = await db.execute<{ server: string; settled: boolean }>(
    sql`select ${server} as server, pg_snapshot_xmin(pg_current_snapshot()) > ${mark.xid}::xid8 as settled`,
  );
  if (rows[0]!.server !== since) return nothingKnown;
  return rows[0]!.settled ? { settled: mark.position, server: since } : { settled, server: since, mark };
}

/** An action, for who looks up the rest of it. */
export interface Followed {
  id: string;
  /** Null where its subject is a household or a village. */
  caseId: string | null;
  position: number;
}

const next = {
  name: 'read_settled',
  text: 'select id, case_id as "caseId", position from actions where position > $1 and position <= $2 order by position limit $3',
};

/**
 * The next actions after a position, in order.
 * @param upTo what `settledUpTo` found
 * @returns the rows, and how far they reach: to `upTo` once there are no more
 */
export async function readSettled(
  db: Db,
  after: number,
  upTo: number,
  limit: number,
): Promise<{ rows: Followed[]; position: number }> {
  const rows = await run<Followed>(db, next, [after, upTo, limit]);
  return { rows, position: rows.length < limit ? upTo : rows[rows.length - 1]!.position };
}
