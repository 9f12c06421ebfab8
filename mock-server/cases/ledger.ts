/**
 * The one door through which a case moves: it checks the table's row, the actor, the version, a repeated id and
 * erasure, and numbers, seals, chains and folds the action. Nothing is written here: what it gives is a step.
 */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../../src/shared/contract/problem';
import {
  actorsOf,
  findTransition,
  reopens,
  type ActionType,
  type Actor,
  type Transition,
} from '../../src/shared/contract/workflow';
import { openContent, sealContent, type ActionContent } from '../content/sealed';
import type { Sealing } from '../sealing';
import type { ActionRow, CaseRow } from '../store/cases';
import type { ActionFacts } from '../store/schema';
import type { Step } from '../store/steps';
import type { Whole } from '../store/whole';
import { foldAction } from './fold';
import { judgements } from './guards';

export interface NewLedgerAction {
  id: string;
  type: ActionType;
  at: Date;
  /** Null: the clock, or somebody at a public notice. */
  accountId: string | null;
  actedAs: Actor;
  facts: ActionFacts;
  /** What was said with it, and what triage made of that. */
  content?: ActionContent;
}

/** A case as it was found, so far as its next action needs it. */
export interface Standing {
  row: CaseRow;
  /** Of its last action; empty for a case that is only being opened. */
  lastHash: string;
}

export const standingOf = ({ row, actions }: Pick<Whole, 'row' | 'actions'>): Standing => ({
  row,
  lastHash: actions.at(-1)?.hash ?? '',
});

/** A case after an action, and what writes that. */
export interface Moved extends Standing {
  action: ActionRow;
  step: Step;
}

/** The hash of an action over everything that it is and the hash before it; keys in a fixed order. */
export function hashAction(sealing: Sealing, action: Omit<ActionRow, 'hash' | 'position'>): string {
  return action.algorithm === 'sha256' ? hashAsAtFirst(action) : sealing.mac(textOf(action));
}

function textOf(action: Omit<ActionRow, 'hash' | 'position'>): string {
  const { id, caseId, householdId, villageCode, seq, type, at, accountId, actedAs, facts } = action;
  const { commitment, previousHash, algorithm, keyId } = action;
  const subject = [caseId, householdId, villageCode];
  const who = [at.toISOString(), accountId, actedAs];
  return JSON.stringify([algorithm, keyId, previousHash, subject, seq, id, type, who, sortKeys(facts), commitment]);
}

/** Without a key and over the ciphertext: what stands from before 2026-11-28 is proved as it was made. */
function hashAsAtFirst(action: Omit<ActionRow, 'hash' | 'position'>): string {
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

/** The case's next action: numbered, sealed, chained by hash and folded into the case. */
export function append(
  sealing: Sealing,
  { row, lastHash }: Standing,
  { content, ...action }: NewLedgerAction,
  summary = row.summary,
): Moved {
  const unhashed = {
    ...action,
    caseId: row.id,
    householdId: null,
    villageCode: null,
    seq: row.version + 1,
    ...(content === undefined ? { body: null, commitment: null } : sealContent(sealing, action.id, content)),
    assessment: null,
    bodyDigest: null,
    previousHash: lastHash,
    algorithm: 'hmac-sha256' as const,
    keyId: sealing.macKeyId,
  };
  const written = { ...unhashed, hash: hashAction(sealing, unhashed) };
  const next: CaseRow = { ...row, ...foldAction(row, written), summary };
  const leads = { ...written, toStatus: next.status, village: row.villageCode };
  return {
    row: next,
    lastHash: written.hash,
    action: written,
    step: {
      actions: [leads],
      ...(row.version === 0 ? { cases: [next] } : { changed: [{ was: row.version, row: next }] }),
    },
  };
}

/** The case after an action, as it would be found now. @param name of who acted, for staff */
export function wholeAfter(whole: Whole, { row, action }: Moved, name?: string): Whole {
  const names = new Map(whole.names);
  if (action.accountId !== null && name !== undefined) names.set(action.accountId, name);
  return { ...whole, row, names, actions: [...whole.actions, action] };
}

/** As whom an action is taken, and by which row of the table. */
export interface Admitted {
  actedAs: Actor;
  transition: Transition;
}

/**
 * Lets an action through once nothing stands against it.
 * @param actors all that the account is to the case; none means that it does not exist for it
 * @param stale what to refuse with when the case has changed since the actor saw it
 * @throws Refusal `case.not_found`, `case.erased`, `not_allowed`, `case.changed`, `case.action_not_possible`,
 *   `case.another_open`, and what the action's needs say
 */
export function admit(
  whole: Whole | undefined,
  { type, actors, at }: { type: ActionType; actors: readonly Actor[]; at: Date },
  seen?: { version: number; stale: () => Refusal } | false,
): Admitted {
  if (!whole || actors.length === 0) throw new Refusal('case.not_found');
  const { row } = whole;
  if (row.erasedAt) throw new Refusal('case.erased');
  if (!actorsOf(type).some((actor) => actors.includes(actor))) throw new Refusal('not_allowed');
  if (seen && seen.version !== row.version) throw seen.stale();
  const transition = findTransition(row.status, type);
  if (!transition) throw new Refusal('case.action_not_possible');
  const actedAs = actors.find((actor) => transition.by.includes(actor));
  if (!actedAs) throw new Refusal('not_allowed');
  for (const need of transition.guards ?? []) {
    if (!judgements[need].met(whole, at)) throw new Refusal(judgements[need].refusal);
  }
  if (reopens(row.status, type) && whole.anotherOpen) throw new Refusal('case.another_open');
  return { actedAs, transition };
}

/**
 * Whether this very action was taken before: by the same account, with the same words.
 * @throws Refusal `case.action_id_reused` when its id names anything else
 */
export function wasTaken(
  sealing: Sealing,
  known: ActionRow | undefined,
  asked: { caseId: string; accountId: string | null; type: ActionType; body: object },
): boolean {
  if (!known) return false;
  const { caseId, accountId, type, body } = asked;
  const same =
    known.caseId === caseId &&
    known.accountId === accountId &&
    known.type === type &&
    // As JSON keeps it: what is undefined is not there.
    isDeepStrictEqual(openContent(sealing, known).body ?? {}, JSON.parse(JSON.stringify(body)));
  if (!same) throw new Refusal('case.action_id_reused');
  return true;
}
