/** An answer while it is written and sent: it is kept until the server has it. */
import { useRef, useState } from 'react';
import { attendTo, toTop } from '../../platform/focus';
import { callServer, NoConnection, ServerProblem } from '../../platform/server';
import { ComplaintAnswer, type Complaint } from '../../shared/contract/complaint';
import { fieldProblems, type FieldProblem } from '../../shared/contract/problem';
import { findBegunAnswer, keepBegunAnswer, useComplaintsToAnswer } from '../../stores/complaints-to-answer';
import { useSession } from '../../stores/session';
import { useForm, useHandingOn } from '../../ui';

export const FIELD_ID = 'd-answer';

type Sending =
  | { state: 'ready' | 'asking' | 'sending' | 'unsent' | 'sent' | 'late' }
  | { state: 'wrong'; error: FieldProblem }
  | { state: 'refused'; error: ServerProblem };

/** @param onAnswered takes the complaint with its answer */
export function useAnswer(id: string, onAnswered: (complaint?: Complaint) => void) {
  const form = useForm();
  const [words, setWords] = useState(() => findBegunAnswer(id));
  const latest = useRef(words);
  const [sending, setSending] = useState<Sending>({ state: 'ready' });
  const [writer] = useState(() => useSession.getState().session?.account.id);
  useHandingOn(form);

  async function send(): Promise<void> {
    setSending({ state: 'sending' });
    try {
      const answered = await callServer('answerComplaint', {
        params: { complaint: id },
        body: { words: latest.current },
      });
      keepBegunAnswer(id, '');
      useComplaintsToAnswer.getState().keepAnswered(answered);
      onAnswered(answered);
      setSending({ state: 'sent' });
      toTop();
    } catch (error) {
      if (error instanceof NoConnection) return setSending({ state: 'unsent' });
      if (!(error instanceof ServerProblem)) throw error;
      if (error.problem.code !== 'complaint.answered') return setSending({ state: 'refused', error });
      onAnswered();
      setSending({ state: 'late' });
    }
  }

  return {
    form,
    words,
    sending,
    send,
    write(text: string) {
      // What is handed on as the page goes must not come back after its writer has signed out.
      if (writer !== useSession.getState().session?.account.id) return;
      latest.current = text;
      setWords(text);
      keepBegunAnswer(id, text);
    },
    /** Looks over what was written, before it is asked once more. */
    ask() {
      form.commit();
      const { error } = ComplaintAnswer.safeParse({ words: latest.current });
      const [problem] = error ? fieldProblems(error) : [];
      if (!problem) return setSending({ state: 'asking' });
      setSending({ state: 'wrong', error: problem });
      attendTo(FIELD_ID);
    },
    mend: () => setSending({ state: 'ready' }),
  };
}
