/** What is wrong with a form: it stands beside its field, and the reader is brought to the first. */
import { useState } from 'react';
import { attendTo } from '../platform/focus';
import type { FieldProblem } from '../shared/contract/problem';
import { fieldSentence } from '../shared/words';
import { useReader } from './kit-context';

/** Where in the request, and what: by the contract's code, or in the form's own words. */
export type Wrong = Pick<FieldProblem, 'pointer'> & (Pick<FieldProblem, 'code' | 'limit'> | { words: string });

/** How a control finds its place: spread it into a part of the kit. */
export interface FieldPlace {
  id: string;
  error: string | undefined;
  /** Puts the focus there. */
  focus: boolean;
}

/** The id of the control for a field of the request. */
export const fieldId = (pointer: string): string => `at${pointer.replace(/[/.]/g, '-')}`;

/** The sentence is drawn before the reader is brought to it, so that it is read with the field. */
const DRAWN_MS = 50;

export interface Problems {
  /** In place of those before. */
  show(found: readonly Wrong[]): void;
  /** Takes away what is mended. */
  keep(isStill: (pointer: string) => boolean): void;
  at(pointer: string): FieldPlace;
}

/** @param began what is wrong from the start, e.g. what the server refused */
export function useProblems(began: readonly Wrong[] = []): Problems {
  const { words } = useReader();
  const [wrong, setWrong] = useState(began);
  const [focus, setFocus] = useState<string>();
  return {
    show(found) {
      setWrong(found);
      setFocus(undefined);
      const [first] = found;
      if (!first) return;
      setTimeout(() => setFocus(first.pointer), DRAWN_MS);
      attendTo(fieldId(first.pointer));
    },
    keep: (isStill) => setWrong((before) => before.filter(({ pointer }) => isStill(pointer))),
    at(pointer) {
      const found = wrong.find((each) => each.pointer === pointer);
      const error = found && ('words' in found ? found.words : fieldSentence(found, words));
      return { id: fieldId(pointer), error, focus: focus === pointer };
    },
  };
}
