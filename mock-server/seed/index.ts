import { makeReferenceSource } from '../reference/source';
import { inTransaction, type Services } from '../services';
import { insertReference, isEmptyLocked } from '../store/reference';
import { readAreas } from './areas';
import { calendarYears } from './calendar';
import { seedDeclarations } from './declarations';
import { seedPeople } from './people';
import { policies } from './policy';
import { seedShelters } from './shelters';

/** What the product cannot run without: areas, policy, calendars. */
export function seedReference({ db }: Pick<Services, 'db'>): Promise<void> {
  return insertReference(db, { areas: readAreas(), policies, years: calendarYears() });
}

/** Invented people and cases for a developer's first look. */
async function seedDemo(services: Services): Promise<void> {
  const villages = readAreas()
    .map(({ code }) => code)
    .filter((code) => !code.endsWith('000'));
  await seedShelters(services);
  const people = await seedPeople(services.db, services);
  await seedDeclarations(services, people, (town) => villages.filter((code) => code.startsWith(town)));
}

/** Fills an empty store, once and wholly: killed in the middle it starts anew, and of two processes one does it. */
export function seedOnce(services: Omit<Services, 'reference'>, withDemo: boolean): Promise<void> {
  return inTransaction(services, async (tx) => {
    if (!(await isEmptyLocked(tx.db))) return;
    // A reference of its own, or what is rolled back would go on in the server's.
    const within = { ...tx, reference: makeReferenceSource(tx.db) };
    await seedReference(within);
    await within.reference.refresh();
    if (withDemo) await seedDemo(within);
  });
}
