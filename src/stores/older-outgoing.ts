/**
 * What waits on a phone as versions before 2026-12 kept it: actions and letters in a list each, declarations under a key
 * each, uploads in a list. What can't be read, or has no room, stays as it is until the next start.
 */
import { families, storageKeys, type StorageKey } from '../platform/storage-keys';
import { findStored, findStoredList, forget, keysOf, store } from '../platform/storage';
import { Instant } from '../shared/base/china-time';
import * as z from '../shared/base/zod';
import { OutgoingItem } from '../shared/contract/outgoing';
import { Upload } from '../shared/contract/upload';
import type { StoredFamily } from './stored-family';

const OlderAction = z
  .object({
    caseId: z.uuid(),
    owner: z.uuid(),
    household: z.string(),
    since: Instant,
    request: z.looseObject({ id: z.uuid() }),
    refused: z.unknown().optional(),
  })
  .transform(({ caseId, household, request, ...item }): unknown => ({
    ...item,
    id: request.id,
    call: 'takeAction',
    about: caseId,
    params: { caseId },
    body: request,
    typed: { household },
  }))
  .pipe(OutgoingItem);

const OlderDeclaration = z
  .object({
    owner: z.uuid().optional(),
    since: Instant,
    request: z.looseObject({ id: z.uuid() }),
    draft: z.unknown().optional(),
    refused: z.unknown().optional(),
  })
  .transform(({ request, draft, ...item }): unknown => ({
    ...item,
    id: request.id,
    call: 'fileDeclaration',
    about: request.id,
    body: request,
    typed: draft,
  }))
  .pipe(OutgoingItem);

/** Those of a list that can be read and have room; the others stay in it. */
function takeList<Item>(key: StorageKey, schema: z.ZodType<Item>, take: (items: Item[]) => Item[]): void {
  const all = findStoredList(key, z.unknown());
  if (all.length === 0) return;
  const read = all.map((raw) => ({ raw, item: schema.safeParse(raw).data }));
  const taken = new Set(take(read.flatMap(({ item }) => item ?? [])));
  const left = read.filter(({ item }) => item === undefined || !taken.has(item));
  if (left.length === 0) forget(key);
  else
    store(
      key,
      left.map(({ raw }) => raw),
    );
}

/** Keeps more beside what is kept. @returns those that had room */
function keepMore<Item extends { id: string }>(kept: StoredFamily<Item>, more: Item[]): Item[] {
  const without = new Set(kept.keep([...kept.load(), ...more]));
  return more.filter(({ id }) => !without.has(id));
}

/** Call before anything that waits is read. */
export function takeOverOlder(kept: StoredFamily<OutgoingItem>): void {
  takeList(storageKeys.olderActions, OlderAction, (items) => keepMore(kept, items));
  takeList(storageKeys.olderLetters, OutgoingItem, (items) => keepMore(kept, items));
  const declarations = keysOf(families.olderDeclarations)
    .flatMap((key) => ({ key, item: findStored(key, OlderDeclaration) }))
    .flatMap(({ key, item }) => (item ? [{ key, item }] : []))
    .sort((one, other) => (one.item.since < other.item.since ? -1 : 1));
  for (const { key, item } of declarations) if (keepMore(kept, [item]).length > 0) forget(key);
}

/** Call before any upload is read. */
export function takeOverOlderUploads(kept: StoredFamily<Upload>): void {
  takeList(storageKeys.olderUploads, Upload, (items) => keepMore(kept, items));
}

const Named = z.looseObject({ id: z.string() });
/** The files that older uploads name and that could not be taken over. */
export const olderFiles = (): string[] => findStoredList(storageKeys.olderUploads, Named).map(({ id }) => id);

const Owned = z.looseObject({ owner: z.string().optional() });
function isOthers(raw: unknown, account: string | undefined): boolean {
  const whose = Owned.safeParse(raw).data?.owner;
  return whose !== undefined && whose !== account;
}

/** Signed out: what could not be taken over leaves the phone too, but for what names somebody else. */
export function clearOlder(account: string | undefined): void {
  for (const key of [storageKeys.olderActions, storageKeys.olderLetters, storageKeys.olderUploads]) {
    const others = findStoredList(key, z.unknown()).filter((raw) => isOthers(raw, account));
    if (others.length > 0) store(key, others);
    else forget(key);
  }
  for (const key of keysOf(families.olderDeclarations))
    if (!isOthers(findStored(key, z.unknown()), account)) forget(key);
}
