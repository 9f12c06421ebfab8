import { useRef, useState } from 'react';

export interface Sending {
  busy: boolean;
  trouble: unknown;
  send(run: () => Promise<void>): Promise<void>;
}

/** Something that is sent once at a time, and what went wrong with it. */
export function useSending(): Sending {
  const [state, setState] = useState<Pick<Sending, 'busy' | 'trouble'>>({ busy: false, trouble: undefined });
  const under = useRef(false);
  return {
    ...state,
    async send(run) {
      if (under.current) return;
      under.current = true;
      setState({ busy: true, trouble: undefined });
      let trouble: unknown;
      try {
        await run();
      } catch (error) {
        trouble = error;
      }
      under.current = false;
      setState({ busy: false, trouble });
    },
  };
}
