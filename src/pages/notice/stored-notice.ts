/** The public notice that was read last, for where there is no signal; it is shown no longer than it hangs. */
import { now } from '../../platform/clock';
import { callServer } from '../../platform/server';
import { storageKeys } from '../../platform/storage-keys';
import { Notice } from '../../shared/contract/notice';
import { cachedRead, type Cached } from '../../stores/cached-read';

export const notices = cachedRead<Notice, string>({
  key: storageKeys.notice,
  schema: Notice,
  partOf: (id) => id,
  ask: (id) => callServer('getNotice', { params: { notice: id } }),
});

export function findNotice(id: string): Cached<Notice> | undefined {
  const stored = notices.find(id);
  if (stored === undefined || stored.value.until >= now()) return stored;
  notices.forget(id);
  return undefined;
}
