import { useCallback, useEffect, useRef, useState } from 'react';
import { onSignal } from '../platform/network';

export interface Load<T> {
  /** The last that came; it stays while a newer one is asked for. */
  data: T | undefined;
  error: unknown;
  loading: boolean;
  reload(): Promise<void>;
}

/**
 * Asks when the screen opens and whenever `key` changes, and what failed again when there is a signal. Asked again before the answer is there, both are heard, in
 * their order: on a slow line, who taps on "try again" every second would otherwise never see one.
 */
export function useLoad<T>(ask: () => Promise<T>, key: string): Load<T> {
  const [state, setState] = useState<Omit<Load<T>, 'reload'>>({ data: undefined, error: undefined, loading: true });
  const latestAsk = useRef(ask);
  latestAsk.current = ask;
  const lastAsked = useRef(0);
  /** The question that was answered last; what answers an older one, or one about another key, is dropped. */
  const lastAnswered = useRef(0);
  const failed = useRef(false);
  /** How many there were: one that comes while a question is on its way finds nothing that has failed yet. */
  const signals = useRef(0);
  const reload = useCallback(async () => {
    lastAsked.current += 1;
    const mine = lastAsked.current;
    const before = signals.current;
    setState((state) => ({ ...state, loading: true }));
    try {
      const data = await latestAsk.current();
      if (mine <= lastAnswered.current) return;
      lastAnswered.current = mine;
      failed.current = false;
      setState({ data, error: undefined, loading: mine !== lastAsked.current });
    } catch (error) {
      if (mine !== lastAsked.current || mine <= lastAnswered.current) return;
      failed.current = true;
      setState((state) => ({ ...state, error, loading: false }));
      if (signals.current !== before) void reload();
    }
  }, []);
  useEffect(
    () =>
      onSignal(() => {
        signals.current += 1;
        if (failed.current) void reload();
      }),
    [reload],
  );
  useEffect(() => {
    void reload();
    return () => {
      lastAnswered.current = lastAsked.current;
    };
  }, [key, reload]);
  return { ...state, reload };
}
