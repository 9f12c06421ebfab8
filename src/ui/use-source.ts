import { useCallback, useEffect, useRef, useState } from 'react';
import { release } from '../platform/files';

export interface Shown {
  /** Undefined while it is on its way, and when it failed. */
  source: string | undefined;
  failed: boolean;
  retry(): void;
}

/** A file as a picture can show it, for as long as it is on the screen. `load` gives undefined when the file is gone. */
export function useSource(load: () => Promise<string | undefined>, key: string): Shown {
  const [state, setState] = useState<Omit<Shown, 'retry'>>({ source: undefined, failed: false });
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    let gone = false;
    let mine: string | undefined;
    setState({ source: undefined, failed: false });
    void latest
      .current()
      .catch(() => undefined)
      .then((source) => {
        if (gone) {
          if (source !== undefined) release(source);
          return;
        }
        mine = source;
        setState({ source, failed: source === undefined });
      });
    return () => {
      gone = true;
      if (mine !== undefined) release(mine);
    };
  }, [key, turn]);
  const retry = useCallback(() => setTurn((before) => before + 1), []);
  return { ...state, retry };
}
