/**
 * `npm run verify:history`: exits 1 when an action was altered or is missing, or when the actions do not add up to the
 * stored state or to the counters; with `-- --recount` the counters are then made anew.
 */
import { join } from 'node:path';
import { verifyHistory } from './cases/verify';
import { recount } from './counters/replay';
import { makeReferenceSource } from './reference/source';
import { makeSealing } from './sealing';
import { readSettings } from './settings';
import { openStore } from './store/open';

async function main(args: readonly string[]): Promise<void> {
  const { databaseUrl, dataDir, dataKey } = readSettings(process.env);
  const store = await openStore({ ...(databaseUrl ? { databaseUrl } : {}), dataDir: join(dataDir, 'store') });
  try {
    const reference = makeReferenceSource(store.db);
    await reference.refresh();
    const { cases, actions, flaws } = await verifyHistory(store.db, makeSealing(dataKey));
    for (const { caseId, seq, what } of flaws)
      process.stdout.write(`case ${caseId}${seq ? `, action ${seq}` : ''}: ${what}\n`);
    const miscounts = await recount({ db: store.db, reference }, { keep: args.includes('--recount') });
    for (const { areaCode, month } of miscounts) process.stdout.write(`counters of ${areaCode}, ${month}: count\n`);
    process.stdout.write(`${cases} cases, ${actions} actions, ${flaws.length + miscounts.length} flaws\n`);
    process.exitCode = flaws.length + miscounts.length > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
