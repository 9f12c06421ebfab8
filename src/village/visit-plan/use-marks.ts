/** Been there, not today: said on this phone, for this day. */
import { useState } from 'react';
import { storageKeys } from '../../platform/storage-keys';
import { findStored, store } from '../../platform/storage';
import { ChinaDay } from '../../shared/base/china-time';
import * as z from '../../shared/base/zod';
import { marks, type Mark } from './plan';

const Stored = z.object({ account: z.uuid(), day: ChinaDay, marks: z.record(z.string(), z.enum(marks)) });

export interface MarksInHand {
  marks: Readonly<Record<string, Mark>>;
  /** Takes the mark back without one. */
  mark(caseId: string, mark: Mark | undefined): void;
}

export function useMarks(account: string, today: ChinaDay): MarksInHand {
  const [kept, setKept] = useState(() => findStored(storageKeys.routeMarks, Stored));
  // Yesterday's and another's are no more.
  const current = kept?.account === account && kept.day === today ? kept.marks : {};
  return {
    marks: current,
    mark(caseId, mark) {
      const { [caseId]: _before, ...others } = current;
      const next = { account, day: today, marks: mark === undefined ? others : { ...others, [caseId]: mark } };
      store(storageKeys.routeMarks, next);
      setKept(next);
    },
  };
}
