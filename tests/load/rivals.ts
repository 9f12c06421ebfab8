/**
 * What the server is measured against, each in a process of its own: `tsx rivals.ts NAME WHERE …` prints its address.
 * They do the same work for the store and nothing besides.
 */
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openEmbedded } from '../../mock-server/store/embedded';
import { openPool } from '../../mock-server/store/postgres';
import { NewDeclaration } from '../../src/shared/contract/declaration';

export interface Rival {
  url: string;
  close(): Promise<void>;
}

async function read(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

type Insert = (id: string, village: string, content: string) => Promise<unknown>;

/** What fails ends the process: a rival that answers with an error would seem fast. */
const answersWith =
  (answer: (text: string) => Promise<{ status: number; body: object }>): RequestListener =>
  (incoming, response) =>
    void read(incoming)
      .then(answer)
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });

/** Validates a declaration by the same schema and inserts it. */
const insertsWith = (insert: Insert) =>
  answersWith(async (text) => {
    const parsed = NewDeclaration.safeParse(JSON.parse(text));
    if (!parsed.success) return { status: 422, body: parsed.error.issues };
    const { id, village } = parsed.data;
    await insert(id, village, JSON.stringify(parsed.data));
    return { status: 201, body: { id } };
  });

const INSERT = 'insert into bare (id, village, content) values ($1, $2, $3)';

/** What `rival` makes for them on PostgreSQL, as the owner of the tables. */
export const bareTables = [
  'create table bare (id uuid primary key, village text not null, content jsonb not null, filed_at timestamptz not null default now())',
  'create table bare_pages (id integer primary key, content text not null)',
  'grant select, insert on bare, bare_pages to public',
];

/** By name: makes a listener, from what stands behind the name on the command line. */
const rivals = {
  async insert(databaseUrl: string) {
    const pool = openPool(databaseUrl);
    return Promise.resolve(insertsWith((...values) => pool.query(INSERT, values)));
  },
  async insertEmbedded(dataDir: string) {
    const { client } = await openEmbedded({ dataDir });
    await client.exec(bareTables.join(';'));
    return insertsWith((...values) => client.query(INSERT, values));
  },
  /** Selects and sends 20 rows of so many bytes. */
  async page(databaseUrl: string, bytes: string) {
    const pool = openPool(databaseUrl);
    await pool.query(`insert into bare_pages select n, repeat('字', $1::int / 3) from generate_series(1, 1000) n`, [
      bytes,
    ]);
    return answersWith(async () => {
      const { rows } = await pool.query('select id, content from bare_pages order by id limit 20');
      return { status: 200, body: { rows } };
    });
  },
};

/** Starts one in a process of its own. */
export function startRival(name: keyof typeof rivals, ...given: string[]): Promise<Rival> {
  return startProcess(['--import', 'tsx', __filename, name, ...given]);
}

/** Any program that says its address. */
export async function startProcess(given: string[]): Promise<Rival> {
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said)?.[0];
      if (address) resolve(address.replace('localhost', '127.0.0.1'));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`${given.join(' ')} stopped:\n${said}`)));
  });
  return {
    url,
    async close() {
      child.kill();
      await ended;
    },
  };
}

async function main(name: keyof typeof rivals, given: string[]): Promise<void> {
  const [where = '', more = ''] = given;
  const server = createServer(await rivals[name](where, more));
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  });
}

if (process.argv[1] === __filename) void main(process.argv[2] as keyof typeof rivals, process.argv.slice(3));
