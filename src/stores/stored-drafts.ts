/**
 * What this phone keeps of its drafts beside the one being filled in: which version of each the server has, which
 * were put aside, and which the server has still to be told to throw away.
 */
import { newId } from '../platform/random';
import { storageKeys } from '../platform/storage-keys';
import { findStored, store } from '../platform/storage';
import { Draft } from '../shared/contract/draft';
import { Mark } from '../shared/contract/draft-sync';
import * as z from '../shared/base/zod';

const Stored = z.object({
  /** Absent until something has been sent. */
  phone: z.uuid().optional(),
  /** By the draft's id. */
  marks: z.record(z.string(), Mark),
  /** Drafts of this phone that one is not going on with just now. */
  aside: z.array(Draft),
  /** What the server has still to be told to throw away. */
  thrown: z.array(z.object({ id: z.uuid(), version: z.int() })),
});
type Stored = z.infer<typeof Stored>;

const nothing: Stored = { marks: {}, aside: [], thrown: [] };
// Read before each change, because a browser's second tab writes there too.
export const findStoredDrafts = (): Stored => findStored(storageKeys.draftSync, Stored) ?? nothing;

/** @returns whether the phone had room for it */
export function keep(change: (kept: Stored) => Partial<Stored>): boolean {
  const kept = findStoredDrafts();
  return store(storageKeys.draftSync, { ...kept, ...change(kept) });
}

export const markOf = (draft: Draft): Mark =>
  findStoredDrafts().marks[draft.id] ?? { version: 0, changedAt: draft.startedAt, sent: false };

export const keepMark = (draft: Draft, change: Partial<Mark>): boolean =>
  keep(({ marks }) => ({ marks: { ...marks, [draft.id]: { ...markOf(draft), ...change } } }));

export const putAside = (draft: Draft): boolean =>
  keep(({ aside }) => ({ aside: [draft, ...aside.filter(({ id }) => id !== draft.id)] }));

export const takeFromAside = (id: string): boolean =>
  keep(({ aside }) => ({ aside: aside.filter((each) => each.id !== id) }));

/** Forgets it here; the server is told when there is a signal. */
export const throwAwayLater = (id: string, version: number): boolean =>
  keep(({ marks: { [id]: _gone, ...marks }, aside, thrown }) => ({
    marks,
    aside: aside.filter((each) => each.id !== id),
    thrown: [...thrown.filter((each) => each.id !== id), { id, version }],
  }));

/** By which the server knows what this phone wrote. */
export async function ownPhone(): Promise<string> {
  const known = findStoredDrafts().phone;
  if (known !== undefined) return known;
  const made = await newId();
  keep(() => ({ phone: made }));
  return made;
}
