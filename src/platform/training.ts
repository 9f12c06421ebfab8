/** Whether this is all for practice, as the server's answers say: known without a signal too, and forgotten as a real one answers. */
import { useSyncExternalStore } from 'react';
import * as z from '../shared/base/zod';
import { TRAINING_HEADER } from '../shared/contract/training';
import { headerIn } from './header';
import { findStored, store } from './storage';
import { storageKeys } from './storage-keys';

const heard = new Set<() => void>();
let training: boolean | undefined;

export const isTraining = (): boolean => (training ??= findStored(storageKeys.training, z.boolean()) ?? false);

/** Takes it from an answer of the server's own. */
export function hearTraining(header: unknown): void {
  const said = headerIn(header, TRAINING_HEADER) === 'on';
  if (said === isTraining()) return;
  training = said;
  store(storageKeys.training, said);
  heard.forEach((hear) => hear());
}

function listen(hear: () => void): () => void {
  heard.add(hear);
  return () => heard.delete(hear);
}

export const useTraining = (): boolean => useSyncExternalStore(listen, isTraining);
