/** The register as it stands: which households are in it, and what belongs to them already. */
import { eq } from 'drizzle-orm';
import type { VillageCode } from '../../src/shared/contract/area';
import { openStatuses } from '../../src/shared/contract/workflow';
import type { CaseRow } from './cases';
import type { Db } from './db';
import { cases, households, registerEntries } from './schema';
import { fromJson, run, toJson, type Json } from './sql';

export type RegisterRow = typeof registerEntries.$inferSelect;

/** By what a household of a sheet is found. */
export interface RegisterQuery {
  entry: string;
  numberIndex: string;
  village: VillageCode;
  /** Blind indexes of its people's numbers. */
  numbers: readonly string[];
}

export interface RegisterCase {
  row: CaseRow;
  lastHash: string;
}

/** A household that stands here already. */
export interface StandingHousehold {
  id: string;
  version: number;
  formerlyPoor: boolean | null;
  /** Its open case, or else the latest. */
  latest: RegisterCase | undefined;
}

export interface RegisterFound {
  entry: string;
  registered: RegisterRow | undefined;
  /** The registered one first, then those to which its people count in the village. */
  households: StandingHousehold[];
  /** Numbers of its people that count to a household elsewhere. */
  elsewhere: string[];
}

interface FoundJson {
  entry: string;
  registered: Json | null;
  households:
    | { id: string; version: number; formerly_poor: boolean | null; latest: Json | null; last_hash: string | null }[]
    | null;
  elsewhere: string[] | null;
}

const open = openStatuses.map((status) => `'${status}'`).join(', ');

const find = {
  name: 'find_registered',
  text: `
    select w.entry, to_jsonb(r) as registered,
      (select jsonb_agg(jsonb_build_object('id', h.id, 'version', h.version, 'formerly_poor', h.formerly_poor,
          'latest', l.row, 'last_hash', l.hash) order by (h.id = r.household_id) desc nulls last, h.id)
        from (
          select r.household_id as id where r.household_id is not null
          union
          select m.household_id from household_members m where m.id_number_index = any (w.numbers) and m.village_code = w.village
        ) u join households h on h.id = u.id
        left join lateral (
          select to_jsonb(c) as row, (select a.hash from actions a where a.case_id = c.id and a.seq = c.version) as hash
          from cases c where c.household_id = h.id and c.erased_at is null and c.status <> 'merged'
          order by (c.status in (${open})) desc, c.opened_at desc limit 1
        ) l on true) as households,
      (select jsonb_agg(distinct m.id_number_index) from household_members m
        where m.id_number_index = any (w.numbers) and m.village_code <> w.village) as elsewhere
    from jsonb_to_recordset($1::jsonb) as w(entry text, number_index text, village text, numbers text[])
    left join register_entries r on r.number_index = w.number_index`,
};

export async function findRegistered(db: Db, asked: readonly RegisterQuery[]): Promise<Map<string, RegisterFound>> {
  const rows = await run<FoundJson>(db, find, [
    JSON.stringify(
      asked.map(({ entry, numberIndex, village, numbers }) => ({ entry, number_index: numberIndex, village, numbers })),
    ),
  ]);
  return new Map(
    rows.map(({ entry, registered, households, elsewhere }) => [
      entry,
      {
        entry,
        registered: registered ? fromJson(registerEntries, registered) : undefined,
        households: (households ?? []).map(({ id, version, formerly_poor, latest, last_hash }) => ({
          id,
          version,
          formerlyPoor: formerly_poor,
          latest: latest ? { row: fromJson(cases, latest), lastHash: last_hash ?? '' } : undefined,
        })),
        elsewhere: elsewhere ?? [],
      },
    ]),
  );
}

/** What the register has of one household, and whether it was on the register of the poor. */
export async function findRegisterEntry(
  db: Db,
  householdId: string,
): Promise<{ row: RegisterRow; formerlyPoor: boolean | null } | undefined> {
  const [found] = await db
    .select({ row: registerEntries, formerlyPoor: households.formerlyPoor })
    .from(registerEntries)
    .innerJoin(households, eq(households.id, registerEntries.householdId))
    .where(eq(registerEntries.householdId, householdId));
  return found;
}

const put = {
  name: 'put_register_entries',
  text: `
    insert into register_entries select * from jsonb_populate_recordset(null::register_entries, $1::jsonb)
    on conflict (household_id) do update set village_code = excluded.village_code, number_index = excluded.number_index,
      content = excluded.content, content_hash = excluded.content_hash, import_id = excluded.import_id,
      import_row = excluded.import_row, at = excluded.at`,
};

export async function putRegisterEntries(db: Db, rows: readonly RegisterRow[]): Promise<void> {
  if (rows.length > 0) await run(db, put, [JSON.stringify(rows.map((row) => toJson(registerEntries, row)))]);
}
