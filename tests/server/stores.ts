import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { sql, type SQL } from 'drizzle-orm';
import pg from 'pg';
import type { Db } from '../../mock-server/store/db';
import { migrationsFolder, openStore, type Store } from '../../mock-server/store/open';
import { openWire, watchEmbedded, type OnStatement } from './wire';

/** What every store of a suite starts with. */
export interface Base {
  /** Changes whenever what `fill` writes changes; the filled template is kept under it. */
  key: string;
  fill(store: Store): Promise<void>;
}

/**
 * A fresh store with the base in it. It is closed after the suite, unless the test does so.
 * @param onStatement hears of whatever is sent to it
 */
export type OpenTestStore = (onStatement?: OnStatement) => Promise<Store>;

const emptyBase: Base = { key: '', fill: async () => {} };

/** A transaction of whoever owns the tables, which on PostgreSQL is not the role that serves. */
export function ownersTransaction<T>(
  { db, kind }: Pick<Store, 'db' | 'kind'>,
  work: (tx: Db) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    if (kind === 'postgres') await tx.execute(sql`set local role none`);
    return work(tx);
  });
}

/** Runs a statement as whoever owns the tables. */
export function asOwner(store: Pick<Store, 'db' | 'kind'>, statement: SQL): Promise<unknown> {
  return ownersTransaction(store, (tx) => tx.execute(statement));
}

/**
 * Describes a suite on both stores: for what they decide each in their own way, which are transactions, locks, the
 * serving role, and how a type or an order comes back. PostgreSQL's half needs TEST_DATABASE_URL.
 */
export function onBothStores(name: string, body: Body, base = emptyBase): void {
  onEmbedded(name, body, base);
  const server = serverOfTests(name);
  if (server) onPostgres(server, name, body, base);
  else describe.skip(`${name} (PostgreSQL)`, () => body(() => Promise.reject(new Error('skipped'))));
}

/**
 * Describes a suite on one store: for what cannot differ by store. It is PostgreSQL where TEST_DATABASE_URL names a
 * server, because the simulator and the browser go the same ways on the embedded one.
 */
export function onOneStore(name: string, body: Body, base = emptyBase): void {
  const server = serverOfTests(name);
  if (server) onPostgres(server, name, body, base);
  else onEmbedded(name, body, base);
}

type Body = (openTestStore: OpenTestStore) => void;

function serverOfTests(name: string): string | undefined {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) process.stderr.write(`\n!!! "${name}" is NOT tested on PostgreSQL: TEST_DATABASE_URL is not set.\n`);
  return server;
}

function onEmbedded(name: string, body: Body, base: Base): void {
  describe(`${name} (embedded)`, () =>
    describeWith(async (onStatement) => {
      const store = await openEmbedded(base);
      if (onStatement) watchEmbedded(store, onStatement);
      return store;
    }, body));
}

function onPostgres(server: string, name: string, body: Body, base: Base): void {
  describe(`${name} (PostgreSQL)`, () => {
    const databases = new TestDatabases(server, {
      shared: contentsKey(base),
      async fill(databaseUrl) {
        const store = await openStore({ databaseUrl });
        await base.fill(store).finally(() => store.close());
      },
    });
    describeWith(async (onStatement) => {
      if (!onStatement) return openStore({ databaseUrl: await databases.create() });
      const wire = await openWire(await databases.create(), onStatement);
      const store = await openStore({ databaseUrl: wire.url });
      return { ...store, close: () => store.close().finally(wire.close) };
    }, body);
    afterAll(() => databases.drop());
  });
}

/** Describes a suite on the PostgreSQL server that TEST_DATABASE_URL names; without one it is said that it is skipped. */
export function describeOnPostgres(name: string, body: (server: string) => void): void {
  const server = serverOfTests(name);
  (server ? describe : describe.skip)(`${name} (PostgreSQL)`, () => body(server ?? ''));
}

/** Closes what the suite has opened. Hooks run in the order they are named: the suite's own, then these. */
function describeWith(open: OpenTestStore, body: Body): void {
  const closing: Array<() => Promise<void>> = [];
  body(async (onStatement) => {
    const store = await open(onStatement);
    let closed: Promise<void> | undefined;
    const close = () => (closed ??= store.close());
    closing.push(close);
    return { ...store, close };
  });
  afterAll(() => Promise.all(closing.map((close) => close())));
}

