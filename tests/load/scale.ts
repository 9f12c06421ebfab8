/**
 * Reads at different sizes, as `npm run seed:province` makes them: BENCH_DATABASES names the databases, the smallest
 * first, with commas between, and DATA_KEY the key that they are sealed with. It files some households into each.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import pg from 'pg';
import type { DeclarationDetail } from '../../src/shared/contract/declaration';
import type { Queue } from '../../src/shared/contract/case';
import { serve } from '../running-server';
import { Caller, percentile, type Call } from './generator';
import { filing, newFolder, nextHousehold } from './product';
import { line, skipped } from './table';

const TIMES = 100;
const WARM_UP = 5;
const PAGE = 500;
const ACTIONS = 60;
const PEOPLE = 20;

type Read = () => Promise<unknown>;

async function countCases(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from cases');
  await client.end();
  return rows[0]?.count ?? 0;
}

/** A number that no other run has filed under in the same database. */
const begunAt = Math.floor(Date.now() / 1000) % 10_000_000;

/** What is read, once what it needs is there. */
async function prepare(send: <Reply>(call: Call) => Promise<Reply>): Promise<Record<string, Read>> {
  const signIn = async (code: string) =>
    (await send<{ token: string }>({ method: 'POST', path: '/api/session', body: { code } })).token;
  const [villager, secretary, county, province] = [
    await signIn('demo-villager-weining'),
    await signIn('demo-secretary-weining'),
    await signIn('demo-county-weining'),
    await signIn('demo-province-guizhou'),
  ];

  const people: string[] = [];
  for (let skip = 0; skip < PEOPLE; skip += 1) people.push(nextHousehold(begunAt + skip));
  let person = 0;
  const declare = filing(
    () => villager,
    () => people[person++ % PEOPLE] ?? '',
  );
  const ids: string[] = [];
  for (let filed = 0; filed < PEOPLE; filed += 1) ids.push((await send<{ id: string }>(declare())).id);

  const { progress } = await send<DeclarationDetail>({ path: `/api/declarations/${ids[0]}`, token: villager });
  let basedOn = progress.version;
  const act = async (token: string, type: string, body: object) => {
    const action = { id: randomUUID(), basedOn, type, body };
    await send({ method: 'POST', path: `/api/cases/${progress.caseId}/actions`, token, body: action });
    basedOn += 1;
  };
  while (basedOn < ACTIONS) {
    await act(secretary, 'ask_more', { question: '在哪个医院？' });
    await act(villager, 'supply', { answer: '县医院。' });
  }

  let cursor: string | undefined;
  let page = 1;
  const queue = (at?: string) =>
    send<Queue>({ path: `/api/cases?view=all${at ? `&cursor=${encodeURIComponent(at)}` : ''}`, token: province });
  for (; page < PAGE; page += 1) {
    const { nextCursor } = await queue(cursor);
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return {
    'queue, page 1': () => queue(),
    [`queue, page ${PAGE}${page < PAGE ? ` (only ${page})` : ''}`]: () => queue(cursor),
    'search by identity number': () =>
      send({
        method: 'POST',
        path: '/api/households/search',
        token: county,
        body: { idNumber: people[person++ % PEOPLE] },
      }),
    [`a case with ${ACTIONS} actions`]: () => send({ path: `/api/cases/${progress.caseId}`, token: county }),
    'overview of the province': () => send({ path: '/api/overview', token: province }),
    'overview of a county': () => send({ path: '/api/overview', token: county }),
  };
}

/** A server on one of the databases. */
interface Size {
  cases: number;
  reads: [what: string, read: Read][];
  close(): Promise<void>;
}

async function open(databaseUrl: string): Promise<Size> {
  const cases = await countCases(databaseUrl);
  const dataDir = newFolder();
  const server = await serve(dataDir, { DATABASE_URL: databaseUrl, SEED: 'none' });
  const caller = new Caller(1);
  const send = async <Reply>(call: Call) => JSON.parse(await caller.send(server.url, call)) as Reply;
  return {
    cases,
    reads: Object.entries(await prepare(send)),
    async close() {
      caller.close();
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** @returns ms by size; they take turns, so that what else the machine does meets all */
async function measure(reads: readonly Read[]): Promise<number[][]> {
  const latencies = reads.map((): number[] => []);
  for (let time = -WARM_UP; time < TIMES; time += 1)
    for (const [size, read] of reads.entries()) {
      const sent = performance.now();
      await read();
      if (time >= 0) latencies[size]?.push(performance.now() - sent);
    }
  return latencies;
}

export async function scale(): Promise<void> {
  const databases = process.env.BENCH_DATABASES?.split(',').filter((each) => each !== '') ?? [];
  if (databases.length === 0)
    return skipped('scale', 'BENCH_DATABASES names no databases; npm run seed:province makes them');
  const sizes: Size[] = [];
  try {
    for (const databaseUrl of databases) sizes.push(await open(databaseUrl));
    const [smallest] = sizes;
    for (const at of smallest?.reads.keys() ?? []) {
      const latencies = await measure(sizes.map(({ reads }) => reads[at]?.[1] ?? (() => Promise.resolve())));
      const p95s = latencies.map((each) => percentile(each, 0.95));
      for (const [size, { cases, reads }] of sizes.entries())
        line(
          reads[at]?.[0] ?? '',
          `${cases.toLocaleString('en')} cases`,
          `p50 ${percentile(latencies[size] ?? [], 0.5).toFixed(1)}`,
          `p95 ${p95s[size]?.toFixed(1)}`,
          `${((p95s[size] ?? NaN) / (p95s[0] ?? NaN)).toFixed(2)}×`,
        );
    }
  } finally {
    for (const { close } of sizes) await close();
  }
}
