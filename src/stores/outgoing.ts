/** The one queue of what was handed over and waits for a signal, as screens see it. */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { onLeaving } from '../platform/leaving';
import { onSignal } from '../platform/network';
import { alone, onChangedElsewhere } from '../platform/other-tabs';
import { callServer, ServerProblem } from '../platform/server';
import { families, storageKeys } from '../platform/storage-keys';
import { findStored } from '../platform/storage';
import type { Instant } from '../shared/base/china-time';
import type { Api, ApiReply, ApiRequest } from '../shared/contract/api';
import { OutgoingItem, type OutgoingCall } from '../shared/contract/outgoing';
import type { ProblemCode } from '../shared/contract/problem';
import { Session } from '../shared/contract/session';
import { storedFamily } from './stored-family';
import { clearOlder, takeOverOlder } from './older-outgoing';
import { makeOutgoingQueue, UNDO_MS, type Answer } from './outgoing-queue';

/** Who is signed in; from storage, as the session's store knows this one. */
export const owner = (): string | undefined => findStored(storageKeys.session, Session)?.account.id;

/** Runs it later; returns how to stop that. */
export function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** What came of the last attempt that got no receipt and was not refused for good. */
export interface Attempt {
  at: Instant;
  /** Absent where nobody answered. */
  code?: ProblemCode | undefined;
}

/** What is handed on. */
export interface Handing<N extends OutgoingCall> {
  id: string;
  about: string;
  request: ApiRequest<N>;
  typed?: unknown;
  /** For a while its writer may have it back. */
  held?: boolean;
}

interface OutgoingState {
  /** In the order in which they were handed over, whoever's they are. */
  items: OutgoingItem[];
  busy: boolean;
  /** The id of the one that is being sent. */
  underWay?: string | undefined;
  /** What the server answered since the app was opened, by the item's id. */
  answers: Record<string, unknown>;
  attempts: Record<string, Attempt>;
  /** What went out since and no page has said so yet. */
  arrived: readonly OutgoingItem[];
  /** Ids that the phone had no room for and that are sent all the same. */
  unkept: readonly string[];
  /** Takes it over and sends it as soon as it can; `false` when the phone has no room for it. */
  hand<N extends OutgoingCall>(call: N, handing: Handing<N>): boolean;
  flush(): Promise<void>;
  /** Sends what is held back, without waiting any longer. */
  sendNow(ids: readonly string[]): Promise<void>;
  drop(id: string): void;
  /** It was said that these have arrived. */
  said(ids: readonly string[]): void;
  /** Somebody signed in: what nobody was signed in for becomes theirs. */
  claim(account: string): void;
  /** Signed out: what was theirs, and nobody's, leaves the phone. */
  clear(account: string | undefined): void;
  /** Somebody else is signed in, or nobody. */
  reread(): void;
}

/** What anyone may say waits for nobody's sign-in. */
const forAnyone: Record<{ [N in OutgoingCall]: Api[N]['who'] extends 'anyone' ? N : never }[OutgoingCall], true> = {
  objectToNotice: true,
};

/** What a kind of item needs besides being sent. */
interface Handling<N extends OutgoingCall> {
  /** Its draft stays where the phone has no room for both, so it is sent from memory. */
  withoutRoom?: true;
  /** It may be handed over before anybody has signed in. */
  unclaimed?: true;
  /** As it goes out, when others have gone before it. */
  request?(item: OutgoingItem): Pick<OutgoingItem, 'params' | 'body'>;
  /** What follows from it is kept before the item is forgotten; `false` while the phone still needs it. */
  sent?(item: OutgoingItem, reply: ApiReply<N>): boolean;
  /** Its own page alone tells that it has arrived. */
  quiet?: true;
}
const handlings: Partial<Record<OutgoingCall, Handling<OutgoingCall>>> = {};

/** Called by the store that looks after such items, when it is loaded. */
export function handle<N extends OutgoingCall>(call: N, handling: Handling<N>): void {
  handlings[call] = handling;
}

/** What was handed over in this life of the app and is held back: another tab that is closed does not hurry it. */
const heldHere = new Set<string>();

const kept = storedFamily(families.outgoing, OutgoingItem);
takeOverOlder(kept);

