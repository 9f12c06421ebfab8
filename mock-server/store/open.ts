import path from 'node:path';
import { sql } from 'drizzle-orm';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator';
import { root } from '../root';
import type { Db } from './db';
import { openEmbedded } from './embedded';
import { migratePostgres, openPool } from './postgres';
import * as schema from './schema';
import { makeStepWriter, syncAllowedSteps, type WriteStep } from './steps';

export interface Store {
  db: Db;
  /** Writes what was decided about cases; what arrives together is committed together. */
  write: WriteStep;
  kind: 'embedded' | 'postgres';
  /** The server's own words, e.g. "PostgreSQL 15.20 on x86_64…" */
  version(): Promise<string>;
  /** Everything, as a template for `openStore`; embedded only. */
  snapshot?(): Promise<Blob>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** A PostgreSQL server; goes before `dataDir`. */
  databaseUrl?: string;
  /** A folder, or `memory://`, for the embedded store. */
  dataDir?: string;
  /** A `snapshot` to start from; for `memory://` only. */
  template?: Blob;
}

export const migrationsFolder = path.join(root, 'mock-server/store/migrations');

/**
 * Opens the store and brings its tables up to date.
 * @throws StoreLocked when another process has the data folder open
 * @throws Error when neither a server nor a folder is named, and what connecting or a migration throws
 */
export async function openStore({ databaseUrl, dataDir, template }: StoreOptions): Promise<Store> {
  if (databaseUrl) return openPostgresStore(databaseUrl);
  if (dataDir) return openEmbeddedStore(dataDir, template);
  throw new Error('Set DATABASE_URL to a PostgreSQL server, or name a data folder for the embedded store');
}

async function openPostgresStore(databaseUrl: string): Promise<Store> {
  await migratePostgres(databaseUrl, migrationsFolder);
  const pool = openPool(databaseUrl);
  const db = drizzlePostgres(pool, { schema });
  return { db, write: makeStepWriter(db, 2), kind: 'postgres', version: () => version(db), close: () => pool.end() };
}

async function openEmbeddedStore(dataDir: string, template?: Blob): Promise<Store> {
  const { client, close } = await openEmbedded({ dataDir, template });
  const db = drizzleEmbedded(client, { schema });
  try {
    await migrateEmbedded(db, { migrationsFolder });
    await syncAllowedSteps(db);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    db,
    write: makeStepWriter(db, 1),
    kind: 'embedded',
    version: () => version(db),
    snapshot: () => client.dumpDataDir('none'),
    close,
  };
}

async function version(db: Db): Promise<string> {
  const { rows } = await db.execute<{ version: string }>(sql`select version()`);
  return rows[0]!.version;
}
