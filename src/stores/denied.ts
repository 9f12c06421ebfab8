/**
 * What a helper still had on the phone for a declaration when its household denied it: the server takes none of it any
 * more, and no page is left to look after it.
 */
import type { Role } from '../shared/contract/session';
import { actorsOf, caseActionTypes } from '../shared/contract/workflow';
import { mine } from './mine';
import { myDetails } from './my-details';
import { useOutgoing } from './outgoing';
import { findPendingActions } from './pending-actions';
import { useUploads } from './uploads';

/** Taken for the household, and not by who works on the case. */
function isHouseholds(type: string, roles: readonly Role[]): boolean {
  const action = caseActionTypes.find((each) => each === type);
  const actors: readonly string[] = action ? actorsOf(action) : [];
  return actors.includes('household') && !roles.some((role) => actors.includes(role));
}

/** Call once, with the queue and the uploads. @param rolesOf who is signed in */
export function startDroppingDenied(rolesOf: () => readonly Role[]): void {
  mine.watch(undefined, (after, before) => {
    const known = new Set(before?.denied.map(({ id }) => id));
    const ids = new Set(after?.denied.map(({ id }) => id).filter((id) => !known.has(id)));
    if (ids.size === 0) return;
    ids.forEach(myDetails.forget);
    const cases = new Set(before?.declarations.filter(({ id }) => ids.has(id)).map(({ progress }) => progress.caseId));
    const { items: files, remove } = useUploads.getState();
    for (const { id, declaration } of files) if (ids.has(declaration ?? '')) remove(id);
    for (const { caseId, request } of findPendingActions())
      if (cases.has(caseId) && isHouseholds(request.type, rolesOf())) useOutgoing.getState().drop(request.id);
  });
}
