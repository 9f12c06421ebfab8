/** Sheets that come in: how far each has come, its rows, and what becomes of them. */
import { and, asc, count, desc, eq, gt, inArray, isNull, like, lt, sql } from 'drizzle-orm';
import { scopePrefix, type AreaCode, type VillageCode } from '../../src/shared/contract/area';
import type {
  ImportCode,
  ImportDecision,
  ImportKind,
  ImportReason,
  ImportVerdict,
} from '../../src/shared/contract/imports';
import type { Db } from './db';
import { enqueue } from './jobs';
import { importEntries, importRows, imports } from './schema';
import { run, toJson } from './sql';

export type ImportRow = typeof imports.$inferSelect;
export type ImportEntryRow = typeof importEntries.$inferSelect;
type SheetRowRow = typeof importRows.$inferSelect;

/** @returns whether there was none of this id */
export async function insertImport(db: Db, row: ImportRow): Promise<boolean> {
  const written = await db.insert(imports).values(row).onConflictDoNothing().returning({ id: imports.id });
  return written.length > 0;
}

export async function findImport(db: Db, id: string): Promise<ImportRow | undefined> {
  const [row] = await db.select().from(imports).where(eq(imports.id, id));
  return row;
}

/** Of a kind in an area and in all inside it, newest first. */
export function listImports(
  db: Db,
  wanted: readonly { kind: ImportKind; area: AreaCode }[],
  most: number,
): Promise<ImportRow[]> {
  if (wanted.length === 0) return Promise.resolve([]);
  const places = wanted.map(({ kind, area }) =>
    and(eq(imports.kind, kind), like(imports.areaCode, `${scopePrefix(area)}%`)),
  );
  return db
    .select()
    .from(imports)
    .where(sql`(${sql.join(places, sql` or `)})`)
    .orderBy(desc(imports.at), desc(imports.id))
    .limit(most);
}

/** @returns whether it still was in that version: what a person says is said of what they saw */
export async function changeImport(
  db: Db,
  { id, version }: Pick<ImportRow, 'id' | 'version'>,
  change: Partial<ImportRow>,
): Promise<boolean> {
  const changed = await db
    .update(imports)
    .set({ ...change, version: version + 1 })
    .where(and(eq(imports.id, id), eq(imports.version, version)))
    .returning({ id: imports.id });
  return changed.length > 0;
}

/** How far it has come by itself. */
export async function advanceImport(db: Db, id: string, change: Partial<ImportRow>): Promise<void> {
  await db.update(imports).set(change).where(eq(imports.id, id));
}

export async function lockImport(db: Db, id: string): Promise<ImportRow | undefined> {
  const [row] = await db.select().from(imports).where(eq(imports.id, id)).for('update');
  return row;
}

export const queueImport = (db: Db, id: string, at: Date): Promise<void> =>
  enqueue(db, 'import_sheet', [{ key: id, at }]);

const insertRows = {
  name: 'insert_import_rows',
  text: `insert into import_rows (import_id, row, content)
    select $1::uuid, r.row, r.content from jsonb_populate_recordset(null::import_rows, $2::jsonb) r on conflict do nothing`,
};

/** Those that stand already stay. */
export async function insertImportRows(
  db: Db,
  importId: string,
  rows: readonly Pick<SheetRowRow, 'row' | 'content'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await run(db, insertRows, [importId, JSON.stringify(rows.map((row) => toJson(importRows, row)))]);
}

/** In the order of the sheet. */
export function listImportRows(db: Db, importId: string, after: number, most: number): Promise<SheetRowRow[]> {
  return db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, importId), gt(importRows.row, after)))
    .orderBy(asc(importRows.row))
    .limit(most);
}

export function listRowsOfEntries(db: Db, importId: string, entries: readonly string[]): Promise<SheetRowRow[]> {
  return db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, importId), inArray(importRows.entry, [...entries])))
    .orderBy(asc(importRows.row));
}

export interface PlacedRow {
  row: number;
  entry: string;
  villageCode: string | null;
  numberIndex: string | null;
  nameIndex: string | null;
  /** Where it can't be placed. */
  reasons: ImportReason[];
}

