/** An action's form while it is written: kept with every answer, until the queue has taken it over. */
import { useEffect, useRef, useState } from 'react';
import type { FormActionType } from '../../shared/contract/case';
import { useSession } from '../../stores/session';
import { useForm, useHandingOn } from '../../ui';
import { beginForm, findForm, forgetForm, keepForm, type StoredForm } from './stored-forms';

/**
 * @param known what is answered in a form that nothing was written in before
 * @param preset what the person has chosen before they came here, whatever was written before
 */
export function useStoredForm(
  caseId: string,
  action: FormActionType,
  known: StoredForm['fields'],
  preset: StoredForm['fields'],
) {
  const typing = useForm();
  const [form, setForm] = useState<StoredForm>();
  const [room, setRoom] = useState(true);
  const latest = useRef<StoredForm>();
  // What is known later does not change what somebody is writing.
  const beginning = useRef({ known, preset });
  const [writer] = useState(() => useSession.getState().session?.account.id);

  const keep = (next: StoredForm) => {
    // What is handed on as the page goes must not come back after its writer has signed out.
    if (writer !== useSession.getState().session?.account.id) return;
    latest.current = next;
    setRoom(keepForm(caseId, action, next));
    setForm(next);
  };

  useEffect(() => {
    const kept = findForm(caseId, action);
    const start = (begun: StoredForm) => {
      latest.current = { ...begun, fields: { ...begun.fields, ...beginning.current.preset } };
      setForm(latest.current);
    };
    if (kept) start(kept);
    else void beginForm(action, beginning.current.known).then(start);
  }, [caseId, action]);
  useHandingOn(typing);

  return {
    typing,
    form,
    /** As it is after what was just typed has been handed on. */
    current: () => latest.current,
    answer(change: StoredForm['fields']) {
      if (latest.current) keep({ ...latest.current, fields: { ...latest.current.fields, ...change } });
    },
    keep,
    /** Whether the last answer found room on the phone. */
    room,
    forget() {
      if (latest.current) forgetForm(latest.current.id);
      latest.current = undefined;
    },
  };
}
