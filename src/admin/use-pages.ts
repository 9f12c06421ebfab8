/** A list that comes page by page. */
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';

interface PageOf<T> {
  rows: T[];
  nextCursor?: string | undefined;
}
interface State<T> extends PageOf<T> {
  key: string;
}

export interface Pages<T> {
  /** Undefined until the first page has come. */
  rows: readonly T[] | undefined;
  hasMore: boolean;
  busy: 'list' | 'more' | undefined;
  /** What went wrong, and with what. */
  failed: { doing: 'list' | 'more'; error: unknown } | undefined;
  /** Asks again for as much as is shown, so that nothing jumps. */
  reload(): void;
  more(): void;
}

/** Asks when the page is opened or come back to, whenever `key` changes, and on where it is scrolled to its end. */
export function usePages<T>(ask: (cursor: string | undefined) => Promise<PageOf<T>>, key: string): Pages<T> {
  const [state, setState] = useState<State<T>>();
  const [busy, setBusy] = useState<Pages<T>['busy']>('list');
  const [failed, setFailed] = useState<Pages<T>['failed']>();
  const latest = useRef({ ask, key, state });
  latest.current = { ask, key, state: state?.key === key ? state : undefined };
  const turn = useRef(0);

  const run = useCallback(async (doing: 'list' | 'more') => {
    const { ask: askFor, key: asked, state: shown } = latest.current;
    turn.current += 1;
    const mine = turn.current;
    setBusy(doing);
    setFailed(undefined);
    try {
      let next = await askFor(doing === 'more' ? shown?.nextCursor : undefined);
      let rows = doing === 'more' ? [...(shown?.rows ?? []), ...next.rows] : next.rows;
      while (doing === 'list' && next.nextCursor !== undefined && rows.length < (shown?.rows.length ?? 0)) {
        next = await askFor(next.nextCursor);
        rows = [...rows, ...next.rows];
      }
      if (mine === turn.current) setState({ key: asked, rows, nextCursor: next.nextCursor });
    } catch (error) {
      if (mine === turn.current) setFailed({ doing, error });
    } finally {
      if (mine === turn.current) setBusy(undefined);
    }
  }, []);

  const begun = useRef(false);
  useEffect(() => {
    begun.current = true;
    void run('list');
    return () => {
      turn.current += 1;
    };
  }, [key, run]);
  // The first time, opening the page is asking already.
  useDidShow(() => void (begun.current && run('list')));

  const hasMore = latest.current.state?.nextCursor !== undefined;
  const more = () => void (hasMore && busy === undefined && run('more'));
  useReachBottom(more);
  return { rows: latest.current.state?.rows, hasMore, busy, failed, reload: () => void run('list'), more };
}
