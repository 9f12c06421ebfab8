import { useEffect, useState } from 'react';

/** What a script holds that comes when it is wanted; asked for again by whoever is drawn next where it did not come. */
export interface Later<Of> {
  fetched?: Of;
  fetch(then: (found: Of) => void): void;
}

/** Undefined until it has come. */
export function useLater<Of extends object>(later: Later<Of>): Of | undefined {
  const [found, setFound] = useState(later.fetched);
  useEffect(() => {
    if (found === undefined) later.fetch((come) => setFound((later.fetched = come)));
  }, [found, later]);
  return found;
}
