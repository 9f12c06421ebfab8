/** What was consented to: only ever added to, and the last word counts. */
import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { ConsentKind } from '../../src/shared/contract/consent';
import type { Db } from './db';
import { consents, declarations } from './schema';

export type ConsentRow = typeof consents.$inferSelect;

export async function insertConsents(db: Db, rows: readonly Omit<ConsentRow, 'seq' | 'position'>[]): Promise<void> {
  if (rows.length > 0) await db.insert(consents).values([...rows]);
}

/** How each consent of the declarations stands. */
export function listConsents(db: Db, declarationIds: readonly string[]): Promise<ConsentRow[]> {
  return db
    .selectDistinctOn([consents.declarationId, consents.kind])
    .from(consents)
    .where(inArray(consents.declarationId, [...declarationIds]))
    .orderBy(asc(consents.declarationId), asc(consents.kind), desc(consents.seq));
}

/** The consents that stand withdrawn, by case and declaration. */
export async function listWithdrawn(
  db: Db,
  caseIds: readonly string[],
): Promise<{ caseId: string; declarationId: string; kind: ConsentKind }[]> {
  if (caseIds.length === 0) return [];
  const last = await db
    .selectDistinctOn([consents.declarationId, consents.kind], {
      caseId: declarations.caseId,
      declarationId: consents.declarationId,
      kind: consents.kind,
      given: consents.given,
    })
    .from(declarations)
    .innerJoin(consents, eq(consents.declarationId, declarations.id))
    .where(inArray(declarations.caseId, [...caseIds]))
    .orderBy(asc(consents.declarationId), asc(consents.kind), desc(consents.seq));
  return last.flatMap(({ given, ...row }) => (given ? [] : [row]));
}
