/** An own action on its way: it goes through the queue, so that it leaves the phone whenever there is a signal. */
import { useEffect, useRef, useState } from 'react';
import { newId } from '../../platform/random';
import type { NewActionInput } from '../../shared/contract/case';
import type { DeclarationSummary } from '../../shared/contract/declaration';
import type { FieldProblem, Problem, ProblemCode } from '../../shared/contract/problem';
import type { Event } from '../../shared/contract/progress';
import { keepProgress } from '../../stores/mine';
import { useOutgoing } from '../../stores/outgoing';
import { findAnswer, sendAction, usePendingActions, type PendingAction } from '../../stores/pending-actions';
import { useProblems } from '../../ui';
import { actionOf, isOffered, isOwn, placeOf, wordsIn, type OwnAction, type OwnStep } from './own-actions';

export interface OnItsWay {
  type: OwnAction;
  /** What the household wrote with it. */
  words: string;
}

export type Acting =
  | { state: 'ready' | 'noRoom' | 'wrong' }
  | { state: 'sent'; type: OwnAction }
  | ({ state: 'sending' | 'waiting' } & OnItsWay)
  /** Somebody else acted meanwhile: what they did, and whether this can still be done. */
  | ({ state: 'changed'; news: readonly Event[]; possible: boolean } & OnItsWay)
  | ({ state: 'refused'; code: ProblemCode } & OnItsWay);

type Own = PendingAction & { request: { type: OwnAction } };
const onItsWay = ({ type, body }: Own['request']): OnItsWay => ({ type, words: wordsIn(type, body) });
const isOwnItem = (item: PendingAction): item is Own => isOwn(item.request.type);

/** The server's word that the case is not as it was. */
const stale: readonly ProblemCode[] = ['case.changed', 'case.action_not_possible'];

/** @param giveBack takes what was not accepted or not sent, to be written on */
export function useOwnActions(
  { progress: loaded, applicantName }: DeclarationSummary,
  reload: () => Promise<void>,
  giveBack: (own: OnItsWay) => void,
) {
  const { caseId } = loaded;
  const { underWay, flush, drop } = useOutgoing();
  const item = usePendingActions()
    .filter(isOwnItem)
    .find((each) => each.caseId === caseId);
  // A refusal brings how the case stands with it, before it can be loaded.
  const told = item?.refused?.current;
  const progress = told && told.version > loaded.version ? told : loaded;
  const { version, events } = progress;
  const [last, setLast] = useState<Extract<Acting, { state: 'ready' | 'noRoom' | 'wrong' | 'sent' }>>({
    state: 'ready',
  });
  const problems = useProblems();
  /** The same words sent again are the same action. */
  const attempt = useRef<{ key: string; id: string }>();
  const hand = (request: NewActionInput): boolean => {
    const taken = sendAction(caseId, { household: applicantName }, request);
    setLast({ state: taken ? 'ready' : 'noRoom' });
    return taken;
  };

  function refuse(type: OwnAction, error: FieldProblem): void {
    setLast({ state: 'wrong' });
    problems.show([{ ...error, pointer: placeOf(type) }]);
  }

  /** The server refused it for good: what can be mended is given back, the rest is shown with what changed. */
  function afterRefusal(own: Own, { current, errors = [] }: Problem): void {
    const [error] = errors;
    if (current) keepProgress(current);
    if (error) {
      refuse(own.request.type, error);
      drop(own.request.id);
      giveBack(onItsWay(own.request));
    } else void reload();
  }

  function afterLeaving({ request }: Own): void {
    const answer = findAnswer(request.id);
    // Taken back by its writer.
    if (!answer) return;
    keepProgress(answer);
    setLast({ state: 'sent', type: request.type });
    void reload();
  }

  const before = useRef<Own>();
  const after = useRef({ afterRefusal, afterLeaving });
  after.current = { afterRefusal, afterLeaving };
  useEffect(() => {
    const gone = before.current;
    before.current = item;
    if (item?.refused) after.current.afterRefusal(item, item.refused);
    else if (gone && !item) after.current.afterLeaving(gone);
  }, [item]);

  /** As another action: the one before was refused for good. */
  async function sendAgain({ request }: Own, basedOn: number): Promise<void> {
    const id = await newId();
    drop(request.id);
    if (!hand({ ...request, id, basedOn } as NewActionInput)) giveBack(onItsWay(request));
  }

  function actingOf({ request, refused }: Own): Acting {
    const own = onItsWay(request);
    if (!refused) return { state: underWay === request.id ? 'sending' : 'waiting', ...own };
    if (!stale.includes(refused.code)) return { state: 'refused', code: refused.code, ...own };
    const news = events.filter(({ seq }) => seq > request.basedOn);
    return { state: 'changed', news, possible: isOffered(progress, request.type), ...own };
  }

  return {
    /** The newest that is known. */
    progress,
    acting: item ? actingOf(item) : last,
    at: problems.at,
    clear() {
      setLast({ state: 'ready' });
      problems.show([]);
    },
    /** What is wrong with what was written stands beside it. */
    async act(said: OwnStep): Promise<'taken' | 'noRoom' | 'wrong'> {
      const key = [said.type, said.measure, said.words].join(':');
      if (attempt.current?.key !== key) attempt.current = { key, id: await newId() };
      const action = actionOf(said, attempt.current.id, version);
      if ('pointer' in action) {
        refuse(said.type, action);
        return 'wrong';
      }
      const taken = hand(action);
      if (taken) attempt.current = undefined;
      return taken ? 'taken' : 'noRoom';
    },
    resend: () => void flush(),
    /** Sends what was refused because the case had changed, now that its writer has looked. */
    sendAnyway() {
      if (item) void sendAgain(item, version);
    },
    /** Takes back what has not been sent. */
    recall() {
      if (!item) return;
      drop(item.request.id);
      giveBack(onItsWay(item.request));
    },
  };
}
