/** Searching while somebody types: what answers an older text is never shown for the one that stands there. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { shown } from '../shared/base/text';

/** So long nobody has typed, ms: then it is asked. */
const PAUSE_MS = 250;

export interface Search<T> {
  /** What stands in the field, as it is meant. */
  text: string;
  /** What was found for just this text; undefined while that isn't known. */
  found: T | undefined;
  error: unknown;
  /** @returns whether it is another text now */
  type(typed: string): boolean;
  /** Without waiting for a pause: Enter. */
  now(): Promise<T | undefined>;
}

/** @param ask throws what is shown as `error` */
export function useSearch<T>(ask: (text: string) => Promise<T>, begun = ''): Search<T> {
  const [state, setState] = useState<{ text: string; found?: T; error?: unknown }>({ text: shown(begun) });
  const text = useRef(state.text);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef(ask);
  latest.current = ask;
  const run = useCallback(async (sought: string): Promise<T | undefined> => {
    if (sought === '') return undefined;
    const still = () => text.current === sought;
    try {
      const found = await latest.current(sought);
      if (!still()) return undefined;
      setState({ text: sought, found });
      return found;
    } catch (error) {
      if (still()) setState({ text: sought, error });
      return undefined;
    }
  }, []);
  const stop = () => clearTimeout(timer.current);
  useEffect(() => stop, []);
  return {
    text: state.text,
    found: state.found,
    error: state.error,
    type(typed) {
      const sought = shown(typed);
      if (sought === text.current) return false;
      text.current = sought;
      setState({ text: sought });
      stop();
      timer.current = setTimeout(() => void run(sought), PAUSE_MS);
      return true;
    },
    now() {
      stop();
      return run(text.current);
    },
  };
}
