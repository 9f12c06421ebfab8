/** Several cases approved together: what is being written, what was handed over, and what became of it until it was read. */
import { useMemo } from 'react';
import { create } from 'zustand';
import { newId } from '../../../platform/random';
import { onChangedElsewhere } from '../../../platform/other-tabs';
import { findStored, forget, store } from '../../../platform/storage';
import { storageKeys } from '../../../platform/storage-keys';
import * as z from '../../../shared/base/zod';
import type { ApiReply } from '../../../shared/contract/api';
import { BulkApproval, CaseSummary } from '../../../shared/contract/case';
import type { OutgoingItem } from '../../../shared/contract/outgoing';
import { owner, useOutgoing } from '../../../stores/outgoing';

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
interface Approvals {
  begun: z.infer<typeof Begun> | undefined;
}
const read = (): Approvals => ({ begun: findStored(storageKeys.approval, Begun) });

export const useApprovals = create<Approvals>()(read);
onChangedElsewhere((key) => {
  if (key === storageKeys.approval) useApprovals.setState(read());
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
/** Somebody is at the list: what is kept is theirs. */
export const rereadApprovals = (): void => useApprovals.setState(read());

/** The request, as it goes out. */
export function requestOf({ type, opinion, cases }: Approval): z.input<typeof BulkApproval> {
  return { type, opinion, cases: cases.map(({ caseId, id, basedOn }) => ({ caseId, id, basedOn })) };
}

export interface PendingApproval extends Pick<OutgoingItem, 'id' | 'heldUntil' | 'refused'> {
  approval: Approval;
}

/** An item of the queue, as the approval that was handed over; nothing of another kind, or of somebody else's. */
function approvalIn({ call, owner: writer, typed }: OutgoingItem): Approval | undefined {
  return call === 'approveMany' && writer === owner() ? Approval.safeParse(typed).data : undefined;
}

export function usePendingApprovals(): PendingApproval[] {
  const items = useOutgoing((state) => state.items);
  return useMemo(
    () =>
      items.flatMap((item) => {
        const approval = approvalIn(item);
        return approval ? [{ id: item.id, heldUntil: item.heldUntil, refused: item.refused, approval }] : [];
      }),
    [items],
  );
}

export interface Answered extends ApiReply<'approveMany'> {
  id: string;
  approval: Approval;
}

/** What went out since the app was opened and was not read yet, the first one. */
export function useAnswered(): Answered | undefined {
  const { arrived, answers } = useOutgoing();
  return useMemo(() => {
    const [first] = arrived.flatMap((item) => {
      const [approval, reply] = [approvalIn(item), answers[item.id] as ApiReply<'approveMany'> | undefined];
      return approval && reply ? [{ id: item.id, approval, ...reply }] : [];
    });
    return first;
  }, [arrived, answers]);
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
