/**
 * What the server told last, kept for where there is no signal. Whatever is read again without one is read through here:
 * by its storage key, its schema, how it is asked for, and how many parts of it are kept.
 */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { onChangedElsewhere } from '../platform/other-tabs';
import { findStored, forget, store } from '../platform/storage';
import { personalKeys, storageKeys, type StorageKey } from '../platform/storage-keys';
import { Instant } from '../shared/base/china-time';
import * as z from '../shared/base/zod';
import { readOlder } from './older-caches';

export interface Cached<T> {
  value: T;
  /** When the server was asked; versions before 2026-12 did not write it down for everything. */
  asOf?: Instant | undefined;
}

/** @typeParam R which part is meant; `void` where there is only one */
interface Definition<T, R> {
  key: StorageKey;
  schema: z.ZodType<T>;
  /** Names the part that a request is about. */
  partOf?(request: R): string;
  /** How many parts are kept; the newest stay. */
  most?: number;
}

export interface Answers<T, R = void> {
  /** As last told; undefined when it never was, or had to make way for others. */
  find(request: R): Cached<T> | undefined;
  use(request: R): Cached<T> | undefined;
  /** Every part that is kept, newest first. */
  all(): readonly Cached<T>[];
  useAll(): readonly Cached<T>[];
  keep(request: R, value: T, asOf?: Instant): void;
  /** Keeps what is being asked for, unless somebody else is signed in when it comes. */
  take(request: R, asked: Promise<T>): Promise<T>;
  /** It changed in part; nothing happens where nothing is known. */
  change(request: R, to: (value: T) => T): void;
  forget(request: R): void;
  /** Calls with each change of one part; before the first time there is none. */
  watch(request: R, changed: (after: T | undefined, before: T | undefined) => void): void;
}

export interface CachedRead<T, R = void> extends Answers<T, R> {
  /** Asks, and keeps the answer. @throws what `callServer` throws; what was known stays */
  load(request: R): Promise<T>;
}

const Stored = z.object({
  /** Who was signed in. */
  whose: z.uuid().optional(),
  parts: z.array(z.object({ part: z.string(), asOf: Instant.optional(), value: z.unknown() })),
});

// From storage: who is signed in may have changed in another tab.
const findOwner = () => findStored(storageKeys.account, z.uuid());

/** Whether who is signed in is still who it was: what was asked in one person's name is not kept for another. */
export function watchOwner(): () => boolean {
  const owner = findOwner();
  return () => findOwner() === owner;
}

const rereads = new Map<StorageKey, () => void>();

/** Takes it from the phone, and from the screen where it is shown. */
export function forgetStored(key: StorageKey): void {
  forget(key);
  rereads.get(key)?.();
}

/** For what comes otherwise than by asking for just that. */
export function storedAnswers<T, R = void>({
  key,
  schema,
  partOf = () => '',
  most = 1,
}: Definition<T, R>): Answers<T, R> {
  type Part = Cached<T> & { part: string };
  const isPersonal = personalKeys.includes(key);
  const owner = () => (isPersonal ? findOwner() : undefined);

  function read(): readonly Part[] {
    const whose = owner();
    const stored = findStored(key, Stored) ?? Stored.safeParse(readOlder(key, findStored(key, z.unknown()))).data;
    if (stored === undefined || (stored.whose ?? whose) !== whose) return [];
    return stored.parts.flatMap(({ value, ...each }) => {
      const { data } = schema.safeParse(value);
      return data === undefined ? [] : [{ ...each, value: data }];
    });
  }

  const memory = create<{ parts: readonly Part[] | undefined }>(() => ({ parts: undefined }));
  /** Read when it is first wanted: a first screen does not wait for what it does not show. */
  let first: readonly Part[] | undefined;
  const partsOf = ({ parts }: { parts: readonly Part[] | undefined }) => parts ?? (first ??= read());
  const pick = (state: { parts: readonly Part[] | undefined }, part: string) =>
    partsOf(state).find((each) => each.part === part);
  const reread = () => {
    first = undefined;
    memory.setState({ parts: undefined });
  };
  rereads.set(key, reread);
  onChangedElsewhere((changed) => {
    if (changed === key || (isPersonal && changed === storageKeys.account)) reread();
  });

  function write(parts: readonly Part[]): void {
    const whose = owner();
    store(key, { ...(whose === undefined ? {} : { whose }), parts });
    memory.setState({ parts });
  }
  // From storage: another tab may have kept other parts since.
  const others = (part: string) => read().filter((each) => each.part !== part);
  const put = (part: string, value: T, asOf: Instant | undefined) =>
    write([{ part, value, asOf }, ...others(part)].slice(0, most));

  return {
    find: (request) => pick(memory.getState(), partOf(request)),
    use: (request) => memory((state) => pick(state, partOf(request))),
    all: () => partsOf(memory.getState()),
    useAll: () => memory(partsOf),
    keep: (request, value, asOf = now()) => put(partOf(request), value, asOf),
    async take(request, asked) {
      const isSame = watchOwner();
      const value = await asked;
      if (isSame()) put(partOf(request), value, now());
      return value;
    },
    change(request, to) {
      const part = partOf(request);
      const known = pick(memory.getState(), part);
      if (known === undefined) return;
      const changed = { ...known, value: to(known.value) };
      write(partsOf(memory.getState()).map((each) => (each === known ? changed : each)));
    },
    forget: (request) => write(others(partOf(request))),
    watch(request, changed) {
      const part = partOf(request);
      memory.subscribe((after, before) => {
        const [value, last] = [pick(after, part)?.value, pick(before, part)?.value];
        if (value !== last) changed(value, last);
      });
    },
  };
}

/** @param definition.ask throws what `callServer` throws */
export function cachedRead<T, R = void>({
  ask,
  ...definition
}: Definition<T, R> & { ask(request: R): Promise<T> }): CachedRead<T, R> {
  const answers = storedAnswers(definition);
  return { ...answers, load: (request) => answers.take(request, ask(request)) };
}
