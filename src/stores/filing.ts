/**
 * Declarations that were handed over: each is in storage as a whole, photos by name, before anything is sent, and
 * stays there until the server's receipt has come and what follows from it is kept too.
 *
 * Its id stays as long as nobody knows whether the server has it: sent with other answers, the server says so, and
 * only then a person may make another declaration of it.
 */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { dropFile } from '../platform/files';
import { onSignal } from '../platform/network';
import { onChangedElsewhere } from '../platform/other-tabs';
import { newId } from '../platform/random';
import { callServer } from '../platform/server';
import { families } from '../platform/storage-keys';
import { findStored, forget, keysOf, store } from '../platform/storage';
import type { Instant } from '../shared/base/china-time';
import type { DeclarationReceipt, NewDeclaration } from '../shared/contract/declaration';
import type { Draft } from '../shared/contract/draft';
import { Filing } from '../shared/contract/filing';
import { makeOutbox, type Answer } from '../shared/contract/outbox';
import type { FieldProblem, ProblemCode } from '../shared/contract/problem';
import { useDraft } from './draft';
import { useMine } from './mine';
import { answerTo, later, owner } from './outgoing';
import { useUploads } from './uploads';

/** What came of the last attempt that got no receipt and was not refused for good. */
export interface Attempt {
  at: Instant;
  /** Absent where nobody answered. */
  code?: ProblemCode;
}

interface FilingState {
  /** In the order in which they were handed over, whoever's they are. */
  items: Filing[];
  busy: boolean;
  /** By the declaration's id, since the app was opened. */
  attempts: Record<string, Attempt>;
  /** Ids that the phone had no room for: they are sent all the same, and their draft stays. */
  unkept: readonly string[];
  /** What is wrong with the one that was just taken back. */
  mending?: { id: string; errors: readonly FieldProblem[] };
  /** Takes the draft over, puts it into storage in one writing, and sends it as soon as it can. */
  handOver(draft: Draft, request: NewDeclaration): void;
  flush(): Promise<void>;
  /**
   * Opens it again as the draft, `as` another declaration or the same; `false` while it is on its way, or while
   * another draft is open.
   */
  takeBack(id: string, as: 'same' | 'another'): Promise<boolean>;
  mended(): void;
  /** Throws it away, with its photos. */
  drop(id: string): void;
  /** Somebody signed in: what nobody was signed in for becomes theirs. */
  claim(account: string): void;
  /** Signed out: what was theirs, and nobody's, leaves the phone. */
  clear(account: string | undefined): void;
}

const keyOf = (id: string) => `${families.declarations}${id}` as const;

const stored = (): Filing[] =>
  keysOf(families.declarations)
    .flatMap((key) => findStored(key, Filing) ?? [])
    .sort((one, other) => (one.since < other.since ? -1 : 1));