const place = {
  name: 'place_import_rows',
  text: `
    with placed as (select * from jsonb_to_recordset($2::jsonb) as p(
      row int, entry text, village_code text, number_index text, name_index text, reasons jsonb)),
    marked as (
      update import_rows r set entry = p.entry, number_index = p.number_index, name_index = p.name_index
      from placed p where r.import_id = $1::uuid and r.row = p.row
    )
    insert into import_entries (import_id, entry, first_row, rows, village_code, verdict, reasons)
    select $1::uuid, p.entry, min(p.row), count(*), min(p.village_code),
      case when bool_or(p.reasons -> 0 is not null) then 'refused' end, coalesce(jsonb_agg(p.reasons -> 0) filter (where p.reasons -> 0 is not null), '[]')
    from placed p group by p.entry
    on conflict (import_id, entry) do update set rows = import_entries.rows + excluded.rows`,
};

/** Says of rows what they belong to. Each row once: it is counted. */
export async function placeImportRows(db: Db, importId: string, rows: readonly PlacedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await run(db, place, [
    importId,
    JSON.stringify(
      rows.map(({ row, entry, villageCode, numberIndex, nameIndex, reasons }) => ({
        row,
        entry,
        village_code: villageCode,
        number_index: numberIndex,
        name_index: nameIndex,
        reasons,
      })),
    ),
  ]);
}

/** Rows that are put together otherwise from now on. */
export async function forgetPlaces(db: Db, importId: string): Promise<void> {
  await db.delete(importEntries).where(eq(importEntries.importId, importId));
  await db
    .update(importRows)
    .set({ entry: null, numberIndex: null, nameIndex: null })
    .where(eq(importRows.importId, importId));
}

const twice = {
  name: 'import_numbers_twice',
  text: `select number_index as "numberIndex" from import_rows where import_id = $1::uuid and number_index = any ($2::text[])
    group by number_index having count(*) > 1 and (not $3::boolean or count(distinct name_index) > 1)`,
};

/** Of some numbers those that more than one row names. @param people only where the rows name more than one person */
export async function listNumbersTwice(
  db: Db,
  importId: string,
  numbers: readonly string[],
  people: boolean,
): Promise<Set<string>> {
  const rows = await run<{ numberIndex: string }>(db, twice, [importId, numbers, people]);
  return new Set(rows.map(({ numberIndex }) => numberIndex));
}

/** In the order of the sheet; those that are not refused. */
export function listEntriesAfter(db: Db, importId: string, after: number, most: number): Promise<ImportEntryRow[]> {
  return db
    .select()
    .from(importEntries)
    .where(
      and(
        eq(importEntries.importId, importId),
        gt(importEntries.firstRow, after),
        sql`${importEntries.verdict} is distinct from 'refused'`,
      ),
    )
    .orderBy(asc(importEntries.firstRow))
    .limit(most);
}

const judge = {
  name: 'judge_import_entries',
  text: `update import_entries e set verdict = j.verdict, reasons = j.reasons, candidates = j.candidates,
      village_code = coalesce(j.village, e.village_code)
    from jsonb_to_recordset($2::jsonb) as j(entry text, verdict text, reasons jsonb, village text, candidates jsonb)
    where e.import_id = $1::uuid and e.entry = j.entry`,
};

export async function judgeEntries(
  db: Db,
  importId: string,
  judged: readonly {
    entry: string;
    verdict: ImportVerdict;
    reasons: ImportReason[];
    village?: VillageCode;
    candidates?: string[];
  }[],
): Promise<void> {
  if (judged.length > 0) await run(db, judge, [importId, JSON.stringify(judged)]);
}

const wrote = {
  name: 'wrote_import_entries',
  text: `update import_entries e set household_id = w.household, written_at = $3::timestamptz
    from jsonb_to_recordset($2::jsonb) as w(entry text, household uuid) where e.import_id = $1::uuid and e.entry = w.entry`,
};

export async function markWritten(
  db: Db,
  importId: string,
  households: ReadonlyMap<string, string | null>,
  at: Date,
): Promise<void> {
  const rows = [...households].map(([entry, household]) => ({ entry, household }));
  if (rows.length > 0) await run(db, wrote, [importId, JSON.stringify(rows), at.toISOString()]);
}

