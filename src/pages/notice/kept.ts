/** The public notice that was read last, for where there is no signal; it is shown no longer than it hangs. */
import { now } from '../../platform/clock';
import { callServer } from '../../platform/server';
import { storageKeys } from '../../platform/storage-keys';
import { findStored, forget, store } from '../../platform/storage';
import { Instant } from '../../shared/base/china-time';
import { Notice } from '../../shared/contract/notice';
import * as z from '../../shared/base/zod';

const Kept = z.object({ notice: Notice, asOf: Instant });

export function findNotice(id: string): z.infer<typeof Kept> | undefined {
  const kept = findStored(storageKeys.notice, Kept);
  if (kept === undefined || kept.notice.until >= now()) return kept?.notice.id === id ? kept : undefined;
  forget(storageKeys.notice);
  return undefined;
}

/** @throws what `callServer` throws */
export async function readNotice(id: string): Promise<Notice> {
  const notice = await callServer('getNotice', { params: { notice: id } });
  store(storageKeys.notice, { notice, asOf: now() });
  return notice;
}
