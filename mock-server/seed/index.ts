import { count } from 'drizzle-orm';
import type { Services } from '../services';
import { areas, calendarYears as calendarTable, policies as policyTable } from '../store/schema';
import { readAreas } from './areas';
import { calendarYears } from './calendar';
import { seedDeclarations } from './declarations';
import { seedPeople } from './people';
import { policies } from './policy';

const BATCH = 2_000;

/** What the product cannot run without: areas, policy, calendars. Fills an empty store once. */
export async function seedReference({ db }: Pick<Services, 'db'>): Promise<boolean> {
  const [known] = await db.select({ count: count() }).from(areas);
  if (known && known.count > 0) return false;
  await db.transaction(async (tx) => {
    const all = readAreas();
    for (let from = 0; from < all.length; from += BATCH) await tx.insert(areas).values(all.slice(from, from + BATCH));
    await tx.insert(policyTable).values(policies.map((content) => ({ version: content.version, areaCode: content.area, validFrom: content.validFrom, validTo: content.validTo ?? null, content })));
    await tx.insert(calendarTable).values(calendarYears().map((content) => ({ year: content.year, content })));
  });
  return true;
}

/** Invented people and cases for a developer's first look; all or nothing. */
export async function seedDemo(services: Services): Promise<void> {
  const villages = readAreas().map(({ code }) => code).filter((code) => !code.endsWith('000'));
  await services.db.transaction(async (tx) => {
    const within = { ...services, db: tx };
    const people = await seedPeople(tx, services);
    await seedDeclarations(within, people, (town) => villages.filter((code) => code.startsWith(town)));
  });
}
