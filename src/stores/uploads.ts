/** Photos and voices on their way to the server, as screens see them. */
import { create } from 'zustand';
import { dropFile, release } from '../platform/files';
import { onSignal } from '../platform/network';
import { alone, onChangedElsewhere } from '../platform/other-tabs';
import { callServer, ServerProblem } from '../platform/server';
import { families } from '../platform/storage-keys';
import { fetchAttachment, FileLost, sendFile } from '../platform/transfer';
import type { Attachment } from '../shared/contract/attachment';
import { Upload } from '../shared/contract/upload';
import { storedFamily } from './stored-family';
import { olderFiles, takeOverOlderUploads } from './older-outgoing';
import { later, owner } from './outgoing';
import { makeUploadQueue, type UploadAnswer, type UploadQueue } from './upload-queue';

interface UploadsState {
  /** In the order in which they were added. */
  items: Upload[];
  /** Which one is on its way just now, and which part of it has gone out. */
  busy?: string;
  part: number;
  /** Takes a declaration's attachments over as soon as it has its receipt, an action's at once; whether the phone had room. */
  take(of: Pick<Upload, 'declaration' | 'action' | 'caseId' | 'held'>, attachments: readonly Attachment[]): boolean;
  flush(): Promise<void>;
  change: UploadQueue['change'];
  remove(id: string): void;
  /** Signed out: what was theirs leaves the phone, with its files. */
  clear(account: string | undefined): void;
  /** Reads again what is kept. */
  reread(): void;
}

/** The bar moves in steps that can be seen; each one redraws. */
const STEP = 0.1;

const stored = storedFamily(families.uploads, Upload);
takeOverOlderUploads(stored);

/** A phone that was killed, or had no room to write it down, may not know that the server has it. */
async function isThere({ id, declaration }: Upload): Promise<boolean> {
  if (declaration === undefined) {
    try {
      release(await fetchAttachment(id, 'thumbnail'));
      return true;
    } catch (error) {
      if (error instanceof ServerProblem && error.problem.status === 404) return false;
      throw error;
    }
  }
  const { attachments } = await callServer('getMyDeclaration', { params: { id: declaration } });
  return attachments.some((each) => each.id === id);
}

async function sendOrFind(item: Upload, progress: (part: number) => void): Promise<UploadAnswer> {
  try {
    await sendFile(item, progress);
    return { state: 'sent' };
  } catch (error) {
    if (!(error instanceof FileLost)) throw error;
    return { state: (await isThere(item)) ? 'sent' : 'lost' };
  }
}

async function send(item: Upload, progress: (part: number) => void): Promise<UploadAnswer> {
  try {
    return await sendOrFind(item, progress);
  } catch (error) {
    return error instanceof ServerProblem ? { state: 'problem', problem: error.problem } : { state: 'no_answer' };
  }
}

export const useUploads = create<UploadsState>()((set, get) => {
  const progress = (part: number) => {
    const step = Math.floor(part / STEP) * STEP;
    if (step !== get().part) set({ part: step });
  };
  const uploads = makeUploadQueue({
    load: stored.load,
    keep: (items) => stored.keep(items).length === 0,
    alone: (run) => alone('uploads', run),
    owner,
    send: (item) => send(item, progress),
    later,
    random: Math.random,
    changed: ({ items, busy }) => set({ items, busy, ...(busy === get().busy ? {} : { part: 0 }) }),
    done: (item) => void dropFile(item),
  });
  return {
    items: stored.load(),
    part: 0,
    take(of, attachments) {
      const account = owner();
      if (account === undefined || attachments.length === 0) return true;
      return uploads.add(attachments.map((each) => ({ ...each, ...of, owner: account, sent: false })));
    },
    flush: uploads.flush,
    change: uploads.change,
    remove: uploads.remove,
    clear(account) {
      for (const { owner: whose, id } of stored.load()) if (whose === account) uploads.remove(id);
      stored.clear(account);
    },
    reread: uploads.reread,
  };
});

/** Sends what was left from last time, and again whenever there is a signal; call once, when calls have a name. */
export function startUploads(): void {
  const flush = () => void useUploads.getState().flush();
  onSignal(flush);
  onChangedElsewhere((key) => {
    if (key.startsWith(families.uploads)) useUploads.getState().reread();
  });
  flush();
}

const none: Upload[] = [];
/** Those of declarations, actions or cases that can go; empty when nothing of them waits. */
export function useUploadsOf(...ids: string[]): Upload[] {
  const items = useUploads((state) => state.items);
  const own = items.filter(
    ({ declaration, action, caseId, held }) =>
      !held && [declaration, action, caseId].some((each) => each !== undefined && ids.includes(each)),
  );
  return own.length > 0 ? own : none;
}

/** The files that uploads name, also those which this version can't read. */
export const uploadedFiles = (): string[] => [...stored.ids(), ...olderFiles()];
