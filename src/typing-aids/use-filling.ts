import { useContext, useRef, useState } from 'react';
import { FormContext } from '../ui';

export type Texts = Record<string, string>;

export interface Filling {
  /** What was found and is unlike what stands there, until the person has chosen. */
  unlike: Texts | undefined;
  /** Something was filled in. */
  filled: boolean;
  /** Fills what is empty at once; where something else was typed, all of it waits for the person. */
  offer(found: Texts): void;
  take(): void;
  leave(): void;
}

/**
 * Nothing that was typed is written over unasked.
 * @param typed what stands in the fields, by the names that `onFill` takes
 */
export function useFilling(typed: Texts, onFill: (found: Texts) => void): Filling {
  const form = useContext(FormContext);
  const [unlike, setUnlike] = useState<Texts>();
  const [filled, setFilled] = useState(false);
  const latest = useRef({ typed, onFill });
  latest.current = { typed, onFill };
  const fill = (found: Texts) => {
    setUnlike(undefined);
    setFilled(true);
    latest.current.onFill(found);
  };
  return {
    unlike,
    filled,
    offer(found) {
      form.commit();
      // What was just handed on is drawn first.
      setTimeout(() => {
        const stands = latest.current.typed;
        const other = Object.entries(found).some(([name, text]) => stands[name] !== '' && stands[name] !== text);
        if (other) setUnlike(found);
        else fill(found);
      });
    },
    take() {
      if (unlike) fill(unlike);
    },
    leave: () => setUnlike(undefined),
  };
}
