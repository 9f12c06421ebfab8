/**
 * What is being approved together. It outlives the page with the action's id of each case, so that sending it
 * again is the same approval; only the server's answer, or leaving it, clears it.
 */
import { newId } from '../../../platform/random';
import { findStored, forget, store } from '../../../platform/storage';
import { storageKeys } from '../../../platform/storage-keys';
import { BulkApproval, CaseSummary, type bulkActions } from '../../../shared/contract/case';
import * as z from '../../../shared/base/zod';

export const MOST = 50;

export const StoredApproval = z.object({
  type: BulkApproval.shape.type,
  opinion: z.string().max(5000),
  cases: z
    .array(
      CaseSummary.pick({ applicantName: true, village: true, category: true }).extend(
        BulkApproval.shape.cases.element.shape,
      ),
    )
    .min(1)
    .max(MOST),
  /** It was sent and no answer has come: it may have been taken, so it is sent again only as it was. */
  unanswered: z.boolean(),
});
export type StoredApproval = z.infer<typeof StoredApproval>;

export const findApproval = (): StoredApproval | undefined => findStored(storageKeys.approval, StoredApproval);
export const keepApproval = (approval: StoredApproval): boolean => store(storageKeys.approval, approval);
export const forgetApproval = (): void => forget(storageKeys.approval);

/** An approval of the rows as they stand now, each under an id of its own. */
export async function beginApproval(
  type: (typeof bulkActions)[number],
  rows: readonly CaseSummary[],
  opinion: string,
): Promise<StoredApproval> {
  const cases = await Promise.all(
    rows.slice(0, MOST).map(async ({ id: caseId, version, applicantName, village, category }) => ({
      caseId,
      id: await newId(),
      basedOn: version,
      applicantName,
      village,
      category,
    })),
  );
  return { type, opinion, cases, unanswered: false };
}

/** The request, as it goes out. */
export function requestOf({ type, opinion, cases }: StoredApproval): z.input<typeof BulkApproval> {
  return { type, opinion, cases: cases.map(({ caseId, id, basedOn }) => ({ caseId, id, basedOn })) };
}
