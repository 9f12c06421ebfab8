/** Cases with what hangs on them: declarations, actions, assessments. Only `insert`s touch the last three. */
import { and, asc, desc, eq, gt, gte, inArray, lt, or, sql } from 'drizzle-orm';
import { areaLevels, enclosing, type VillageCode } from '../../src/shared/area';
import type { ChinaDay } from '../../src/shared/china-time';
import type { Role } from '../../src/shared/session';
import { openStatuses } from '../../src/shared/workflow';
import type { Db } from './open';
import { rolesOn } from './roles';
import { accounts, actions, assessments, cases, declarations, readings } from './schema';

export type CaseRow = typeof cases.$inferSelect;
export type ActionRow = typeof actions.$inferSelect;
export type DeclarationRow = typeof declarations.$inferSelect;
/** A row before the store has numbered it. */
export type NewActionRow = Omit<ActionRow, 'position'>;
export type NewDeclarationRow = Omit<DeclarationRow, 'position'>;
export type AssessmentRow = typeof assessments.$inferSelect;

export async function findCase(db: Db, id: string): Promise<CaseRow | undefined> {
  const [row] = await db.select().from(cases).where(eq(cases.id, id));
  return row;
}

/** Locked until the transaction ends. */
export async function findCaseLocked(db: Db, id: string): Promise<CaseRow | undefined> {
  const [row] = await db.select().from(cases).where(eq(cases.id, id)).for('update');
  return row;
}

/** A page of all cases in the order of their ids, after one of them. */
export function listCasesAfter(db: Db, id: string | undefined, limit: number): Promise<CaseRow[]> {
  return db
    .select()
    .from(cases)
    .where(id === undefined ? undefined : gt(cases.id, id))
    .orderBy(asc(cases.id))
    .limit(limit);
}

export async function insertCase(db: Db, row: CaseRow): Promise<void> {
  await db.insert(cases).values(row);
}

/** Brings the index up to the fold of the case's actions. */
export async function updateCase(db: Db, { id, ...index }: CaseRow): Promise<void> {
  await db.update(cases).set(index).where(eq(cases.id, id));
}

export async function insertAction(db: Db, row: NewActionRow): Promise<void> {
  await db.insert(actions).values(row);
}

export async function findAction(db: Db, id: string): Promise<ActionRow | undefined> {
  const [row] = await db.select().from(actions).where(eq(actions.id, id));
  return row;
}

/** The newest action of a case, whose hash the next one carries on. */
export async function findLastAction(db: Db, caseId: string): Promise<ActionRow | undefined> {
  const [row] = await db.select().from(actions).where(eq(actions.caseId, caseId)).orderBy(desc(actions.seq)).limit(1);
  return row;
}

export function listActions(db: Db, caseIds: readonly string[]): Promise<ActionRow[]> {
  return db
    .select()
    .from(actions)
    .where(inArray(actions.caseId, [...caseIds]))
    .orderBy(asc(actions.seq));
}

export async function insertDeclaration(db: Db, row: NewDeclarationRow): Promise<void> {
  await db.insert(declarations).values(row);
}

export async function findDeclaration(db: Db, id: string): Promise<DeclarationRow | undefined> {
  const [row] = await db.select().from(declarations).where(eq(declarations.id, id));
  return row;
}

/** Oldest first. */
export function listDeclarations(db: Db, caseIds: readonly string[]): Promise<DeclarationRow[]> {
  return db
    .select()
    .from(declarations)
    .where(inArray(declarations.caseId, [...caseIds]))
    .orderBy(asc(declarations.seq));
}

/** Puts what was corrected beside what was said first. */
export async function setCorrected(db: Db, id: string, corrected: Uint8Array): Promise<void> {
  await db.update(declarations).set({ corrected }).where(eq(declarations.id, id));
}

/** Cases that were merged into one, locked. */
export function listMergedInto(db: Db, caseId: string): Promise<CaseRow[]> {
  return db.select().from(cases).where(eq(cases.mergedInto, caseId)).orderBy(asc(cases.id)).for('update');
}

/** The hundred newest: nobody files more than they can read. */
export function listDeclarationsFiledBy(db: Db, accountId: string): Promise<DeclarationRow[]> {
  return db
    .select()
    .from(declarations)
    .where(eq(declarations.filerAccountId, accountId))
    .orderBy(desc(declarations.filedAt), asc(declarations.id))
    .limit(100);
}

/** Those that a helper filed, of which the account has said as the household whether it agrees; no one has many. */
export async function listDeclarationsAnsweredBy(db: Db, accountId: string): Promise<DeclarationRow[]> {
  const rows = await db
    .select({ declaration: declarations, confirmations: cases.confirmations })
    .from(cases)
    .innerJoin(declarations, eq(declarations.caseId, cases.id))
    .where(sql`${cases.confirmations} @> ${JSON.stringify([{ account: accountId }])}::jsonb`)
    .limit(100);
  return rows.flatMap(({ declaration, confirmations }) =>
    confirmations.some((each) => each.declaration === declaration.id && each.account === accountId)
      ? [declaration]
      : [],
  );
}

