/** What a household has written about its case and not yet sent: closing the app loses nothing. */
import { storageKeys } from '../platform/storage-keys';
import { findStored, store } from '../platform/storage';
import type { CaseActionType } from '../shared/workflow';
import * as z from '../shared/zod';

const Kept = z.record(z.string(), z.string());

const keyOf = (caseId: string, type: CaseActionType) => `${caseId}/${type}`;
const all = () => findStored(storageKeys.ownWords, Kept) ?? {};

export function findOwnWords(caseId: string, type: CaseActionType): string {
  return all()[keyOf(caseId, type)] ?? '';
}

/** Empty words are none. */
export function keepOwnWords(caseId: string, type: CaseActionType, words: string): void {
  const { [keyOf(caseId, type)]: _before, ...others } = all();
  store(storageKeys.ownWords, words === '' ? others : { ...others, [keyOf(caseId, type)]: words });
}
