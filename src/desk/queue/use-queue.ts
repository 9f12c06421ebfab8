/** A list of cases, page by page, with the last one seen where there is no signal. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { callServer } from '../../platform/server';
import type { CaseSummary, Queue } from '../../shared/contract/case';
import { filterKey, type Filters } from './filters';
import { findKeptQueue, keepQueue } from './kept-queues';

interface State {
  key: string;
  queue?: Queue;
  error?: unknown;
  busy?: 'list' | 'more';
}

export interface QueueInHand extends Omit<State, 'key'> {
  /** Asks again for as much as is shown, so that nothing jumps. */
  refresh(): Promise<void>;
  more(): Promise<void>;
}

function joined(before: readonly CaseSummary[], after: readonly CaseSummary[]): CaseSummary[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...after.filter(({ id }) => !known.has(id))];
}

async function fetchAtLeast(filters: Filters, rows: number): Promise<{ first: Queue; queue: Queue }> {
  const first = await callServer('listCases', { query: filters });
  let queue = first;
  while (queue.nextCursor !== undefined && queue.cases.length < rows) {
    const next = await callServer('listCases', { query: { ...filters, cursor: queue.nextCursor } });
    queue = { ...next, cases: joined(queue.cases, next.cases) };
  }
  return { first, queue };
}

/** @param account whose list it is */
export function useQueue(account: string, filters: Filters): QueueInHand {
  const key = `${account}/${filterKey(filters)}`;
  const [state, setState] = useState<State>({ key, busy: 'list' });
  const latest = useRef({ state, filters, key, account });
  latest.current = { state, filters, key, account };
  const turn = useRef(0);

  const refresh = useCallback(async () => {
    const { key: asked, filters: by, account: whose } = latest.current;
    turn.current += 1;
    const mine = turn.current;
    const current = () => mine === turn.current;
    const shown = latest.current.state.key === asked ? latest.current.state.queue : undefined;
    const before: State = shown ? latest.current.state : { key: asked, queue: findKeptQueue(whose, by) };
    setState({ ...before, error: undefined, busy: 'list' });
    try {
      const { first, queue } = await fetchAtLeast(by, shown?.cases.length ?? 0);
      if (!current()) return;
      keepQueue(whose, by, first);
      setState({ key: asked, queue });
    } catch (error) {
      if (current()) setState({ ...before, busy: undefined, error });
    }
  }, []);

  const more = useCallback(async () => {
    const { state: before, filters: by } = latest.current;
    const { queue, busy } = before;
    if (queue?.nextCursor === undefined || busy !== undefined) return;
    const mine = turn.current;
    setState({ ...before, error: undefined, busy: 'more' });
    try {
      const next = await callServer('listCases', { query: { ...by, cursor: queue.nextCursor } });
      if (mine === turn.current)
        setState({ ...before, queue: { ...next, cases: joined(queue.cases, next.cases) }, error: undefined });
    } catch (error) {
      if (mine === turn.current) setState({ ...before, error });
    }
  }, []);

  useEffect(() => {
    void refresh();
  }, [key, refresh]);

  const { key: shownKey, ...inHand } = state;
  return shownKey === key ? { ...inHand, refresh, more } : { busy: 'list', refresh, more };
}
