/** What is being added to a declaration: it outlives the page and the app, with the id of the action that it will be. */
import { newId } from '../../platform/random';
import { storageKeys } from '../../platform/storage-keys';
import { findStoredList, store } from '../../platform/storage';
import * as z from '../../shared/base/zod';
import { TypedYuan } from '../../shared/hardships/kind';

/** One that is never finished must not fill the phone. */
const MOST = 10;

export const StoredInformation = z.object({
  /** Of the action, under which its photos wait. */
  id: z.uuid(),
  words: z.personal('health', z.string()),
  paid: TypedYuan,
  selfPaid: TypedYuan,
  agreed: z.boolean(),
});
export type StoredInformation = z.infer<typeof StoredInformation>;

const Stored = z.object({ declaration: z.uuid(), form: StoredInformation });
const allBut = (declaration: string) =>
  findStoredList(storageKeys.information, Stored).filter((each) => each.declaration !== declaration);

export const findInformation = (declaration: string): StoredInformation | undefined =>
  findStoredList(storageKeys.information, Stored).find((each) => each.declaration === declaration)?.form;

export const beginInformation = async (): Promise<StoredInformation> => ({
  id: await newId(),
  words: '',
  paid: '',
  selfPaid: '',
  agreed: false,
});

/** Whether there was room. */
export const keepInformation = (declaration: string, form: StoredInformation): boolean =>
  store(storageKeys.information, [{ declaration, form }, ...allBut(declaration)].slice(0, MOST));

export function forgetInformation(declaration: string): void {
  store(storageKeys.information, allBut(declaration));
}
