/** A case on the desk: reading it, and the steps of acting on it. */
import { useDidShow } from '@tarojs/taro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { attendTo, toTop } from '../../platform/focus';
import { go as open } from '../../platform/navigation';
import type { FormActionType } from '../../shared/case';
import type { CaseProgress } from '../../shared/progress';
import type { StaffActionType, Status } from '../../shared/workflow';
import { useOutbox } from '../../stores/outbox';
import { useLoad, type Load } from '../../ui';
import { isVisit } from '../acting/table';
import { findKeptDetail, type KeptCase } from './kept-cases';
import { readCase } from './read-case';

/** Takes up an action, with what was chosen by the way there. */
export type ActOn = (action: StaffActionType, preset?: Record<string, string>) => void;

export type Step =
  | { at: 'reading' }
  | { at: 'choosing' }
  | { at: 'writing'; action: FormActionType; preset?: Record<string, string> }
  | { at: 'sent'; action: FormActionType; from: Status; progress: CaseProgress };

export interface CaseOnDesk {
  load: Load<KeptCase>;
  /** As just read; until that comes, as it was read last. */
  known: KeptCase | undefined;
  step: Step;
  choose(): void;
  act: ActOn;
  /** Back to reading. */
  read(): void;
  sent(action: FormActionType, from: Status, progress: CaseProgress): void;
}

/** The element that the steps of acting stand in. */
export const ACTING = 'd-acting';

/** A screen that was left and come back to offers nothing that is no longer allowed. */
function useFresh(caseId: string, { loading, reload }: Load<KeptCase>): void {
  useDidShow(() => {
    // The first time it is on its way already.
    if (!loading) void reload();
  });
  const waiting = useOutbox(({ items }) => items.some((item) => item.caseId === caseId && !item.refused));
  const waited = useRef(waiting);
  useEffect(() => {
    if (waited.current && !waiting) void reload();
    waited.current = waiting;
  }, [waiting, reload]);
}

/** @param account who reads */
export function useCase(caseId: string, account: string, wide: boolean): CaseOnDesk {
  const load = useLoad(() => readCase(account, caseId), `${account}/${caseId}`);
  const kept = useMemo(() => findKeptDetail(account, caseId), [account, caseId]);
  const [step, setStep] = useState<Step>({ at: 'reading' });
  useFresh(caseId, load);
  useEffect(() => {
    if (!wide) toTop();
    else if (step.at !== 'reading') attendTo(ACTING);
  }, [step.at, wide]);
  return {
    load,
    known: load.data ?? kept,
    step,
    choose: () => setStep({ at: 'choosing' }),
    act(action, preset) {
      if (isVisit(action)) void open('visit', { id: caseId, for: action });
      else setStep({ at: 'writing', action, preset });
    },
    read: () => setStep({ at: 'reading' }),
    sent(action, from, progress) {
      setStep({ at: 'sent', action, from, progress });
      void load.reload();
    },
  };
}
