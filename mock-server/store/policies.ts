import { and, desc, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { areaLevels, enclosing, type AreaCode } from '../../src/shared/area';
import { makeCalendar, type Calendar } from '../../src/shared/calendar';
import type { ChinaDay } from '../../src/shared/china-time';
import type { Policy } from '../../src/shared/policy';
import type { Db } from './open';
import { calendarYears, policies } from './schema';

/**
 * The policy in force at a place on a day: the smallest area's goes first, then the newest.
 * @throws when no policy is in force: none may be invented.
 */
export async function getPolicy(db: Db, area: AreaCode, day: ChinaDay): Promise<Policy> {
  const around = areaLevels.map((level) => enclosing(area, level));
  const [policy] = await db
    .select()
    .from(policies)
    .where(
      and(
        inArray(policies.areaCode, around),
        lte(policies.validFrom, day),
        or(isNull(policies.validTo), gte(policies.validTo, day)),
      ),
    )
    .orderBy(desc(policies.areaCode), desc(policies.validFrom))
    .limit(1);
  if (!policy) throw new Error(`no policy in force at ${area} on ${day}: load one`);
  return policy.content;
}

/** The calendar of all years that are loaded. */
export async function getCalendar(db: Db): Promise<Calendar> {
  const years = await db.select().from(calendarYears);
  return makeCalendar(years.map((year) => year.content));
}
