/**
 * Destroys what was said in a case whose erasure has been written into its history; triggers refuse it before that.
 * What was done, by whom and when, stays.
 */
import { and, eq, exists, inArray, isNotNull, isNull, lt, not, sql } from 'drizzle-orm';
import type { CaseRow } from './cases';
import { enqueue } from './jobs';
import type { Db } from './open';
import { actions, assessments, attachments, cases, declarations, householdMembers, rightsRequests } from './schema';

const EMPTY = new Uint8Array();

/** @param row as it stands after the erasure, whose action is its last */
export async function emptyCase(db: Db, { id, householdId, version }: CaseRow, at: Date): Promise<void> {
  await db
    .update(actions)
    .set({
      // As `hashAction` takes it: SHA-256 in base64url.
      bodyDigest: sql`rtrim(translate(encode(sha256(${actions.body}), 'base64'), '+/', '-_'), '=')`,
      body: null,
    })
    .where(and(eq(actions.caseId, id), lt(actions.seq, version), isNotNull(actions.body)));
  await db.update(assessments).set({ content: EMPTY }).where(eq(assessments.caseId, id));
  await db.update(declarations).set({ content: EMPTY, corrected: null }).where(eq(declarations.caseId, id));
  await emptyRequests(db, id, at);
  await doomAttachments(db, id, at);
  await forgetMembers(db, householdId);
}

/** What was asked and answered stays; who somebody said that they are does not. What is still open has lost its object. */
async function emptyRequests(db: Db, caseId: string, at: Date): Promise<void> {
  await db.update(rightsRequests).set({ content: EMPTY }).where(eq(rightsRequests.caseId, caseId));
  await db
    .update(rightsRequests)
    .set({ state: 'taken_back', decidedAt: at })
    .where(and(eq(rightsRequests.caseId, caseId), eq(rightsRequests.state, 'open')));
}

/** The files are removed by jobs after the transaction, so that a crash forgets none. */
async function doomAttachments(db: Db, caseId: string, at: Date): Promise<void> {
  const own = db.select({ id: declarations.id }).from(declarations).where(eq(declarations.caseId, caseId));
  const gone = await db.delete(attachments).where(inArray(attachments.declarationId, own)).returning();
  const keys = gone.flatMap(({ objectKey, thumbnailKey }) => (thumbnailKey ? [objectKey, thumbnailKey] : [objectKey]));
  await enqueue(
    db,
    'remove_object',
    keys.map((key) => ({ key, at })),
  );
}

/** Nobody finds a household any more of which nothing is left. */
async function forgetMembers(db: Db, householdId: string): Promise<void> {
  const left = db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.householdId, householdId), isNull(cases.erasedAt)));
  await db.delete(householdMembers).where(and(eq(householdMembers.householdId, householdId), not(exists(left))));
}
