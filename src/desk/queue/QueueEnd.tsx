import type { Queue } from '../../shared/contract/case';
import { useReader } from '../reader';
import { Empty, ListEnd, type Pages } from '../../ui';
import { countOf, type Filters } from './filters';

interface QueueEndProps {
  list: Pages<Queue>;
  filters: Filters;
}

function emptinessOf({ receipt, due, view, ...narrowing }: Filters) {
  if (receipt !== undefined) return 'receipt';
  const { area: _area, sort: _sort, order: _order, ...rest } = narrowing;
  if (Object.values(rest).some((each) => each !== undefined)) return 'narrowed';
  return due === 'any' ? view : due;
}

/** Below the rows: more of them, how many there are, or why there are none. */
export function QueueEnd({ list, filters }: QueueEndProps) {
  const { queue: words } = useReader().words.staff;
  const { page } = list;
  if (page === undefined) return null;
  if (page.cases.length === 0) {
    const { title, words: sentence } = words.empty[emptinessOf(filters)];
    return <Empty title={title} words={sentence} />;
  }
  if (filters.receipt !== undefined) return null;
  return <ListEnd list={list} count={words.shown(page.cases.length, page.counts[countOf[filters.due]])} />;
}
