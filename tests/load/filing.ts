/** How many filings a second get through, and a queue's pages, beside bare handlers that do the same for the store. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { Caller, compare } from './generator';
import { createDatabase, filing, newFolder, startEmbedded, startOnPostgres, type Product } from './product';
import { bareTables, startProcess, startRival, type Rival } from './rivals';
import { openStore } from '../../mock-server/store/open';
import { compared, skipped } from './table';

const CONNECTIONS = [16, 64];

/** A rival's own database, with the serving role in it. */
async function bareDatabase(): Promise<{ databaseUrl: string; drop(): Promise<void> }> {
  const database = await createDatabase();
  await (await openStore({ databaseUrl: database.databaseUrl })).close();
  const client = new pg.Client({ connectionString: database.databaseUrl });
  await client.connect();
  await client.query(bareTables.join(';'));
  await client.end();
  return database;
}

async function contest(row: string, rivalName: string, product: Product, rival: Rival): Promise<void> {
  const next = filing(product.villager);
  for (const connections of CONNECTIONS)
    compared(
      `${row}, ${connections} connections`,
      rivalName,
      await compare({ ours: { url: product.url, next }, rival: { url: rival.url, next }, connections }),
    );
}

export async function filingOnPostgres(): Promise<void> {
  const database = await bareDatabase();
  const [product, rival] = [await startOnPostgres(), await startRival('insert', database.databaseUrl)];
  await contest('filing, PostgreSQL', 'bare http + zod + INSERT', product, rival).finally(async () => {
    await rival.close();
    await product.close();
    await database.drop();
  });
}

export async function filingEmbedded(): Promise<void> {
  const folder = newFolder();
  const [product, rival] = [await startEmbedded(), await startRival('insertEmbedded', join(folder, 'store'))];
  await contest('filing, embedded', 'bare http + zod + INSERT', product, rival).finally(async () => {
    await rival.close();
    await product.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

const FILED = 200;

export async function queue(): Promise<void> {
  const database = await bareDatabase();
  const product = await startOnPostgres();
  let rival: Rival | undefined;
  const caller = new Caller(4);
  try {
    const next = filing(product.villager);
    await Promise.all(Array.from({ length: FILED }, () => caller.send(product.url, next())));
    const secretary = product.staff('demo-secretary-weining');
    const page = () => ({ path: '/api/cases', token: secretary() });
    const { cases } = JSON.parse(await caller.send(product.url, page())) as { cases: object[] };
    const bytes = Math.round(Buffer.byteLength(JSON.stringify(cases)) / cases.length);
    rival = await startRival('page', database.databaseUrl, String(bytes));
    for (const connections of CONNECTIONS)
      compared(
        `queue, ${cases.length} rows of ${FILED}, ${connections} conn.`,
        `bare http + SELECT of 20 × ${bytes} B`,
        await compare({ ours: { url: product.url, next: page }, rival: { url: rival.url, next: page }, connections }),
      );
  } finally {
    caller.close();
    await rival?.close();
    await product.close();
    await database.drop();
  }
}

const RECORDS = 10_000;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Where json-server 0.17 is, if somebody has installed it for this. */
function findJsonServer(): string | undefined {
  try {
    return dirname(createRequire(__filename).resolve('json-server/package.json'));
  } catch {
    return undefined;
  }
}

export async function jsonServer(): Promise<void> {
  const found = findJsonServer();
  if (!found) return skipped('json-server', 'the package is not installed: npm install --no-save json-server@0.17.4');
  const folder = newFolder();
  const file = join(folder, 'db.json');
  const record = filing(() => '');
  writeFileSync(file, JSON.stringify({ declarations: Array.from({ length: RECORDS }, () => record().body) }));
  const port = await freePort();
  const product = await startOnPostgres();
  const rival = await startProcess([
    join(found, 'lib/cli/bin.js'),
    file,
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
  ]);
  try {
    const next = filing(product.villager);
    const post = () => ({ method: 'POST' as const, path: '/declarations', body: { ...next().body, id: randomUUID() } });
    compared(
      'filing, PostgreSQL, 16 connections',
      `json-server, ${RECORDS} records`,
      await compare({ ours: { url: product.url, next }, rival: { url: rival.url, next: post }, connections: 16 }),
    );
  } finally {
    await rival.close();
    await product.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
