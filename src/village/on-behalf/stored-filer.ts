/** Who files, on their own phone and only when they want it kept. */
import { storageKeys } from '../../platform/storage-keys';
import { findStored, forget, store } from '../../platform/storage';
import { Name, Phone } from '../../shared/base/identity';
import * as z from '../../shared/base/zod';

export const Filer = z.object({ name: Name, phone: Phone });
export type Filer = z.infer<typeof Filer>;

export const findFiler = (): Filer | undefined => findStored(storageKeys.filer, Filer);

export function keepFiler(filer: Filer | undefined): void {
  if (filer === undefined) forget(storageKeys.filer);
  else store(storageKeys.filer, filer);
}
