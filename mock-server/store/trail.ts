/** What was done to cases, without what was said: what follows the history reads nothing sealed. */
import type { ActionRow, CaseRow, DeclarationRow } from './cases';
import type { Db } from './db';
import { actions, cases, declarations } from './schema';
import { fromJson, run, type Json } from './sql';

export type TrailAction = Pick<ActionRow, 'id' | 'seq' | 'type' | 'at' | 'accountId' | 'actedAs' | 'facts'>;

export interface Trail {
  /** As it stands now, which may be further on than what is followed. */
  row: CaseRow;
  /** In their order. */
  actions: TrailAction[];
  /** Oldest first. */
  declarations: Pick<DeclarationRow, 'id' | 'seq' | 'filerAccountId' | 'kind'>[];
}

const trails = {
  name: 'list_trails',
  text: `
    select to_jsonb(c) - 'summary' as row,
      (select jsonb_agg(to_jsonb(a) order by a.seq) from (
        select id, seq, type, at, account_id, acted_as, facts from actions where case_id = c.id and ($2::float8 is null or position <= $2)
      ) a) as actions,
      (select jsonb_agg(to_jsonb(d) order by d.seq) from (
        select id, seq, filer_account_id, kind from declarations where case_id = c.id
      ) d) as declarations
    from cases c where c.id = any ($1::uuid[])`,
};

/** By the id of the case. @param upTo the last position that is followed, when it is not the last of all */
export async function listTrails(db: Db, caseIds: readonly string[], upTo?: number): Promise<Map<string, Trail>> {
  const rows = await run<{ row: Json; actions: Json[] | null; declarations: Json[] | null }>(db, trails, [
    caseIds,
    upTo ?? null,
  ]);
  return new Map(
    rows.map((found) => {
      const row = fromJson(cases, found.row);
      return [
        row.id,
        {
          row,
          actions: (found.actions ?? []).map((each) => fromJson(actions, each) as ActionRow),
          declarations: (found.declarations ?? []).map((each) => fromJson(declarations, each)),
        },
      ];
    }),
  );
}
