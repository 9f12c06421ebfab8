/** Letters on their way to the server, as screens see them. */
import { create } from 'zustand';
import { now } from '../platform/clock';
import { onSignal } from '../platform/network';
import { onChangedElsewhere } from '../platform/other-tabs';
import { callServer } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStoredList, forget, store } from '../platform/storage';
import type { Api, ApiReply, ApiRequest } from '../shared/contract/api';
import { Letter, type LetterCall } from '../shared/contract/letter';
import { makeOutbox, type Answer } from '../shared/contract/outbox';
import type { ProblemCode } from '../shared/contract/problem';
import { useComplaints } from './complaints';
import { answerTo, later, owner } from './outgoing';

/** What is handed on with it. */
export interface Handing<N extends LetterCall> {
  id: string;
  about: string;
  request: ApiRequest<N>;
  typed?: unknown;
}

interface LettersState {
  /** In the order in which they were written, whoever's they are. */
  items: Letter[];
  busy: boolean;
  /** The id of the one that is being sent. */
  underWay?: string | undefined;
  /** What the server answered since the app was opened, by the letter's id. */
  answers: Record<string, unknown>;
  /** What went out since and no page has said so yet. */
  arrived: readonly Letter[];
  /** Why the last try came to nothing, by the letter's id; absent where nobody answered. */
  troubles: Record<string, ProblemCode | undefined>;
  /** Takes it over and sends it as soon as it can; `false` when the phone has no room for it. */
  hand<N extends LetterCall>(call: N, handing: Handing<N>): boolean;
  flush(): Promise<void>;
  drop(id: string): void;
  /** It was said that these have arrived. */
  said(ids: readonly string[]): void;
  /** Signed out: what was theirs, and nobody's, leaves the phone. */
  clear(account: string | undefined): void;
}

/** What anyone may say waits for nobody's sign-in. */
const forAnyone: Record<{ [N in LetterCall]: Api[N]['who'] extends 'anyone' ? N : never }[LetterCall], true> = {
  objectToNotice: true,
};

const load = () => findStoredList(storageKeys.letters, Letter);

export const useLetters = create<LettersState>()((set, get) => {
  async function send({ id, call, params, body }: Letter): Promise<Answer<unknown>> {
    // Of all letters at once it is not known that each takes something.
    const ask: (name: LetterCall, request: object) => Promise<unknown> = callServer;
    const answer = await answerTo(ask(call, { params, body }));
    const code = answer.state === 'problem' ? answer.problem.code : undefined;
    set({ troubles: { ...get().troubles, [id]: code } });
    return answer;
  }

  const outbox = makeOutbox<Letter, unknown>({
    idOf: ({ id }) => id,
    // One that was refused holds up neither other matters nor other people.
    laneOf: ({ owner: writer, call, about }) => [writer, call, about].join('/'),
    load,
    keep: (items) => store(storageKeys.letters, items),
    mayGo: (item) => item.call in forAnyone || (item.owner !== undefined && item.owner === owner()),
    send,
    later,
    random: Math.random,
    changed: (state) => set(state),
    sent(letter, reply) {
      const { id, call } = letter;
      // Kept though no page of it is open.
      if (call === 'complain') useComplaints.getState().keepNew(reply as ApiReply<'complain'>);
      set({ answers: { ...get().answers, [id]: reply }, arrived: [...get().arrived, letter] });
    },
  });
  onChangedElsewhere((key) => {
    if (key === storageKeys.letters) outbox.reread();
  });

  return {
    items: load(),
    busy: false,
    answers: {},
    arrived: [],
    troubles: {},
    hand(call, { request, ...handing }) {
      // Signed out by the server while it was handed over: it would be nobody's for ever.
      if (!(call in forAnyone) && owner() === undefined) return false;
      const { params, body } = request as Pick<Letter, 'params' | 'body'>;
      return outbox.add({ ...handing, owner: owner(), call, since: now(), params, body });
    },
    flush: outbox.flush,
    drop: outbox.drop,
    said: (ids) => set({ arrived: get().arrived.filter(({ id }) => !ids.includes(id)) }),
    clear(account) {
      const theirs = get().items.filter((each) => each.owner === undefined || each.owner === account);
      for (const { id } of theirs) outbox.drop(id);
      if (get().items.length === 0) forget(storageKeys.letters);
      set({ answers: {}, arrived: [], troubles: {} });
    },
  };
});

/** Sends what was left from last time, and again whenever there is a signal; call once, when calls have a name. */
export function startLetters(): void {
  const flush = () => void useLetters.getState().flush();
  onSignal(flush);
  flush();
}
