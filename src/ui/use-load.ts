import { useCallback, useEffect, useRef, useState } from 'react';

export interface Load<T> {
  /** The last that came; it stays while a newer one is asked for. */
  data: T | undefined;
  error: unknown;
  loading: boolean;
  reload(): Promise<void>;
}

/** Asks when the screen opens and whenever `key` changes; an answer to an older question is dropped. */
export function useLoad<T>(ask: () => Promise<T>, key: string): Load<T> {
  const [state, setState] = useState<Omit<Load<T>, 'reload'>>({ data: undefined, error: undefined, loading: true });
  const latestAsk = useRef(ask);
  latestAsk.current = ask;
  const turn = useRef(0);
  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    setState((before) => ({ ...before, loading: true }));
    try {
      const data = await latestAsk.current();
      if (mine === turn.current) setState({ data, error: undefined, loading: false });
    } catch (error) {
      if (mine === turn.current) setState((before) => ({ ...before, error, loading: false }));
    }
  }, []);
  useEffect(() => {
    void reload();
    return () => {
      turn.current += 1;
    };
  }, [key, reload]);
  return { ...state, reload };
}
