/** A browser shares its storage between tabs; a mini program has only itself. */
import { storageKeys, type StorageKey } from './storage-keys';

/** Calls when another tab wrote a key, or removed it. */
export function onChangedElsewhere(changed: (key: StorageKey, removed: boolean) => void): void {
  if (process.env.TARO_ENV !== 'h5') return;
  window.addEventListener('storage', ({ key, newValue }) => {
    // Without a key the whole storage was emptied.
    for (const known of Object.values(storageKeys))
      if (key === null || key === known) changed(known, newValue === null);
  });
}
