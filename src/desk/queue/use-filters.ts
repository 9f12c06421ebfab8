import { useState } from 'react';
import { keepAddress } from '../../platform/navigation';
import type { QueueQuery, QueueView } from '../../shared/contract/case';
import type { Account } from '../../shared/contract/session';
import { viewsOf } from '../scope';
import { changed, filtersOf, type Filters } from './filters';

interface FiltersInHand {
  views: readonly QueueView[];
  filters: Filters;
  filter(change: Partial<Filters>): void;
}

/**
 * A list's filters: as the page was opened with, then as chosen; in a browser the address says them.
 * @param opened the page's own parameters; only the page itself, while it is on top, can be asked for them
 */
export function useFilters(
  page: 'queue' | 'officeCases',
  opened: Partial<QueueQuery>,
  account: Account,
): FiltersInHand {
  const views = viewsOf(account);
  const [filters, setFilters] = useState(() => filtersOf(opened, views));
  return {
    views,
    filters,
    filter(change) {
      const next = changed(filters, change);
      setFilters(next);
      keepAddress(page, next);
    },
  };
}
