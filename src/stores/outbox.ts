/** What was written without a signal and waits to be sent, as screens see it. */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { onSignal } from '../platform/network';
import { onChangedElsewhere } from '../platform/other-tabs';
import { callServer, ServerProblem } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored, findStoredList, store } from '../platform/storage';
import type { NewActionInput } from '../shared/case';
import { makeOutbox, Waiting, type Answer } from '../shared/outbox';
import type { CaseProgress } from '../shared/progress';
import { Session } from '../shared/session';

interface OutboxState {
  /** In the order in which they were written. */
  items: Waiting[];
  busy: boolean;
  /** What the server answered since the app was opened, by the action's id. */
  answers: Record<string, CaseProgress>;
  /** Takes an action over and sends it as soon as it can; `false` when the phone has no room for it. */
  send(caseId: string, household: string, request: NewActionInput): boolean;
  flush(): Promise<void>;
  drop(id: string): void;
  /** The phone was cleared of one person's things. */
  clear(): void;
}

const load = (): Waiting[] => findStoredList(storageKeys.outbox, Waiting);
// From storage: the session's store knows this one.
const owner = () => findStored(storageKeys.session, Session)?.account.id;

async function send({ caseId, request }: Waiting): Promise<Answer<CaseProgress>> {
  try {
    const reply = await callServer('takeAction', { params: { caseId }, body: request as NewActionInput });
    return { state: 'sent', reply };
  } catch (error) {
    return error instanceof ServerProblem ? { state: 'problem', problem: error.problem } : { state: 'no_answer' };
  }
}

export const useOutbox = create<OutboxState>()((set, get) => {
  const outbox = makeOutbox<Waiting, CaseProgress>({
    idOf: ({ request }) => request.id,
    laneOf: ({ caseId }) => caseId,
    load,
    keep: (items) => store(storageKeys.outbox, items),
    owner,
    send,
    later(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    changed: (state) => set(state),
    sent: ({ request }, progress) => set({ answers: { ...get().answers, [request.id]: progress } }),
  });
  onChangedElsewhere((key) => {
    if (key === storageKeys.outbox) outbox.reread();
  });
  return {
    items: load(),
    busy: false,
    answers: {},
    send(caseId, household, { id, basedOn, type, body }) {
      const account = owner();
      return (
        account !== undefined &&
        outbox.add({ caseId, owner: account, household, since: now(), request: { id, basedOn, type, body } })
      );
    },
    flush: outbox.flush,
    drop: outbox.drop,
    clear() {
      outbox.reread();
      set({ answers: {} });
    },
  };
});

/** Sends what was left from last time, and again whenever there is a signal; call once, when calls have a name. */
export function startOutbox(): void {
  const flush = () => void useOutbox.getState().flush();
  onSignal(flush);
  flush();
}
