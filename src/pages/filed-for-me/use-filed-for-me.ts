/** Finding what a helper filed, and answering for it. What was typed is kept until then, and no longer. */
import { useRef, useState } from 'react';
import { attendTo, toTop } from '../../platform/focus';
import { callServer, NoConnection, ServerProblem } from '../../platform/server';
import { storageKeys } from '../../platform/storage-keys';
import { findStored, forget, store } from '../../platform/storage';
import type { FilingAnswer } from '../../shared/contract/confirmation';
import { idNumberOf, textOf } from '../../shared/base/typed';
import { FiledForMe, FilingKey, FilingReply } from '../../shared/contract/filed-for-me';
import { fieldProblems, type FieldProblem, type ProblemCode } from '../../shared/contract/problem';
import { typedReceipt } from '../../shared/base/typed';
import { useMine } from '../../stores/mine';
import { typedIn, useOwnStatements, type OwnStatement } from '../../stores/own-statements';
import { useOwnWords } from '../../stores/own-words';

export const fieldIds = { '/receipt': 'filing-receipt', '/idNumberEnd': 'filing-id-end' } as const;
export type Pointer = keyof typeof fieldIds;

type Asking =
  | { state: 'ready' | 'busy' | 'unsent' }
  | { state: 'wrong'; errors: readonly FieldProblem[] }
  | { state: 'refused'; code: ProblemCode };

export function useFiledForMe() {
  const kept = useOwnWords('filed-for-me');
  const [begun] = useState(() => ({ receipt: kept.find('receipt'), idNumberEnd: kept.find('idNumberEnd') }));
  const typed = useRef(begun);
  const [asking, setAsking] = useState<Asking>({ state: 'ready' });
  const [found, setFound] = useState(() => findStored(storageKeys.filedForMe, FiledForMe));
  /** Answered in this life of the page. */
  const [answer, setAnswer] = useState<FilingAnswer>();
  /** Read once, it can be answered without a signal and after a kill; answered, nothing of it stays. */
  const show = (filing: FiledForMe | undefined) => {
    setFound(filing);
    if (filing && !filing.mine) store(storageKeys.filedForMe, filing);
    else forget(storageKeys.filedForMe);
  };
  const type = (field: keyof typeof begun, text: string) => {
    typed.current = { ...typed.current, [field]: text };
    kept.keep(field, text);
  };
  const { statements, noRoom, hand } = useOwnStatements('answerFiling', 'filed-for-me', (filing, { body }) => {
    show(filing);
    setAnswer(FilingReply.safeParse(body).data?.answer);
    // It is among one's own from now on; without a signal it will be there the next time.
    useMine
      .getState()
      .load()
      .catch(() => undefined);
  });

  function refuse(errors: readonly FieldProblem[]): void {
    setAsking({ state: 'wrong', errors });
    const id = fieldIds[errors[0]?.pointer as Pointer];
    // The sentence beside the field has to be there before the reader is brought to it.
    if (id) attendTo(id);
  }

  const keyNow = () =>
    FilingKey.safeParse({
      receipt: textOf(typedReceipt(typed.current.receipt)),
      idNumberEnd: idNumberOf(typed.current.idNumberEnd),
    });

  async function find(): Promise<void> {
    const key = keyNow();
    if (!key.success) return refuse(fieldProblems(key.error));
    setAsking({ state: 'busy' });
    try {
      const filing = await callServer('findFiledForMe', { body: key.data });
      if (filing.mine) kept.forget();
      show(filing);
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
    type,
    asking,
    found,
    answer,
    find,
    /** Another one, by its own numbers. */
    startOver() {
      show(undefined);
      setAnswer(undefined);
      typed.current = { receipt: '', idNumberEnd: '' };
      kept.forget();
    },
    statement: statements[0],
    noRoom,
    /** Hands the answer over; what was typed goes with it. */
    async reply(said: FilingAnswer): Promise<void> {
      const key = keyNow();
      if (!key.success) {
        show(undefined);
        return refuse(fieldProblems(key.error));
      }
      if (!(await hand((id) => ({ body: { ...key.data, id, answer: said } }), { typed: typed.current }))) return;
      kept.forget();
      forget(storageKeys.filedForMe);
      toTop();
    },
    /** The server did not know the numbers: they are looked at again. */
    mend(statement: OwnStatement) {
      const before = typedIn(statement);
      for (const field of ['receipt', 'idNumberEnd'] as const) type(field, before[field] ?? '');
      statement.onDrop();
      show(undefined);
    },
  };
}
