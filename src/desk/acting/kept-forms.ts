/**
 * What was begun to be written for an action. It outlives the page and the app, with the action's id, so
 * that sending it again is the same action; only the server's answer clears it.
 */
import { newId } from '../../platform/random';
import { storageKeys } from '../../platform/storage-keys';
import { findStored, store } from '../../platform/storage';
import { ChinaDay } from '../../shared/china-time';
import * as z from '../../shared/zod';
import type { CaseActionType } from '../../shared/workflow';

/** Forms that are never finished must not fill the phone. */
const MOST = 30;

export const KeptForm = z.object({ id: z.uuid(), visitedOn: ChinaDay, words: z.string().max(5000) });
export type KeptForm = z.infer<typeof KeptForm>;

const KeptForms = z.array(z.object({ key: z.string(), form: KeptForm }));

const keyOf = (caseId: string, action: CaseActionType) => `${caseId}/${action}`;
const all = () => findStored(storageKeys.actionForms, KeptForms) ?? [];
const without = (key: string) => all().filter((each) => each.key !== key);

export function findForm(caseId: string, action: CaseActionType): KeptForm | undefined {
  return all().find((each) => each.key === keyOf(caseId, action))?.form;
}

export function keepForm(caseId: string, action: CaseActionType, form: KeptForm): void {
  const key = keyOf(caseId, action);
  store(storageKeys.actionForms, [{ key, form }, ...without(key)].slice(0, MOST));
}

export function forgetForm(caseId: string, action: CaseActionType): void {
  store(storageKeys.actionForms, without(keyOf(caseId, action)));
}

export async function beginForm(today: ChinaDay): Promise<KeptForm> {
  return { id: await newId(), visitedOn: today, words: '' };
}
