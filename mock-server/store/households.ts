import { inArray } from 'drizzle-orm';
import type { VillageCode } from '../../src/shared/contract/area';
import type { Db } from './db';
import { householdMembers, households } from './schema';
import { run } from './sql';

export type MemberRow = typeof householdMembers.$inferSelect;

/** Those who are found by one of the numbers. */
export function listMembers(db: Db, idNumberIndexes: readonly string[]): Promise<MemberRow[]> {
  return db
    .select()
    .from(householdMembers)
    .where(inArray(householdMembers.idNumberIndex, [...idNumberIndexes]));
}

const casesOf = {
  name: 'list_cases_of_household',
  text: `
    with own as (select id from cases where household_id = $1)
    select id from own union select m.id from own join cases m on m.merged_into = own.id`,
};

/** The ids of a household's cases and of those that were merged into them. */
export async function listCasesWithMerged(db: Db, householdId: string): Promise<string[]> {
  return (await run<{ id: string }>(db, casesOf, [householdId])).map(({ id }) => id);
}

/** In which village each of some households is. */
export async function listVillagesOf(db: Db, ids: readonly string[]): Promise<Map<string, VillageCode>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: households.id, village: households.villageCode })
    .from(households)
    .where(inArray(households.id, [...ids]));
  return new Map(rows.map(({ id, village }) => [id, village]));
}
