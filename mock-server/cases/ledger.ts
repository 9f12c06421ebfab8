/** The one door through which actions are written: numbered, sealed, chained by hash, folded into the index. */
import { createHash } from 'node:crypto';
import type { ActionFacts } from '../store/schema';
import { findLastAction, insertAction, updateCase, type CaseRow, type NewActionRow } from '../store/cases';
import type { ActionType, Actor } from '../../src/shared/workflow';
import type { Db } from '../store/open';
import type { Services } from '../services';
import { foldAction } from './fold';
import { tell } from './tell';

export interface NewLedgerAction {
  id: string;
  type: ActionType;
  at: Date;
  /** Null: the clock, or somebody at a public notice. */
  accountId: string | null;
  actedAs: Actor;
  facts: ActionFacts;
  /** What was said with it. */
  body?: unknown;
}

/** The hash of an action over everything that it is and the hash before it; keys in a fixed order. */
export function hashAction(action: Omit<NewActionRow, 'hash'>): string {
  const { id, caseId, seq, type, at, accountId, actedAs, facts, body, bodyDigest, previousHash } = action;
  // Of a body that was erased its digest is left.
  const sealedBody = body ? createHash('sha256').update(body).digest('base64url') : bodyDigest;
  const text = JSON.stringify([
    previousHash,
    caseId,
    seq,
    id,
    type,
    at.toISOString(),
    accountId,
    actedAs,
    sortKeys(facts),
    sealedBody,
  ]);
  return createHash('sha256').update(text).digest('base64url');
}

/** PostgreSQL keeps `jsonb` keys in its own order, so the hash takes them sorted. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}

/**
 * Writes the next action of a case that the caller has locked, brings the index up to it, and tells whom it concerns.
 * @returns the case as it stands then
 */
export async function append(
  db: Db,
  { sealing, messages }: Services,
  row: CaseRow,
  { body, ...action }: NewLedgerAction,
): Promise<CaseRow> {
  const last = await findLastAction(db, row.id);
  const unhashed = {
    ...action,
    caseId: row.id,
    seq: row.version + 1,
    body: body === undefined ? null : sealing.seal(body, `action/${action.id}`),
    bodyDigest: null,
    previousHash: last?.hash ?? '',
  };
  await insertAction(db, { ...unhashed, hash: hashAction(unhashed) });
  const next = { ...row, ...foldAction(row, unhashed) };
  await updateCase(db, next);
  await tell(db, { messages }, { action, before: row, after: next });
  return next;
}
