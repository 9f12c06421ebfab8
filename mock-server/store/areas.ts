import { and, asc, eq, gte, inArray, lt } from 'drizzle-orm';
import {
  enclosing,
  isWithin,
  levelOf,
  sayVillage,
  scopePrefix,
  type Area,
  type AreaCode,
  type VillageCode,
  type VillagePath,
} from '../../src/shared/area';
import type { Db } from './open';
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

/** The province's cities and counties, by code: both end in six zeros. */
export async function listCitiesAndCounties(db: Db, province: AreaCode): Promise<Area[]> {
  return (await listAreasWithin(db, province)).filter(({ code }) => ['city', 'county'].includes(levelOf(code)));
}

export async function namesOfAreas(db: Db, codes: readonly AreaCode[]): Promise<ReadonlyMap<AreaCode, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select()
    .from(areas)
    .where(inArray(areas.code, [...codes]));
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** Names on the way to each village. A village that was dissolved since keeps its code as its name. */
export async function villagePaths(db: Db, codes: readonly VillageCode[]): Promise<Map<VillageCode, VillagePath>> {
  if (codes.length === 0) return new Map();
  const wanted = [...new Set(codes.flatMap((code) => [code, enclosing(code, 'town'), enclosing(code, 'county')]))];
  const names = await namesOfAreas(db, wanted);
  const name = (code: string) => names.get(code) ?? code;
  return new Map(
    codes.map((code) => [
      code,
      {
        code,
        village: sayVillage(name(code)),
        town: name(enclosing(code, 'town')),
        county: name(enclosing(code, 'county')),
      },
    ]),
  );
}

export async function findVillage(db: Db, code: VillageCode): Promise<VillagePath | undefined> {
  return (await findArea(db, code)) && (await villagePaths(db, [code])).get(code);
}

/** The counties that an area reaches into: itself, its own county, or all of them inside it. */
export async function countiesOf(db: Db, area: AreaCode): Promise<AreaCode[]> {
  if (!['province', 'city'].includes(levelOf(area))) return [enclosing(area, 'county')];
  const all = await listCitiesAndCounties(db, area);
  return all.map(({ code }) => code).filter((code) => levelOf(code) === 'county' && isWithin(code, area));
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
