/** Plain SQL on either store, and rows that travel as JSON: a whole case in one answer, a whole step in one parameter. */
import { getTableColumns, type InferSelectModel, type Table } from 'drizzle-orm';
import type { Db } from './db';

/** A statement that is built once. Its name lets PostgreSQL keep it parsed on each connection. */
export interface Statement {
  name: string;
  text: string;
}

/** @param values one for each `$n`, in order */
export async function run<Row>(db: Db, { name, text }: Statement, values: readonly unknown[]): Promise<Row[]> {
  const query = db._.session.prepareQuery<{ execute: { rows: Row[] }; all: unknown; values: unknown }>(
    { sql: text, params: [...values] },
    undefined,
    name,
    false,
  );
  return (await query.execute()).rows;
}

export type Json = Record<string, unknown>;
type Way = (value: unknown) => unknown;

const asIs: Way = (value) => value;
const HEX = '\\x';
const fromHex: Way = (value) => new Uint8Array(Buffer.from(String(value).slice(HEX.length), 'hex'));
const toHex: Way = (value) => HEX + Buffer.from(value as Uint8Array).toString('hex');
const reading: Partial<Record<string, Way>> = {
  PgTimestamp: (value) => new Date(String(value)),
  PgCustomColumn: fromHex,
};
const writing: Partial<Record<string, Way>> = {
  PgTimestamp: (value) => (value as Date).toISOString(),
  PgCustomColumn: toHex,
};

interface Column {
  key: string;
  name: string;
  read: Way;
  write: Way;
}
const known = new WeakMap<Table, Column[]>();

function columnsOf(table: Table): Column[] {
  const columns =
    known.get(table) ??
    Object.entries(getTableColumns(table)).map(([key, { name, columnType }]) => ({
      key,
      name,
      read: reading[String(columnType)] ?? asIs,
      write: writing[String(columnType)] ?? asIs,
    }));
  known.set(table, columns);
  return columns;
}

/** A row as `to_jsonb` gives it. */
export function fromJson<T extends Table>(table: T, json: Json): InferSelectModel<T> {
  const row: Json = {};
  for (const { key, name, read } of columnsOf(table)) {
    const value = json[name];
    row[key] = value === null || value === undefined ? null : read(value);
  }
  return row as InferSelectModel<T>;
}

/** The row as `jsonb_populate_recordset` takes it; what is undefined stays away. */
export function toJson<T extends Table>(table: T, row: Partial<InferSelectModel<T>>): Json {
  const json: Json = {};
  for (const { key, name, write } of columnsOf(table)) {
    const value = (row as Json)[key];
    if (value !== undefined) json[name] = value === null ? null : write(value);
  }
  return json;
}
