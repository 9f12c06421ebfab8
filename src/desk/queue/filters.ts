/** How a list is filtered, as the address says it. */
import { isWithin } from '../../shared/contract/area';
import { chinaDay, type ChinaDay } from '../../shared/base/china-time';
import type { Category, Risk } from '../../shared/contract/assessment';
import {
  queueDues,
  queueViews,
  QueueQuery,
  sortOrders,
  type CaseSummary,
  type Queue,
  type QueueSort,
  type QueueView,
} from '../../shared/contract/case';
import type { Priority } from '../../shared/contract/policy';
import type { Receipt } from '../../shared/contract/receipt';
import type { Status } from '../../shared/contract/workflow';
import * as z from '../../shared/base/zod';

/** What a list is opened with: how it is filtered, and the case that stands open beside it. */
export type Opened = Partial<QueueQuery> & { open?: string };

export interface Filters {
  view: QueueView;
  due: (typeof queueDues)[number];
  area?: string;
  category?: Category;
  status?: Status;
  risk?: Risk;
  priority?: Priority;
  green?: 'yes';
  /** First and last day of filing. */
  from?: ChinaDay;
  to?: ChinaDay;
  /** Other than what is to be done first. */
  sort?: QueueSort;
  order?: (typeof sortOrders)[number];
  /** Looks for this one, whatever else is said. */
  receipt?: Receipt;
}

const { area, category, status, risk, priority, green, from, to, sort, receipt } = QueueQuery.shape;

/** Anything that an address says wrongly is as if it were not said. */
const Asked = z.object({
  view: z.enum(queueViews).optional().catch(undefined),
  due: z.enum(queueDues).optional().catch(undefined),
  area: area.catch(undefined),
  category: category.catch(undefined),
  status: status.catch(undefined),
  risk: risk.catch(undefined),
  priority: priority.catch(undefined),
  green: green.catch(undefined),
  from: from.catch(undefined),
  to: to.catch(undefined),
  sort: sort.catch(undefined),
  order: z.enum(sortOrders).optional().catch(undefined),
  receipt: receipt.catch(undefined),
});

export function filtersOf(params: object, views: readonly QueueView[]): Filters {
  const { view, due = 'any', ...narrowing } = Asked.parse(params);
  const [first = 'all'] = views;
  return { view: view !== undefined && views.includes(view) ? view : first, due, ...narrowing };
}

/** The filters after a choice. Any choice is for a list again, not for the one case that was looked for. */
export function changed(filters: Filters, change: Partial<Filters>): Filters {
  const elsewhere = change.view !== undefined && change.view !== filters.view;
  // A deadline and a status are of one view; a place and a category are of the person's work.
  return { ...filters, ...(elsewhere && { due: 'any', status: undefined }), receipt: undefined, ...change };
}

export function filterKey({ view, due, ...narrowing }: Filters): string {
  const { area: place, category: sort, status: stage, receipt: number, ...rest } = narrowing;
  const more = [rest.risk, rest.priority, rest.green, rest.from, rest.to, rest.sort, rest.order];
  const own = more.some((each) => each !== undefined) ? more : [];
  return [view, due, place, sort, stage, number, ...own].join('/');
}

/** Which of a list's counts tells how many a filter leaves. */
export const countOf = { any: 'all', overdue: 'overdue', today: 'today' } as const satisfies Record<
  Filters['due'],
  keyof Queue['counts']
>;

const fitsDue = {
  any: () => true,
  overdue: ({ due }: CaseSummary) => due?.overdue === true,
  today: ({ due }: CaseSummary) => due?.overdue === false && due.workingDaysLeft === 0,
} as const satisfies Record<Filters['due'], (row: CaseSummary) => boolean>;

const fits = (row: CaseSummary, by: Filters): boolean =>
  (by.area === undefined || isWithin(row.village.code, by.area)) &&
  (by.category === undefined || row.category === by.category) &&
  (by.status === undefined || row.status === by.status) &&
  (by.priority === undefined || row.priority === by.priority) &&
  (by.green === undefined || row.greenChannel) &&
  (by.from === undefined || chinaDay(row.filedAt) >= by.from) &&
  (by.to === undefined || chinaDay(row.filedAt) <= by.to) &&
  // A row says one of its risks at the most: what it doesn't say is left out.
  (by.risk === undefined || row.kind === by.risk);

/** The lists of the same view that hold all that a filtered one does, the nearest first. */
export function widerThan({ view, area: place, category: sort, status: stage }: Filters): Filters[] {
  return [
    { view, due: 'any', area: place, category: sort, status: stage },
    { view, due: 'any', area: place },
    { view, due: 'any' },
  ];
}

/** What a wider list holds of a filtered one; where only the deadline differs, the server's own counts stay true. */
export function narrowed(whole: Queue, wider: Filters, filters: Filters): Queue {
  const fitting = whole.cases.filter((row) => fits(row, filters));
  const count = (due: Filters['due']) => fitting.filter(fitsDue[due]).length;
  const sameButDue = filterKey({ ...wider, due: filters.due }) === filterKey(filters);
  return {
    ...whole,
    nextCursor: undefined,
    cases: fitting.filter(fitsDue[filters.due]),
    counts: sameButDue ? whole.counts : { all: count('any'), overdue: count('overdue'), today: count('today') },
  };
}
