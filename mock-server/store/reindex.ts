/** What people are found by, made anew from what was written about them. */
import { sql } from 'drizzle-orm';
import { manners, actionTypes } from '../../src/shared/contract/workflow';
import type { ActionRow, DeclarationRow } from './cases';
import type { Db } from './db';
import { actions, declarations } from './schema';
import { fromJson, run, type Json } from './sql';

/** A declaration that was filed, or a visit that was made. */
export interface Written {
  position: number;
  action: ActionRow;
  declaration: DeclarationRow | undefined;
}

const written = {
  name: 'read_written',
  text: `
    select a.position, to_jsonb(a) as action, to_jsonb(d) as declaration
    from actions a left join declarations d on d.case_id = a.case_id and d.seq = a.seq
    where a.position > $1 and a.position <= $2 and a.at < $3 and (d.id is not null or a.type = any ($4::text[]))
    order by a.position limit $5`,
};
const visits = actionTypes.filter((type) => manners[type].words === 'visit');

/** In the order in which they were written. */
export async function listWritten(
  db: Db,
  { after, upTo, before, limit }: { after: number; upTo: number; before: Date; limit: number },
): Promise<Written[]> {
  const rows = await run<{ position: number; action: Json; declaration: Json | null }>(db, written, [
    after,
    upTo,
    before.toISOString(),
    visits,
    limit,
  ]);
  return rows.map(({ position, action, declaration }) => ({
    position: Number(position),
    action: fromJson(actions, action) as ActionRow,
    declaration: declaration ? fromJson(declarations, declaration) : undefined,
  }));
}

/** Since when a follower goes. */
export async function sinceOf(db: Db, kind: string): Promise<Date> {
  const { rows } = await db.execute<{ since: string }>(sql`select since from jobs where kind = ${kind} and key = ''`);
  return new Date(rows[0]!.since);
}

/** A person's index as it was made once, and as it is made today. */
export interface Reindexed {
  idNumberIndex: string;
  column: 'name_index' | 'phone_index';
  was: string;
  is: string;
}

const setIndexes = { name: 'set_indexes', text: 'select set_indexes($1::jsonb)' };

/** Who was written down under another name or number since keeps that. */
export async function reindex(db: Db, people: readonly Reindexed[]): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map(({ idNumberIndex, ...row }) => ({ id_number_index: idNumberIndex, ...row }));
  await run(db, setIndexes, [JSON.stringify(rows)]);
}
