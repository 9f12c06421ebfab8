/**
 * Reads at different sizes, as `npm run seed:province` makes them: BENCH_DATABASES names the databases, the smallest
 * first, with commas between, and DATA_KEY the key that they are sealed with.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import pg from 'pg';
import type { DeclarationDetail } from '../../src/shared/declaration';
import type { Queue } from '../../src/shared/case';
import { serve } from '../running-server';
import { Caller, percentile, type Call } from './generator';
import { filing, newFolder, nextHousehold } from './product';
import { line, skipped } from './table';

const TIMES = 100;
const PAGE = 500;
const ACTIONS = 60;
const PEOPLE = 20;

interface Latency {
  p50: number;
  p95: number;
}
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

async function measure(databaseUrl: string): Promise<Record<string, Latency>> {
  const dataDir = newFolder();
  const server = await serve(dataDir, { DATABASE_URL: databaseUrl, SEED: 'none' });
  const caller = new Caller(1);
  try {
    const reads = await prepare(async (call) => JSON.parse(await caller.send(server.url, call)) as never);
    const found: Record<string, Latency> = {};
    for (const [what, read] of Object.entries(reads)) {
      const latencies: number[] = [];
      for (let time = -5; time < TIMES; time += 1) {
        const sent = performance.now();
        await read();
        if (time >= 0) latencies.push(performance.now() - sent);
      }
      found[what] = { p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95) };
    }
    return found;
  } finally {
    caller.close();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export async function scale(): Promise<void> {
  const databases = process.env.BENCH_DATABASES?.split(',').filter((each) => each !== '') ?? [];
  if (databases.length === 0)
    return skipped('scale', 'BENCH_DATABASES names no databases; npm run seed:province makes them');
  let smallest: Record<string, Latency> | undefined;
  for (const databaseUrl of databases) {
    const cases = await countCases(databaseUrl);
    const found = await measure(databaseUrl);
    smallest ??= found;
    for (const [what, { p50, p95 }] of Object.entries(found)) {
      const ratio = p95 / (smallest[what]?.p95 ?? NaN);
      line(
        what,
        `${cases.toLocaleString('en')} cases`,
        `p50 ${p50.toFixed(1)}`,
        `p95 ${p95.toFixed(1)} ms`,
        Number.isNaN(ratio) ? '' : `${ratio.toFixed(2)}×`,
      );
    }
  }
}
