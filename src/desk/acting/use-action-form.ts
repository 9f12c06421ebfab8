/** One action while it is written, checked and sent. */
import { useState } from 'react';
import { now } from '../../platform/clock';
import { attendTo } from '../../platform/focus';
import { callServer, ServerProblem } from '../../platform/server';
import type { CaseDetail, FormActionType } from '../../shared/case';
import { chinaDay } from '../../shared/china-time';
import type { FieldProblem, Problem } from '../../shared/problem';
import type { CaseProgress } from '../../shared/progress';
import type { Account } from '../../shared/session';
import { knownAnswers } from './known-answers';
import { checkForm, problemsByField } from './request';
import { useConflict } from './use-conflict';
import { useKeptForm } from './use-kept-form';

/** The element of a field. */
export const fieldId = (name: string) => `d-act-${name}`;

export interface ActionFormProps {
  detail: CaseDetail;
  account: Account;
  action: FormActionType;
  /** Answers that were chosen by the way here, such as which measure. */
  preset?: Record<string, string>;
  /** Asks for the case again. */
  reload(): Promise<void>;
  onSent(progress: CaseProgress): void;
  onLeave(): void;
}

type Errors = ReadonlyMap<string, FieldProblem>;
const nothingWrong: Errors = new Map();

/** The server knows more of the case than this screen does: what is allowed, or that it is no longer the reader's. */
const isStale = ({ status, code }: Problem): boolean =>
  (status === 409 && code !== 'case.action_id_reused') || code === 'case.not_found';

export function useActionForm({ detail, account, action, preset = {}, reload, onSent }: ActionFormProps) {
  const today = chinaDay(now());
  const inHand = { detail, account };
  const kept = useKeptForm(detail.id, action, knownAnswers(action, today, inHand), preset);
  const { seen, status, conflict, tell } = useConflict(action, detail);
  const [errors, setErrors] = useState(nothingWrong);
  const [step, setStep] = useState<'writing' | 'asking' | 'sending'>('writing');
  const [trouble, setTrouble] = useState<unknown>();

  const check = () => {
    const form = kept.current();
    return form && checkForm(action, form, seen, today, inHand);
  };

  const refuse = (problems: readonly FieldProblem[]) => {
    const found = problemsByField(action, problems);
    setErrors(found);
    setStep('writing');
    const [first] = found.keys();
    // The sentence beside the field has to be there before the reader is brought to it.
    if (first !== undefined) setTimeout(() => attendTo(fieldId(first)), 50);
  };

  const ask = () => {
    kept.typing.commit();
    const checked = check();
    if (!checked) return;
    if ('problems' in checked) return refuse(checked.problems);
    setErrors(nothingWrong);
    setTrouble(undefined);
    setStep('asking');
  };

  const failed = (error: unknown) => {
    const problem = error instanceof ServerProblem ? error.problem : undefined;
    if (problem?.errors) return refuse(problem.errors);
    if (problem && isStale(problem)) void reload();
    if (problem?.code === 'case.changed' && problem.current) {
      tell(problem.current);
      return setStep('writing');
    }
    setTrouble(error);
    setStep('asking');
  };

  const send = async () => {
    const checked = check();
    if (!checked || step === 'sending') return;
    if ('problems' in checked) return refuse(checked.problems);
    setStep('sending');
    setTrouble(undefined);
    try {
      const progress = await callServer('takeAction', { params: { caseId: detail.id }, body: checked.action });
      kept.forget();
      onSent(progress);
    } catch (error) {
      failed(error);
    }
  };

  return {
    typing: kept.typing,
    form: kept.form,
    errors,
    /** What changed has to be looked at before anything is sent. */
    step: conflict && step === 'asking' ? ('writing' as const) : step,
    trouble,
    today,
    /** Where the case stands now, as far as this phone knows. */
    status,
    conflict,
    answer(name: string, value: string) {
      kept.answer({ [name]: value });
      // What was wrong is not said of what now stands there.
      setErrors((before) => new Map([...before].filter(([each]) => each !== name)));
    },
    ask,
    send,
    mend: () => setStep('writing'),
  };
}
