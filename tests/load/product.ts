/** The product as it is started, on a fresh store of its own with many people signed in. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeLocalWechat } from '../../mock-server/gateways/local-wechat';
import { makeSealing } from '../../mock-server/sealing';
import { seedReference } from '../../mock-server/seed';
import { demoPeople, seedPeople } from '../../mock-server/seed/people';
import { openStore, type Store } from '../../mock-server/store/open';
import { idNumberCheck } from '../../src/shared/base/identity';
import { articleHousehold } from '../people';
import { serve } from '../running-server';
import { TestServer } from '../server/harness';
import type { Call } from './generator';

/** A PostgreSQL server on which databases may be made. */
export const databaseServer = process.env.BENCH_DATABASE_URL ?? process.env.TEST_DATABASE_URL;

const dataKey = createHash('sha256').update('a key to measure with').digest();
export const keyed = { DATA_KEY: dataKey.toString('base64'), SEED: 'none' };

const VILLAGERS = 200;
const SESSIONS = 20;

/** What a token of a villager is taken from, and of each demo person on the staff. */
export interface Signed {
  villagers: string[];
  staff: Record<string, string[]>;
}

const inTurn = <T>(all: readonly T[]): (() => T) => {
  let turn = 0;
  return () => all[(turn += 1) % all.length]!;
};

/** Signs everybody in by the product's own door, before anything is measured. */
async function fill(store: Store): Promise<Signed> {
  const sealing = makeSealing(dataKey);
  await seedReference(store);
  await seedPeople(store.db, { sealing });
  const codes = Array.from({ length: VILLAGERS }, (_, index) => `villager-${index}`);
  const guests = codes.map((code) => ({ code, name: code, role: 'villager' as const, area: '' }));
  const server = new TestServer(store, makeLocalWechat([...demoPeople, ...guests], false), undefined, sealing);
  server.setTime(new Date().toISOString());
  await server.listen();
  try {
    const villagers: string[] = [];
    for (const code of codes) villagers.push(await server.signIn(code));
    const staff: Signed['staff'] = {};
    for (const { code } of demoPeople)
      for (let session = 0; session < SESSIONS; session += 1) (staff[code] ??= []).push(await server.signIn(code));
    return { villagers, staff };
  } finally {
    await server.close();
  }
}

export interface Product {
  url: string;
  databaseUrl?: string;
  villager: () => string;
  /** @param code of a demo person */
  staff(code: string): () => string;
  close(): Promise<void>;
}

async function started(
  { villagers, staff }: Signed,
  dataDir: string,
  environment: Record<string, string>,
  clean: () => Promise<void>,
): Promise<Product> {
  const server = await serve(dataDir, environment);
  return {
    url: server.url,
    villager: inTurn(villagers),
    staff: (code) => inTurn(staff[code] ?? []),
    async close() {
      await server.stop();
      await clean();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'bench-'));

export async function startEmbedded(): Promise<Product> {
  const dataDir = newFolder();
  const store = await openStore({ dataDir: join(dataDir, 'store') });
  const signed = await fill(store);
  await store.close();
  return started(signed, dataDir, keyed, () => Promise.resolve());
}

/** @returns its address, and what drops it */
export async function createDatabase(): Promise<{ databaseUrl: string; drop(): Promise<void> }> {
  if (!databaseServer) throw new Error('BENCH_DATABASE_URL names no PostgreSQL server');
  const name = `bench_${randomUUID().slice(0, 8)}`;
  const command = async (sql: string) => {
    const client = new pg.Client({ connectionString: databaseServer });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await command(`create database ${name} template template0 encoding 'UTF8' locale 'C'`);
  const url = new URL(databaseServer);
  url.pathname = `/${name}`;
  return { databaseUrl: url.href, drop: () => command(`drop database if exists ${name} with (force)`) };
}

/** @param by the address that the product is given for its database's */
export async function startOnPostgres(
  by: (databaseUrl: string) => Promise<string> = (databaseUrl) => Promise.resolve(databaseUrl),
): Promise<Product & { databaseUrl: string }> {
  const { databaseUrl, drop } = await createDatabase();
  const store = await openStore({ databaseUrl });
  const signed = await fill(store);
  await store.close();
  const product = await started(signed, newFolder(), { ...keyed, DATABASE_URL: await by(databaseUrl) }, drop);
  return { ...product, databaseUrl };
}

let sequence = 0;
/** Nobody's number, each time another: a thousand a day, from 1900 on. @param at which of them */
export function nextHousehold(at = (sequence += 1)): string {
  const born = new Date(Date.UTC(1900, 0, 2 + Math.floor(at / 1000))).toISOString().slice(0, 10).replace(/-/g, '');
  const first17 = `520000${born}${String(at % 1000).padStart(3, '0')}`;
  return first17 + idNumberCheck(first17);
}

const [FAMILY, FIRST, SECOND] = ['赵杨石罗安潘马李蓝覃向敖', '小大春秋明光永文海玉金朝', '满英山生清成兰学花军美林'];
/** As many names as a county has, and a telephone that nobody has, so that not all look like one household. */
function nameAndPhone(at: number): { name: string; phone: string } {
  const pick = (from: string | undefined, step: number) => from?.[Math.floor(at / step) % from.length] ?? '';
  return {
    name: pick(FAMILY, 1) + pick(FIRST, 12) + pick(SECOND, 144),
    phone: `0857-0${String(at % 1_000_000).padStart(6, '0')}`,
  };
}

/** Another household each time, somebody else filing. */
export const filing =
  (villager: () => string, idNumber: () => string = () => nextHousehold()): (() => Call & { body: object }) =>
  () => {
    const declaration = articleHousehold();
    return {
      method: 'POST',
      path: '/api/declarations',
      token: villager(),
      body: { ...declaration, applicant: { ...nameAndPhone((sequence += 1)), idNumber: idNumber() } },
    };
  };
