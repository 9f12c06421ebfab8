import { and, asc, eq, gte, lt, or } from 'drizzle-orm';
import type { AreaCode, VillageCode } from '../../src/shared/contract/area';
import type { ChinaDay } from '../../src/shared/base/china-time';
import { codesWithin } from './areas';
import type { Db } from './db';
import { shelters } from './schema';
import { fromJson, run, type Json, type Statement } from './sql';
import { servedAround, type Served } from './whole';

export type ShelterRow = typeof shelters.$inferSelect;

export function listShelters(db: Db, areas: readonly AreaCode[]): Promise<ShelterRow[]> {
  return db
    .select()
    .from(shelters)
    .where(
      or(
        ...areas.map((area) => {
          const { from, below } = codesWithin(area);
          return and(gte(shelters.villageCode, from), lt(shelters.villageCode, below));
        }),
      ),
    )
    .orderBy(asc(shelters.villageCode), asc(shelters.name), asc(shelters.id));
}

export async function findShelter(db: Db, id: string): Promise<ShelterRow | undefined> {
  const [row] = await db.select().from(shelters).where(eq(shelters.id, id));
  return row;
}

/** A new one. @returns whether its id was free */
export async function addShelter(db: Db, row: ShelterRow): Promise<boolean> {
  const written = await db.insert(shelters).values(row).onConflictDoNothing().returning({ id: shelters.id });
  return written.length > 0;
}

/** @param was the version that it replaces. @returns whether it was that one */
export async function changeShelter(db: Db, { id, ...row }: ShelterRow, was: number): Promise<boolean> {
  const written = await db
    .update(shelters)
    .set(row)
    .where(and(eq(shelters.id, id), eq(shelters.version, was)))
    .returning({ id: shelters.id });
  return written.length > 0;
}

const help: Statement = {
  name: 'village_help',
  text: `select (${servedAround}) as served,
      (select coalesce(jsonb_agg(to_jsonb(s) order by s.village_code <> $1, s.village_code, s.name, s.id), '[]') from shelters s
        where s.open and s.village_code between left($1, 9) || '000' and left($1, 9) || '999') as shelters
    from (select array_agg(rpad(left($1::text, digits), 12, '0')) as codes from unnest(array[2, 4, 6, 9, 12]) as digits) around`,
};

/** Who serves a village on a day, and the open shelters of its township: its own first. */
export async function findHelp(
  db: Db,
  village: VillageCode,
  day: ChinaDay,
): Promise<{ served: Served[]; shelters: ShelterRow[] }> {
  const [found] = await run<{ served: Served[]; shelters: Json[] }>(db, help, [village, day]);
  return { served: found?.served ?? [], shelters: (found?.shelters ?? []).map((row) => fromJson(shelters, row)) };
}
