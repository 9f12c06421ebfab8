/**
 * `npm run bench -- ROW …`: how fast the server is, beside rivals on the same machine in the same run, each in a process
 * of its own: absolute figures mean nothing elsewhere. Without a row: the quick ones, in ten minutes.
 * BENCH_DATABASE_URL (or TEST_DATABASE_URL) names a PostgreSQL server on which databases may be made; BENCH_MINUTES makes
 * `poisson` shorter; BENCH_DATABASES and DATA_KEY name what `scale` reads.
 */
import { cpus, loadavg } from 'node:os';
import { filingEmbedded, filingOnPostgres, jsonServer, queue } from './filing';
import { poisson } from './poisson';
import { databaseServer } from './product';
import { scale } from './scale';
import { start } from './start';
import { statements } from './statements';
import { heading, skipped } from './table';

interface Row {
  run(): Promise<void>;
  /** Among those that run without a name. */
  quick?: true;
  /** Needs no PostgreSQL server. */
  embedded?: true;
}

const rows: Record<string, Row> = {
  statements: { run: statements, quick: true },
  filing: { run: filingOnPostgres, quick: true },
  'filing-embedded': { run: filingEmbedded, quick: true, embedded: true },
  queue: { run: queue, quick: true },
  scale: { run: scale },
  'json-server': { run: jsonServer, quick: true },
  poisson: { run: poisson },
  start: { run: start, quick: true, embedded: true },
};

async function main(asked: string[]): Promise<void> {
  const unknown = asked.filter((name) => !rows[name]);
  if (unknown.length > 0) throw new Error(`No row ${unknown.join(', ')}; there are ${Object.keys(rows).join(', ')}`);
  process.stdout.write(`${cpus().length} cores, load before it ${loadavg()[0]?.toFixed(1)}\n`);
  heading();
  for (const [name, { run, quick, embedded }] of Object.entries(rows)) {
    if (asked.length > 0 ? !asked.includes(name) : !quick) continue;
    if (databaseServer || embedded) await run();
    else skipped(name, 'BENCH_DATABASE_URL names no PostgreSQL server');
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