export const useOutgoing = create<OutgoingState>()((set, get) => {
  /** Those that the phone has no room for, by id. */
  const unkept = new Map<string, OutgoingItem>();
  /** Those that have arrived and of which the phone still needs something. */
  const held = new Set<string>();

  const load = (): OutgoingItem[] => {
    const stored = kept.load();
    return [...stored, ...[...unkept.values()].filter(({ id }) => stored.every((each) => each.id !== id))];
  };

  /** Whether all that need it have room. */
  function keep(items: OutgoingItem[]): boolean {
    const without = new Set(kept.keep(items, held));
    unkept.clear();
    const left = items.filter(({ id }) => without.has(id));
    for (const item of left) if (handlings[item.call]?.withoutRoom) unkept.set(item.id, item);
    set({ unkept: [...unkept.keys()] });
    return left.length === unkept.size;
  }

  async function send(item: OutgoingItem): Promise<Answer<unknown>> {
    const { params, body } = handlings[item.call]?.request?.(item) ?? item;
    // Of all calls at once it is not known that each takes something.
    const ask: (name: OutgoingCall, request: object) => Promise<unknown> = callServer;
    try {
      return { state: 'sent', reply: await ask(item.call, { params, body }) };
    } catch (error) {
      const problem = error instanceof ServerProblem ? error.problem : undefined;
      set({ attempts: { ...get().attempts, [item.id]: { at: now(), code: problem?.code } } });
      return problem ? { state: 'problem', problem } : { state: 'no_answer' };
    }
  }

  const queue = makeOutgoingQueue<OutgoingItem, unknown>({
    // One that was refused holds up neither other matters nor other people.
    laneOf: ({ owner: writer, call, about }) => [writer, call, about].join('/'),
    load,
    keep,
    mayGo: (item) => item.call in forAnyone || (item.owner !== undefined && item.owner === owner()),
    send,
    alone: (run) => alone('outgoing', run),
    now,
    later,
    random: Math.random,
    changed: (state) => set(state),
    sent(item, reply) {
      const { sent, quiet } = handlings[item.call] ?? {};
      if (sent?.(item, reply as never) === false) held.add(item.id);
      set({ answers: { ...get().answers, [item.id]: reply }, ...(quiet ? {} : { arrived: [...get().arrived, item] }) });
    },
  });
  onChangedElsewhere((key) => {
    if (key.startsWith(families.outgoing)) queue.reread();
  });

  return {
    items: load(),
    busy: false,
    answers: {},
    attempts: {},
    arrived: [],
    unkept: [],
    hand(call, { request, held: holds, ...handing }) {
      const writer = owner();
      // Signed out by the server while it was handed over: it would be nobody's for ever.
      if (!(call in forAnyone) && writer === undefined && !handlings[call]?.unclaimed) return false;
      const { params, body } = request as Pick<OutgoingItem, 'params' | 'body'>;
      const since = now();
      const heldUntil = holds ? new Date(Date.parse(since) + UNDO_MS).toISOString() : undefined;
      if (holds) heldHere.add(handing.id);
      return queue.add({ ...handing, owner: writer, call, since, heldUntil, params, body });
    },
    flush: queue.flush,
    sendNow: queue.release,
    drop(id) {
      held.delete(id);
      queue.drop(id);
    },
    said: (ids) => set({ arrived: get().arrived.filter(({ id }) => !ids.includes(id)) }),
    claim(account) {
      const theirs = get().items.filter((each) => each.owner === undefined && !(each.call in forAnyone));
      for (const item of theirs) queue.add({ ...item, owner: account });
    },
    clear(account) {
      for (const { owner: whose, id } of get().items) if (whose === undefined || whose === account) get().drop(id);
      kept.clear(account);
      clearOlder(account);
      set({ answers: {}, arrived: [], attempts: {} });
    },
    reread: queue.reread,
  };
});

/** Sends what was left from last time, and again whenever there is a signal; call once, when calls have a name. */
export function startOutgoing(): void {
  const flush = () => void useOutgoing.getState().flush();
  onSignal(flush);
  // An app that was left may not be opened again for days; what does not get out in time goes when it is.
  onLeaving(() => {
    const { items, sendNow } = useOutgoing.getState();
    const alone = process.env.TARO_ENV !== 'h5';
    void sendNow(items.flatMap(({ id }) => (alone || heldHere.has(id) ? id : [])));
  });
  flush();
}
