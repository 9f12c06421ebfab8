/** One search for a person, as it was typed and as it came out. Neither name nor number leaves the page's memory. */
import { useRef, useState } from 'react';
import { callServer, ServerProblem } from '../../../platform/server';
import { idNumberOf, textOf } from '../../../shared/base/typed';
import { PersonSearch, type FoundHousehold } from '../../../shared/contract/household';
import { fieldProblems, type FieldProblem } from '../../../shared/contract/problem';

export interface Typed {
  name: string;
  idNumber: string;
}

interface SearchState {
  wrong: readonly FieldProblem[];
  found?: readonly FoundHousehold[];
  error?: unknown;
  busy?: true;
}

export function useSearch() {
  const typed = useRef<Typed>({ name: '', idNumber: '' });
  const [state, setState] = useState<SearchState>({ wrong: [] });
  const turn = useRef(0);
  return {
    ...state,
    typed: typed.current,
    type(change: Partial<Typed>) {
      typed.current = { ...typed.current, ...change };
    },
    /** What is wrong with the question; empty when it was asked. */
    async search(): Promise<readonly FieldProblem[]> {
      const { name, idNumber } = typed.current;
      const asked = PersonSearch.safeParse({ name: textOf(name), idNumber: idNumberOf(idNumber) });
      if (!asked.success) {
        const wrong = fieldProblems(asked.error);
        setState({ wrong });
        return wrong;
      }
      turn.current += 1;
      const mine = turn.current;
      setState((before) => ({ wrong: [], found: before.found, busy: true }));
      try {
        const { households } = await callServer('searchHouseholds', { body: asked.data });
        if (mine === turn.current) setState({ wrong: [], found: households });
      } catch (error) {
        const wrong = (error instanceof ServerProblem && error.problem.errors) || [];
        if (mine === turn.current) setState({ wrong, ...(wrong.length === 0 && { error }) });
      }
      return [];
    },
  };
}
