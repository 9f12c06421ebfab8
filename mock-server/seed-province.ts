/** `npm run seed:province`: an invented province in an empty store, to measure on. See README, "Commands". */
import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeReferenceSource } from './reference/source';
import { makeSealing } from './sealing';
import {
  planOf,
  ProvinceRefused,
  seedCounty,
  seedProvince,
  type Hand,
  type OpenedProvince,
  type SeededCounty,
} from './seed/province';
import { PROVINCE_CASES } from './seed/province/shares';
import type { TallyRow } from './seed/province/tally';
import { readSettings, SettingsError } from './settings';
import { openStore, type Store } from './store/open';

const USAGE =
  'Usage: npm run seed:province -- [--cases 150000] [--seed 1] [--now 2026-11-28T02:00:00Z] [--tally file.json] [--processes 2]';

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string' },
      seed: { type: 'string' },
      now: { type: 'string' },
      tally: { type: 'string' },
      processes: { type: 'string' },
    },
  });
  const { cases = String(PROVINCE_CASES), seed = '1', tally, processes = String(availableParallelism()) } = values;
  const now = values.now === undefined ? new Date() : new Date(values.now);
  if (![cases, processes].every((each) => /^[1-9]\d*$/.test(each)) || Number.isNaN(now.getTime()))
    throw new ProvinceRefused(USAGE);
  return { cases: Number(cases), seed, now, tally, processes: Number(processes) };
}

const n = (value: number, width = 9) => value.toLocaleString('en').padStart(width);

const lineOf = ({ area, cases, recognized, monitored, eliminated }: TallyRow): string =>
  `${n(cases)} cases · recognized ${n(recognized.households)} households ${n(recognized.people)} people · monitored ${n(monitored.households)} ${n(monitored.people)} · eliminated ${n(eliminated.households)} ${n(eliminated.people)} · ${area.name}\n`;

/** The same province in another process, which seeds the counties that it is given, one at a time. */
function handOf(child: ChildProcess): Hand {
  let answered: (done: SeededCounty) => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  child.on('message', (done: SeededCounty) => answered(done));
  child.on('exit', () => failed(new Error('one of the processes ended')));
  return (county) =>
    new Promise((resolve, reject) => {
      [answered, failed] = [resolve, reject];
      child.send(county);
    });
}

/** Everything but the store, which each process opens for itself. */
function servicesFor({ db }: Store, now: Date, dataKey: Uint8Array) {
  return { db, sealing: makeSealing(dataKey), reference: makeReferenceSource(db), now: () => now };
}

async function main(args: readonly string[]): Promise<void> {
  const { tally, now, processes, ...options } = readOptions(args);
  const { databaseUrl, dataDir, dataKey, production } = readSettings(process.env);
  if (production) throw new ProvinceRefused('An invented province is not for production. 不可用于生产环境。');
  const store = await openStore({ ...(databaseUrl ? { databaseUrl } : {}), dataDir: join(dataDir, 'store') });
  const services = servicesFor(store, now, dataKey);
  if (process.send) {
    // There is nothing to plan with until the first county is asked for.
    let opened: Promise<OpenedProvince> | undefined;
    const seed = async (county: string) => seedCounty(services, await (opened ??= planOf(services, options)), county);
    process.on('message', (county: string) => void seed(county).then((done) => process.send?.(done), fail));
    return;
  }
  // The embedded store has room for one process.
  const children = Array.from({ length: store.kind === 'postgres' ? processes : 0 }, () =>
    fork(__filename, [...args, '--now', now.toISOString()]),
  );
  try {
    const began = Date.now();
    const rows = await seedProvince(services, options, children.map(handOf), ({ county, cases, actions }) => {
      const seconds = (Date.now() - began) / 1_000;
      process.stdout.write(
        `${n(cases)} cases ${n(actions, 11)} actions ${n(Math.round(seconds), 6)} s ${n(Math.round(actions / seconds), 7)} actions/s · ${county}\n`,
      );
    });
    rows.forEach((row) => process.stdout.write(lineOf(row)));
    if (tally !== undefined) writeFileSync(tally, `${JSON.stringify(rows, undefined, 2)}\n`);
  } finally {
    for (const child of children) child.kill();
    await store.close();
  }
}

function fail(error: unknown): void {
  const known = error instanceof ProvinceRefused || error instanceof SettingsError;
  const message =
    error instanceof Error && !known
      ? (error.stack ?? error.message)
      : error instanceof Error
        ? error.message
        : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

main(process.argv.slice(2)).catch(fail);
