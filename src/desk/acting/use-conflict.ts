/** What the actor has looked at, and what happened to the case since: they decide again after reading it. */
import { useState } from 'react';
import type { CaseDetail, FormActionType } from '../../shared/contract/case';
import type { Event } from '../../shared/contract/progress';
import { mayTake } from './offered';
import { reached } from '../../stores/pending-actions';

export interface Conflict {
  news: readonly Event[];
  /** Whether the action that is being written can still be taken. */
  possible: boolean;
  accept(): void;
}

/** @param looked the version that was looked at before; what is on the screen, where there was none */
export function useConflict(action: FormActionType, detail: CaseDetail, looked = detail.version) {
  const { id, version, events } = detail;
  const [seen, setSeen] = useState(looked);
  const known = reached(id, seen);
  const conflict: Conflict | undefined =
    version > known
      ? {
          news: events.filter(({ seq }) => seq > known),
          possible: mayTake(action, detail),
          accept: () => setSeen(version),
        }
      : undefined;
  return { seen, conflict };
}
