/** The phone's own storage. WeChat may wipe it, another version may have written it: so what is read is checked. */
import Taro from '@tarojs/taro';
import type * as z from '../shared/base/zod';
import { expendable, isStorageKey, type Family, type StorageKey } from './storage-keys';

function read(key: StorageKey): unknown {
  // At a key without a value Taro throws within itself, and the first error of a large script costs a phone a quarter of a second.
  if (process.env.TARO_ENV === 'h5' && localStorage.getItem(key) === null) return undefined;
  return Taro.getStorageSync(key);
}

/** What was kept under `key`, if it is there and still has the shape. */
export function findStored<T>(key: StorageKey, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(read(key)).data;
  } catch {
    return undefined;
  }
}

/** What was kept under `key` as a list: one that has lost the shape doesn't take the others with it. */
export function findStoredList<T>(key: StorageKey, schema: z.ZodType<T>): T[] {
  try {
    const kept = read(key);
    return Array.isArray(kept) ? kept.flatMap((each) => schema.safeParse(each).data ?? []) : [];
  } catch {
    return [];
  }
}

function tryToStore(key: StorageKey, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}

/** Whether it was kept; `false` when the phone has no room, even after what the server has too made way. */
export function store(key: StorageKey, value: unknown): boolean {
  if (tryToStore(key, value)) return true;
  if (key.startsWith(expendable) || keysOf(expendable).length === 0) return false;
  forgetAll(expendable);
  return tryToStore(key, value);
}

/** The keys of a family that something is kept under. */
export function keysOf(family: Family): StorageKey[] {
  try {
    return Taro.getStorageInfoSync()
      .keys.filter(isStorageKey)
      .filter((key) => key.startsWith(family));
  } catch {
    return [];
  }
}

export function forget(key: StorageKey): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    tryToStore(key, '');
  }
}

export function forgetAll(family: Family): void {
  keysOf(family).forEach(forget);
}

/** KB that are left when it is time to say so: a declaration and what belongs to it, many times over. */
const LITTLE = 512;
/** What a browser gives a site; it does not say so. */
const BROWSER_ROOM = 5 * 1024;

/** Whether what is stored on the phone leaves little room for more. */
export function isNearlyFull(): boolean {
  try {
    if (process.env.TARO_ENV === 'h5') {
      const used = Object.entries(localStorage).reduce(
        (sum, [key, value]) => sum + key.length + String(value).length,
        0,
      );
      return BROWSER_ROOM - used / 1024 < LITTLE;
    }
    const { currentSize, limitSize } = Taro.getStorageInfoSync();
    return limitSize - currentSize < LITTLE;
  } catch {
    return false;
  }
}