export async function findDeclarationByReceipt(db: Db, receipt: string): Promise<DeclarationRow | undefined> {
  const [row] = await db.select().from(declarations).where(eq(declarations.receipt, receipt));
  return row;
}

/** Whether the account filed the declaration that opened the case. */
export async function opened(db: Db, accountId: string, caseId: string): Promise<boolean> {
  const [first] = await db
    .select({ filer: declarations.filerAccountId })
    .from(declarations)
    .where(and(eq(declarations.caseId, caseId), eq(declarations.seq, 1)));
  return first?.filer === accountId;
}

/** Notes that somebody has opened the case as it stands. */
export async function noteReading(db: Db, accountId: string, { id, version }: CaseRow, at: Date): Promise<void> {
  await db
    .insert(readings)
    .values({ accountId, caseId: id, version, at })
    .onConflictDoUpdate({
      target: [readings.accountId, readings.caseId],
      set: { version, at, position: sql`excluded.position` },
    });
}

/** Notes that somebody has read in the case without opening it as it stands, so that nothing can be decided in bulk on that. */
export async function noteGlance(db: Db, accountId: string, caseId: string, at: Date): Promise<void> {
  await db
    .insert(readings)
    .values({ accountId, caseId, version: 0, at })
    .onConflictDoUpdate({
      target: [readings.accountId, readings.caseId],
      set: { at, position: sql`excluded.position` },
    });
}

/** Who has opened a case and when last, newest first, with a role that they have around its village on a day. */
export async function listReaders(
  db: Db,
  caseId: string,
  village: VillageCode,
  day: ChinaDay,
): Promise<{ name: string | null; role: Role | null; at: Date }[]> {
  const roles = rolesOn(db, day);
  const around = areaLevels.map((level) => enclosing(village, level));
  return db
    .selectDistinctOn([readings.at, readings.accountId], { name: accounts.name, role: roles.role, at: readings.at })
    .from(readings)
    .innerJoin(accounts, eq(accounts.id, readings.accountId))
    .leftJoin(roles, and(eq(roles.accountId, readings.accountId), inArray(roles.areaCode, around)))
    .where(eq(readings.caseId, caseId))
    .orderBy(desc(readings.at), asc(readings.accountId));
}

/** Which version of each case the account has opened last. */
export async function listReadings(
  db: Db,
  accountId: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ caseId: readings.caseId, version: readings.version })
    .from(readings)
    .where(and(eq(readings.accountId, accountId), inArray(readings.caseId, [...caseIds])));
  return new Map(rows.map(({ caseId, version }) => [caseId, version]));
}

/** One that a clock should have woken, locked; one that another process has in hand is passed over. */
export async function findWokenLocked(db: Db, id: string, now: Date): Promise<CaseRow | undefined> {
  const [row] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.id, id), lt(cases.wakesAt, now)))
    .for('update', { skipLocked: true });
  return row;
}

/** The cases that a clock should have woken, the longest ago first. */
export async function listWoken(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(lt(cases.wakesAt, now))
    .orderBy(asc(cases.wakesAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Open cases whose limit may have been counted over a year's calendar, a page in the order of their ids. */
export async function listCountedOver(
  db: Db,
  { from, after, limit }: { from: Date; after: string | undefined; limit: number },
): Promise<string[]> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        inArray(cases.status, openStatuses),
        or(gte(cases.dueAt, from), gte(cases.wakesAt, from)),
        after === undefined ? undefined : gt(cases.id, after),
      ),
    )
    .orderBy(asc(cases.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Whether a deadline still stands as provisional that lies between two instants. */
export async function hasProvisional(db: Db, from: Date, to: Date): Promise<boolean> {
  const found = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.dueProvisional, true), gte(cases.dueAt, from), lt(cases.dueAt, to)))
    .limit(1);
  return found.length > 0;
}

export async function findCaseByNotice(db: Db, noticeId: string): Promise<CaseRow | undefined> {
  const [row] = await db.select().from(cases).where(eq(cases.noticeId, noticeId));
  return row;
}

export async function insertAssessment(db: Db, row: AssessmentRow): Promise<void> {
  await db.insert(assessments).values(row);
}

export function listAssessments(db: Db, caseIds: readonly string[]): Promise<AssessmentRow[]> {
  return db
    .select()
    .from(assessments)
    .where(inArray(assessments.caseId, [...caseIds]))
    .orderBy(asc(assessments.seq));
}
