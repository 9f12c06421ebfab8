/** What the household itself may do about its case: add, object, withdraw. */
import { useRef, useState } from 'react';
import { newId } from '../../platform/random';
import { callServer, NoConnection, ServerProblem } from '../../platform/server';
import { NewAction } from '../../shared/case';
import { fieldProblems, type FieldProblem, type ProblemCode } from '../../shared/problem';
import type { CaseProgress } from '../../shared/progress';
import { useMine } from '../../stores/mine';

export type OwnAction = 'supply' | 'object' | 'withdraw';

export type Acting =
  | { state: 'ready' | 'sending' | 'unsent' | 'changed' }
  | { state: 'sent'; type: OwnAction }
  | { state: 'refused'; code: ProblemCode; error?: FieldProblem };

function candidate(type: OwnAction, words: string, id: string, basedOn: number): object {
  const said = words.trim() === '' ? undefined : words;
  const bodies = { supply: { answer: said }, object: { objection: said }, withdraw: { reason: said } };
  return { id, basedOn, type, body: bodies[type] };
}

function outcomeOf(error: unknown): Acting {
  if (error instanceof NoConnection) return { state: 'unsent' };
  if (!(error instanceof ServerProblem)) throw error;
  const { code, errors } = error.problem;
  if (code === 'case.changed' || code === 'case.action_not_possible') return { state: 'changed' };
  return { state: 'refused', code, error: errors?.[0] };
}

export function useAction(reload: () => Promise<void>) {
  const [acting, setActing] = useState<Acting>({ state: 'ready' });
  /** The same words sent again are the same action. */
  const attempt = useRef<{ key: string; id: string }>();

  const take = async (type: OwnAction, words: string, { caseId, version }: CaseProgress): Promise<Acting> => {
    const key = `${type}:${words}`;
    if (attempt.current?.key !== key) attempt.current = { key, id: await newId() };
    const action = NewAction.safeParse(candidate(type, words, attempt.current.id, version));
    if (!action.success) return { state: 'refused', code: 'request.invalid', error: fieldProblems(action.error)[0] };
    useMine.getState().keepProgress(await callServer('takeAction', { params: { caseId }, body: action.data }));
    attempt.current = undefined;
    return { state: 'sent', type };
  };

  return {
    acting,
    clear: () => setActing({ state: 'ready' }),
    async act(type: OwnAction, words: string, progress: CaseProgress) {
      setActing({ state: 'sending' });
      const outcome = await take(type, words, progress).catch(outcomeOf);
      setActing(outcome);
      if (outcome.state === 'sent' || outcome.state === 'changed') await reload();
      return outcome.state;
    },
  };
}
