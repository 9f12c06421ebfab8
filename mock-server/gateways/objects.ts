/**
 * Where files stand, outside the database: a folder beside the data, or a store that speaks S3. What is put there
 * is sealed before (`sealing.ts`), under a name that says nothing: whoever steals the folder has noise.
 */
export interface ObjectStore {
  kind: 'folder' | 's3';
  /**
   * Kept for good when it returns: a key is written once and never overwritten.
   * @throws Refusal `attachment.unavailable` when the store can't be reached
   */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** @throws as `put` does */
  find(key: string): Promise<Uint8Array | undefined>;
  /** Also when there is none. @throws as `put` does */
  remove(key: string): Promise<void>;
}

const KEY = /^[0-9a-z][0-9a-z-]{7,99}$/;

/** Keys become file names and parts of an address, so nothing else is let through. @throws when it is no key */
export function checkKey(key: string): string {
  if (!KEY.test(key)) throw new Error('not a key of the object store');
  return key;
}
