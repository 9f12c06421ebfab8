/** What was handed over, taken back to be mended. */
import { newId } from '../../platform/random';
import type { FormActionType } from '../../shared/contract/case';
import { useOutgoing } from '../../stores/outgoing';
import { findPendingActions, type PendingAction } from '../../stores/pending-actions';
import { keepForm } from './stored-forms';
import { fieldsFrom } from './request';

/** As another action: the first may have arrived after all. */
export async function recallAction({ caseId, request }: PendingAction, action: FormActionType): Promise<void> {
  const form = { id: await newId(), fields: fieldsFrom(request.body) };
  // Tapped twice, it is taken back once.
  if (!findPendingActions().some((item) => item.request.id === request.id)) return;
  const room = keepForm(caseId, action, form);
  useOutgoing.getState().drop(request.id);
  // A full phone has room again.
  if (!room) keepForm(caseId, action, form);
}
