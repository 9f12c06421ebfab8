/** Something that is sent once at a time, and what the server found wrong with it. */
import { useRef, useState } from 'react';
import { ServerProblem } from '../platform/server';
import type { ProblemCode } from '../shared/contract/problem';
import type { Wrong } from '../ui';
import { useReader } from './reader';
import { problemSentence } from '../shared/words';

export interface Sending {
  busy: boolean;
  /** What went wrong with the whole of it. */
  trouble: unknown;
  /** Returns what is wrong with single fields; nothing when it was sent, or when `trouble` says what happened. */
  run(send: () => Promise<void>): Promise<readonly Wrong[]>;
  clear(): void;
}

/** @param beside refusals that are about one field: its pointer */
export function useSending(beside: Partial<Record<ProblemCode, string>> = {}): Sending {
  const { words } = useReader();
  const [state, setState] = useState<{ busy: boolean; trouble: unknown }>({ busy: false, trouble: undefined });
  const under = useRef(false);
  return {
    ...state,
    clear: () => setState({ busy: false, trouble: undefined }),
    async run(send) {
      if (under.current) return [];
      under.current = true;
      setState({ busy: true, trouble: undefined });
      let trouble: unknown;
      try {
        await send();
      } catch (error) {
        if (error instanceof ServerProblem) {
          const { code, title, errors } = error.problem;
          if (errors?.length) return errors;
          const pointer = beside[code];
          if (pointer !== undefined) return [{ pointer, words: problemSentence({ code, title }, words) }];
        }
        trouble = error;
      } finally {
        under.current = false;
        setState({ busy: false, trouble });
      }
      return [];
    },
  };
}
