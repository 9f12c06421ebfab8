/** What the product cannot run without, written once into an empty store. */
import { sql } from 'drizzle-orm';
import type { Area } from '../../src/shared/area';
import type { CalendarYear } from '../../src/shared/calendar';
import type { Policy } from '../../src/shared/policy';
import type { Db } from './open';
import { areas, calendarYears, policies } from './schema';

/** Rows an insert: PostgreSQL takes at most 65,535 parameters. */
const BATCH = 2_000;

/** Whether nothing was ever written; others who ask wait until this transaction ends, however long it takes. */
export async function isEmptyLocked(db: Db): Promise<boolean> {
  // A statement is cut off for the sake of whoever waits at a screen; here it is the other process that waits.
  await db.execute(sql`set local statement_timeout = 0`);
  await db.execute(sql`lock table ${areas} in share row exclusive mode`);
  return (await db.select().from(areas).limit(1)).length === 0;
}

interface Reference {
  areas: readonly Area[];
  policies: readonly Policy[];
  years: readonly CalendarYear[];
}

export async function insertReference(db: Db, reference: Reference): Promise<void> {
  for (let from = 0; from < reference.areas.length; from += BATCH)
    await db.insert(areas).values(reference.areas.slice(from, from + BATCH));
  await db.insert(policies).values(
    reference.policies.map(({ validFrom, validTo, ...content }) => ({
      version: content.version,
      areaCode: content.area,
      validFrom,
      validTo: validTo ?? null,
      content,
    })),
  );
  await db.insert(calendarYears).values(reference.years.map((content) => ({ year: content.year, content })));
}
