/**
 * The details of cases as last read, for where there is no signal: those that were opened, and those that a first
 * secretary is about to visit. One key each; an index says which there are, how old and how large.
 */
import { storageKeys, families } from '../../platform/storage-keys';
import { findStored, forget, store } from '../../platform/storage';
import { CaseDetail } from '../../shared/contract/case';
import { Instant } from '../../shared/base/china-time';
import * as z from '../../shared/base/zod';

/** A day's work, many times over. */
const MOST = 60;
/** Characters of JSON. WeChat keeps 10 MB for all that a mini program stores, a browser five million characters. */
const ROOM = 1_500_000;

const Entry = z.object({ id: z.uuid(), version: z.int(), asOf: Instant, size: z.int() });
type Entry = z.infer<typeof Entry>;
/** Newest first. */
const Index = z.object({ account: z.uuid(), cases: z.array(Entry) });

export interface KeptCase {
  detail: CaseDetail;
  /** When it was read. */
  asOf: Instant;
}

const keyOf = (caseId: string) => `${families.cases}${caseId}` as const;

function entriesOf(account: string): Entry[] {
  const index = findStored(storageKeys.cases, Index);
  return index?.account === account ? index.cases : [];
}

/** A case as last read by the account; undefined when it never was, or had to make way. */
export function findKeptDetail(account: string, caseId: string): KeptCase | undefined {
  const entry = entriesOf(account).find(({ id }) => id === caseId);
  const detail = entry && findStored(keyOf(caseId), CaseDetail);
  return detail && { detail, asOf: entry.asOf };
}

/** Whether the case is kept as it stands in that version. */
export const isCaseKept = (account: string, caseId: string, version: number): boolean =>
  entriesOf(account).some((entry) => entry.id === caseId && entry.version === version);

/** Keeps what was just read; the oldest make way, and a phone without room goes without. */
export function keepCase(account: string, { detail, asOf }: KeptCase): void {
  const size = JSON.stringify(detail).length;
  const others = entriesOf(account).filter(({ id }) => id !== detail.id);
  if (size > ROOM) return put(account, others, [detail.id]);
  const kept: Entry[] = [{ id: detail.id, version: detail.version, asOf, size }];
  const dropped: string[] = [];
  let total = size;
  for (const each of others) {
    total += each.size;
    if (kept.length < MOST && total <= ROOM) kept.push(each);
    else dropped.push(each.id);
  }
  put(account, kept, dropped);
  for (let left = kept; !store(keyOf(detail.id), detail);) {
    // The phone is full of other things: half of what is kept here goes, until it fits.
    const half = left.slice(0, Math.ceil(left.length / 2));
    const going = left.slice(half.length).map(({ id }) => id);
    if (going.length === 0) return put(account, [], [detail.id]);
    put(account, half, going);
    left = half;
  }
}

/** It is no longer the reader's. */
export function forgetCase(account: string, caseId: string): void {
  put(
    account,
    entriesOf(account).filter(({ id }) => id !== caseId),
    [caseId],
  );
}

function put(account: string, cases: Entry[], dropped: readonly string[]): void {
  dropped.forEach((id) => forget(keyOf(id)));
  store(storageKeys.cases, { account, cases });
}
