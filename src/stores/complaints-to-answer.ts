/** Complaints and suggestions that the person answers: both lists as last told, and the answers that were begun. */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored, store } from '../platform/storage';
import { Instant } from '../shared/base/china-time';
import { type Complaint, ComplaintsPage } from '../shared/contract/complaint';
import * as z from '../shared/base/zod';

export type ComplaintsTab = 'open' | 'answered';
const said = { open: 'yes', answered: 'no' } as const;

const Listed = ComplaintsPage.extend({ asOf: Instant });
type Listed = z.infer<typeof Listed>;
const Kept = z.object({ open: Listed.optional(), answered: Listed.optional() });
const Begun = z.record(z.string(), z.string());

interface ToAnswerState {
  lists: Partial<Record<ComplaintsTab, Listed>>;
  load(tab: ComplaintsTab): Promise<void>;
  more(tab: ComplaintsTab): Promise<void>;
  /** It was answered: off the open ones, at once. */
  keepAnswered(complaint: Complaint): void;
  clear(): void;
}

export const useComplaintsToAnswer = create<ToAnswerState>()((set, get) => {
  const keep = (tab: ComplaintsTab, list: Listed) => {
    const lists = { ...get().lists, [tab]: list };
    store(storageKeys.complaintsToAnswer, lists);
    set({ lists });
  };
  return {
    lists: findStored(storageKeys.complaintsToAnswer, Kept) ?? {},
    async load(tab) {
      keep(tab, { ...(await callServer('listComplaints', { query: { open: said[tab] } })), asOf: now() });
    },
    async more(tab) {
      const list = get().lists[tab];
      if (list?.nextCursor === undefined) return;
      const { complaints, ...page } = await callServer('listComplaints', {
        query: { open: said[tab], cursor: list.nextCursor },
      });
      // Somebody asked for it anew meanwhile.
      if (get().lists[tab] !== list) return;
      keep(tab, { asOf: list.asOf, ...page, complaints: [...list.complaints, ...complaints] });
    },
    keepAnswered({ id }) {
      const { open } = get().lists;
      if (!open?.complaints.some((each) => each.id === id)) return;
      const complaints = open.complaints.filter((each) => each.id !== id);
      keep('open', { ...open, complaints, waiting: Math.max(0, open.waiting - 1) });
    },
    clear: () => set({ lists: {} }),
  };
});

/** One of those that were listed. */
export function findListed(id: string): { complaint: Complaint; asOf: Instant } | undefined {
  const { open, answered } = useComplaintsToAnswer.getState().lists;
  return [open, answered]
    .flatMap((list) => list?.complaints.map((complaint) => ({ complaint, asOf: list.asOf })) ?? [])
    .find(({ complaint }) => complaint.id === id);
}

const begun = () => findStored(storageKeys.complaintAnswers, Begun) ?? {};
export const findBegunAnswer = (id: string): string => begun()[id] ?? '';

/** Empty words are none. */
export function keepBegunAnswer(id: string, words: string): void {
  const { [id]: _before, ...others } = begun();
  store(storageKeys.complaintAnswers, words === '' ? others : { ...others, [id]: words });
}
