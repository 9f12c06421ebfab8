/** One thing at a time that is sent from a page of one's data; what went wrong stays until the next one. */
import { useState } from 'react';

export interface Doing {
  busy: boolean;
  error: unknown;
  /** @returns whether it was done */
  run(act: () => Promise<unknown>): Promise<boolean>;
}

/** @param after what is shown is asked for anew, whether it was done or refused */
export function useDoing(after: () => Promise<void>): Doing {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: undefined });
  return {
    ...state,
    async run(act) {
      setState({ busy: true, error: undefined });
      try {
        await act();
        setState({ busy: false, error: undefined });
        await after();
        return true;
      } catch (error) {
        setState({ busy: false, error });
        await after();
        return false;
      }
    },
  };
}
