/** Visits begun and not handed over: they outlive the page and the app. */
import { visitKey } from '../../desk/acting/stored-visits';
import { storageKeys } from '../../platform/storage-keys';
import { findStoredList, store } from '../../platform/storage';
import { addDays, type ChinaDay } from '../../shared/base/china-time';
import * as z from '../../shared/base/zod';
import { VisitDraft, type VisitAction } from './draft';

/** What nobody has finished for so long is no visit any more, and must not fill the phone. */
const STALE_DAYS = 60;

const Stored = z.object({ key: z.string(), draft: VisitDraft });

const all = () => findStoredList(storageKeys.visits, Stored);
const without = (key: string) => all().filter((each) => each.key !== key);

export function findDraft(caseId: string, action: VisitAction): VisitDraft | undefined {
  return all().find((each) => each.key === visitKey(caseId, action))?.draft;
}

/**
 * Whether there was room.
 * @param today where it is known: a wrong clock makes nothing old
 */
export function keepDraft(
  caseId: string,
  action: VisitAction,
  draft: VisitDraft,
  today: ChinaDay | undefined,
): boolean {
  const oldest = today === undefined ? '' : addDays(today, -STALE_DAYS);
  const isOld = ({ visitedOn }: VisitDraft) => visitedOn !== '' && visitedOn < oldest;
  const key = visitKey(caseId, action);
  const others = without(key).filter((each) => !isOld(each.draft));
  return store(storageKeys.visits, [{ key, draft }, ...others]);
}

export function forgetDraft(caseId: string, action: VisitAction): void {
  store(storageKeys.visits, without(visitKey(caseId, action)));
}
