/** Erasing: when it is possible, and what writes it (ADR 0013). */
import { randomUUID } from 'node:crypto';
import type { KeptReason } from '../../src/shared/contract/rights';
import { isEnded, isPossible } from '../../src/shared/contract/workflow';
import type { CaseRow } from '../store/cases';
import { joinSteps, type Step } from '../store/steps';
import type { Family, Whole } from '../store/whole';
import { append, standingOf } from './ledger';
import type { Moment } from './moment';

/**
 * Why what was said in a case has to be kept for now: it is under way. Before anybody has come to verify it, nothing
 * rests on it yet; a case that was merged goes with the one that it was merged into.
 */
export function keptBecause(
  row: Pick<CaseRow, 'status' | 'category' | 'mergedInto'>,
  into: Pick<CaseRow, 'status'> | undefined,
): KeptReason | undefined {
  if (row.status === 'merged' && row.mergedInto) return into && !isEnded(into.status) ? 'under_way' : undefined;
  const neverVerified = isPossible(row.status, 'erase') && row.category === null;
  return isEnded(row.status) || neverVerified ? undefined : 'under_way';
}

export interface Eraser {
  /** Null: kept long enough, by the clock. */
  accountId: string | null;
  reason?: string;
  /** How the household itself said yes, where a helper asked. */
  theirWord?: string | undefined;
}

/** Erases a case, and what was merged into it. */
export function erase(moment: Moment, { whole, merged }: Family, eraser: Eraser): Step {
  const others = merged.filter(({ row }) => !row.erasedAt);
  return joinSteps(
    eraseOne(moment, whole, eraser),
    ...others.map((each) => eraseOne(moment, each, { accountId: eraser.accountId })),
  );
}

function eraseOne({ sealing, at }: Moment, whole: Whole, { accountId, reason, theirWord }: Eraser): Step {
  const { row, step } = append(
    sealing,
    standingOf(whole),
    {
      id: randomUUID(),
      type: 'erase',
      at,
      accountId,
      actedAs: accountId === null ? 'system' : 'county_officer',
      facts: { due: null, erasedAt: at.toISOString() },
      ...(reason === undefined
        ? {}
        : { content: { body: { reason, ...(theirWord === undefined ? {} : { theirWord }) } } }),
    },
    null,
  );
  return joinSteps(step, { erased: [{ caseId: row.id, at }] });
}
