/** Photos and a voice message of the draft, and their files on the phone: no file without a name, no name without a file. */
import { copyFile, dropFile, dropFilesExcept, keepFile, type Source } from '../platform/files';
import { newId } from '../platform/random';
import { storageKeys } from '../platform/storage-keys';
import { findStored, findStoredList } from '../platform/storage';
import type { Attachment } from '../shared/contract/attachment';
import { StoredDraft } from '../shared/contract/draft';
import * as z from '../shared/base/zod';
import { useDraft } from './draft';
import { useDraftSync } from './draft-sync';
import { findPendingDeclarations } from './pending-declarations';
import { useOutgoing } from './outgoing';
import { uploadedFiles, useUploads } from './uploads';

/** A file that another tab has just written may be named in the next moment. */
const YOUNG_MS = 3_600_000;

const ofDraft = (): Attachment[] => useDraft.getState().draft?.attachments ?? [];

/**
 * Keeps the file, then its name in the draft: a kill between the two leaves a file that is cleared away at the next
 * start, never a name without a photo.
 * @returns `false` when the phone has no room for it
 */
export async function addToDraft(taken: Omit<Attachment, 'id'> & { source: Source }): Promise<boolean> {
  const { source, ...what } = taken;
  const attachment: Attachment = { id: await newId(), ...what };
  if (!(await keepFile(attachment, source))) return false;
  useDraft.getState().answer({ attachments: [...ofDraft(), attachment] });
  return true;
}

/** Its name first, then its file. */
export async function removeFromDraft(id: string): Promise<void> {
  const attachment = ofDraft().find((each) => each.id === id);
  if (!attachment) return;
  useDraft.getState().answer({ attachments: ofDraft().filter((each) => each.id !== id) });
  await dropFile(attachment);
}

/** The same file under an id of its own, where the server knows another file under the one it had. */
export async function renewUpload(id: string): Promise<boolean> {
  const { items, take, remove } = useUploads.getState();
  const old = items.find((each) => each.id === id);
  if (!old) return true;
  const { kind, bytes, seconds, declaration, action, caseId } = old;
  const attachment: Attachment = { id: await newId(), kind, bytes, ...(seconds === undefined ? {} : { seconds }) };
  if (!(await copyFile(old, attachment))) return false;
  take({ declaration, action, caseId }, [attachment]);
  remove(id);
  return true;
}

/** Another file in the place of one that the server refused, under an id of its own. */
export async function replaceUpload(id: string, taken: { source: Source; bytes: number }): Promise<boolean> {
  const { items, take, remove } = useUploads.getState();
  const old = items.find((each) => each.id === id);
  if (!old) return true;
  const attachment: Attachment = { id: await newId(), kind: old.kind, bytes: taken.bytes };
  if (!(await keepFile(attachment, taken.source))) return false;
  take({ declaration: old.declaration, action: old.action, caseId: old.caseId }, [attachment]);
  remove(id);
  return true;
}

/** Clears away the files that neither a draft nor what waits to be sent names, whoever's it is. */
export function sweepFiles(young = 0): Promise<void> {
  // Another tab may have written since this one read.
  useOutgoing.getState().reread();
  const ofTabs = findStored(storageKeys.draft, StoredDraft)?.attachments ?? [];
  const drafts = [...useDraftSync.getState().aside, ...findPendingDeclarations().flatMap(({ draft }) => draft ?? [])];
  const named = [
    ...ofDraft(),
    ...ofTabs,
    ...drafts.flatMap(({ attachments }) => attachments),
    ...useUploads.getState().items,
  ];
  return dropFilesExcept([...named.map(({ id }) => id), ...uploadedFiles()], young);
}

const Begun = z.object({ form: z.object({ id: z.string() }) }).or(z.object({ draft: z.object({ id: z.string() }) }));

/** Photos of an action whose form is no more and that nobody handed over: nothing leads to them. */
function dropOrphans(): void {
  const forms = [storageKeys.actionForms, storageKeys.visits, storageKeys.information].flatMap((key) =>
    findStoredList(key, Begun),
  );
  const ids = forms.map((each) => ('form' in each ? each.form.id : each.draft.id));
  const known = new Set([...ids, ...useOutgoing.getState().items.map(({ id }) => id)]);
  const { items, remove } = useUploads.getState();
  for (const { id, action, held } of items) if (held && !known.has(action ?? '')) remove(id);
}

/** What an app that was killed between two writes has left; call once at the start. */
export function startSweeping(): void {
  dropOrphans();
  void sweepFiles(YOUNG_MS);
}
