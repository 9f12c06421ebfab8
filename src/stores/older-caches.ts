/**
 * What versions before 2026-12 kept of the server's answers, each in a shape of its own. A phone that is updated without
 * a signal still shows it; the next answer takes its place.
 */
import { storageKeys, type StorageKey } from '../platform/storage-keys';
import * as z from '../shared/base/zod';

interface Part {
  part: string;
  value: unknown;
  asOf?: string;
}
type Loose = Record<string, unknown>;

const part = (value: unknown, name: unknown = '', asOf?: unknown): Part => ({
  part: String(name),
  value,
  ...(typeof asOf === 'string' ? { asOf } : {}),
});
const listIn = (kept: unknown): Loose[] => (Array.isArray(kept) ? (kept as Loose[]) : []);

/** The answer itself, with the moment beside its fields. */
const besideTime = (kept: Loose): Part[] => [part(kept, '', kept['asOf'])];

const alone = (kept: Loose): Part[] => [part(kept)];

const shapes: Partial<Record<StorageKey, (kept: Loose) => Part[]>> = {
  [storageKeys.mine]: besideTime,
  [storageKeys.inbox]: besideTime,
  [storageKeys.complaints]: ({ complaints, asOf }) => [part(complaints, '', asOf)],
  [storageKeys.deputies]: besideTime,
  [storageKeys.work]: besideTime,
  [storageKeys.policy]: alone,
  [storageKeys.province]: alone,
  [storageKeys.receipt]: alone,
  [storageKeys.proxyDeclaration]: alone,
  [storageKeys.myData]: (kept) => [part(kept, '', kept['takenAt'])],
  [storageKeys.complaintsToAnswer]: (kept) =>
    Object.entries(kept).map(([tab, list]) => part(list, tab, (list as Loose)['asOf'])),
  [storageKeys.myDetails]: (kept) =>
    listIn(kept).map(({ detail, asOf }) => part(detail, (detail as Loose)['id'], asOf)),
  [storageKeys.notice]: ({ notice, asOf }) => [part(notice, (notice as Loose)['id'], asOf)],
  [storageKeys.counties]: (kept) => listIn(kept).map((county) => part(county, county['code'])),
  [storageKeys.ownVillages]: (kept) => listIn(kept).map((village) => part(village, village['code'])),
  [storageKeys.queues]: ({ queues }) =>
    listIn(queues).map(({ key, queue }) => part(queue, key, (queue as Loose)['asOf'])),
  [storageKeys.overviews]: ({ overviews }) =>
    listIn(overviews).map(({ area, overview }) => part(overview, area, (overview as Loose)['asOf'])),
  [storageKeys.cases]: ({ cases }) => listIn(cases).map((each) => part(each, each['id'], each['asOf'])),
};

/** Undefined where there is nothing, or something that no version wrote. */
export function readOlder(key: StorageKey, kept: unknown): { whose?: string; parts: Part[] } | undefined {
  const { data: whose } = z.object({ account: z.uuid() }).safeParse(kept);
  try {
    const parts = typeof kept === 'object' && kept !== null ? shapes[key]?.(kept as Loose) : undefined;
    return parts && { ...(whose && { whose: whose.account }), parts };
  } catch {
    return undefined;
  }
}
