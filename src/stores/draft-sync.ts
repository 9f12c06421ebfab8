/**
 * One's drafts at the server: what is written here goes there soon after, and what another phone wrote can be gone on
 * with here. What a choice between two drafts leaves over is put aside, never thrown away.
 */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { dropFile } from '../platform/files';
import { onLeaving } from '../platform/leaving';
import { isShowing } from '../platform/navigation';
import { onSignal } from '../platform/network';
import { newId } from '../platform/random';
import { callServer, ServerProblem } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored } from '../platform/storage';
import type { Instant } from '../shared/base/china-time';
import type { Draft } from '../shared/contract/draft';
import { isWorthKeeping, toSync, reconcile, type StoredDraft } from '../shared/contract/draft-sync';
import type { ProblemCode } from '../shared/contract/problem';
import { Session } from '../shared/contract/session';
import { useDraft } from './draft';
import {
  keep,
  keepMark,
  markOf,
  ownPhone,
  putAside,
  findStoredDrafts,
  takeFromAside,
  throwAwayLater,
} from './stored-drafts';
import { isFiled, mine as declared } from './mine';
import { useOutgoing } from './outgoing';
import { findPendingDeclarations } from './pending-declarations';
import { usePrivacy } from './privacy';
import { useUploads } from './uploads';

/** Nobody types for so long between two answers that belong together. */
const PAUSE_MS = 5_000;

/** A draft that one could go on with in place of the phone's own. */
export interface OtherDraft {
  draft: Draft;
  changedAt: Instant;
  /** Photos and voices that are on another phone. */
  left: number;
  here: boolean;
}

interface DraftSyncState {
  others: OtherDraft[];
  /** The phone's draft, as another phone has changed it meanwhile. */
  conflict?: OtherDraft;
  /** When the phone's draft was last changed. */
  changedAt?: Instant;
  /** Whether the server has the phone's draft as it stands. */
  saved: boolean;
  /** Why the server does not keep a draft, by its id. */
  refusals: Readonly<Record<string, ProblemCode>>;
  /** What was put aside: its files are still somebody's. */
  aside: readonly Draft[];
  sync(): Promise<void>;
  /** Goes on with another draft, and puts the phone's own aside; `false` when the phone has no room for both. */
  goOn(id: string): boolean;
  /** Decides the conflict; the other version is put aside as a draft of its own. */
  settle(which: 'here' | 'there'): Promise<void>;
  /** Throws the phone's own draft away, everywhere. */
  discard(): void;
  /** Throws another one away, everywhere. */
  drop(id: string): void;
  /** Throws away what the server has; what is on the phone stays there. */
  withdraw(): void;
  /** The phone was cleared of one person's things. */
  clear(): void;
}

const current = (): Draft | undefined => useDraft.getState().draft;
// From storage: the session's store knows this one.
const account = () => findStored(storageKeys.session, Session)?.account.id;

/** Those of whoever is signed in that are worth their way; none before they have agreed that anything is sent. */
function mine(): Draft[] {
  const owner = account();
  if (owner === undefined || usePrivacy.getState().agreed !== true) return [];
  const draft = current();
  const aside = findStoredDrafts().aside.filter(({ id }) => id !== draft?.id);
  return [...(draft ? [draft] : []), ...aside].filter((each) => each.owner === owner && isWorthKeeping(each));
}

const asDraft = ({ id, draft }: StoredDraft): Draft => ({ ...draft, id, owner: account(), attachments: [] });

