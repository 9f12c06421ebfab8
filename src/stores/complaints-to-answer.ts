/** Complaints and suggestions that the person answers: both lists as last told, and the answers that were begun. */
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored, store } from '../platform/storage';
import type { Instant } from '../shared/base/china-time';
import { type Complaint, ComplaintsPage } from '../shared/contract/complaint';
import * as z from '../shared/base/zod';
import { cachedRead } from './cached-read';

export type ComplaintsTab = 'open' | 'answered';

/** A page of either list. @throws what `callServer` throws */
export const askForComplaints = (tab: ComplaintsTab, cursor?: string): Promise<ComplaintsPage> =>
  callServer('listComplaints', { query: { open: tab === 'open' ? 'yes' : 'no', cursor } });

/** The first page of each. */
export const complaintsToAnswer = cachedRead<ComplaintsPage, ComplaintsTab>({
  key: storageKeys.complaintsToAnswer,
  schema: ComplaintsPage,
  partOf: (tab) => tab,
  most: 2,
  ask: (tab) => askForComplaints(tab),
});

/** It was answered: off the open ones, at once. */
export const keepAnswered = ({ id }: Complaint): void =>
  complaintsToAnswer.change('open', (open) => {
    const complaints = open.complaints.filter((each) => each.id !== id);
    const fewer = open.complaints.length - complaints.length;
    return { ...open, complaints, waiting: Math.max(0, open.waiting - fewer) };
  });

/** One of those that were listed. */
export function findListed(id: string): { complaint: Complaint; asOf: Instant | undefined } | undefined {
  return complaintsToAnswer
    .all()
    .flatMap(({ value, asOf }) => value.complaints.map((complaint) => ({ complaint, asOf })))
    .find(({ complaint }) => complaint.id === id);
}

const Begun = z.record(z.string(), z.string());
const begun = () => findStored(storageKeys.complaintAnswers, Begun) ?? {};
export const findBegunAnswer = (id: string): string => begun()[id] ?? '';

/** Empty words are none. */
export function keepBegunAnswer(id: string, words: string): void {
  const { [id]: _before, ...others } = begun();
  store(storageKeys.complaintAnswers, words === '' ? others : { ...others, [id]: words });
}