/** @param row one of them, by its first row, and as whose it is taken; absent: all that wait */
export async function decideEntries(
  db: Db,
  importId: string,
  decision: ImportDecision,
  row: number | undefined,
  candidate: string | undefined,
): Promise<number> {
  const decided = await db
    .update(importEntries)
    .set({ decision, candidate: candidate ?? null })
    .where(
      and(
        eq(importEntries.importId, importId),
        eq(importEntries.verdict, 'undecided'),
        row === undefined ? isNull(importEntries.decision) : eq(importEntries.firstRow, row),
        candidate === undefined ? undefined : sql`${importEntries.candidates} @> ${JSON.stringify([candidate])}::jsonb`,
      ),
    )
    .returning({ entry: importEntries.entry });
  return decided.length;
}

export interface ImportTally {
  verdicts: { verdict: ImportVerdict; entries: number }[];
  reasons: { code: ImportCode; check: string | null; rows: number }[];
  undecided: number;
}

const verdictsOf = {
  name: 'count_import_verdicts',
  text: `select verdict, count(*)::int as entries from import_entries where import_id = $1 and verdict is not null group by verdict`,
};
const reasonsOf = {
  name: 'count_import_reasons',
  text: `select r ->> 'code' as code, r ->> 'check' as "check", count(*)::int as rows
    from import_entries, jsonb_array_elements(reasons) r
    where import_id = $1 and verdict is not null group by 1, 2 order by 3 desc, 1, 2`,
};

export async function countVerdicts(db: Db, importId: string): Promise<ImportTally['verdicts']> {
  return run<ImportTally['verdicts'][number]>(db, verdictsOf, [importId]);
}

export async function tallyImport(db: Db, importId: string): Promise<ImportTally> {
  const [waiting] = await db
    .select({ entries: count() })
    .from(importEntries)
    .where(
      and(eq(importEntries.importId, importId), eq(importEntries.verdict, 'undecided'), isNull(importEntries.decision)),
    );
  return {
    verdicts: await countVerdicts(db, importId),
    reasons: await run<ImportTally['reasons'][number]>(db, reasonsOf, [importId]),
    undecided: waiting?.entries ?? 0,
  };
}

/** In the order of the sheet. */
export function listEntries(
  db: Db,
  importId: string,
  {
    verdict,
    code,
    after,
  }: { verdict?: ImportVerdict | undefined; code?: ImportCode | undefined; after?: number | undefined },
  most: number,
): Promise<ImportEntryRow[]> {
  return db
    .select()
    .from(importEntries)
    .where(
      and(
        eq(importEntries.importId, importId),
        gt(importEntries.firstRow, after ?? 0),
        verdict === undefined ? sql`${importEntries.verdict} is not null` : eq(importEntries.verdict, verdict),
        code === undefined ? undefined : sql`${importEntries.reasons} @> ${JSON.stringify([{ code }])}::jsonb`,
      ),
    )
    .orderBy(asc(importEntries.firstRow))
    .limit(most);
}

export function listEntriesByName(db: Db, importId: string, entries: readonly string[]): Promise<ImportEntryRow[]> {
  return db
    .select()
    .from(importEntries)
    .where(and(eq(importEntries.importId, importId), inArray(importEntries.entry, [...entries])));
}

/** What came before a day, and of which files are still kept. */
export function listOldImports(db: Db, before: Date, most: number): Promise<ImportRow[]> {
  return db
    .select()
    .from(imports)
    .where(and(lt(imports.at, before), sql`${imports.received} <> '[]'::jsonb`))
    .orderBy(asc(imports.at))
    .limit(most);
}

/** What a sheet said goes; that it came in, who confirmed it and what it came to stays. */
export async function emptyImport(db: Db, { id, received }: ImportRow, at: Date): Promise<void> {
  await db.delete(importRows).where(eq(importRows.importId, id));
  await enqueue(
    db,
    'remove_object',
    received.map(({ key }) => ({ key, at })),
  );
  await db.update(imports).set({ received: [] }).where(eq(imports.id, id));
}
