/** An answer while it is written and sent: it is kept until the server has it. */
import { useRef, useState } from 'react';
import { toTop } from '../../platform/focus';
import { callServer, NoConnection, ServerProblem } from '../../platform/server';
import { ComplaintAnswer, type Complaint } from '../../shared/contract/complaint';
import { fieldProblems } from '../../shared/contract/problem';
import { findBegunAnswer, keepAnswered, keepBegunAnswer } from '../../stores/complaints-to-answer';
import { useSession } from '../../stores/session';
import { useForm, useHandingOn, useProblems } from '../../ui';

type Sending =
  { state: 'ready' | 'asking' | 'sending' | 'unsent' | 'sent' | 'late' } | { state: 'refused'; error: ServerProblem };

/** @param onAnswered takes the complaint with its answer */
export function useAnswer(id: string, onAnswered: (complaint?: Complaint) => void) {
  const form = useForm();
  const [words, setWords] = useState(() => findBegunAnswer(id));
  const latest = useRef(words);
  const [sending, setSending] = useState<Sending>({ state: 'ready' });
  const { at, show } = useProblems();
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
      keepAnswered(answered);
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
    at,
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
      show(error ? fieldProblems(error) : []);
      setSending({ state: error ? 'ready' : 'asking' });
    },
    edit: () => setSending({ state: 'ready' }),
  };
}
