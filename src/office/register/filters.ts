/** How the register is narrowed. */
import { addMonths, chinaDay } from '../../shared/base/china-time';
import { now } from '../../platform/clock';
import type { RegisterMark, RegisterQuery, Standing } from '../../shared/contract/register';
import { plainDay } from '../../shared/say/days';
import type { RegisterWords } from '../../shared/words/register';

export type Filters = Omit<RegisterQuery, 'cursor'> & { standing: Standing };

/** Who was visited within the last season is not looked for. */
const NOT_VISITED_MONTHS = 3;

/** A list has no filter that only another one has. */
export const inStanding = ({ area, category, risk }: Filters, standing: Standing): Filters => ({
  standing,
  area,
  ...(standing === 'not_monitored' ? {} : { category, risk }),
});

/** One at a time; the same again is none. */
export function marked({ mark: before, since: _, ...filters }: Filters, mark: RegisterMark): Filters {
  if (mark === before) return filters;
  return {
    ...filters,
    mark,
    ...(mark === 'not_visited' ? { since: addMonths(chinaDay(now()), -NOT_VISITED_MONTHS) } : {}),
  };
}

export const isNarrowed = ({ category, risk, mark }: Filters): boolean =>
  [category, risk, mark].some((each) => each !== undefined);

/** What it is narrowed to, in words; nothing while nothing is chosen. */
export function filterWords({ category, risk, mark, since }: Filters, words: RegisterWords): string {
  const { register } = words;
  return [
    category && words.category[category],
    risk && words.risk[risk],
    mark && register.mark[mark],
    since && `${register.since} ${plainDay(since, chinaDay(now()), words.date)}`,
  ]
    .filter(Boolean)
    .join(words.staff.queue.dot);
}
