/** Requests about data, a page at a time, and deciding one. */
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { callServer } from '../../platform/server';
import type { RequestToDecide } from '../../shared/contract/rights';

export type Which = 'open' | 'decided';

interface State {
  which: Which;
  rows: readonly RequestToDecide[];
  nextCursor?: string | undefined;
}

export function useRequests(which: Which) {
  const [state, setState] = useState<State>();
  const [busy, setBusy] = useState(true);
  const [error, setError] = useState<unknown>();
  const turn = useRef(0);
  const shown = state?.which === which ? state : undefined;
  const latest = useRef(shown);
  latest.current = shown;

  const ask = useCallback(async (of: Which, more: boolean) => {
    turn.current += 1;
    const mine = turn.current;
    setBusy(true);
    setError(undefined);
    const before = more ? latest.current : undefined;
    try {
      const { requests, nextCursor } = await callServer('listRequests', {
        query: {
          open: of === 'open' ? 'yes' : 'no',
          ...(before?.nextCursor === undefined ? {} : { cursor: before.nextCursor }),
        },
      });
      if (mine === turn.current) setState({ which: of, rows: [...(before?.rows ?? []), ...requests], nextCursor });
    } catch (trouble) {
      if (mine === turn.current) setError(trouble);
    } finally {
      if (mine === turn.current) setBusy(false);
    }
  }, []);
  const begun = useRef(false);
  useEffect(() => {
    begun.current = true;
    void ask(which, false);
    return () => {
      turn.current += 1;
    };
  }, [which, ask]);
  // The first time, opening the page is asking already.
  useDidShow(() => void (begun.current && ask(which, false)));

  return {
    rows: shown?.rows,
    hasMore: shown?.nextCursor !== undefined,
    busy,
    error,
    reload: () => void ask(which, false),
    more: () => void (!busy && ask(which, true)),
    /** @throws what the call throws */
    async decide(request: string, granted: boolean, reason: string): Promise<void> {
      await callServer('decideRequest', { params: { request }, body: { granted, reason } });
      await ask(which, false);
    },
  };
}
