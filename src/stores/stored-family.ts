/** Things of which each is kept under a key of its own: one that this version can't read takes no other with it. */
import type { Family, StorageKey } from '../platform/storage-keys';
import { findStored, forget, keysOf, store } from '../platform/storage';
import * as z from '../shared/base/zod';

const Owned = z.object({ item: z.looseObject({ owner: z.string().optional() }) });
const nothing: ReadonlySet<string> = new Set();

export interface StoredFamily<Item> {
  /** Those that can be read, in the order in which they came. */
  load(): Item[];
  /**
   * @param items all that there are
   * @param held ids that stay though they are not among them
   * @returns the ids that the phone had no room for
   */
  keep(items: readonly Item[], held?: ReadonlySet<string>): string[];
  forget(id: string): void;
  /** Of all that are kept, whether they can be read or not. */
  ids(): string[];
  /** Takes somebody's, and nobody's, from the phone, also what this version can't read. */
  clear(owner: string | undefined): void;
}

export function storedFamily<Item extends { id: string }>(family: Family, schema: z.ZodType<Item>): StoredFamily<Item> {
  const Entry = z.object({ at: z.int(), item: schema });
  const keyOf = (id: string): StorageKey => `${family}${id}`;
  const entries = () =>
    keysOf(family)
      .flatMap((key) => findStored(key, Entry) ?? [])
      .sort((one, other) => one.at - other.at);
  return {
    load: () => entries().map(({ item }) => item),
    keep(items, held = nothing) {
      const before = entries();
      for (const { item } of before)
        if (!held.has(item.id) && items.every(({ id }) => id !== item.id)) forget(keyOf(item.id));
      let last = before[before.length - 1]?.at ?? 0;
      return items.flatMap((item) => {
        const same = before.find((each) => each.item.id === item.id);
        if (same && JSON.stringify(same.item) === JSON.stringify(item)) return [];
        return store(keyOf(item.id), { at: same?.at ?? (last += 1), item }) ? [] : [item.id];
      });
    },
    forget: (id) => forget(keyOf(id)),
    ids: () => keysOf(family).map((key) => key.slice(family.length)),
    clear(owner) {
      for (const key of keysOf(family)) {
        const whose = findStored(key, Owned)?.item.owner;
        if (whose === undefined || whose === owner) forget(key);
      }
    },
  };
}
