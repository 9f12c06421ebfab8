/** A browser shares its storage between tabs; a mini program has only itself. */
import { isStorageKey, storageKeys, type StorageKey } from './storage-keys';

/** Calls when another tab wrote a key, or removed it; returns how to stop. */
export function onChangedElsewhere(changed: (key: StorageKey, removed: boolean) => void): () => void {
  if (process.env.TARO_ENV !== 'h5') return () => undefined;
  const hear = ({ key, newValue }: StorageEvent) => {
    // Without a key the whole storage was emptied.
    if (key === null) Object.values(storageKeys).forEach((known) => changed(known, true));
    else if (isStorageKey(key)) changed(key, newValue === null);
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

/** A tab that was frozen with the lock in its hand holds up no other for ever, ms. */
const LONGEST_WAIT_MS = 60_000;

/** Runs it once no other tab runs what has this name. */
export async function alone(name: string, run: () => Promise<void>): Promise<void> {
  // A browser has locks only where the page came by HTTPS, or from the machine itself.
  if (process.env.TARO_ENV !== 'h5' || !('locks' in navigator)) return run();
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), LONGEST_WAIT_MS);
  let begun = false;
  const begin = () => {
    begun = true;
    clearTimeout(timer);
    return run();
  };
  try {
    await navigator.locks.request(name, { signal: waiting.signal }, begin);
  } catch (error) {
    if (begun) throw error;
    await run();
  }
}
