/** `npm run verify:history`: exits 1 when an action was altered, is missing, or does not add up to the stored state. */
import { join } from 'node:path';
import { verifyHistory } from './cases/verify';
import { makeSealing } from './sealing';
import { readSettings } from './settings';
import { openStore } from './store/open';

async function main(): Promise<void> {
  const { databaseUrl, dataDir, dataKey } = readSettings(process.env);
  const store = await openStore({ ...(databaseUrl ? { databaseUrl } : {}), dataDir: join(dataDir, 'store') });
  try {
    const { cases, actions, flaws } = await verifyHistory(store.db, makeSealing(dataKey));
    for (const { caseId, seq, what } of flaws)
      process.stdout.write(`case ${caseId}${seq ? `, action ${seq}` : ''}: ${what}\n`);
    process.stdout.write(`${cases} cases, ${actions} actions, ${flaws.length} flaws\n`);
    process.exitCode = flaws.length > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
