/** Several cases approved together: what is being written, what was handed over, and what became of it until it was read. */
import { useMemo } from 'react';
import { create } from 'zustand';
import { newId } from '../platform/random';
import { onChangedElsewhere } from '../platform/other-tabs';
import { findStored, forget, store } from '../platform/storage';
import { storageKeys } from '../platform/storage-keys';
import { BulkApproval, BulkOutcome, CaseSummary } from '../shared/contract/case';
import type { OutgoingItem } from '../shared/contract/outgoing';
import * as z from '../shared/base/zod';
import { handle, owner, useOutgoing } from './outgoing';

export const MOST = 50;

/** One opinion on several cases, each under the id of its own action, so that sending it again is the same approval. */
export const Approval = z.object({
  type: BulkApproval.shape.type,
  opinion: z.string().max(5000),
  cases: z
    .array(
      CaseSummary.pick({ applicantName: true, village: true, category: true }).extend(
        BulkApproval.shape.cases.element.shape,
      ),
    )
    .min(1)
    .max(MOST),
});
export type Approval = z.infer<typeof Approval>;

/** Versions before 2026-12 sent by themselves, and kept here what had got no answer. */
const Begun = Approval.extend({ unanswered: z.boolean().optional() });
const Answered = Approval.extend(BulkOutcome.shape);
export type Answered = z.infer<typeof Answered>;

interface Approvals {
  begun: z.infer<typeof Begun> | undefined;
  answered: Answered | undefined;
}
const read = (): Approvals => ({
  begun: findStored(storageKeys.approval, Begun),
  answered: findStored(storageKeys.approved, Answered),
});

export const useApprovals = create<Approvals>()(read);
onChangedElsewhere((key) => {
  if (key === storageKeys.approval || key === storageKeys.approved) useApprovals.setState(read());
});

/** Whether there was room. */
export function keepApproval({ type, opinion, cases }: Approval): boolean {
  const begun: Approval = { type, opinion, cases };
  useApprovals.setState({ begun });
  return store(storageKeys.approval, begun);
}
export function forgetApproval(): void {
  forget(storageKeys.approval);
  useApprovals.setState({ begun: undefined });
}
export function forgetAnswered(): void {
  forget(storageKeys.approved);
  useApprovals.setState({ answered: undefined });
}
/** Somebody is at the list: what is kept is theirs. */
export const rereadApprovals = (): void => useApprovals.setState(read());

/** The request, as it goes out. */
export function requestOf({ type, opinion, cases }: Approval): z.input<typeof BulkApproval> {
  return { type, opinion, cases: cases.map(({ caseId, id, basedOn }) => ({ caseId, id, basedOn })) };
}

handle('approveMany', {
  quiet: true,
  sent(item, reply) {
    const { data } = Approval.safeParse(item.typed);
    if (!data) return true;
    const answered = { ...data, ...reply };
    store(storageKeys.approved, answered);
    useApprovals.setState({ answered });
    return true;
  },
});

export interface PendingApproval extends Pick<OutgoingItem, 'id' | 'heldUntil' | 'refused'> {
  approval: Approval;
}

export function usePendingApprovals(): PendingApproval[] {
  const items = useOutgoing((state) => state.items);
  return useMemo(
    () =>
      items.flatMap(({ id, call, owner: writer, typed, heldUntil, refused }) => {
        const { data } = Approval.safeParse(typed);
        return call === 'approveMany' && writer === owner() && data ? [{ id, heldUntil, refused, approval: data }] : [];
      }),
    [items],
  );
}

/** Takes it over, to go once it can't be taken back any more; `false` when the phone has no room for it. */
export async function sendApproval(approval: Approval, held = true): Promise<boolean> {
  const id = await newId();
  return useOutgoing
    .getState()
    .hand('approveMany', { id, about: 'approvals', request: { body: requestOf(approval) }, typed: approval, held });
}

/** Takes it back to be written on, as other actions: the first may have arrived after all. */
export async function recallApproval({ id, approval }: PendingApproval): Promise<void> {
  const cases = await Promise.all(approval.cases.map(async (each) => ({ ...each, id: await newId() })));
  keepApproval({ ...approval, cases });
  useOutgoing.getState().drop(id);
}
