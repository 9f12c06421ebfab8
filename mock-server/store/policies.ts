import { and, asc, desc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { areaLevels, enclosing, type AreaCode } from '../../src/shared/area';
import { makeCalendar, type Calendar, type CalendarYear } from '../../src/shared/calendar';
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
  if (!policy?.validFrom) throw new Error(`no policy in force at ${area} on ${day}: load one`);
  const { content, validFrom, validTo } = policy;
  return { ...content, validFrom, ...(validTo ? { validTo } : {}) };
}

/** The calendar of all years that are loaded. */
export async function getCalendar(db: Db): Promise<Calendar> {
  const years = await db.select().from(calendarYears);
  return makeCalendar(years.map((year) => year.content));
}

export type PolicyRow = typeof policies.$inferSelect;

export async function findPolicyRow(db: Db, version: string): Promise<PolicyRow | undefined> {
  const [row] = await db.select().from(policies).where(eq(policies.version, version));
  return row;
}

/** Every version, in force or not, newest first; what is only proposed stands above. */
export function listPolicyRows(db: Db): Promise<PolicyRow[]> {
  return db
    .select()
    .from(policies)
    .orderBy(sql`${policies.validFrom} desc nulls first`, asc(policies.version));
}

/** @returns whether the version was free */
export async function addProposal(db: Db, content: PolicyRow['content']): Promise<boolean> {
  const written = await db
    .insert(policies)
    .values({ version: content.version, areaCode: content.area, content })
    .onConflictDoNothing()
    .returning({ version: policies.version });
  return written.length > 0;
}

/** Whoever activates at the same time waits: two versions of one area never begin on the same day. */
export async function lockPolicies(db: Db): Promise<PolicyRow[]> {
  return db.select().from(policies).orderBy(asc(policies.version)).for('update');
}

/** Only a version without a first day gets one. */
export async function setFirstDay(db: Db, version: string, validFrom: ChinaDay): Promise<void> {
  await db
    .update(policies)
    .set({ validFrom })
    .where(and(eq(policies.version, version), isNull(policies.validFrom)));
}

export async function listCalendarYears(db: Db): Promise<CalendarYear[]> {
  const rows = await db.select().from(calendarYears).orderBy(asc(calendarYears.year));
  return rows.map(({ content }) => content);
}

export async function putCalendarYear(db: Db, content: CalendarYear): Promise<void> {
  await db
    .insert(calendarYears)
    .values({ year: content.year, content })
    .onConflictDoUpdate({ target: calendarYears.year, set: { content } });
}
