/**
 * Declarations that were handed over: each is in storage as a whole, photos by name, before anything is sent, and
 * stays there until the server's receipt has come and what follows from it is kept too.
 *
 * Its id stays as long as nobody knows whether the server has it: sent with other answers, the server says so, and
 * only then a person may make another declaration of it.
 */
import { useMemo } from 'react';
import { create } from 'zustand';
import { dropFile } from '../platform/files';
import { newId } from '../platform/random';
import { consentKinds } from '../shared/contract/consent';
import type { NewDeclaration } from '../shared/contract/declaration';
import { StoredDraft, type Draft } from '../shared/contract/draft';
import type { OutgoingItem } from '../shared/contract/outgoing';
import type { FieldProblem } from '../shared/contract/problem';
import { useDraft } from './draft';
import { receipts } from './mine';
import { handle, useOutgoing } from './outgoing';
import { keepOwnHousehold } from './own-household';
import { useUploads } from './uploads';

export interface PendingDeclaration extends Pick<OutgoingItem, 'id' | 'owner' | 'since' | 'refused'> {
  /** What it was made of: its photos, and what it is edited from. */
  draft: Draft | undefined;
}

function declarationIn({ id, owner, call, since, refused, typed }: OutgoingItem): PendingDeclaration[] {
  return call === 'fileDeclaration' ? [{ id, owner, since, refused, draft: StoredDraft.parse(typed) }] : [];
}

/** Whoever's they are, in the order in which they were handed over. */
export const findPendingDeclarations = (): PendingDeclaration[] => useOutgoing.getState().items.flatMap(declarationIn);

export function useAllPendingDeclarations(): PendingDeclaration[] {
  const items = useOutgoing((state) => state.items);
  return useMemo(() => items.flatMap(declarationIn), [items]);
}

/** One's own, and those that wait for anybody to sign in. */
export function usePendingDeclarations(account: string | undefined): PendingDeclaration[] {
  return useAllPendingDeclarations().filter(({ owner }) => owner === undefined || owner === account);
}

/** What is wrong with the one that was just recalled. */
export const useRecalled = create<{ recalled?: { id: string; errors: readonly FieldProblem[] } | undefined }>()(
  () => ({}),
);

/** Those with a receipt whose photos stand nowhere else than there, or in their draft. */
const holding = new Set<string>();

/** It is still there where the phone had no room for both. */
function releaseDraft(id: string): void {
  if (useDraft.getState().draft?.id === id) useDraft.getState().release();
}

handle('fileDeclaration', {
  quiet: true,
  unclaimed: true,
  withoutRoom: true,
  sent(item, receipt) {
    const { id } = item;
    const draft = StoredDraft.parse(item.typed);
    receipts.keep(undefined, receipt);
    const taken = useUploads.getState().take({ declaration: id }, draft?.attachments ?? []);
    if (taken) releaseDraft(id);
    else holding.add(id);
    if (draft) keepOwnHousehold(draft);
    if (draft?.village && !draft.forOther) useDraft.getState().setVillage(draft.village);
    return taken;
  },
});
useUploads.subscribe(({ items }) => {
  for (const id of holding) {
    if (items.some(({ declaration }) => declaration === id)) continue;
    holding.delete(id);
    useOutgoing.getState().drop(id);
    releaseDraft(id);
  }
});

/** Takes the draft over, puts it into storage in one writing, and sends it as soon as it can. */
export function handOverDraft(draft: Draft, request: NewDeclaration): void {
  const { id } = request;
  useOutgoing.getState().hand('fileDeclaration', { id, about: id, request: { body: request }, typed: draft });
  // Killed before this, the one that was handed over counts.
  if (!useOutgoing.getState().unkept.includes(id)) useDraft.getState().release();
}

const isUnderWay = (id: string) => useOutgoing.getState().underWay === id;

/**
 * Opens it again as the draft, `as` another declaration or the same; `false` while it is on its way, or while another
 * draft is open.
 */
export async function recallDeclaration(id: string, as: 'same' | 'another'): Promise<boolean> {
  const item = findPendingDeclarations().find((each) => each.id === id);
  const open = useDraft.getState().draft;
  if (!item?.draft || isUnderWay(id) || (open && open.id !== id)) return false;
  const errors = item.refused?.errors ?? [];
  const draft = {
    ...item.draft,
    id: as === 'same' ? id : await newId(),
    owner: item.owner,
    // Else no screen would ask for it, and the same would be refused again.
    demanded: consentKinds.filter((kind) => errors.some(({ pointer }) => pointer === `/consent/${kind}`)),
  };
  useDraft.getState().adopt(draft);
  useOutgoing.getState().drop(id);
  // A full phone has room again.
  if (!useDraft.getState().kept) useDraft.getState().adopt(draft);
  useRecalled.setState({ recalled: { id: draft.id, errors } });
  return true;
}

/** Throws it away, with its photos. */
export function dropDeclaration(id: string): void {
  const item = findPendingDeclarations().find((each) => each.id === id);
  useOutgoing.getState().drop(id);
  for (const file of item?.draft?.attachments ?? []) void dropFile(file);
}

/** Killed between handing over and clearing the draft, the one that was handed over counts; call once, at the start. */
export function releaseHandedOver(): void {
  const { draft, release } = useDraft.getState();
  if (findPendingDeclarations().some(({ id }) => id === draft?.id)) release();
}