export const useFiling = create<FilingState>()((set, get) => {
  /** Those that the phone has no room for, by id. */
  const unkept = new Map<string, Filing>();
  /** Those with a receipt whose photos stand nowhere else than there, or in their draft. */
  const holding = new Set<string>();

  const load = (): Filing[] => {
    const kept = stored();
    return [
      ...kept,
      ...[...unkept.values()].filter(({ request }) => kept.every((each) => each.request.id !== request.id)),
    ];
  };

  function keep(items: Filing[]): boolean {
    const before = stored();
    for (const { request } of before) {
      const left = items.every((each) => each.request.id !== request.id);
      if (left && !holding.has(request.id)) forget(keyOf(request.id));
    }
    unkept.clear();
    for (const item of items) {
      const { id } = item.request;
      const same = before.find((each) => each.request.id === id);
      if (same && JSON.stringify(same) === JSON.stringify(item)) continue;
      if (!store(keyOf(id), item)) unkept.set(id, item);
    }
    set({ unkept: [...unkept.keys()] });
    // It is sent from memory, and its draft is kept meanwhile.
    return true;
  }

  async function send({ request }: Filing): Promise<Answer<DeclarationReceipt>> {
    const answer = await answerTo(callServer('fileDeclaration', { body: request as unknown as NewDeclaration }));
    if (answer.state !== 'sent') {
      const code = answer.state === 'problem' ? answer.problem.code : undefined;
      set({ attempts: { ...get().attempts, [request.id]: { at: now(), code } } });
    }
    return answer;
  }

  /** It is still there where the phone had no room for both. */
  function releaseDraft(id: string): void {
    if (useDraft.getState().draft?.id === id) useDraft.getState().release();
  }

  function sent({ request, draft }: Filing, receipt: DeclarationReceipt): void {
    const { id } = request;
    useMine.getState().keepReceipt(receipt);
    if (useUploads.getState().take(id, draft?.attachments ?? [])) releaseDraft(id);
    else holding.add(id);
    if (draft?.village) useDraft.getState().setVillage(draft.village);
  }

  const outbox = makeOutbox<Filing, DeclarationReceipt>({
    idOf: ({ request }) => request.id,
    laneOf: ({ request }) => request.id,
    load,
    keep,
    mayGo: (item) => item.owner !== undefined && item.owner === owner(),
    send,
    later,
    random: Math.random,
    changed: (state) => set(state),
    sent,
  });
  useUploads.subscribe(({ items }) => {
    for (const id of holding) {
      if (items.some(({ declaration }) => declaration === id)) continue;
      holding.delete(id);
      forget(keyOf(id));
      releaseDraft(id);
    }
  });
  onChangedElsewhere((key) => {
    if (key.startsWith(families.declarations)) outbox.reread();
  });
  const find = (id: string) => get().items.find(({ request }) => request.id === id);

  return {
    items: load(),
    busy: false,
    attempts: {},
    unkept: [],
    handOver(draft, request) {
      outbox.add({ owner: owner(), since: now(), request, draft });
      // Killed before this, the one that was handed over counts.
      if (!unkept.has(request.id)) useDraft.getState().release();
    },
    flush: outbox.flush,
    async takeBack(id, as) {
      const item = find(id);
      const open = useDraft.getState().draft;
      if (!item?.draft || (get().busy && !item.refused) || (open && open.id !== id)) return false;
      const draft = { ...item.draft, id: as === 'same' ? id : await newId(), owner: item.owner };
      useDraft.getState().adopt(draft);
      outbox.drop(id);
      // A full phone has room again.
      if (!useDraft.getState().kept) useDraft.getState().adopt(draft);
      set({ mending: { id: draft.id, errors: item.refused?.errors ?? [] } });
      return true;
    },
    mended: () => set({ mending: undefined }),
    drop(id) {
      const files = find(id)?.draft?.attachments ?? [];
      outbox.drop(id);
      for (const file of files) void dropFile(file);
    },
    claim(account) {
      const theirs = get().items.filter((each) => each.owner === undefined);
      for (const item of theirs) outbox.add({ ...item, owner: account });
    },
    clear(account) {
      for (const { owner: whose, request } of get().items)
        if (whose === undefined || whose === account) get().drop(request.id);
    },
  };
});

/** Sends what was left from last time, and again whenever there is a signal; call once, when calls have a name. */
export function startFiling(): void {
  const { items } = useFiling.getState();
  const { draft, release } = useDraft.getState();
  // Killed between handing over and clearing the draft.
  if (items.some(({ request }) => request.id === draft?.id)) release();
  const flush = () => void useFiling.getState().flush();
  onSignal(flush);
  flush();
}

const isMine = (item: Filing, account: string | undefined) => item.owner === undefined || item.owner === account;

/** One's own, and those that wait for anybody to sign in. */
export function useFilings(account: string | undefined): Filing[] {
  return useFiling(({ items }) => items).filter((item) => isMine(item, account));
}
