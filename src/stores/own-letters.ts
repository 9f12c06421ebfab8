/** One's own letters of one kind, handing them over, and what becomes of them while a page is open. */
import { useEffect, useRef, useState } from 'react';
import { toTop } from '../platform/focus';
import { newId } from '../platform/random';
import type { ApiReply, ApiRequest } from '../shared/contract/api';
import type { Letter, LetterCall } from '../shared/contract/letter';
import type { ProblemCode } from '../shared/contract/problem';
import * as z from '../shared/base/zod';
import { useLetters } from './letters';
import { useAccount } from './session';

export interface OwnLetter extends Letter {
  state: 'sending' | 'waiting' | 'refused';
  /** Why the server has not taken it; absent where nobody has answered. */
  why?: ProblemCode | undefined;
  onSend(): void;
  onDrop(): void;
}

interface OwnLetters<N extends LetterCall> {
  letters: OwnLetter[];
  /** The phone had no room for the last one that was handed over here. */
  noRoom: boolean;
  /**
   * @param request with the letter's own id in it, where the endpoint asks for one
   * @param more what it is about where the page has many such things, and what its writer typed
   * @returns whether it was taken over
   */
  hand(request: (id: string) => ApiRequest<N>, more?: { about?: string; typed?: unknown }): Promise<boolean>;
}

/** Everything of one's own, and of nobody's, that is on its way. */
export function useAllOwnLetters(): OwnLetter[] {
  const account = useAccount()?.id;
  const { items, underWay, troubles, flush, drop } = useLetters();
  return items
    .filter(({ owner }) => owner === undefined || owner === account)
    .map((letter) => ({
      ...letter,
      state: letter.refused ? 'refused' : letter.id === underWay ? 'sending' : 'waiting',
      why: letter.refused?.code ?? troubles[letter.id],
      onSend: () => void flush(),
      onDrop: () => drop(letter.id),
    }));
}

/**
 * @param about only those about this; letters about nothing in particular go each by itself
 * @param onSent takes the server's answer to one that went out while the page was open
 */
export function useOwnLetters<N extends LetterCall>(
  call: N,
  about?: string,
  onSent?: (answer: ApiReply<N>, letter: Letter) => void,
): OwnLetters<N> {
  const letters = useAllOwnLetters().filter(
    (each) => each.call === call && (about === undefined || each.about === about),
  );
  const [noRoom, setNoRoom] = useState(false);
  const handing = useRef(false);

  const before = useRef<readonly Letter[]>(letters);
  const latest = useRef(onSent);
  latest.current = onSent;
  useEffect(() => {
    const gone = before.current.filter(({ id }) => letters.every((each) => each.id !== id));
    before.current = letters;
    for (const letter of gone) {
      const answer = useLetters.getState().answers[letter.id] as ApiReply<N> | undefined;
      // Without one it was thrown away by its writer.
      if (answer === undefined) continue;
      latest.current?.(answer, letter);
      useLetters.getState().said([letter.id]);
    }
  });

  return {
    letters,
    noRoom,
    async hand(request, more) {
      // An impatient second tap is none.
      if (handing.current) return false;
      handing.current = true;
      const id = await newId();
      handing.current = false;
      const taken = useLetters.getState().hand(call, { id, about: about ?? id, request: request(id), ...more });
      setNoRoom(!taken);
      // It is said above, the button may stand far below.
      if (!taken) toTop();
      return taken;
    },
  };
}

const Typed = z.record(z.string(), z.string());
/** What was typed into a form's fields, where that is what was kept of it. */
export const typedIn = ({ typed }: Letter): Record<string, string> => Typed.safeParse(typed).data ?? {};
