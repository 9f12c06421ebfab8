import { useState } from 'react';
import { ensureSignedIn } from '../stores/session';

export interface Asking {
  busy: boolean;
  error: unknown;
  /** Clears what was wrong before. Nothing is asked of who is not signed in: the sign-in page opens instead. */
  run(ask: () => Promise<void>): Promise<void>;
}

/** One question at a time, and what became of it. */
export function useAsking(): Asking {
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  return {
    busy: state.busy,
    error: state.error,
    async run(ask) {
      if (state.busy) return;
      setState({ busy: true });
      try {
        if (await ensureSignedIn()) await ask();
        setState({ busy: false });
      } catch (error) {
        setState({ busy: false, error });
      }
    },
  };
}
