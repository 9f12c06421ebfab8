/** What waits on a phone for a signal, as it is kept there. */
import type { OutgoingCall, OutgoingItem } from '../../src/shared/contract/outgoing';

type Storage = Map<string, unknown>;
interface Entry {
  at: number;
  item: OutgoingItem;
}

const FAMILY = 'outgoing/';
const entries = (storage: Storage) =>
  [...storage]
    .filter(([key]) => key.startsWith(FAMILY))
    .map(([, entry]) => entry as Entry)
    .sort((one, other) => one.at - other.at);

/** In the order in which they were handed over; of one call, or all. */
export const waiting = (storage: Storage, call?: OutgoingCall): OutgoingItem[] =>
  entries(storage)
    .map(({ item }) => item)
    .filter((item) => call === undefined || item.call === call);

/** The first that waits, as something else wrote it; under another id it waits before that one. */
export function rewriteFirst(storage: Storage, change: Partial<OutgoingItem>): void {
  const [{ at, item } = { at: 0, item: undefined }] = entries(storage);
  if (!item) throw new Error('nothing waits');
  const next = { ...item, ...change };
  storage.set(FAMILY + next.id, { at: next.id === item.id ? at : at - 1, item: next });
}

/** The types of actions that wait. */
export const waitingActions = (storage: Storage): string[] =>
  waiting(storage, 'takeAction').map(({ body }) => (body as { type: string }).type);
