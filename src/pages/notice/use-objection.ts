/** An objection while it is written and sent; with a name or without one. */
import { useRef, useState } from 'react';
import { attendTo, toTop } from '../../platform/focus';
import { newId } from '../../platform/random';
import { callServer, NoConnection, ServerProblem } from '../../platform/server';
import { narrow } from '../../shared/draft';
import { NoticeObjection } from '../../shared/notice';
import { fieldProblems, type FieldProblem, type ProblemCode } from '../../shared/problem';

export interface Written {
  words: string;
  anonymous: boolean;
  name: string;
  phone: string;
}
const nothing: Written = { words: '', anonymous: true, name: '', phone: '' };

export type Sending =
  | { state: 'ready' | 'sending' | 'unsent' }
  | { state: 'sent'; anonymous: boolean }
  | { state: 'wrong'; errors: readonly FieldProblem[] }
  | { state: 'refused'; code: ProblemCode };

export const fieldIds = {
  '/words': 'objection-words',
  '/name': 'objection-name',
  '/phone': 'objection-phone',
} as const;
export type Pointer = keyof typeof fieldIds;

function candidate({ words, anonymous, name, phone }: Written, id: string): object {
  return { id, words, ...(anonymous ? {} : { name, phone: narrow(phone).replace(/\s/g, '') }) };
}

export function useObjection(notice: string) {
  const [written, setWritten] = useState(nothing);
  /** As it is after what was just typed has been handed on. */
  const latest = useRef(written);
  const [sending, setSending] = useState<Sending>({ state: 'ready' });
  const [ended, setEnded] = useState(false);
  /** The same objection sent again is one. */
  const attempt = useRef<{ of: Written; id: string }>();

  const write = (change: Partial<Written>) => {
    latest.current = { ...latest.current, ...change };
    setWritten(latest.current);
  };
  const refuse = (errors: readonly FieldProblem[]) => {
    setSending({ state: 'wrong', errors });
    const id = fieldIds[errors[0]?.pointer as Pointer];
    // The sentence beside the field has to be there before the reader is brought to it.
    if (id) setTimeout(() => attendTo(id), 50);
  };

  async function send(): Promise<void> {
    if (sending.state === 'sending') return;
    const of = latest.current;
    if (attempt.current?.of !== of) attempt.current = { of, id: await newId() };
    const parsed = NoticeObjection.safeParse(candidate(of, attempt.current.id));
    if (!parsed.success) return refuse(fieldProblems(parsed.error));
    setSending({ state: 'sending' });
    try {
      await callServer('objectToNotice', { params: { notice }, body: parsed.data });
      setSending({ state: 'sent', anonymous: of.anonymous });
      toTop();
    } catch (error) {
      if (error instanceof NoConnection) return setSending({ state: 'unsent' });
      if (!(error instanceof ServerProblem)) throw error;
      const { code, errors } = error.problem;
      if (errors?.length) return refuse(errors);
      setEnded(code === 'notice.ended');
      setSending({ state: 'refused', code });
    }
  }

  return { written, write, sending, send, ended };
}
export type ObjectionInHand = ReturnType<typeof useObjection>;
