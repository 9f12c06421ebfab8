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
