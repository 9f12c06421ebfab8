/** My complaints and suggestions: as the server last told, and the one that is being written. */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored, forget, store } from '../platform/storage';
import { VillagePath } from '../shared/contract/area';
import { Instant } from '../shared/base/china-time';
import { Complaint, complaintKinds } from '../shared/contract/complaint';
import * as z from '../shared/base/zod';
import { handle } from './outgoing';

/** As it was typed, right or wrong. */
export const ComplaintDraft = z.object({
  kind: z.enum(complaintKinds),
  /** The declaration that it is about. */
  about: z.uuid().optional(),
  /** Where it is about none. */
  village: VillagePath.optional(),
  words: z.personal('health', z.string().max(5000)),
  phone: z.personal('contact', z.string().max(100)),
});
export type ComplaintDraft = z.infer<typeof ComplaintDraft>;
export const emptyComplaint: ComplaintDraft = { kind: 'complaint', words: '', phone: '' };

const Kept = z.object({ complaints: z.array(Complaint), asOf: Instant });

interface ComplaintsState {
  /** Newest first. */
  complaints: Complaint[];
  /** When the server was last asked; undefined before the first time. */
  asOf?: Instant;
  draft?: ComplaintDraft;
  load(): Promise<void>;
  write(change: Partial<ComplaintDraft>): void;
  /** Writes on one that was not accepted, in place of nothing. */
  writeOn(draft: ComplaintDraft): void;
  /** It was handed over. */
  release(): void;
  /** The server has one more. */
  keepNew(complaint: Complaint): void;
  clear(): void;
}

export const useComplaints = create<ComplaintsState>()((set, get) => {
  const keep = (complaints: Complaint[], asOf: Instant | undefined) => {
    if (asOf) store(storageKeys.complaints, { complaints, asOf });
    set({ complaints, asOf });
  };
  return {
    complaints: [],
    ...findStored(storageKeys.complaints, Kept),
    draft: findStored(storageKeys.complaintDraft, ComplaintDraft),
    async load() {
      const { complaints } = await callServer('listMyComplaints');
      keep(complaints, now());
    },
    write(change) {
      const draft = { ...emptyComplaint, ...get().draft, ...change };
      store(storageKeys.complaintDraft, draft);
      set({ draft });
    },
    writeOn(draft) {
      store(storageKeys.complaintDraft, draft);
      set({ draft });
    },
    release() {
      forget(storageKeys.complaintDraft);
      set({ draft: undefined });
    },
    keepNew(complaint) {
      keep([complaint, ...get().complaints.filter(({ id }) => id !== complaint.id)], get().asOf);
    },
    clear: () => set({ complaints: [], asOf: undefined, draft: undefined }),
  };
});

// Kept though no page of it is open.
handle('complain', {
  sent(_item, complaint) {
    useComplaints.getState().keepNew(complaint);
    return true;
  },
});
