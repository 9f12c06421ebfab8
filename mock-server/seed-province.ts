/** `npm run seed:province`: an invented province in an empty store, to measure on. See README, "Commands". */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeReferenceSource } from './reference/source';
import { makeSealing } from './sealing';
import { ProvinceRefused, seedProvince } from './seed/province';
import { PROVINCE_CASES } from './seed/province/shares';
import type { TallyRow } from './seed/province/tally';
import { readSettings, SettingsError } from './settings';
import { openStore } from './store/open';

const USAGE =
  'Usage: npm run seed:province -- [--cases 150000] [--seed 1] [--now 2026-11-28T02:00:00Z] [--tally file.json]';

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string' },
      seed: { type: 'string' },
      now: { type: 'string' },
      tally: { type: 'string' },
    },
  });
  const { cases = String(PROVINCE_CASES), seed = '1', tally } = values;
  const now = values.now === undefined ? new Date() : new Date(values.now);
  if (!/^[1-9]\d*$/.test(cases) || Number.isNaN(now.getTime())) throw new ProvinceRefused(USAGE);
  return { cases: Number(cases), seed, now, tally };
}

const n = (value: number, width = 9) => value.toLocaleString('en').padStart(width);

const lineOf = ({ area, cases, recognized, monitored, eliminated }: TallyRow): string =>
  `${n(cases)} cases · recognized ${n(recognized.households)} households ${n(recognized.people)} people · monitored ${n(monitored.households)} ${n(monitored.people)} · eliminated ${n(eliminated.households)} ${n(eliminated.people)} · ${area.name}\n`;

async function main(args: readonly string[]): Promise<void> {
  const { cases, seed, now, tally } = readOptions(args);
  const { databaseUrl, dataDir, dataKey, production } = readSettings(process.env);
  if (production) throw new ProvinceRefused('An invented province is not for production. 不可用于生产环境。');
  const store = await openStore({ ...(databaseUrl ? { databaseUrl } : {}), dataDir: join(dataDir, 'store') });
  try {
    const began = Date.now();
    const services = {
      db: store.db,
      sealing: makeSealing(dataKey),
      reference: makeReferenceSource(store.db),
      now: () => now,
    };
    const rows = await seedProvince(services, {
      seed,
      cases,
      atOnce: store.kind === 'postgres' ? 2 : 1,
      onProgress({ county, ...done }) {
        const seconds = (Date.now() - began) / 1_000;
        process.stdout.write(
          `${n(done.cases)} cases ${n(done.actions, 11)} actions ${n(Math.round(seconds), 6)} s ${n(Math.round(done.actions / seconds), 7)} actions/s · ${county}\n`,
        );
      },
    });
    rows.forEach((row) => process.stdout.write(lineOf(row)));
    if (tally !== undefined) writeFileSync(tally, `${JSON.stringify(rows, undefined, 2)}\n`);
  } finally {
    await store.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const known = error instanceof ProvinceRefused || error instanceof SettingsError;
  process.stderr.write(
    `${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
