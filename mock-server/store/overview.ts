/** Counts over the index of cases. */
import { and, gte, inArray, lt, sql } from 'drizzle-orm';
import { countyPrefix, type AreaCode } from '../../src/shared/area';
import type { Category } from '../../src/shared/assessment';
import type { Status } from '../../src/shared/workflow';
import { codesWithin } from './areas';
import type { Db } from './open';
import { cases } from './schema';

/** Cases that are alike in place, status and category. */
export interface Tally {
  /** The first digits of their villages' codes. */
  place: string;
  status: Status;
  category: Category | null;
  recognized: boolean;
  cases: number;
  people: number;
  overdue: number;
}

/** @param digits how many digits of a village's code name the place that is counted by */
export function tally(
  db: Db,
  { area, counties, digits, asOf }: { area: AreaCode; counties: readonly AreaCode[]; digits: number; asOf: Date },
): Promise<Tally[]> {
  const { from, below } = codesWithin(area);
  // Spelt out: as a parameter PostgreSQL would not see that it is the same in the grouping.
  const place = sql<string>`left(${cases.villageCode}, ${sql.raw(String(digits))})`;
  const recognized = sql<boolean>`(${cases.recognizedAt} is not null)`;
  return db
    .select({
      place,
      status: cases.status,
      category: cases.category,
      recognized,
      cases: sql<number>`count(*)::int`,
      people: sql<number>`coalesce(sum(${cases.people}), 0)::int`,
      overdue: sql<number>`(count(*) filter (where ${lt(cases.dueAt, asOf)}))::int`,
    })
    .from(cases)
    .where(
      and(
        inArray(cases.countyPrefix, counties.map(countyPrefix)),
        gte(cases.villageCode, from),
        lt(cases.villageCode, below),
      ),
    )
    .groupBy(place, cases.status, cases.category, recognized);
}
