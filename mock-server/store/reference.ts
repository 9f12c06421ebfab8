/** Areas, policies and calendars: written once into an empty store, and read whole when their version changed. */
import { sql } from 'drizzle-orm';
import type { Area } from '../../src/shared/contract/area';
import type { CalendarYear } from '../../src/shared/contract/calendar';
import type { Policy } from '../../src/shared/contract/policy';
import type { Db } from './db';
import { readPolicy, type PolicyRow, type StoredPolicy } from './policies';
import { areas, calendarYears, policies, referenceVersions } from './schema';

/** Rows an insert: PostgreSQL takes at most 65,535 parameters. */
const BATCH = 2_000;

/** Whether nothing was ever written; others who ask wait until this transaction ends, however long it takes. */
export async function isEmptyLocked(db: Db): Promise<boolean> {
  // A statement is cut off for the sake of whoever waits at a screen; here it is the other process that waits.
  await db.execute(sql`set local statement_timeout = 0`);
  await db.execute(sql`lock table ${areas} in share row exclusive mode`);
  return (await db.select().from(areas).limit(1)).length === 0;
}

interface NewReference {
  areas: readonly Area[];
  policies: readonly Policy[];
  years: readonly CalendarYear[];
}

export async function insertReference(db: Db, reference: NewReference): Promise<void> {
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

/** Of each part the microsecond of its last change: a greater one is newer, and no other store has the same. */
export interface ReferenceVersions {
  areas: number;
  policies: number;
  calendars: number;
}

/** To select beside something else. */
export const versionColumns = {
  areas: referenceVersions.areas,
  policies: referenceVersions.policies,
  calendars: referenceVersions.calendars,
};

export async function readVersions(db: Db): Promise<ReferenceVersions> {
  const [versions] = await db.select(versionColumns).from(referenceVersions);
  if (!versions) throw new Error('the row of reference_versions is missing');
  return versions;
}

export interface ReferenceRows {
  /** By code. */
  areas: readonly Area[];
  /** Newest first; what is only proposed stands above. */
  policies: readonly PolicyRow[];
  /** By year. */
  calendars: readonly CalendarYear[];
}

export interface ReferenceRead {
  versions: ReferenceVersions;
  /** The parts whose version is another than the known one. */
  changed: Partial<ReferenceRows>;
}

/** Whatever changed since the known versions, with its own: all, when none is known. One statement, so that they belong together. */
export async function readReference(db: Db, known?: ReferenceVersions): Promise<ReferenceRead> {
  const ifChanged = <Rows>(part: keyof ReferenceVersions, rows: ReturnType<typeof sql>) =>
    sql<Rows | null>`case when ${versionColumns[part]} <> ${known?.[part] ?? 0}::bigint then coalesce(${rows}, '[]') end`;
  const [row] = await db
    .select({
      versions: versionColumns,
      // Names and codes apart: half the bytes, and twice as fast, as an object a row.
      codes: ifChanged<string[]>('areas', sql`(select json_agg(${areas.code} order by ${areas.code}) from ${areas})`),
      names: ifChanged<string[]>('areas', sql`(select json_agg(${areas.name} order by ${areas.code}) from ${areas})`),
      policies: ifChanged<StoredPolicy[]>(
        'policies',
        sql`(select json_agg(json_build_object('version', ${policies.version}, 'areaCode', ${policies.areaCode},
          'validFrom', ${policies.validFrom}, 'validTo', ${policies.validTo}, 'content', ${policies.content})
          order by ${policies.validFrom} desc nulls first, ${policies.version}) from ${policies})`,
      ),
      calendars: ifChanged<CalendarYear[]>(
        'calendars',
        sql`(select json_agg(${calendarYears.content} order by ${calendarYears.year}) from ${calendarYears})`,
      ),
    })
    .from(referenceVersions);
  if (!row) throw new Error('the row of reference_versions is missing');
  const { versions, codes, names, policies: policyRows, calendars } = row;
  return {
    versions,
    changed: {
      ...(codes && names ? { areas: codes.map((code, index) => ({ code, name: names[index]! })) } : {}),
      ...(policyRows ? { policies: policyRows.map(readPolicy) } : {}),
      ...(calendars ? { calendars } : {}),
    },
  };
}
