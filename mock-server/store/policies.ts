import { and, asc, eq, isNull } from 'drizzle-orm';
import type { CalendarYear } from '../../src/shared/contract/calendar';
import type { ChinaDay } from '../../src/shared/base/china-time';
import type { Db } from './db';
import { calendarYears, policies } from './schema';

export type PolicyRow = typeof policies.$inferSelect;

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

export async function putCalendarYear(db: Db, content: CalendarYear): Promise<void> {
  await db
    .insert(calendarYears)
    .values({ year: content.year, content })
    .onConflictDoUpdate({ target: calendarYears.year, set: { content } });
}
