import { and, asc, eq, gte, lt, or } from 'drizzle-orm';
import { enclosing, type AreaCode, type VillageCode } from '../../src/shared/contract/area';
import { codesWithin } from './areas';
import type { Db } from './db';
import { shelters } from './schema';

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

/** The open ones of a village's township: its own first. */
export async function listOpenShelters(db: Db, village: VillageCode): Promise<ShelterRow[]> {
  const { from, below } = codesWithin(enclosing(village, 'town'));
  const rows = await db
    .select()
    .from(shelters)
    .where(and(eq(shelters.open, true), gte(shelters.villageCode, from), lt(shelters.villageCode, below)))
    .orderBy(asc(shelters.villageCode), asc(shelters.name), asc(shelters.id));
  const own = ({ villageCode }: ShelterRow) => villageCode === village;
  return [...rows.filter(own), ...rows.filter((row) => !own(row))];
}
