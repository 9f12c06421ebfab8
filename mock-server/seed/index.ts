import type { Services } from '../services';
import { isEmpty, insertReference } from '../store/reference';
import { readAreas } from './areas';
import { calendarYears } from './calendar';
import { seedDeclarations } from './declarations';
import { seedPeople } from './people';
import { policies } from './policy';

/** What the product cannot run without: areas, policy, calendars. Fills an empty store once. */
export async function seedReference({ db }: Pick<Services, 'db'>): Promise<boolean> {
  if (!(await isEmpty(db))) return false;
  await db.transaction((tx) => insertReference(tx, { areas: readAreas(), policies, years: calendarYears() }));
  return true;
}

/** Invented people and cases for a developer's first look; all or nothing. */
export async function seedDemo(services: Services): Promise<void> {
  const villages = readAreas()
    .map(({ code }) => code)
    .filter((code) => !code.endsWith('000'));
  await services.db.transaction(async (tx) => {
    const within = { ...services, db: tx };
    const people = await seedPeople(tx, services);
    await seedDeclarations(within, people, (town) => villages.filter((code) => code.startsWith(town)));
  });
}
