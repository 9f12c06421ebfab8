/** How a list is filtered, as the address says it. */
import { queueDues, queueViews, type Queue, type QueueQuery, type QueueView } from '../../shared/case';
import * as z from '../../shared/zod';

export interface Filters {
  view: QueueView;
  due: (typeof queueDues)[number];
  area?: string;
}

/** Anything that an address says wrongly is as if it were not said. */
const Asked = z.object({
  view: z.enum(queueViews).optional().catch(undefined),
  due: z.enum(queueDues).optional().catch(undefined),
  area: z
    .string()
    .regex(/^\d{12}$/)
    .optional()
    .catch(undefined),
});

export function filtersOf(params: Partial<QueueQuery>, views: readonly QueueView[]): Filters {
  const { view, due = 'any', area } = Asked.parse(params);
  const [first = 'all'] = views;
  return {
    view: view !== undefined && views.includes(view) ? view : first,
    due,
    ...(area === undefined ? {} : { area }),
  };
}

export function filterKey({ view, due, area = '' }: Filters): string {
  return `${view}/${due}/${area}`;
}

/** Which of a list's counts tells how many a filter leaves. */
export const countOf = { any: 'all', overdue: 'overdue', today: 'today' } as const satisfies Record<
  Filters['due'],
  keyof Queue['counts']
>;
