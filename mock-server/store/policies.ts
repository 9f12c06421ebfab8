import { and, asc, eq, isNull } from 'drizzle-orm';
import type { CalendarYear } from '../../src/shared/contract/calendar';
import type { ChinaDay } from '../../src/shared/base/china-time';
import { PolicyContent } from '../../src/shared/contract/policy';
import type { Db } from './db';
import { calendarYears, policies } from './schema';

export type StoredPolicy = typeof policies.$inferSelect;
export type PolicyRow = Omit<StoredPolicy, 'content'> & { content: PolicyContent };

/** With the figures that came after it was written: docs/adr/0023-policy-figures.md. */
export const readPolicy = ({ content, ...row }: StoredPolicy): PolicyRow => ({
  ...row,
  content: PolicyContent.parse(content),
});

/** @returns whether the version was free */
export async function addProposal(db: Db, content: PolicyContent): Promise<boolean> {
  const written = await db
    .insert(policies)
    .values({ version: content.version, areaCode: content.area, content })
    .onConflictDoNothing()
    .returning({ version: policies.version });
  return written.length > 0;
}

/** Whoever activates at the same time waits: two versions of one area never begin on the same day. */
export async function lockPolicies(db: Db): Promise<PolicyRow[]> {
  return (await db.select().from(policies).orderBy(asc(policies.version)).for('update')).map(readPolicy);
}

/** Only a version without a first day gets one. */
export async function setFirstDay(db: Db, version: string, validFrom: ChinaDay): Promise<void> {
  await db
    .update(policies)
    .set({ validFrom })
    .where(and(eq(policies.version, version), isNull(policies.validFrom)));
}

/** Only a version without a first day goes. @returns whether it was there */
export async function removeProposal(db: Db, version: string): Promise<boolean> {
  const gone = await db
    .delete(policies)
    .where(and(eq(policies.version, version), isNull(policies.validFrom)))
    .returning({ version: policies.version });
  return gone.length > 0;
}

export async function putCalendarYear(db: Db, content: CalendarYear): Promise<void> {
  await db
    .insert(calendarYears)
    .values({ year: content.year, content })
    .onConflictDoUpdate({ target: calendarYears.year, set: { content } });
}
