import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { sql, type SQL } from 'drizzle-orm';
import pg from 'pg';
import { migrationsFolder, openStore, type Store } from '../../mock-server/store/open';
import { openWire, watchEmbedded, type OnStatement } from './wire';

/** What every store of a suite starts with. */
export interface Base {
  /** Changes whenever what `fill` writes changes; the filled template is kept under it. */
  key: string;
  fill(store: Store): Promise<void>;
}

/** A fresh store with the base in it. It is closed after the suite, unless the test does so. */
export type OpenTestStore = (onStatement?: OnStatement) => Promise<Store>;

const emptyBase: Base = { key: '', fill: async () => {} };

/** Runs a statement as whoever owns the tables, which on PostgreSQL is not the role that serves. */
export function asOwner({ db, kind }: Pick<Store, 'db' | 'kind'>, statement: SQL): Promise<unknown> {
  return db.transaction(async (tx) => {
    if (kind === 'postgres') await tx.execute(sql`set local role none`);
    await tx.execute(statement);
  });
}

/** Describes a suite on the embedded store, and again on PostgreSQL when TEST_DATABASE_URL names a server. */
export function withStores(name: string, body: (openTestStore: OpenTestStore) => void, base = emptyBase): void {
  describe(`${name} (embedded)`, () => {
    describeWith(async (onStatement) => {
      const store = await openEmbedded(base);
      if (onStatement) watchEmbedded(store, onStatement);
      return store;
    }, body);
  });

  describeOnPostgres(name, (server) => {
    const databases = new TestDatabases(server, async (databaseUrl) => {
      const store = await openStore({ databaseUrl });
      await base.fill(store).finally(() => store.close());
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
  const server = process.env.TEST_DATABASE_URL;
  if (!server) process.stderr.write(`\n!!! "${name}" is NOT tested on PostgreSQL: TEST_DATABASE_URL is not set.\n`);
  (server ? describe : describe.skip)(`${name} (PostgreSQL)`, () => body(server ?? ''));
}

/** Closes what the suite has opened. Hooks run in the order they are named: the suite's own, then these. */
function describeWith(open: OpenTestStore, body: (openTestStore: OpenTestStore) => void): void {
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

/** The databases of one suite on a real server: an original, and a copy of it for each use. */
export class TestDatabases {
  private readonly prefix = `test_${randomUUID().slice(0, 8)}`;
  private readonly names: string[] = [];
  private original: Promise<string> | undefined;

  /** @param fill makes the original of an empty database */
  constructor(
    private readonly server: string,
    private readonly fill: (databaseUrl: string) => Promise<void>,
  ) {}

  /** @returns the address of a new copy */
  async create(): Promise<string> {
    this.original ??= this.add('template0').then(async (name) => {
      await this.fill(this.urlOf(name));
      return name;
    });
    return this.urlOf(await this.add(await this.original));
  }

  async drop(): Promise<void> {
    for (const name of this.names) await this.command(`drop database if exists ${name} with (force)`);
  }

  private async add(template: string): Promise<string> {
    const name = `${this.prefix}_${this.names.length}`;
    this.names.push(name);
    // Ordered by code point, as the embedded store is.
    await this.command(`create database ${name} template ${template} encoding 'UTF8' locale 'C'`);
    return name;
  }

  private urlOf(database: string): string {
    const url = new URL(this.server);
    url.pathname = `/${database}`;
    return url.href;
  }

  private async command(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.server });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}
