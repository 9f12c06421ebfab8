import { useState } from 'react';
import { keepAddress } from '../../platform/navigation';
import type { Home } from '../case/home';
import type { Filters, Opened } from '../queue/filters';

/** Which case stands open beside its list; in a browser the address says it. */
export function useChosen(home: Home, opened: Opened, filters: Filters) {
  const [chosen, setChosen] = useState(opened.open);
  return {
    chosen,
    choose(id: string | undefined) {
      setChosen(id);
      keepAddress(home, { ...filters, open: id });
    },
  };
}
