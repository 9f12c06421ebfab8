/**
 * What was begun to be written for an action. It outlives the page and the app, with the action's id, so
 * that sending it again is the same action; only the server's answer clears it.
 */
import { newId } from '../../platform/random';
import { storageKeys } from '../../platform/storage-keys';
import { findStored, store } from '../../platform/storage';
import type { FormActionType } from '../../shared/case';
import * as z from '../../shared/zod';
import { fieldsOf } from './table';

/** Forms that are never finished must not fill the phone. */
const MOST = 30;

/** The action's id, and its fields by name as they were typed or picked. */
export const KeptForm = z.object({ id: z.uuid(), fields: z.record(z.string(), z.string().max(5000)) });
export type KeptForm = z.infer<typeof KeptForm>;

const KeptForms = z.array(z.object({ key: z.string(), form: KeptForm }));

const keyOf = (caseId: string, action: FormActionType) => `${caseId}/${action}`;
const all = () => findStored(storageKeys.actionForms, KeptForms) ?? [];
const without = (key: string) => all().filter((each) => each.key !== key);

export function findForm(caseId: string, action: FormActionType): KeptForm | undefined {
  return all().find((each) => each.key === keyOf(caseId, action))?.form;
}

export function keepForm(caseId: string, action: FormActionType, form: KeptForm): void {
  const key = keyOf(caseId, action);
  store(storageKeys.actionForms, [{ key, form }, ...without(key)].slice(0, MOST));
}

export function forgetForm(caseId: string, action: FormActionType): void {
  store(storageKeys.actionForms, without(keyOf(caseId, action)));
}

/** An empty form with what the phone itself puts in: the ids, and what `known` answers. */
export async function beginForm(action: FormActionType, known: KeptForm['fields']): Promise<KeptForm> {
  const ids = await Promise.all(
    fieldsOf(action)
      .filter(([, { kind }]) => kind === 'newId')
      .map(async ([name]) => [name, await newId()] as const),
  );
  return { id: await newId(), fields: { ...known, ...Object.fromEntries(ids) } };
}
