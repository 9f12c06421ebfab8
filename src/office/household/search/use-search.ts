/** One search for a person, as it was typed and as it came out. Neither name nor number leaves the page's memory. */
import { useRef, useState } from 'react';
import { callServer, ServerProblem } from '../../../platform/server';
import { idNumberOf, textOf } from '../../../shared/base/text';
import { PersonSearch, type FoundHousehold, type RegisteredHousehold } from '../../../shared/contract/household';
import { fieldProblems, type FieldProblem } from '../../../shared/contract/problem';
import { useReader } from '../../../desk/reader';
import { useProblems } from '../../../ui';

export interface Typed {
  name: string;
  idNumber: string;
}

export interface FoundPeople {
  households: readonly FoundHousehold[];
  /** Those that only the register has. */
  registered?: readonly RegisteredHousehold[] | undefined;
}

interface SearchState {
  found?: FoundPeople;
  error?: unknown;
  busy?: true;
}

export function useSearch() {
  const typed = useRef<Typed>({ name: '', idNumber: '' });
  const { nothingTyped } = useReader().words.staff.household;
  const [state, setState] = useState<SearchState>({});
  const problems = useProblems();
  const show = (wrong: readonly FieldProblem[]) =>
    problems.show(wrong.map((each) => (each.code === 'required' ? { ...each, words: nothingTyped } : each)));
  const turn = useRef(0);
  return {
    ...state,
    typed: typed.current,
    type(change: Partial<Typed>) {
      typed.current = { ...typed.current, ...change };
    },
    at: problems.at,
    async search(): Promise<void> {
      const { name, idNumber } = typed.current;
      const asked = PersonSearch.safeParse({ name: textOf(name), idNumber: idNumberOf(idNumber) });
      show(asked.success ? [] : fieldProblems(asked.error));
      if (!asked.success) return setState({});
      turn.current += 1;
      const mine = turn.current;
      setState((before) => ({ found: before.found, busy: true }));
      try {
        const found = await callServer('searchHouseholds', { body: asked.data });
        if (mine === turn.current) setState({ found });
      } catch (error) {
        if (mine !== turn.current) return;
        const wrong = (error instanceof ServerProblem && error.problem.errors) || [];
        setState(wrong.length === 0 ? { error } : {});
        show(wrong);
      }
    },
  };
}
