/** A case on the desk: reading it, and the steps of acting on it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { attendTo, toTop } from '../../platform/focus';
import { go } from '../../platform/navigation';
import type { FormActionType } from '../../shared/contract/case';
import type { CaseProgress } from '../../shared/contract/progress';
import { staffActionTypes, type StaffActionType, type Status } from '../../shared/contract/workflow';
import { recallPhotos } from '../../stores/action-photos';
import { useAnswer, usePendingActions, type PendingAction, findPendingActions } from '../../stores/pending-actions';
import { useFresh, type Load } from '../../ui';
import { isVisit } from '../acting/table';
import type { Edited } from '../acting/use-action-form';
import { findCase, type StoredCase } from './stored-cases';
import { readCase } from './read-case';
import { newId } from '../../platform/random';
import { useOutgoing } from '../../stores/outgoing';
import { keepForm } from '../acting/stored-forms';
import { fieldsFrom } from '../acting/request';

/** As another action: the first may have arrived after all. */
async function recallAction({ caseId, request }: PendingAction, action: FormActionType): Promise<void> {
  const form = { id: await newId(), fields: fieldsFrom(request.body) };
  // Tapped twice, it is taken back once.
  if (!findPendingActions().some((item) => item.request.id === request.id)) return;
  const room = keepForm(caseId, action, form);
  recallPhotos(request.id, form.id);
  useOutgoing.getState().drop(request.id);
  // A full phone has room again.
  if (!room) keepForm(caseId, action, form);
}

/** Takes up an action, with what was chosen by the way there. */
export type ActOn = (action: StaffActionType, preset?: Record<string, string>) => void;

type Chosen =
  | { at: 'reading' }
  | { at: 'choosing' }
  | { at: 'writing'; action: FormActionType; preset?: Record<string, string>; edited?: Edited }
  /** `from`: where the case stood. */
  | { at: 'handed'; action: FormActionType; from: Status | undefined; id: string };

export type Step =
  | Exclude<Chosen, { at: 'handed' }>
  | { at: 'handed'; action: FormActionType; item: PendingAction }
  | { at: 'sent'; action: FormActionType; from: Status | undefined; progress: CaseProgress };

export interface CaseOnDesk {
  load: Load<StoredCase>;
  /** As just read; until that comes, as it was read last. */
  known: StoredCase | undefined;
  step: Step;
  choose(): void;
  act: ActOn;
  /** Back to reading. */
  read(): void;
  /** Shows what becomes of what the queue took over. */
  handed(action: FormActionType, id: string): void;
  /** Opens what the queue has. */
  open(item: PendingAction): void;
  /** Takes back what is still held, to be written on. */
  recall(item: PendingAction): void;
  /** Takes it back, as based on the version that was looked at. */
  edit(item: PendingAction, action: FormActionType, seen?: number): Promise<void>;
}

/** The element that the steps of acting stand in. */
export const ACTING = 'd-acting';

/** What has gone out since changes what is allowed. */
function useReadAfterSending(caseId: string, { reload }: Load<StoredCase>): void {
  const waiting = usePendingActions().filter((item) => item.caseId === caseId && !item.refused).length;
  const waited = useRef(waiting);
  useEffect(() => {
    if (waited.current > waiting) void reload();
    waited.current = waiting;
  }, [waiting, reload]);
}

/** What was handed over is on its way, or the server has it, or its writer has given it up. */
function useStep(chosen: Chosen): Step {
  const id = chosen.at === 'handed' ? chosen.id : undefined;
  const item = usePendingActions().find(({ request }) => request.id === id);
  const progress = useAnswer(id);
  if (chosen.at !== 'handed') return chosen;
  const { action, from } = chosen;
  if (item) return { at: 'handed', action, item };
  return progress ? { at: 'sent', action, from, progress } : { at: 'reading' };
}

/** @param account who reads */
export function useCase(caseId: string, account: string, wide: boolean): CaseOnDesk {
  const load = useFresh(() => readCase(caseId), `${account}/${caseId}`);
  const stored = useMemo(() => findCase(caseId), [caseId]);
  const [chosen, setStep] = useState<Chosen>({ at: 'reading' });
  const step = useStep(chosen);
  const known = load.data ?? stored;
  const handed = (action: FormActionType, id: string) =>
    setStep({ at: 'handed', action, id, from: known?.detail.status });
  const act: ActOn = (action, preset) => {
    if (isVisit(action)) void go('visit', { id: caseId, for: action });
    else setStep({ at: 'writing', action, preset });
  };
  const edit: CaseOnDesk['edit'] = async (item, action, seen = item.request.basedOn) => {
    await recallAction(item, action);
    setStep({ at: 'writing', action, edited: { seen, errors: item.refused?.errors ?? [] } });
    await load.reload();
  };
  useReadAfterSending(caseId, load);
  useEffect(() => {
    if (!wide) toTop();
    else if (step.at !== 'reading') attendTo(ACTING);
  }, [step.at, wide]);
  return {
    load,
    known,
    step,
    choose: () => setStep({ at: 'choosing' }),
    act,
    read: () => setStep({ at: 'reading' }),
    handed,
    open({ request: { id, type } }) {
      const action = staffActionTypes.find((each) => each === type);
      if (action === undefined) return;
      if (isVisit(action)) act(action);
      else handed(action, id);
    },
    recall(item) {
      const action = staffActionTypes.find((each) => each === item.request.type);
      if (action === undefined) return;
      if (isVisit(action)) void go('visit', { id: caseId, for: action, recall: 'yes' });
      else void edit(item, action);
    },
    edit,
  };
}
