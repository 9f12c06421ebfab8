/**
 * The details of cases as last read, for where there is no signal: those that were opened, and those that a first
 * secretary is about to visit. One key each; an index says which there are, how old and how large.
 */
import { storageKeys, families } from '../../platform/storage-keys';
import { findStored, forget, store } from '../../platform/storage';
import { CaseDetail } from '../../shared/contract/case';
import type { Instant } from '../../shared/base/china-time';
import * as z from '../../shared/base/zod';
import { storedAnswers } from '../../stores/cached-read';

/** Characters of JSON. WeChat keeps 10 MB for all that a mini program stores, a browser five million characters. */
const ROOM = 1_500_000;

const Entry = z.object({ id: z.uuid(), version: z.int(), size: z.int() });

const index = storedAnswers<z.infer<typeof Entry>, string>({
  key: storageKeys.cases,
  schema: Entry,
  partOf: (id) => id,
  // A day's work, many times over.
  most: 60,
});
const ids = () => index.all().map(({ value }) => value.id);

export interface StoredCase {
  detail: CaseDetail;
  /** When it was read. */
  asOf: Instant;
}

const keyOf = (caseId: string) => `${families.cases}${caseId}` as const;

/** A case as last read; undefined when it never was, or had to make way. */
export function findCase(caseId: string): StoredCase | undefined {
  const asOf = index.find(caseId)?.asOf;
  const detail = asOf === undefined ? undefined : findStored(keyOf(caseId), CaseDetail);
  return detail && asOf !== undefined ? { detail, asOf } : undefined;
}

/** Whether the case is stored as it stands in that version. */
export const isStored = (caseId: string, version: number): boolean => index.find(caseId)?.value.version === version;

/** It is no longer the reader's, or makes way. */
export function forgetCase(caseId: string): void {
  forget(keyOf(caseId));
  index.forget(caseId);
}

/** Keeps what was just read; the oldest make way, and a phone without room goes without. */
export function keepCase({ detail, asOf }: StoredCase): void {
  const size = JSON.stringify(detail).length;
  if (size > ROOM) return forgetCase(detail.id);
  const before = ids();
  index.keep(detail.id, { id: detail.id, version: detail.version, size }, asOf);
  const stay = new Set(ids());
  before.filter((id) => !stay.has(id)).forEach((id) => forget(keyOf(id)));
  let total = 0;
  for (const { value } of index.all()) {
    total += value.size;
    if (total > ROOM) forgetCase(value.id);
  }
  while (!store(keyOf(detail.id), detail)) {
    const left = ids();
    if (left.length === 1) return forgetCase(detail.id);
    // The phone is full of other things: half of what is stored here goes, until it fits.
    left.slice(Math.ceil(left.length / 2)).forEach(forgetCase);
  }
}
