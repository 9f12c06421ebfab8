/** Approving together: written once, looked at once more, sent once, answered case by case. */
import { useLayoutEffect } from 'react';
import { callServer, NoConnection, ServerProblem } from '../../../platform/server';
import { BulkApproval, type CaseSummary } from '../../../shared/contract/case';
import { fieldProblems, type FieldProblem } from '../../../shared/contract/problem';
import { useProblems, type Problems } from '../../../ui';
import { clear, keep, open, useApprovalState, type Outcomes, type Step } from './approval-state';
import { beginApproval, forgetApproval, requestOf, type StoredApproval } from './stored-approval';

export interface ApprovalInHand {
  step: Step;
  approval: StoredApproval | undefined;
  at: Problems['at'];
  trouble: unknown;
  outcomes: Outcomes;
  begin(type: StoredApproval['type'], rows: readonly CaseSummary[]): Promise<void>;
  write(opinion: string): void;
  look(): void;
  edit(): void;
  send(): Promise<void>;
  /** Back to the list, with the opinion kept. */
  leave(): void;
  /** Back to the list, with nothing kept. */
  drop(): void;
}

export function useApproval(account: string): ApprovalInHand {
  const { step, approval, trouble, outcomes } = useApprovalState();
  // Before anything is seen.
  useLayoutEffect(() => open(account), [account]);
  const { at, show } = useProblems();
  const setStep = (next: Step) => useApprovalState.setState({ step: next });
  const setTrouble = (next: unknown) => useApprovalState.setState({ trouble: next });
  const current = () => useApprovalState.getState().approval;

  const refuse = (problems: readonly FieldProblem[]) => {
    setStep('writing');
    show(problems);
  };

  return {
    step,
    approval,
    at,
    trouble,
    outcomes,
    async begin(type, rows) {
      show([]);
      const before = current();
      const opinion = before?.type === type ? before.opinion : '';
      keep(await beginApproval(type, rows, opinion));
      setStep('writing');
    },
    write(opinion) {
      const written = current();
      if (written) keep({ ...written, opinion });
    },
    look() {
      const written = current();
      if (!written) return;
      const { error } = BulkApproval.safeParse(requestOf(written));
      setTrouble(undefined);
      if (error) return refuse(fieldProblems(error));
      show([]);
      setStep('looking');
    },
    edit: () => setStep('writing'),
    async send() {
      const sent = current();
      if (!sent || useApprovalState.getState().step === 'sending') return;
      useApprovalState.setState({ step: 'sending', trouble: undefined });
      // Before the call, so that a phone that dies in between still knows that it may have been taken.
      keep({ ...sent, unanswered: true });
      try {
        const reply = await callServer('approveMany', { body: requestOf(sent) });
        // Answered: whatever becomes of the page from here on, there is nothing to send again.
        forgetApproval();
        useApprovalState.setState({
          step: 'answered',
          approval: { ...sent, unanswered: false },
          outcomes: reply.outcomes,
        });
      } catch (error) {
        if (!(error instanceof NoConnection)) keep({ ...sent, unanswered: false });
        if (error instanceof ServerProblem && error.problem.errors) return refuse(error.problem.errors);
        useApprovalState.setState({ step: 'looking', trouble: error });
      }
    },
    leave: () => setStep('ticking'),
    drop() {
      clear();
      setStep('ticking');
    },
  };
}
