/** Approving together: written once, looked at once more, handed over once, answered case by case. */
import { useEffect, useLayoutEffect, useState } from 'react';
import { newId } from '../../../platform/random';
import { BulkApproval, type bulkActions, type CaseSummary } from '../../../shared/contract/case';
import { fieldProblems, type FieldProblem } from '../../../shared/contract/problem';
import {
  forgetApproval,
  keepApproval,
  MOST,
  recallApproval,
  requestOf,
  rereadApprovals,
  sendApproval,
  useAnswered,
  useApprovals,
  usePendingApprovals,
  type Answered,
  type Approval,
  type PendingApproval,
} from './approvals';
import { useProblems, type Problems } from '../../../ui';

/** `ticking` is the list itself. */
type Step = 'ticking' | 'writing' | 'looking';

export interface ApprovalInHand {
  step: Step;
  approval: Approval | undefined;
  /** What was handed over and has no answer yet, and the answer that was not read yet: each comes before a new one. */
  pending: readonly PendingApproval[];
  answered: Answered | undefined;
  at: Problems['at'];
  /** Whether the phone had no room to hand it over. */
  full: boolean;
  begin(type: (typeof bulkActions)[number], rows: readonly CaseSummary[]): Promise<void>;
  write(opinion: string): void;
  look(): void;
  edit(): void;
  send(): Promise<void>;
  recall(pending: PendingApproval): Promise<void>;
  /** Back to the list, with the opinion kept. */
  leave(): void;
}

/** An approval of the rows as they stand now, each under an id of its own. */
async function approvalOf(type: Approval['type'], rows: readonly CaseSummary[], opinion: string): Promise<Approval> {
  const cases = await Promise.all(
    rows.slice(0, MOST).map(async ({ id: caseId, version, applicantName, village, category }) => ({
      caseId,
      id: await newId(),
      basedOn: version,
      applicantName,
      village,
      category,
    })),
  );
  return { type, opinion, cases };
}

export function useApproval(account: string): ApprovalInHand {
  const { begun } = useApprovals();
  const answered = useAnswered();
  const pending = usePendingApprovals();
  const [step, setStep] = useState<Step>('ticking');
  const [full, setFull] = useState(false);
  const { at, show } = useProblems();
  // Before anything is seen.
  useLayoutEffect(rereadApprovals, [account]);
  const current = () => useApprovals.getState().begun;
  useEffect(() => {
    if (begun?.unanswered !== true) return;
    forgetApproval();
    void sendApproval(begun, false);
  }, [begun]);

  const refuse = (problems: readonly FieldProblem[]) => {
    setStep('writing');
    show(problems);
  };

  return {
    step,
    approval: begun,
    pending,
    answered,
    at,
    full,
    async begin(type, rows) {
      show([]);
      const before = current();
      const opinion = before?.type === type ? before.opinion : '';
      keepApproval(await approvalOf(type, rows, opinion));
      setStep('writing');
    },
    write(opinion) {
      const written = current();
      if (written) keepApproval({ ...written, opinion });
    },
    look() {
      const written = current();
      if (!written) return;
      const { error } = BulkApproval.safeParse(requestOf(written));
      setFull(false);
      if (error) return refuse(fieldProblems(error));
      show([]);
      setStep('looking');
    },
    edit: () => setStep('writing'),
    async send() {
      const written = current();
      if (!written) return;
      // Tapped twice, it is handed over once.
      forgetApproval();
      if (await sendApproval(written)) return setStep('ticking');
      keepApproval(written);
      setFull(true);
    },
    async recall(item) {
      await recallApproval(item);
      show(item.refused?.errors ?? []);
      setStep('writing');
    },
    leave: () => setStep('ticking'),
  };
}
