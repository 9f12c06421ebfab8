/** What the actor has looked at, and what happened to the case since: they decide again after reading it. */
import { useState } from 'react';
import type { CaseDetail, FormActionType } from '../../shared/case';
import type { CaseProgress, Event } from '../../shared/progress';

/** A case as it stood at some version. */
export type Standing = Pick<CaseProgress, 'version' | 'status' | 'events' | 'allowed'>;

export interface Conflict {
  news: readonly Event[];
  /** Whether the action that is being written can still be taken. */
  possible: boolean;
  accept(): void;
}

const seenOf = ({ version, events }: Standing) => ({ version, seq: Math.max(0, ...events.map(({ seq }) => seq)) });

export function useConflict(action: FormActionType, detail: CaseDetail) {
  const [seen, setSeen] = useState(() => seenOf(detail));
  /** What the server said with its refusal; it may be newer than what could be loaded since. */
  const [told, setTold] = useState<Standing>();
  const newest: Standing = told !== undefined && told.version > detail.version ? told : detail;
  const conflict: Conflict | undefined =
    newest.version > seen.version
      ? {
          news: newest.events.filter(({ seq }) => seq > seen.seq),
          possible: newest.allowed.includes(action),
          accept: () => setSeen(seenOf(newest)),
        }
      : undefined;
  return { seen: seen.version, status: newest.status, conflict, tell: setTold };
}
