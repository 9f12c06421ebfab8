/**
 * My complaints and suggestions: as the server last told, the one that is being written, and those that wait for a
 * signal. Each has an id of its own before it is first sent, so that sending it again is the same one.
 */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { onSignal } from '../platform/network';
import { onChangedElsewhere } from '../platform/other-tabs';
import { newId } from '../platform/random';
import { callServer, ServerProblem } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored, findStoredList, forget, store } from '../platform/storage';
import { VillagePath } from '../shared/area';
import { Instant } from '../shared/china-time';
import { Complaint, complaintKinds, NewComplaint } from '../shared/complaint';
import { mayPassLater, pauseAfter } from '../shared/outbox';
import { Problem } from '../shared/problem';
import { Session } from '../shared/session';
import * as z from '../shared/zod';

/** As it was typed, right or wrong. */
const Draft = z.object({
  kind: z.enum(complaintKinds),
  /** The declaration that it is about. */
  about: z.uuid().optional(),
  /** Where it is about none. */
  village: VillagePath.optional(),
  words: z.personal('health', z.string().max(5000)),
  phone: z.personal('contact', z.string().max(100)),
});
export type ComplaintDraft = z.infer<typeof Draft>;
const nothing: ComplaintDraft = { kind: 'complaint', words: '', phone: '' };

const Kept = z.object({ complaints: z.array(Complaint), asOf: Instant });
const Waiting = z.object({
  /** The account that wrote it; it goes out in nobody else's name. */
  owner: z.uuid(),
  body: NewComplaint,
  draft: Draft,
  /** What the server answered for good; it stays until its writer has looked. */
  refused: Problem.optional().catch(undefined),
});
export type WaitingComplaint = z.infer<typeof Waiting>;

interface ComplaintsState {
  /** Newest first. */
  complaints: Complaint[];
  /** When the server was last asked; undefined before the first time. */
  asOf?: Instant;
  draft?: ComplaintDraft;
  waiting: WaitingComplaint[];
  busy: boolean;
  /** The one that the server took last in this life of the app. */
  received?: string;
  load(): Promise<void>;
  write(change: Partial<ComplaintDraft>): void;
  /** Takes it over and sends it as soon as it can; `false` when the phone has no room for it. */
  hand(body: Omit<NewComplaint, 'id'>): Promise<boolean>;
  flush(): Promise<void>;
  /** What was refused is written on. */
  mend(id: string): void;
  drop(id: string): void;
  clear(): void;
}

// From storage: the session's store knows this one, and another tab keeps there too.
const owner = () => findStored(storageKeys.session, Session)?.account.id;
const kept = () => findStoredList(storageKeys.complaintsWaiting, Waiting);

/** What became of it in this life of the app: a phone without room cannot be told. */
const settled = new Map<string, 'gone' | Problem>();
const left = () =>
  kept().flatMap((item) => {
    const end = settled.get(item.body.id);
    if (end === 'gone') return [];
    return [end === undefined ? item : { ...item, refused: end }];
  });

export const useComplaints = create<ComplaintsState>()((set, get) => {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (id: string, end: 'gone' | Problem) => {
    settled.set(id, end);
    const waiting = left();
    store(storageKeys.complaintsWaiting, waiting);
    set({ waiting });
  };
  const keep = (complaints: Complaint[], asOf: Instant | undefined) => {
    if (asOf) store(storageKeys.complaints, { complaints, asOf });
    set({ complaints, asOf });
  };

  /** Whether the next one may be tried at once. */
  async function sendOne({ body }: WaitingComplaint): Promise<boolean> {
    try {
      const complaint = await callServer('complain', { body });
      settle(body.id, 'gone');
      set({ received: complaint.id });
      keep([complaint, ...get().complaints.filter(({ id }) => id !== complaint.id)], get().asOf);
      return true;
    } catch (error) {
      if (!(error instanceof ServerProblem) || mayPassLater(error.problem)) return false;
      settle(body.id, error.problem);
      return true;
    }
  }

  return {
    complaints: [],
    ...findStored(storageKeys.complaints, Kept),
    draft: findStored(storageKeys.complaintDraft, Draft),
    waiting: kept(),
    busy: false,
    async load() {
      const { complaints } = await callServer('listMyComplaints');
      keep(complaints, now());
    },
    write(change) {
      const draft = { ...nothing, ...get().draft, ...change };
      store(storageKeys.complaintDraft, draft);
      set({ draft });
    },
    async hand(body) {
      const account = owner();
      const draft = get().draft;
      if (account === undefined || draft === undefined) return false;
      const waiting = [...left(), { owner: account, body: { ...body, id: await newId() }, draft }];
      if (!store(storageKeys.complaintsWaiting, waiting)) return false;
      forget(storageKeys.complaintDraft);
      set({ waiting, draft: undefined, received: undefined });
      void get().flush();
      return true;
    },
    async flush() {
      if (get().busy) return;
      clearTimeout(timer);
      const findNext = () => left().find((item) => item.owner === owner() && item.refused === undefined);
      let next = findNext();
      if (next === undefined) return;
      set({ busy: true });
      while (next && (await sendOne(next))) {
        failures = 0;
        next = findNext();
      }
      set({ busy: false });
      if (next === undefined) return;
      timer = setTimeout(() => void get().flush(), pauseAfter(failures, Math.random()));
      failures += 1;
    },
    mend(id) {
      const item = left().find(({ body }) => body.id === id);
      if (item) get().write(item.draft);
      settle(id, 'gone');
    },
    drop: (id) => settle(id, 'gone'),
    clear() {
      set({ complaints: [], asOf: undefined, draft: undefined, waiting: kept(), received: undefined });
    },
  };
});

/** Sends what was left from last time, and again whenever there is a signal; call once, when calls have a name. */
export function startComplaints(): void {
  const flush = () => void useComplaints.getState().flush();
  onSignal(flush);
  onChangedElsewhere((key) => {
    if (key === storageKeys.complaintsWaiting) useComplaints.setState({ waiting: left() });
  });
  flush();
}
