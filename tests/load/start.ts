/** From the beginning of the process to its first answer: on an empty store, and on one that is filled. */
import { rmSync } from 'node:fs';
import { serve } from '../running-server';
import { Caller, median } from './generator';
import { createDatabase, databaseServer, newFolder } from './product';
import { line, skipped } from './table';

const SECOND_STARTS = 5;

/** @returns s */
async function timeStart(dataDir: string, environment: Record<string, string>): Promise<number> {
  const caller = new Caller(1);
  const begun = performance.now();
  const server = await serve(dataDir, environment);
  await caller.send(server.url, { path: '/api/policy' });
  const seconds = (performance.now() - begun) / 1000;
  caller.close();
  await server.stop();
  return seconds;
}

async function starts(store: string, environment: Record<string, string>): Promise<void> {
  const dataDir = newFolder();
  try {
    const first = await timeStart(dataDir, environment);
    const later: number[] = [];
    for (let start = 0; start < SECOND_STARTS; start += 1) later.push(await timeStart(dataDir, environment));
    line(`start, ${store}, demo seed`, '', `${first.toFixed(2)} s`);
    line(
      `start, ${store}, second time`,
      '',
      `${median(later).toFixed(2)} s`,
      '',
      '',
      `${Math.min(...later).toFixed(2)}–${Math.max(...later).toFixed(2)} s`,
    );
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export async function start(): Promise<void> {
  await starts('embedded', {});
  if (!databaseServer) return skipped('start on PostgreSQL', 'BENCH_DATABASE_URL is not set');
  const { databaseUrl, drop } = await createDatabase();
  await starts('PostgreSQL', { DATABASE_URL: databaseUrl }).finally(drop);
}
