import { and, asc, eq, gte, lt } from 'drizzle-orm';
import { scopePrefix, type Area, type AreaCode } from '../../src/shared/contract/area';
import type { Db } from './db';
import { areas } from './schema';

/** The half-open range of codes inside an area: an index serves it in any collation, unlike `like`. */
export function codesWithin(area: AreaCode): { from: string; below: string } {
  const prefix = scopePrefix(area);
  const next = String(Number(prefix) + 1).padStart(prefix.length, '0');
  return { from: prefix.padEnd(12, '0'), below: next.padEnd(12, '0') };
}

export async function findArea(db: Db, code: AreaCode): Promise<Area | undefined> {
  const [area] = await db.select().from(areas).where(eq(areas.code, code));
  return area;
}

/** The area and everything inside it, by code. */
export function listAreasWithin(db: Db, area: AreaCode): Promise<Area[]> {
  const { from, below } = codesWithin(area);
  return db
    .select()
    .from(areas)
    .where(and(gte(areas.code, from), lt(areas.code, below)))
    .orderBy(asc(areas.code));
}

/** Waits for whoever else adds to the town or renames in it, until this transaction ends. */
export async function lockArea(db: Db, code: AreaCode): Promise<Area | undefined> {
  const [area] = await db.select().from(areas).where(eq(areas.code, code)).for('update');
  return area;
}

export async function addArea(db: Db, area: Area): Promise<void> {
  await db.insert(areas).values(area);
}

export async function renameArea(db: Db, { code, name }: Area): Promise<void> {
  await db.update(areas).set({ name }).where(eq(areas.code, code));
}
