/** An objection while it is written, kept and sent; with a name or without one. */
import { useRef, useState } from 'react';
import { attendTo, toTop } from '../../platform/focus';
import { newId } from '../../platform/random';
import { callServer, NoConnection, ServerProblem } from '../../platform/server';
import { narrow } from '../../shared/draft';
import { NoticeObjection } from '../../shared/notice';
import { fieldProblems, type FieldProblem, type ProblemCode } from '../../shared/problem';
import { useOwnWords } from '../../stores/own-words';

export interface Written {
  words: string;
  anonymous: boolean;
  name: string;
  phone: string;
}

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
  const kept = useOwnWords(`notice/${notice}`);
  const [written, setWritten] = useState((): Written => ({
    words: kept.find('words'),
    anonymous: kept.find('named') === '',
    name: kept.find('name'),
    phone: kept.find('phone'),
  }));
  /** As it is after what was just typed has been handed on. */
  const latest = useRef(written);
  const [sending, setSending] = useState<Sending>({ state: 'ready' });
  const [ended, setEnded] = useState(false);

  const write = (change: Partial<Written>) => {
    latest.current = { ...latest.current, ...change };
    setWritten(latest.current);
    const { words, anonymous, name, phone } = latest.current;
    for (const [field, typed] of Object.entries({ words, name, phone, named: anonymous ? '' : 'named', id: '' }))
      kept.keep(field, typed);
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
    // The same objection sent again is one, after a kill too.
    const id = kept.find('id') || (await newId());
    kept.keep('id', id);
    const parsed = NoticeObjection.safeParse(candidate(of, id));
    if (!parsed.success) return refuse(fieldProblems(parsed.error));
    setSending({ state: 'sending' });
    try {
      await callServer('objectToNotice', { params: { notice }, body: parsed.data });
      kept.forget();
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
