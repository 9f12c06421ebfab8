import { useEffect, useState } from 'react';
import { now } from '../../platform/clock';
import { heldFor } from '../../stores/outgoing-queue';
import type { PendingAction } from '../../stores/pending-actions';

const SECOND_MS = 1_000;

/** How long it can still be taken back, whole seconds, as they pass; 0 once it can't. */
export function useHeldFor(item: Pick<PendingAction, 'heldUntil'>): number {
  const [, tick] = useState(0);
  const left = Math.ceil(heldFor(item, now()) / SECOND_MS);
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => tick((before) => before + 1), SECOND_MS);
    return () => clearTimeout(timer);
  });
  return left;
}
