/** Looking for somebody's case. Neither name nor number leaves the page's memory. */
import { useRef, useState } from 'react';
import { callServer } from '../../platform/server';
import type { CaseSearchResult } from '../../shared/contract/case';
import type { PersonSearch } from '../../shared/contract/household';

interface Looking {
  person: PersonSearch;
  /** As one says it: 小满. */
  said: string;
  found?: CaseSearchResult;
  error?: unknown;
}

export interface CaseSearchInHand {
  /** Absent while the list is a list. */
  looking: Looking | undefined;
  look(person: PersonSearch, said: string): void;
  leave(): void;
}

export function useCaseSearch(): CaseSearchInHand {
  const [looking, setLooking] = useState<Looking>();
  const turn = useRef(0);
  return {
    looking,
    look(person, said) {
      turn.current += 1;
      const mine = turn.current;
      const answer = (came: Partial<Looking>) => {
        if (mine === turn.current) setLooking({ person, said, ...came });
      };
      answer({});
      callServer('findCases', { body: person }).then(
        (found) => answer({ found }),
        (error: unknown) => answer({ error }),
      );
    },
    leave() {
      turn.current += 1;
      setLooking(undefined);
    },
  };
}
