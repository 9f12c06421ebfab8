/** The database as all statements see it, whichever driver is underneath. */
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema';

/** What both drivers return for plain SQL. Whatever else a driver adds differs, so it isn't here. */
interface Rows<Row> {
  rows: Row[];
}
interface RowsHKT extends PgQueryResultHKT {
  readonly type: Rows<this['row']>;
}

/** A database or a transaction in it, whichever driver is underneath. */
export type Db = PgDatabase<RowsHKT, typeof schema>;
