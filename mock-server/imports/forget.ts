import { inTransaction, type Services } from '../services';
import { advanceImport, emptyImport, listOldImports } from '../store/imports';
import { importGoesOn } from '../../src/shared/contract/imports';

/** What became of a sheet is known by then, and can be sent again where it is not. */
const KEPT_MS = 30 * 86_400_000;
/** Imports a transaction. */
const AT_ONCE = 5;

/** Rows and files of sheets that came long ago go; that they came, and what they came to, stays. */
export async function removeOldImports(services: Services): Promise<void> {
  const { db, now } = services;
  const before = new Date(now().getTime() - KEPT_MS);
  for (;;) {
    const old = (await listOldImports(db, before, AT_ONCE)).filter(({ state }) => !importGoesOn(state));
    if (old.length === 0) return;
    await inTransaction(services, async (tx) => {
      for (const row of old) {
        await emptyImport(tx.db, row, now());
        if (!['done', 'refused', 'stopped'].includes(row.state))
          await advanceImport(tx.db, row.id, { state: 'stopped', fault: 'interrupted', finishedAt: now() });
      }
    });
  }
}