export const useDraftSync = create<DraftSyncState>()((set, get) => {
  let elsewhere: StoredDraft[] = [];
  /** What the server has, once it has told: it gives a copy up after an erasure, or when nobody goes on with it. */
  let held: Set<string> | undefined;
  let conflict: StoredDraft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Refused; what is a declaration by now is decided on when it is handed over, and not sent again. */
  const refusals = new Map<string, ProblemCode>();
  /** What was just taken from the server is no change of its owner's. */
  let taken: Draft | undefined;

  const publish = () => {
    const draft = current();
    const { marks, aside } = findStoredDrafts();
    const known = aside.filter(({ id }) => id !== draft?.id);
    // What waits to be sent is no draft any more, though the server knows it as one until then.
    const handedOver = new Set(findPendingDeclarations().map(({ id }) => id));
    const mark = draft && marks[draft.id];
    const there = conflict?.id === draft?.id ? conflict : undefined;
    set({
      aside: known,
      refusals: Object.fromEntries(refusals),
      changedAt: mark?.changedAt,
      saved: mark !== undefined && mark.sent && mark.version > 0 && held?.has(draft?.id ?? '') !== false,
      conflict: there && { draft: asDraft(there), changedAt: there.savedAt, left: there.left, here: false },
      others: [
        ...known.map((each) => ({
          draft: each,
          changedAt: marks[each.id]?.changedAt ?? each.startedAt,
          left: 0,
          here: true,
        })),
        ...elsewhere
          .filter(({ id }) => id !== draft?.id && !handedOver.has(id) && known.every((each) => each.id !== id))
          .map((each) => ({ draft: asDraft(each), changedAt: each.savedAt, left: each.left, here: false })),
      ],
    });
  };
  const takeUp = (draft: Draft) => {
    taken = draft;
    useDraft.getState().adopt(draft);
    takeFromAside(draft.id);
  };
  async function send(draft: Draft, basedOn: number): Promise<void> {
    const { changedAt } = markOf(draft);
    const body = { basedOn, phone: await ownPhone(), ...toSync(draft) };
    const { version } = await callServer('keepDraft', { params: { draft: draft.id }, body });
    held?.add(draft.id);
    // Thrown away or filed while it was on its way.
    if (mine().every(({ id }) => id !== draft.id)) throwAwayLater(draft.id, version);
    else keepMark(draft, { version, sent: markOf(draft).changedAt === changedAt });
  }

  /** Filed on another phone, and not changed here since: the photos of this one follow the declaration. */
  function followFiled(): void {
    mine()
      .filter((draft) => isFiled(draft.id) && markOf(draft).sent)
      .forEach(follow);
  }
  function follow(draft: Draft): void {
    // A full phone has them in the draft only: it stays until there is room for what waits, or nothing waits any more.
    if (!useUploads.getState().take({ declaration: draft.id }, draft.attachments)) return;
    if (draft.id === current()?.id) useDraft.getState().discard();
    takeFromAside(draft.id);
    void useUploads.getState().flush();
  }

  async function settleOne(draft: Draft, there: StoredDraft | undefined): Promise<void> {
    const mark = markOf(draft);
    const isCurrent = draft.id === current()?.id;
    switch (reconcile(mark, there, await ownPhone())) {
      case 'nothing':
        return;
      case 'send':
        return send(draft, there?.version ?? mark.version);
      case 'take':
        // Not under the hands of who is writing in it.
        if (!there || (isCurrent && isShowing('declare'))) return;
        keepMark(draft, { version: there.version, changedAt: there.savedAt, sent: true });
        if (isCurrent) takeUp({ ...asDraft(there), attachments: draft.attachments });
        else putAside({ ...asDraft(there), attachments: draft.attachments });
        return;
      case 'ask':
        if (isCurrent) conflict = there;
        // Nobody is there to be asked: both stay.
        else await fork(draft);
    }
  }

  /** The draft as one of its own, beside what it was. */
  async function fork(draft: Draft, changedAt = markOf(draft).changedAt): Promise<void> {
    const copy = { ...draft, id: await newId() };
    keep(({ aside, marks }) => ({
      aside: [copy, ...aside.filter(({ id }) => id !== draft.id)],
      marks: { ...marks, [copy.id]: { version: 0, changedAt, sent: false } },
    }));
  }

  async function throwAway(): Promise<void> {
    for (const { id, version } of findStoredDrafts().thrown) {
      await callServer('dropDraft', { params: { draft: id }, query: { version } });
      keep(({ thrown }) => ({ thrown: thrown.filter((each) => each.id !== id) }));
    }
  }

  async function round(): Promise<void> {
    if (account() === undefined) return;
    await throwAway();
    if (usePrivacy.getState().agreed !== true) return;
    const { drafts } = await callServer('listDrafts');
    elsewhere = drafts;
    held = new Set(drafts.map(({ id }) => id));
    conflict = undefined;
    for (const draft of mine().filter(({ id }) => refusals.get(id) !== 'draft.filed')) {
      const there = drafts.find(({ id }) => id === draft.id);
      // One that the server refuses holds none of the others up.
      refusals.delete(draft.id);
      await settleOne(draft, there).catch((error: unknown) => {
        if (!(error instanceof ServerProblem)) throw error;
        const { code } = error.problem;
        // Another phone was faster: the next round asks which one stands.
        if (code !== 'draft.changed') refusals.set(draft.id, code);
      });
    }
  }

  let running: Promise<void> = Promise.resolve();
  const sync = () => {
    clearTimeout(timer);
    timer = undefined;
    // Without a signal it comes with the next one; what is written is on the phone.
    running = running.then(round).then(publish, publish);
    return running;
  };

  useDraft.subscribe(({ draft }, { draft: before }) => {
    if (draft === before) return;
    if (draft && draft !== taken) {
      keepMark(draft, { changedAt: now(), sent: false });
      clearTimeout(timer);
      timer = setTimeout(() => void sync(), PAUSE_MS);
    }
    publish();
  });
  declared.watch(undefined, () => {
    followFiled();
    publish();
  });
  useOutgoing.subscribe(({ items }, { items: before }) => {
    if (items !== before) publish();
  });
  onLeaving(() => {
    if (timer !== undefined) void sync();
  });

  return {
    others: [],
    saved: false,
    refusals: {},
    aside: findStoredDrafts().aside,
    sync,
    goOn(id) {
      const other = get().others.find(({ draft }) => draft.id === id);
      const own = current();
      if (!other || (own && !putAside(own))) return false;
      const kept = elsewhere.find((each) => each.id === id);
      if (kept && !other.here) keepMark(other.draft, { version: kept.version, changedAt: kept.savedAt, sent: true });
      takeUp(other.draft);
      publish();
      return true;
    },
    async settle(which) {
      const [draft, there] = [current(), conflict];
      if (!draft || there?.id !== draft.id) return;
      if (which === 'here') {
        await fork(asDraft(there), there.savedAt);
        keepMark(draft, { version: there.version });
      } else {
        await fork(draft);
        keepMark(draft, { version: there.version, changedAt: there.savedAt, sent: true });
        takeUp(asDraft(there));
      }
      conflict = undefined;
      await sync();
    },
    discard() {
      const draft = current();
      if (!draft) return;
      throwAwayLater(draft.id, markOf(draft).version);
      useDraft.getState().discard();
      void sync();
    },
    drop(id) {
      const other = get().others.find(({ draft }) => draft.id === id);
      if (!other) return;
      const kept = elsewhere.find((each) => each.id === id);
      throwAwayLater(id, kept?.version ?? markOf(other.draft).version);
      elsewhere = elsewhere.filter((each) => each.id !== id);
      for (const file of other.draft.attachments) void dropFile(file);
      publish();
      void sync();
    },
    withdraw() {
      const there = [
        ...elsewhere.map(({ id, version }) => ({ id, version })),
        ...Object.entries(findStoredDrafts().marks).map(([id, { version }]) => ({ id, version })),
      ];
      elsewhere = [];
      conflict = undefined;
      keep(() => ({ marks: {}, thrown: there }));
      publish();
      void sync();
    },
    clear() {
      clearTimeout(timer);
      timer = undefined;
      elsewhere = [];
      held = undefined;
      conflict = undefined;
      refusals.clear();
      publish();
    },
  };
});

/** Looks at what other phones wrote, and again whenever there is a signal; call once, when calls have a name. */
export function startDraftSync(): void {
  const sync = () => void useDraftSync.getState().sync();
  onSignal(sync);
  usePrivacy.subscribe(({ agreed }, { agreed: before }) => {
    if (agreed === true && before !== true) sync();
  });
}
