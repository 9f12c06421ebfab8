/** What was written without a signal and waits to be sent, as screens see it. */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { onSignal } from '../platform/network';
import { onChangedElsewhere } from '../platform/other-tabs';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStoredList, forget, store } from '../platform/storage';
import type { NewActionInput } from '../shared/contract/case';
import { makeOutbox, Waiting } from '../shared/contract/outbox';
import type { CaseProgress } from '../shared/contract/progress';
import { answerTo, later, owner } from './outgoing';

interface OutboxState {
  /** Of who is signed in, in the order in which they were written. */
  items: Waiting[];
  busy: boolean;
  /** What the server answered since the app was opened, by the action's id. */
  answers: Record<string, CaseProgress>;
  /** What a case's version has come to by what this phone sent since, and by nobody else: that is no news to its writer. */
  reached(caseId: string, version: number): number;
  /** Takes an action over and sends it as soon as it can; `false` when the phone has no room for it. */
  send(caseId: string, household: string, request: NewActionInput): boolean;
  flush(): Promise<void>;
  drop(id: string): void;
  /** Signed out: what was theirs leaves the phone. */
  clear(account: string | undefined): void;
  /** Somebody else is signed in, or nobody. */
  reread(): void;
}

export const useOutbox = create<OutboxState>()((set, get) => {
  /** Versions that this phone's own actions led on from, since the app was opened. */
  const steps = new Map<string, number>();
  function reached(caseId: string, version: number): number {
    const next = steps.get(`${caseId}/${version}`);
    return next === undefined ? version : reached(caseId, next);
  }
  /** What was written behind another about the same case goes on from where that one took it. */
  const load = (): Waiting[] =>
    findStoredList(storageKeys.outbox, Waiting).map(({ request, ...item }) => ({
      ...item,
      request: { ...request, basedOn: reached(item.caseId, request.basedOn) },
    }));
  /** What somebody else wrote stays on the phone until they are back. */
  const own = (items: Waiting[]) => items.filter((item) => item.owner === owner());
  const outbox = makeOutbox<Waiting, CaseProgress>({
    idOf: ({ request }) => request.id,
    laneOf: ({ caseId }) => caseId,
    load,
    keep: (items) => store(storageKeys.outbox, items),
    mayGo: (item) => item.owner === owner(),
    send: ({ caseId, request }) =>
      answerTo(callServer('takeAction', { params: { caseId }, body: request as NewActionInput })),
    later,
    random: Math.random,
    changed: ({ items, busy }) => set({ items: own(items), busy }),
    sent({ caseId, request }, progress) {
      // Anything more than that one step was somebody else's too, who has to be read first.
      if (progress.version === request.basedOn + 1) steps.set(`${caseId}/${request.basedOn}`, progress.version);
      set({ answers: { ...get().answers, [request.id]: progress } });
    },
  });
  onChangedElsewhere((key) => {
    if (key === storageKeys.outbox) outbox.reread();
  });
  return {
    items: own(load()),
    busy: false,
    answers: {},
    reached,
    send(caseId, household, { id, basedOn: seen, type, body }) {
      const account = owner();
      const request = { id, basedOn: reached(caseId, seen), type, body };
      return account !== undefined && outbox.add({ caseId, owner: account, household, since: now(), request });
    },
    flush: outbox.flush,
    drop: outbox.drop,
    clear(account) {
      for (const { owner: whose, request } of load()) if (whose === account) outbox.drop(request.id);
      if (load().length === 0) forget(storageKeys.outbox);
      set({ answers: {} });
    },
    reread: outbox.reread,
  };
});

/** Sends what was left from last time, and again whenever there is a signal; call once, when calls have a name. */
export function startOutbox(): void {
  const flush = () => void useOutbox.getState().flush();
  onSignal(flush);
  flush();
}
