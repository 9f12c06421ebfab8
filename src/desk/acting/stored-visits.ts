/** Which visits are begun and not handed over; what they say is known to the visit's own form. */
import { storageKeys } from '../../platform/storage-keys';
import { findStoredList } from '../../platform/storage';
import type { VisitActionType } from '../../shared/contract/case';
import * as z from '../../shared/base/zod';

const Stored = z.object({ key: z.string() });

/** Under which a visit is kept. */
export const visitKey = (caseId: string, action: VisitActionType): string => `${caseId}/${action}`;

export function isVisitBegun(caseId: string, action: VisitActionType): boolean {
  return findStoredList(storageKeys.visits, Stored).some(({ key }) => key === visitKey(caseId, action));
}
