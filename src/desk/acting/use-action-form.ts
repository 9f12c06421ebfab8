/** One action while it is written, checked and handed over. */
import { useState } from 'react';
import { now } from '../../platform/clock';
import { attendTo } from '../../platform/focus';
import type { CaseDetail, FormActionType } from '../../shared/contract/case';
import { chinaDay } from '../../shared/base/china-time';
import type { FieldProblem } from '../../shared/contract/problem';
import type { Account } from '../../shared/contract/session';
import { sendAction } from '../../stores/pending-actions';
import { knownAnswers } from './known-answers';
import { checkForm, problemsByField } from './request';
import { useConflict } from './use-conflict';
import { useKeptForm } from './use-kept-form';

/** The element of a field. */
export const fieldId = (name: string) => `d-act-${name}`;

/** Why what was handed over was taken back. */
export interface Mended {
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
  mended?: Mended;
  /** The queue has it, under this id. */
  onHanded(id: string): void;
  onLeave(): void;
}

type Errors = ReadonlyMap<string, FieldProblem>;
const nothingWrong: Errors = new Map();

export function useActionForm({ detail, account, action, preset = {}, mended, onHanded }: ActionFormProps) {
  const today = chinaDay(now());
  const inHand = { detail, account };
  const kept = useKeptForm(detail.id, action, knownAnswers(action, today, inHand), preset);
  const { seen, conflict } = useConflict(action, detail, mended?.seen);
  const [errors, setErrors] = useState<Errors>(() => problemsByField(action, mended?.errors ?? []));
  const [asking, setAsking] = useState(false);
  const [full, setFull] = useState(false);

  const check = () => {
    const form = kept.current();
    return form && checkForm(action, form, seen, today, inHand);
  };

  const refuse = (problems: readonly FieldProblem[]) => {
    const found = problemsByField(action, problems);
    setErrors(found);
    setAsking(false);
    const [first] = found.keys();
    // The sentence beside the field has to be there before the reader is brought to it.
    if (first !== undefined) attendTo(fieldId(first));
  };

  const ask = () => {
    kept.typing.commit();
    const checked = check();
    if (!checked) return;
    if ('problems' in checked) return refuse(checked.problems);
    setErrors(nothingWrong);
    setAsking(true);
  };

  const handOver = () => {
    const form = kept.current();
    const checked = check();
    if (!form || !checked) return;
    if ('problems' in checked) return refuse(checked.problems);
    const send = () => sendAction(detail.id, detail.applicantName, checked.action);
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
    errors,
    /** What changed has to be looked at before anything is sent. */
    asking: asking && !conflict,
    today,
    conflict,
    /** Whether the phone has no room for what is written, or to hand it over. */
    full: full || !kept.room,
    answer(name: string, value: string) {
      kept.answer({ [name]: value });
      // What was wrong is not said of what now stands there.
      setErrors((before) => new Map([...before].filter(([each]) => each !== name)));
    },
    ask,
    handOver,
    mend: () => setAsking(false),
  };
}
