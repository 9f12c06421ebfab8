/** Finding what a helper filed, and answering for it. What was typed is kept until then, and no longer. */
import { useRef, useState } from 'react';
import { toTop } from '../../platform/focus';
import { callServer, NoConnection, ServerProblem } from '../../platform/server';
import { storageKeys } from '../../platform/storage-keys';
import type { ConfirmationAnswer } from '../../shared/contract/confirmation';
import { idNumberOf, textOf } from '../../shared/base/text';
import { ProxyDeclaration, ProxyDeclarationKey, ConfirmationReply } from '../../shared/contract/proxy-declaration';
import { fieldProblems, type ProblemCode } from '../../shared/contract/problem';
import { typedReceipt } from '../../shared/base/text';
import { storedAnswers } from '../../stores/cached-read';
import { mine } from '../../stores/mine';
import { typedIn, useOwnStatements, type OwnStatement } from '../../stores/own-statements';
import { useOwnWords } from '../../stores/own-words';
import { useProblems, type Wrong } from '../../ui';

const stored = storedAnswers({ key: storageKeys.proxyDeclaration, schema: ProxyDeclaration });

type Asking = { state: 'ready' | 'busy' | 'unsent' } | { state: 'refused'; code: ProblemCode };

export function useProxyDeclaration() {
  const kept = useOwnWords('filed-for-me');
  const [begun] = useState(() => ({ receipt: kept.find('receipt'), idNumberEnd: kept.find('idNumberEnd') }));
  const typed = useRef(begun);
  const [asking, setAsking] = useState<Asking>({ state: 'ready' });
  const problems = useProblems();
  const [found, setFound] = useState(() => stored.find()?.value);
  /** Answered in this life of the page. */
  const [answer, setAnswer] = useState<ConfirmationAnswer>();
  /** Read once, it can be answered without a signal and after a kill; answered, nothing of it stays. */
  const show = (filing: ProxyDeclaration | undefined) => {
    setFound(filing);
    if (filing && !filing.mine) stored.keep(undefined, filing);
    else stored.forget();
  };
  const type = (field: keyof typeof begun, text: string) => {
    typed.current = { ...typed.current, [field]: text };
    kept.keep(field, text);
  };
  const { statements, noRoom, hand } = useOwnStatements('confirmDeclaration', 'filed-for-me', (filing, { body }) => {
    show(filing);
    setAnswer(ConfirmationReply.safeParse(body).data?.answer);
    // It is among one's own from now on; without a signal it will be there the next time.
    mine.load().catch(() => undefined);
  });

  function refuse(errors: readonly Wrong[]): void {
    setAsking({ state: 'ready' });
    problems.show(errors);
  }

  const keyNow = () =>
    ProxyDeclarationKey.safeParse({
      receipt: textOf(typedReceipt(typed.current.receipt)),
      idNumberEnd: idNumberOf(typed.current.idNumberEnd),
    });

  async function find(): Promise<void> {
    const key = keyNow();
    if (!key.success) return refuse(fieldProblems(key.error));
    problems.show([]);
    setAsking({ state: 'busy' });
    try {
      const filing = await callServer('findProxyDeclaration', { body: key.data });
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
    at: problems.at,
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
    async reply(said: ConfirmationAnswer): Promise<void> {
      const key = keyNow();
      if (!key.success) {
        show(undefined);
        return refuse(fieldProblems(key.error));
      }
      if (!(await hand((id) => ({ body: { ...key.data, id, answer: said } }), { typed: typed.current }))) return;
      kept.forget();
      stored.forget();
      toTop();
    },
    /** The server did not know the numbers: they are looked at again. */
    edit(statement: OwnStatement) {
      const before = typedIn(statement);
      for (const field of ['receipt', 'idNumberEnd'] as const) type(field, before[field] ?? '');
      statement.onDrop();
      show(undefined);
    },
  };
}
