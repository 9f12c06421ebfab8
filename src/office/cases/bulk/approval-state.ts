/**
 * How far an approval of several has come, whichever page shows it: one that is on its way outlives the page that sent
 * it, and the list that is opened meanwhile waits for its answer too.
 */
import { create } from 'zustand';
import { onChangedElsewhere } from '../../../platform/other-tabs';
import { storageKeys } from '../../../platform/storage-keys';
import type { ApiReply } from '../../../shared/contract/api';
import { findApproval, forgetApproval, keepApproval, type StoredApproval } from './stored-approval';

export type Outcomes = ApiReply<'approveMany'>['outcomes'];

/** `ticking` is the list itself. */
export type Step = 'ticking' | 'writing' | 'looking' | 'sending' | 'answered';

interface ApprovalState {
  /** Whose it is. */
  account: string | undefined;
  step: Step;
  approval: StoredApproval | undefined;
  trouble: unknown;
  outcomes: Outcomes;
}
const nothing: ApprovalState = {
  account: undefined,
  step: 'ticking',
  approval: undefined,
  trouble: undefined,
  outcomes: [],
};

export const useApprovalState = create<ApprovalState>()(() => nothing);

export const keep = (approval: StoredApproval): void => {
  keepApproval(approval);
  useApprovalState.setState({ approval });
};

export const clear = (): void => {
  forgetApproval();
  useApprovalState.setState({ approval: undefined });
};

/** A list is opened: at what is kept, unless something of the same person's is on its way, or its answer unread. */
export function open(account: string): void {
  const { account: whose, step } = useApprovalState.getState();
  if (whose === account && (step === 'sending' || step === 'answered')) return;
  useApprovalState.setState({ ...nothing, account, approval: findApproval() });
}

/** Another tab has its answer, or has begun one. */
onChangedElsewhere((key) => {
  const { step } = useApprovalState.getState();
  if (key === storageKeys.approval && step === 'ticking') useApprovalState.setState({ approval: findApproval() });
});
