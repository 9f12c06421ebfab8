/** Who asks from a new account for what another one filed. */
import { and, count, desc, eq, gt } from 'drizzle-orm';
import type { Db } from './db';
import { cases, recoveries } from './schema';
import { run } from './sql';

export type RecoveryRow = typeof recoveries.$inferSelect;

/** @returns whether it is new */
export async function addRecovery(db: Db, row: RecoveryRow): Promise<boolean> {
  const written = await db.insert(recoveries).values(row).onConflictDoNothing().returning({ id: recoveries.id });
  return written.length > 0;
}

export async function findRecovery(db: Db, id: string): Promise<RecoveryRow | undefined> {
  const [row] = await db.select().from(recoveries).where(eq(recoveries.id, id));
  return row;
}

/** Whoever decides the same at the same time waits. */
export async function findRecoveryLocked(db: Db, id: string): Promise<RecoveryRow | undefined> {
  const [row] = await db.select().from(recoveries).where(eq(recoveries.id, id)).for('update');
  return row;
}

export async function countRecoveriesOf(db: Db, accountId: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ many: count() })
    .from(recoveries)
    .where(and(eq(recoveries.accountId, accountId), gt(recoveries.at, since)));
  return row?.many ?? 0;
}

/** Newest first. */
export function listRecoveriesOf(db: Db, accountId: string): Promise<RecoveryRow[]> {
  return db.select().from(recoveries).where(eq(recoveries.accountId, accountId)).orderBy(desc(recoveries.at));
}

type Of = { from: string } | { caseId: string };

/** Those that nobody has decided, oldest first. @param since those from before are over */
export function listOpenRecoveries(db: Db, of: Of, since: Date): Promise<RecoveryRow[]> {
  const meant = 'from' in of ? eq(recoveries.fromAccountId, of.from) : eq(recoveries.caseId, of.caseId);
  return db
    .select()
    .from(recoveries)
    .where(and(meant, eq(recoveries.state, 'open'), gt(recoveries.at, since)))
    .orderBy(recoveries.at);
}

export async function changeRecovery(db: Db, id: string, change: Partial<RecoveryRow>): Promise<void> {
  await db.update(recoveries).set(change).where(eq(recoveries.id, id));
}

export async function listCasesOfHousehold(db: Db, householdId: string): Promise<string[]> {
  const rows = await db.select({ id: cases.id }).from(cases).where(eq(cases.householdId, householdId));
  return rows.map(({ id }) => id);
}

const move = { name: 'move_filings', text: 'select move_filings($1::uuid[], $2::uuid, $3::uuid)' };

/** Declarations that count as another account's from now on; their case's history has to say so already. */
export async function moveFilings(db: Db, declarations: readonly string[], from: string, to: string): Promise<void> {
  await run(db, move, [declarations, from, to]);
}
