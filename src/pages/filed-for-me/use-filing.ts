/** Finding what a helper filed, and answering for it. What was typed is kept until then, and no longer. */
import { useRef, useState } from 'react';
import { attendTo, toTop } from '../../platform/focus';
import { newId } from '../../platform/random';
import { callServer, NoConnection, ServerProblem } from '../../platform/server';
import type { FilingAnswer } from '../../shared/confirmation';
import { idNumberOf, textOf } from '../../shared/draft';
import { FilingKey, type FiledForMe } from '../../shared/filed-for-me';
import { fieldProblems, type FieldProblem, type ProblemCode } from '../../shared/problem';
import { typedReceipt } from '../../shared/typed-receipt';
import { useMine } from '../../stores/mine';
import { useOwnWords } from '../../stores/own-words';

export const fieldIds = { '/receipt': 'filing-receipt', '/idNumberEnd': 'filing-id-end' } as const;
export type Pointer = keyof typeof fieldIds;

type Asking =
  | { state: 'ready' | 'busy' | 'unsent' }
  | { state: 'wrong'; errors: readonly FieldProblem[] }
  | { state: 'refused'; code: ProblemCode };

export function useFiling() {
  const kept = useOwnWords('filed-for-me');
  const [begun] = useState(() => ({ receipt: kept.find('receipt'), idNumberEnd: kept.find('idNumberEnd') }));
  const typed = useRef(begun);
  const [asking, setAsking] = useState<Asking>({ state: 'ready' });
  const [found, setFound] = useState<FiledForMe>();
  /** Answered in this life of the page. */
  const [answer, setAnswer] = useState<FilingAnswer>();
  const attempt = useRef<string>();

  function refuse(errors: readonly FieldProblem[]): void {
    setAsking({ state: 'wrong', errors });
    const id = fieldIds[errors[0]?.pointer as Pointer];
    // The sentence beside the field has to be there before the reader is brought to it.
    if (id) setTimeout(() => attendTo(id), 50);
  }

  const keyNow = () =>
    FilingKey.safeParse({
      receipt: textOf(typedReceipt(typed.current.receipt)),
      idNumberEnd: idNumberOf(typed.current.idNumberEnd),
    });

  async function ask(call: (key: FilingKey) => Promise<void>): Promise<void> {
    const key = keyNow();
    if (!key.success) return refuse(fieldProblems(key.error));
    setAsking({ state: 'busy' });
    try {
      await call(key.data);
      setAsking({ state: 'ready' });
      toTop();
    } catch (error) {
      if (error instanceof NoConnection) return setAsking({ state: 'unsent' });
      if (!(error instanceof ServerProblem)) throw error;
      const { code, errors } = error.problem;
      if (errors?.length) return refuse(errors);
      setAsking({ state: 'refused', code });
    }
  }

  return {
    typed: typed.current,
    type(field: keyof typeof begun, text: string) {
      typed.current = { ...typed.current, [field]: text };
      kept.keep(field, text);
    },
    asking,
    found,
    answer,
    find: () =>
      ask(async (body) => {
        const filing = await callServer('findFiledForMe', { body });
        if (filing.mine) kept.forget();
        setFound(filing);
      }),
    reply: (said: FilingAnswer) =>
      ask(async (key) => {
        attempt.current ??= await newId();
        setFound(await callServer('answerFiling', { body: { ...key, id: attempt.current, answer: said } }));
        setAnswer(said);
        kept.forget();
        // It is among one's own from now on; without a signal it will be there the next time.
        useMine
          .getState()
          .load()
          .catch(() => undefined);
      }),
  };
}
