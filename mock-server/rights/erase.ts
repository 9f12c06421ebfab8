/** Erasing: when it is possible, and doing it (ADR 0013). */
import { randomUUID } from 'node:crypto';
import type { KeptReason } from '../../src/shared/rights';
import { isEnded, isPossible } from '../../src/shared/workflow';
import { append } from '../cases/ledger';
import type { Services } from '../services';
import { findCase, listMergedInto, type CaseRow } from '../store/cases';
import { emptyCase } from '../store/erasure';
import type { Db } from '../store/open';

/**
 * Why what was said in a case has to be kept for now: it is under way. Before anybody has come to verify it, nothing
 * rests on it yet; a case that was merged goes with the one that it was merged into.
 */
export async function keptBecause(db: Db, row: CaseRow): Promise<KeptReason | undefined> {
  if (row.status === 'merged' && row.mergedInto) {
    const into = await findCase(db, row.mergedInto);
    return into && !isEnded(into.status) ? 'under_way' : undefined;
  }
  const neverVerified = isPossible(row.status, 'erase') && row.category === null;
  return isEnded(row.status) || neverVerified ? undefined : 'under_way';
}

export interface Eraser {
  /** Null: kept long enough, by the clock. */
  accountId: string | null;
  reason?: string;
}

/** Erases a case that the caller has locked, and what was merged into it. */
export async function eraseCase(
  db: Db,
  services: Services,
  row: CaseRow,
  { accountId, reason }: Eraser,
): Promise<CaseRow> {
  const at = services.now();
  const erased = await append(db, services, row, {
    id: randomUUID(),
    type: 'erase',
    at,
    accountId,
    actedAs: accountId === null ? 'system' : 'county_officer',
    facts: { due: null, erasedAt: at.toISOString() },
    ...(reason === undefined ? {} : { body: { reason } }),
  });
  await emptyCase(db, erased, at);
  for (const merged of await listMergedInto(db, row.id))
    if (!merged.erasedAt) await eraseCase(db, services, merged, { accountId });
  return erased;
}
