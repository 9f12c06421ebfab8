/** The draft in hand: every answer is kept on the phone as it is given. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { lastPossibleToday } from '../../platform/clock';
import { onChangedElsewhere } from '../../platform/other-tabs';
import { storageKeys } from '../../platform/storage-keys';
import { useSession } from '../../stores/session';
import { useForm, useHandingOn } from '../../ui';
import type { VisitAction, VisitDraft } from './draft';
import { findDraft, forgetDraft, keepDraft } from './stored-draft';
import type { Change } from './step';

export function useDraftInHand(caseId: string, action: VisitAction, account: string) {
  const typing = useForm();
  const [draft, setDraft] = useState(() => findDraft(caseId, action));
  const latest = useRef(draft);
  const [kept, setKept] = useState(true);
  const [closed, setClosed] = useState(false);
  /** The same, for what was begun before the screen was drawn anew. */
  const shut = useRef(false);
  /** Counts what another tab wrote: the fields then start anew from it. */
  const [revision, setRevision] = useState(0);

  const hold = useCallback((next: VisitDraft | undefined) => {
    latest.current = next;
    setDraft(next);
  }, []);
  const keep = useCallback(
    (next: VisitDraft): boolean => {
      // What is handed on as the page goes must not come back after its writer has signed out.
      if (shut.current || useSession.getState().session?.account.id !== account) return false;
      hold(next);
      const room = keepDraft(caseId, action, next, lastPossibleToday());
      setKept(room);
      return room;
    },
    [account, action, caseId, hold],
  );
  /** Keeps a new one, unless one has been taken back meanwhile that the screen has not drawn yet. */
  const begin = useCallback(
    (next: VisitDraft) => {
      if (latest.current === undefined) keep(next);
    },
    [keep],
  );
  const forget = useCallback(() => {
    hold(undefined);
    setKept(true);
    forgetDraft(caseId, action);
  }, [action, caseId, hold]);
  const close = useCallback((now: boolean) => {
    shut.current = now;
    setClosed(now);
  }, []);
  const answer = useCallback(
    (change: Change) => {
      const before = latest.current;
      if (before) keep({ ...before, ...(typeof change === 'function' ? change(before) : change) });
    },
    [keep],
  );

  useEffect(
    () =>
      onChangedElsewhere((key) => {
        if (key !== storageKeys.visits) return;
        const found = findDraft(caseId, action);
        if (JSON.stringify(found) === JSON.stringify(latest.current)) return;
        close(latest.current !== undefined && found === undefined);
        hold(found);
        setRevision((before) => before + 1);
      }),
    [action, caseId, close, hold],
  );
  useHandingOn(typing);

  return useMemo(
    () => ({
      typing,
      draft,
      revision,
      /** Whether the last answer found room on the phone. */
      kept,
      /** Done with, here or in another tab: no new one is begun on this page. */
      closed,
      close: () => close(true),
      /** As it is after what was just typed has been handed on. */
      current: () => latest.current,
      begin,
      keep,
      answer,
      forget,
    }),
    [typing, draft, revision, kept, closed, close, begin, keep, answer, forget],
  );
}
export type DraftInHand = ReturnType<typeof useDraftInHand>;
