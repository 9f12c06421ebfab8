/** How a list is filtered, as the address says it. */
import { queueDues, queueViews, type Queue, type QueueQuery, type QueueView } from '../../shared/case';
import { Receipt } from '../../shared/receipt';
import * as z from '../../shared/zod';

export interface Filters {
  view: QueueView;
  due: (typeof queueDues)[number];
  area?: string;
  /** Looks for this one, whatever else is said. */
  receipt?: Receipt;
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
  receipt: Receipt.optional().catch(undefined),
});

export function filtersOf(params: Partial<QueueQuery>, views: readonly QueueView[]): Filters {
  const { view, due = 'any', area, receipt } = Asked.parse(params);
  const [first = 'all'] = views;
  return {
    view: view !== undefined && views.includes(view) ? view : first,
    due,
    ...(area === undefined ? {} : { area }),
    ...(receipt === undefined ? {} : { receipt }),
  };
}

export function filterKey({ view, due, area = '', receipt = '' }: Filters): string {
  return `${view}/${due}/${area}/${receipt}`;
}

/** Which of a list's counts tells how many a filter leaves. */
export const countOf = { any: 'all', overdue: 'overdue', today: 'today' } as const satisfies Record<
  Filters['due'],
  keyof Queue['counts']
>;