async function openEmbedded(base: Base): Promise<Store> {
  const template = await fs.openAsBlob(await templateFile(base));
  return openStore({ dataDir: 'memory://', template });
}

/** The file of a migrated and filled database; made when no run with the same contents has done so before. */
async function templateFile(base: Base): Promise<string> {
  const file = path.resolve(__dirname, `../../.cache/store-${contentsKey(base)}.tar`);
  if (fs.existsSync(file)) return file;
  const store = await openStore({ dataDir: 'memory://' });
  try {
    await base.fill(store);
    const snapshot = await store.snapshot!();
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Jest's workers make it at the same time: named when whole, and never replaced under who reads it already.
    const draft = `${file}.${randomUUID()}`;
    fs.writeFileSync(draft, Buffer.from(await snapshot.arrayBuffer()));
    try {
      fs.linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(draft);
    }
  } finally {
    await store.close();
  }
  return file;
}

function contentsKey(base: Base): string {
  const hash = createHash('sha256').update(base.key);
  const pglite = path.resolve(__dirname, '../../node_modules/@electric-sql/pglite/package.json');
  const openers = ['open.ts', 'embedded.ts'].map((name) => path.resolve(migrationsFolder, '..', name));
  const migrations = fs
    .readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const files = [pglite, ...openers, ...migrations.map((name) => path.join(migrationsFolder, name))];
  for (const file of files) hash.update(file).update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** What the databases of a suite are copies of. */
interface Original {
  /** Named so for the whole run, which makes it once; without a name it is the suite's own. */
  shared?: string;
  /** Makes it of an empty database. */
  fill(databaseUrl: string): Promise<void>;
}

/** The databases of one suite on a real server: an original, and a copy of it for each use. */
export class TestDatabases {
  private readonly prefix = `${runName()}_${randomUUID().slice(0, 8)}`;
  private readonly names: string[] = [];
  private original: Promise<string> | undefined;

  constructor(
    private readonly server: string,
    private readonly of: Original,
  ) {}

  /** @returns the address of a new copy */
  async create(): Promise<string> {
    const original = await (this.original ??= this.getOriginal());
    const name = `${this.prefix}_${this.names.length}`;
    this.names.push(name);
    await this.asked((client) => create(client, name, original));
    return this.urlOf(name);
  }

  async drop(): Promise<void> {
    await this.asked(async (client) => {
      for (const name of this.names) await client.query(`drop database if exists ${name} with (force)`);
    });
  }

  /** Jest's workers ask at the same time: the first makes it, and the others wait at the lock. */
  private getOriginal(): Promise<string> {
    const name = this.of.shared === undefined ? `${this.prefix}_original` : `${runName()}_${this.of.shared}`;
    if (this.of.shared === undefined) this.names.push(name);
    return this.asked(async (client) => {
      await client.query('select pg_advisory_lock(hashtext($1))', [name]);
      const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
      if (rowCount === 0) await this.makeOriginal(client, name);
      return name;
    });
  }

  /** Named when whole: what was cut off in the middle is never taken for it. */
  private async makeOriginal(client: pg.Client, name: string): Promise<void> {
    const draft = `${this.prefix}_draft`;
    await create(client, draft, 'template0');
    await this.of.fill(this.urlOf(draft));
    await client.query(`alter database ${draft} rename to ${name}`);
  }

  private urlOf(database: string): string {
    const url = new URL(this.server);
    url.pathname = `/${database}`;
    return url.href;
  }

  private async asked<T>(what: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.server });
    await client.connect();
    try {
      return await what(client);
    } finally {
      await client.end();
    }
  }
}

/** Ordered by code point, as the embedded store is. */
async function create(client: pg.Client, name: string, template: string): Promise<void> {
  await client.query(`create database ${name} template ${template} encoding 'UTF8' locale 'C'`);
  // No machine loses its power here.
  await client.query(`alter database ${name} set synchronous_commit = off`);
}

function runName(): string {
  const name = process.env.TEST_DATABASES;
  if (!name) throw new Error('the setup of the run has named no databases');
  return name;
}
