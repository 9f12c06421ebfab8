/**
 * What was begun to be written for an action. It outlives the page and the app, with the action's id, until the
 * queue has taken it over; what is taken back from there is written on first.
 */
import { newId } from '../../platform/random';
import { storageKeys } from '../../platform/storage-keys';
import { findStoredList, store } from '../../platform/storage';
import type { FormActionType } from '../../shared/contract/case';
import * as z from '../../shared/base/zod';
import { findAnswer, findPendingActions } from '../../stores/pending-actions';
import { fieldsOf } from './table';

/** Forms that are never finished must not fill the phone. */
const MOST = 30;

/** The action's id, and its fields by name as they were typed or picked. */
export const StoredForm = z.object({ id: z.uuid(), fields: z.record(z.string(), z.string().max(5000)) });
export type StoredForm = z.infer<typeof StoredForm>;

const Stored = z.object({ key: z.string(), form: StoredForm });

const keyOf = (caseId: string, action: FormActionType) => `${caseId}/${action}`;
const allBut = (id?: string) => findStoredList(storageKeys.actionForms, Stored).filter(({ form }) => form.id !== id);

/** The one that was written in last. */
export function findForm(caseId: string, action: FormActionType): StoredForm | undefined {
  // Killed between handing over and forgetting: what was handed over is the one that counts.
  const pending = findPendingActions();
  const handed = (id: string) => findAnswer(id) !== undefined || pending.some(({ request }) => request.id === id);
  return allBut().find(({ key, form }) => key === keyOf(caseId, action) && !handed(form.id))?.form;
}

/** Whether there was room. */
export function keepForm(caseId: string, action: FormActionType, form: StoredForm): boolean {
  const kept = { key: keyOf(caseId, action), form };
  return store(storageKeys.actionForms, [kept, ...allBut(form.id)].slice(0, MOST));
}

export function forgetForm(id: string): void {
  store(storageKeys.actionForms, allBut(id));
}

/** An empty form with what the phone itself puts in: the ids, and what `known` answers. */
export async function beginForm(action: FormActionType, known: StoredForm['fields']): Promise<StoredForm> {
  const ids = await Promise.all(
    fieldsOf(action)
      .filter(([, { kind }]) => kind === 'newId')
      .map(async ([name]) => [name, await newId()] as const),
  );
  return { id: await newId(), fields: { ...known, ...Object.fromEntries(ids) } };
}
