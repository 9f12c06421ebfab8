/** A case on the desk: reading it, and the steps of acting on it. */
import { useEffect, useState } from 'react';
import { attendTo, toTop } from '../../platform/focus';
import { callServer } from '../../platform/server';
import type { CaseDetail } from '../../shared/case';
import type { CaseProgress } from '../../shared/progress';
import { useLoad, type Load } from '../../ui';
import type { DeskAction } from '../acting/actions';

export type Step =
  | { at: 'reading' }
  | { at: 'choosing' }
  | { at: 'writing'; action: DeskAction }
  | { at: 'sent'; action: DeskAction; progress: CaseProgress };

export interface CaseOnDesk {
  load: Load<CaseDetail>;
  step: Step;
  go(step: Step): void;
  /** Back to reading. */
  read(): void;
  sent(action: DeskAction, progress: CaseProgress): void;
}

/** The element that the steps of acting stand in. */
export const ACTING = 'd-acting';

export function useCase(caseId: string, wide: boolean): CaseOnDesk {
  const load = useLoad(() => callServer('getCase', { params: { caseId } }), caseId);
  const [step, setStep] = useState<Step>({ at: 'reading' });
  useEffect(() => {
    if (!wide) toTop();
    else if (step.at !== 'reading') attendTo(ACTING);
  }, [step.at, wide]);
  return {
    load,
    step,
    go: setStep,
    read: () => setStep({ at: 'reading' }),
    sent(action: DeskAction, progress: CaseProgress) {
      setStep({ at: 'sent', action, progress });
      void load.reload();
    },
  };
}
