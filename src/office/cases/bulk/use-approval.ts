/** Approving together: written once, looked at once more, sent once, answered case by case. */
import { useRef, useState } from 'react';
import { callServer, NoConnection, ServerProblem } from '../../../platform/server';
import { BulkApproval, type CaseSummary } from '../../../shared/contract/case';
import { fieldProblems, type FieldProblem } from '../../../shared/contract/problem';
import type { ApiReply } from '../../../shared/contract/api';
import { useProblems, type Problems } from '../../../ui';
import {
  beginApproval,
  findApproval,
  forgetApproval,
  keepApproval,
  requestOf,
  type StoredApproval,
} from './stored-approval';

export type Outcomes = ApiReply<'approveMany'>['outcomes'];

/** `ticking` is the list itself. */
type Step = 'ticking' | 'writing' | 'looking' | 'sending' | 'answered';

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

export function useApproval(): ApprovalInHand {
  const [step, setStep] = useState<Step>('ticking');
  const [approval, setApproval] = useState(findApproval);
  const latest = useRef(approval);
  const { at, show } = useProblems();
  const [trouble, setTrouble] = useState<unknown>();
  const [outcomes, setOutcomes] = useState<Outcomes>([]);

  const keep = (next: StoredApproval) => {
    latest.current = next;
    keepApproval(next);
    setApproval(next);
  };
  const clear = () => {
    latest.current = undefined;
    forgetApproval();
    setApproval(undefined);
  };
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
      const before = latest.current?.type === type ? latest.current.opinion : '';
      keep(await beginApproval(type, rows, before));
      setStep('writing');
    },
    write(opinion) {
      if (latest.current) keep({ ...latest.current, opinion });
    },
    look() {
      if (!latest.current) return;
      const { error } = BulkApproval.safeParse(requestOf(latest.current));
      setTrouble(undefined);
      if (error) return refuse(fieldProblems(error));
      show([]);
      setStep('looking');
    },
    edit: () => setStep('writing'),
    async send() {
      const sent = latest.current;
      if (!sent || step === 'sending') return;
      setStep('sending');
      setTrouble(undefined);
      // Before the call, so that a phone that dies in between still knows that it may have been taken.
      keep({ ...sent, unanswered: true });
      try {
        const reply = await callServer('approveMany', { body: requestOf(sent) });
        // Answered: whatever becomes of the page from here on, there is nothing to send again.
        const answered = { ...sent, unanswered: false };
        latest.current = answered;
        forgetApproval();
        setApproval(answered);
        setOutcomes(reply.outcomes);
        setStep('answered');
      } catch (error) {
        if (!(error instanceof NoConnection)) keep({ ...sent, unanswered: false });
        if (error instanceof ServerProblem && error.problem.errors) return refuse(error.problem.errors);
        setTrouble(error);
        setStep('looking');
      }
    },
    leave: () => setStep('ticking'),
    drop() {
      clear();
      setStep('ticking');
    },
  };
}
