/** The register, browsed: households by village and then in a fixed order, page by page, and who took lists out of it. */
import type { AreaCode, VillageCode } from '../../src/shared/contract/area';
import type { Category, Risk } from '../../src/shared/contract/assessment';
import type { Standing } from '../../src/shared/contract/register';
import { eliminatedStatuses, recognizedStatuses } from '../../src/shared/contract/workflow';
import { codesWithin } from './areas';
import type { CaseRow } from './cases';
import type { Db } from './db';
import type { RegisterRow } from './register';
import { cases, registerEntries, registerExports } from './schema';
import { fromJson, run, type Json } from './sql';

/** Somewhere to look, and since when a household there has been monitored for long enough to be looked at again. */
export interface RegisterPlace {
  area: AreaCode;
  recognizedBy?: Date | undefined;
}

export interface RegisterFilter {
  /** None inside another. */
  places: readonly RegisterPlace[];
  standing: Standing;
  category?: Category | undefined;
  risk?: Risk | undefined;
  withoutMeasure: boolean;
  /** The last visit was before it, or there was none. */
  visitedBefore?: Date | undefined;
  /** Households of the reader. */
  own: readonly string[];
}

/** Behind which row a page begins: of a household that is not monitored its own id, else its case's. */
export interface RegisterPosition {
  village: VillageCode;
  id: string;
}

export interface ListedHousehold {
  householdId: string;
  formerlyPoor: boolean | null;
  /** By which it was recognized last. */
  row: CaseRow | undefined;
  registered: RegisterRow | undefined;
}

const places = `from jsonb_to_recordset($1::jsonb) as p("from" text, below text, recognized_by timestamptz)`;

const recognized = `
  c.recognized_at is not null and c.erased_at is null and c.village_code >= p."from" and c.village_code < p.below
  and c.status = any ($2::text[]) and not (c.household_id = any ($3::uuid[]))
  and ($4::text is null or c.category = $4) and ($5::jsonb is null or c.risks @> $5)
  and (not $6::boolean or not jsonb_path_exists(c.measures, '$[*] ? (@.state != "agreed")'))
  and ($7::timestamptz is null or c.visited_at is null or c.visited_at < $7)
  and (p.recognized_by is null or c.recognized_at <= p.recognized_by)
  and not exists (
    select from cases n where n.household_id = c.household_id and n.recognized_at is not null and n.erased_at is null and n.opened_at > c.opened_at
  )`;
const unmonitored = `
  r.village_code >= p."from" and r.village_code < p.below and not (r.household_id = any ($2::uuid[]))
  and not exists (select from cases c where c.household_id = r.household_id and c.recognized_at is not null and c.erased_at is null)`;

const list = {
  recognized: {
    name: 'list_register',
    text: `
      select h.id as "householdId", h.formerly_poor as "formerlyPoor", to_jsonb(c) as row, to_jsonb(r) as registered
      from (
        select c.* ${places} cross join lateral (
          select * from cases c where ${recognized} and (c.village_code, c.id) > ($8::text, $9::uuid)
          order by c.village_code, c.id limit $10
        ) c order by c.village_code, c.id limit $10
      ) c join households h on h.id = c.household_id left join register_entries r on r.household_id = c.household_id
      order by c.village_code, c.id`,
  },
  unmonitored: {
    name: 'list_unmonitored',
    text: `
      select h.id as "householdId", h.formerly_poor as "formerlyPoor", null::jsonb as row, to_jsonb(r) as registered
      from (
        select r.* ${places} cross join lateral (
          select * from register_entries r where ${unmonitored} and (r.village_code, r.household_id) > ($3::text, $4::uuid)
          order by r.village_code, r.household_id limit $5
        ) r order by r.village_code, r.household_id limit $5
      ) r join households h on h.id = r.household_id
      order by r.village_code, r.household_id`,
  },
};
const count = {
  recognized: {
    name: 'count_register',
    text: `select count(*)::int as count from (
      select ${places} cross join lateral (select from cases c where ${recognized} order by c.village_code, c.id limit $8) c limit $8
    ) counted`,
  },
  unmonitored: {
    name: 'count_unmonitored',
    text: `select count(*)::int as count from (
      select ${places} cross join lateral (
        select from register_entries r where ${unmonitored} order by r.village_code, r.household_id limit $3
      ) r limit $3
    ) counted`,
  },
};

const statusesOf = { monitored: recognizedStatuses, eliminated: eliminatedStatuses };

/** The statement's own values, before those of a page. */
function asked({ places: within, standing, category, risk, withoutMeasure, visitedBefore, own }: RegisterFilter): {
  by: keyof typeof list;
  values: unknown[];
} {
  const where = JSON.stringify(
    within.map(({ area, recognizedBy }) => ({ ...codesWithin(area), recognized_by: recognizedBy ?? null })),
  );
  if (standing === 'not_monitored') return { by: 'unmonitored', values: [where, own] };
  return {
    by: 'recognized',
    values: [
      where,
      statusesOf[standing],
      own,
      category ?? null,
      risk === undefined ? null : JSON.stringify([risk]),
      withoutMeasure,
      visitedBefore?.toISOString() ?? null,
    ],
  };
}

const FIRST: RegisterPosition = { village: '', id: '00000000-0000-0000-0000-000000000000' };

interface ListedJson extends Pick<ListedHousehold, 'householdId' | 'formerlyPoor'> {
  row: Json | null;
  registered: Json | null;
}

export async function listRegister(
  db: Db,
  filter: RegisterFilter,
  after: RegisterPosition | undefined,
  limit: number,
): Promise<ListedHousehold[]> {
  const { by, values } = asked(filter);
  const { village, id } = after ?? FIRST;
  const rows = await run<ListedJson>(db, list[by], [...values, village, id, limit]);
  return rows.map(({ row, registered, ...household }) => ({
    ...household,
    row: row ? fromJson(cases, row) : undefined,
    registered: registered ? fromJson(registerEntries, registered) : undefined,
  }));
}

/** How many there are, or `most` where there are more. */
export async function countRegister(db: Db, filter: RegisterFilter, most: number): Promise<number> {
  const { by, values } = asked(filter);
  const [found] = await run<{ count: number }>(db, count[by], [...values, most]);
  return found?.count ?? 0;
}

export type ExportRow = typeof registerExports.$inferSelect;

export async function addRegisterExport(db: Db, row: ExportRow): Promise<void> {
  await db.insert(registerExports).values(row);
}

const lastExports = {
  name: 'list_register_exports',
  text: `
    select e.at, a.name as by, e.area_code as area, e.standing, e.rows
    from jsonb_to_recordset($1::jsonb) as p("from" text, below text)
    cross join lateral (
      select * from register_exports e where e.area_code >= p."from" and e.area_code < p.below order by e.at desc limit $2
    ) e join accounts a on a.id = e.account_id
    order by e.at desc limit $2`,
};

/** The last ones of lists inside some areas, newest first. */
export async function listRegisterExports(
  db: Db,
  areas: readonly AreaCode[],
  limit: number,
): Promise<{ at: Date; by: string | null; area: AreaCode; standing: Standing; rows: number }[]> {
  const rows = await run<{ at: string; by: string | null; area: AreaCode; standing: Standing; rows: number }>(
    db,
    lastExports,
    [JSON.stringify(areas.map(codesWithin)), limit],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
