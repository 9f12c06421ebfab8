/** My complaints and suggestions: as the server last told, and the one that is being written. */
import { create } from 'zustand';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored, forget, store } from '../platform/storage';
import { VillagePath } from '../shared/contract/area';
import { Complaint, complaintKinds } from '../shared/contract/complaint';
import * as z from '../shared/base/zod';
import { cachedRead } from './cached-read';
import { handle } from './outgoing';

/** Newest first. */
export const complaints = cachedRead<Complaint[]>({
  key: storageKeys.complaints,
  schema: z.array(Complaint),
  ask: async () => (await callServer('listMyComplaints')).complaints,
});

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

interface ComplaintDraftState {
  draft?: ComplaintDraft;
  write(change: Partial<ComplaintDraft>): void;
  /** It was handed over. */
  release(): void;
}

export const useComplaintDraft = create<ComplaintDraftState>()((set, get) => ({
  draft: findStored(storageKeys.complaintDraft, ComplaintDraft),
  write(change) {
    const draft = { ...emptyComplaint, ...get().draft, ...change };
    store(storageKeys.complaintDraft, draft);
    set({ draft });
  },
  release() {
    forget(storageKeys.complaintDraft);
    set({ draft: undefined });
  },
}));

// Kept though no page of it is open.
handle('complain', {
  sent(_item, complaint) {
    complaints.change(undefined, (told) => [complaint, ...told.filter(({ id }) => id !== complaint.id)]);
    return true;
  },
});
