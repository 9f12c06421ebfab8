/**
 * Photos of what somebody on the staff does on a case. Each is kept as it is taken, under the action's id, and waits
 * until the server knows the action; taken later, it goes at once.
 */
import { useMemo } from 'react';
import { dropFile, keepFile, type Source } from '../platform/files';
import { newId } from '../platform/random';
import type { Attachment } from '../shared/contract/attachment';
import type { Upload } from '../shared/contract/upload';
import { owner, useOutgoing } from './outgoing';
import { useUploads } from './uploads';

export type PhotoSubject = Required<Pick<Upload, 'action' | 'caseId' | 'held'>>;

/** `false` when the phone has no room for it. */
export async function addActionPhoto(
  of: PhotoSubject,
  { source, bytes }: { source: Source; bytes: number },
): Promise<boolean> {
  const photo: Attachment = { id: await newId(), kind: 'photo', bytes };
  if (!(await keepFile(photo, source))) return false;
  const { take, remove } = useUploads.getState();
  const taken = take(of, [photo]);
  // Its name has no room: after the next start nobody would find it.
  if (!taken) remove(photo.id);
  if (!taken) await dropFile(photo);
  return taken;
}

/** In the order in which they were taken, until the server has them all. */
export function useActionPhotos(action: string | undefined): Upload[] {
  const items = useUploads((state) => state.items);
  return useMemo(() => items.filter((each) => each.action !== undefined && each.action === action), [items, action]);
}

/** Of who is signed in, what can go and is not with the server yet. */
export function useUnsentPhotos(): Upload[] {
  const items = useUploads((state) => state.items);
  return useMemo(
    () => items.filter((each) => each.action !== undefined && !each.held && each.owner === owner()),
    [items],
  );
}

/** Takes an action back to be written on as another one: its photos go with it. */
export function recallPhotos(from: string, to: string): void {
  useUploads.getState().change(from, { action: to });
}

/** Throws an action that was handed over away, with its photos. */
export function dropAction(id: string): void {
  const { items, remove } = useUploads.getState();
  useOutgoing.getState().drop(id);
  for (const photo of items) if (photo.action === id) remove(photo.id);
}
