/** Something that is sent once at a time, and what the server found wrong with it. */
import { useRef, useState } from 'react';
import { ServerProblem } from '../platform/server';
import type { FieldProblem } from '../shared/contract/problem';

export interface Sending {
  busy: boolean;
  /** What went wrong with the whole of it. */
  trouble: unknown;
  /** Returns what is wrong with single fields; nothing when it was sent, or when `trouble` says what happened. */
  run(send: () => Promise<void>): Promise<readonly FieldProblem[]>;
  clear(): void;
}

export function useSending(): Sending {
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
        if (error instanceof ServerProblem && error.problem.errors?.length) return error.problem.errors;
        trouble = error;
      } finally {
        under.current = false;
        setState({ busy: false, trouble });
      }
      return [];
    },
  };
}

/** Whether the server refused with this code. */
export const refusedWith = (trouble: unknown, code: string): boolean =>
  trouble instanceof ServerProblem && trouble.problem.code === code;
