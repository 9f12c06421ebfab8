/** Today's way: which households, village by village, in what order. Pure; time and marks come in. */
import { enclosing, type VillagePath } from '../../shared/contract/area';
import { findVisit, type CaseSummary, type VisitActionType } from '../../shared/contract/case';
import { priorities } from '../../shared/contract/policy';

export const marks = ['visited', 'skipped'] as const;
/** What the first secretary says of a stop for today. */
export type Mark = (typeof marks)[number];

/** A visit that has been written down: it waits for a signal, or was not taken. */
export type Handed = 'waiting' | 'refused';

export interface Stop {
  row: CaseSummary;
  visit: VisitActionType;
}
export interface Aside extends Stop {
  because: Mark | Handed;
}
export interface VillageOnWay {
  village: VillagePath;
  stops: Stop[];
}
export interface VisitPlan {
  /** In the order in which they are gone through; none is empty. */
  villages: VillageOnWay[];
  /** Been there, or written down. */
  done: Aside[];
  skipped: Aside[];
}

/** A household without a limit is gone to last. */
const NEVER = '9999';

/**
 * Sorts as strings do: of those that are late whoever is worst off, of the others whose deadline is nearest; then
 * whoever waits longest.
 */
function pressure({ due, priority, filedAt, id }: CaseSummary): string {
  const [by, rank] = [due?.at ?? NEVER, priorities.indexOf(priority)];
  return (due?.overdue ? [0, rank, by, filedAt, id] : [1, by, rank, filedAt, id]).join('/');
}

const byPressure = (one: Stop, other: Stop) => (pressure(one.row) < pressure(other.row) ? -1 : 1);

/** Groups in the order of their first member. */
function groupsOf<T>(all: readonly T[], keyOf: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return [...groups.values()];
}

/**
 * A village is left only when it is done, and so is a town: nobody walks back and forth for the order of a list. The
 * town with the most pressing household comes first, in it the village with the most pressing one.
 * @param handed refused visits stay on the way: they have to be looked at again
 */
export function planVisits(
  rows: readonly CaseSummary[],
  marked: Readonly<Record<string, Mark>>,
  handed: Readonly<Record<string, Handed>>,
): VisitPlan {
  const open: Stop[] = [];
  const aside: Aside[] = [];
  for (const row of rows) {
    const visit = findVisit(row.status);
    if (visit === undefined) continue;
    const because = handed[row.id] === 'waiting' ? 'waiting' : marked[row.id];
    if (because === undefined || handed[row.id] === 'refused') open.push({ row, visit });
    else aside.push({ row, visit, because });
  }
  const sorted = open.sort(byPressure);
  const villages = groupsOf(sorted, ({ row }) => enclosing(row.village.code, 'town')).flatMap((town) =>
    groupsOf(town, ({ row }) => row.village.code),
  );
  return {
    villages: villages.flatMap((stops) => (stops[0] ? [{ village: stops[0].row.village, stops }] : [])),
    done: aside.filter(({ because }) => because !== 'skipped').sort(byPressure),
    skipped: aside.filter(({ because }) => because === 'skipped').sort(byPressure),
  };
}
