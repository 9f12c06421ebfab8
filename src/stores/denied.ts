/**
 * What a helper still had on the phone for a declaration when its household denied it: the server takes none of it any
 * more, and no page is left to look after it.
 */
import { storageKeys } from '../platform/storage-keys';
import { forget } from '../platform/storage';
import { actorsOf, caseActionTypes } from '../shared/workflow';
import { useMine } from './mine';
import { useOutbox } from './outbox';
import { useUploads } from './uploads';

const isHouseholds = (type: string): boolean =>
  caseActionTypes.some((each) => each === type && actorsOf(each).includes('household'));

/** Call once, with the outbox and the uploads. */
export function startDroppingDenied(): void {
  useMine.subscribe(({ denied }, before) => {
    if (denied === before.denied) return;
    // The others that were opened come again.
    forget(storageKeys.myDetails);
    const ids = new Set(denied.map(({ id }) => id));
    const cases = new Set(before.declarations.filter(({ id }) => ids.has(id)).map(({ progress }) => progress.caseId));
    const { items: files, remove } = useUploads.getState();
    for (const { id, declaration } of files) if (ids.has(declaration)) remove(id);
    const { items: actions, drop } = useOutbox.getState();
    for (const { caseId, request } of actions) if (cases.has(caseId) && isHouseholds(request.type)) drop(request.id);
  });
}
