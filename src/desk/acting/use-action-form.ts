/** One action while it is written, checked and handed over. */
import { useState } from 'react';
import { lastPossibleToday } from '../../platform/clock';
import type { CaseDetail, FormActionType } from '../../shared/contract/case';
import type { FieldProblem } from '../../shared/contract/problem';
import type { Account } from '../../shared/contract/session';
import { sendAction } from '../../stores/pending-actions';
import { useProblems } from '../../ui';
import { knownAnswers } from './known-answers';
import { atFields, checkForm, pointerOf } from './request';
import { useConflict } from './use-conflict';
import { useStoredForm } from './use-stored-form';

/** Why what was handed over was taken back. */
export interface Edited {
  /** The version of the case that its writer has looked at. */
  seen: number;
  /** What the server found wrong in it. */
  errors: readonly FieldProblem[];
}

export interface ActionFormProps {
  detail: CaseDetail;
  account: Account;
  action: FormActionType;
  /** Answers that were chosen by the way here, such as which measure. */
  preset?: Record<string, string>;
  edited?: Edited;
  /** The queue has it, under this id. */
  onHanded(id: string): void;
  onLeave(): void;
}

export function useActionForm({ detail, account, action, preset = {}, edited, onHanded }: ActionFormProps) {
  const today = lastPossibleToday();
  const inHand = { detail, account };
  const kept = useStoredForm(detail.id, action, knownAnswers(action, today, inHand), preset);
  const { seen, conflict } = useConflict(action, detail, edited?.seen);
  const problems = useProblems(atFields(action, edited?.errors ?? []));
  const [asking, setAsking] = useState(false);
  const [full, setFull] = useState(false);

  const check = () => {
    const form = kept.current();
    return form && checkForm(action, form, seen, today, inHand);
  };

  const refuse = (found: readonly FieldProblem[]) => {
    setAsking(false);
    problems.show(atFields(action, found));
  };

  const ask = () => {
    kept.typing.commit();
    const checked = check();
    if (!checked) return;
    if ('problems' in checked) return refuse(checked.problems);
    problems.show([]);
    setAsking(true);
  };

  const handOver = () => {
    const form = kept.current();
    const checked = check();
    if (!form || !checked) return;
    if ('problems' in checked) return refuse(checked.problems);
    const send = () => sendAction(detail.id, { household: detail.applicantName }, checked.action);
    const taken = send();
    kept.forget();
    // There was no room for it twice; the place that it left may be enough.
    if (taken || send()) return onHanded(form.id);
    kept.keep(form);
    setFull(true);
    setAsking(false);
  };

  return {
    typing: kept.typing,
    form: kept.form,
    at: problems.at,
    /** What changed has to be looked at before anything is sent. */
    asking: asking && !conflict,
    today,
    conflict,
    /** Whether the phone has no room for what is written, or to hand it over. */
    full: full || !kept.room,
    answer(name: string, value: string) {
      kept.answer({ [name]: value });
      // What was wrong is not said of what now stands there.
      problems.keep((pointer) => pointer !== pointerOf(name));
    },
    /** A photo goes by the form's id: the form is there before it. */
    keep: () => kept.answer({}),
    ask,
    handOver,
    edit: () => setAsking(false),
  };
}
