/** What one said once and for all by one call, handing it over, and what becomes of it while a page is open. */
import { useEffect, useRef, useState } from 'react';
import { toTop } from '../platform/focus';
import { newId } from '../platform/random';
import type { ApiReply, ApiRequest } from '../shared/contract/api';
import { statementCalls, type OutgoingItem, type StatementCall } from '../shared/contract/outgoing';
import type { ProblemCode } from '../shared/contract/problem';
import * as z from '../shared/base/zod';
import { useOutgoing } from './outgoing';
import { useAccount } from './session';

export interface Statement extends OutgoingItem {
  call: StatementCall;
}

export const isStatement = (item: OutgoingItem): item is Statement => statementCalls.some((call) => call === item.call);

export interface OwnStatement extends Statement {
  state: 'sending' | 'waiting' | 'refused';
  /** Why the server has not taken it; absent where nobody has answered. */
  why?: ProblemCode | undefined;
  onSend(): void;
  onDrop(): void;
}

interface OwnStatements<N extends StatementCall> {
  statements: OwnStatement[];
  /** The phone had no room for the last one that was handed over here. */
  noRoom: boolean;
  /**
   * @param request with the statement's own id in it, where the endpoint asks for one
   * @param more what it is about where the page has many such things, and what its writer typed
   * @returns whether it was taken over
   */
  hand(request: (id: string) => ApiRequest<N>, more?: { about?: string; typed?: unknown }): Promise<boolean>;
}

/** Everything of one's own, and of nobody's, that is on its way. */
export function useAllOwnStatements(): OwnStatement[] {
  const account = useAccount()?.id;
  const { items, underWay, attempts, flush, drop } = useOutgoing();
  return items
    .filter(isStatement)
    .filter(({ owner }) => owner === undefined || owner === account)
    .map((item) => ({
      ...item,
      state: item.refused ? 'refused' : item.id === underWay ? 'sending' : 'waiting',
      why: item.refused?.code ?? attempts[item.id]?.code,
      onSend: () => void flush(),
      onDrop: () => drop(item.id),
    }));
}

/**
 * @param about only those about this; statements about nothing in particular go each by itself
 * @param onSent takes the server's answer to one that went out while the page was open
 */
export function useOwnStatements<N extends StatementCall>(
  call: N,
  about?: string,
  onSent?: (answer: ApiReply<N>, item: OutgoingItem) => void,
): OwnStatements<N> {
  const statements = useAllOwnStatements().filter(
    (each) => each.call === call && (about === undefined || each.about === about),
  );
  const [noRoom, setNoRoom] = useState(false);
  const handing = useRef(false);

  const before = useRef<readonly OutgoingItem[]>(statements);
  const latest = useRef(onSent);
  latest.current = onSent;
  useEffect(() => {
    const gone = before.current.filter(({ id }) => statements.every((each) => each.id !== id));
    before.current = statements;
    for (const item of gone) {
      const answer = useOutgoing.getState().answers[item.id] as ApiReply<N> | undefined;
      // Without one it was thrown away by its writer.
      if (answer === undefined) continue;
      latest.current?.(answer, item);
      useOutgoing.getState().said([item.id]);
    }
  });

  return {
    statements,
    noRoom,
    async hand(request, more) {
      // An impatient second tap is none.
      if (handing.current) return false;
      handing.current = true;
      const id = await newId();
      handing.current = false;
      const taken = useOutgoing.getState().hand(call, { id, about: about ?? id, request: request(id), ...more });
      setNoRoom(!taken);
      // It is said above, the button may stand far below.
      if (!taken) toTop();
      return taken;
    },
  };
}

const Typed = z.record(z.string(), z.string());
/** What was typed into a form's fields, where that is what was kept of it. */
export const typedIn = ({ typed }: OutgoingItem): Record<string, string> => Typed.safeParse(typed).data ?? {};
