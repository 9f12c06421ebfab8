import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { codesWithin } from './areas';
import type { AreaCode } from '../../src/shared/contract/area';
import type { Role } from '../../src/shared/contract/session';
import type { Db } from './db';
import { accounts, areas, deputies, roleAssignments } from './schema';

export type DeputyRow = typeof deputies.$inferSelect;

/** `overlaps`: somebody stands in on one of the days already; `known`: the id is another's. */
export function addDeputy(db: Db, row: DeputyRow): Promise<'added' | 'overlaps' | 'known'> {
  return db.transaction(async (tx) => {
    // Two phones of the same person hand over one after the other.
    await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, row.principalId)).for('update');
    const [overlapping] = await tx
      .select({ id: deputies.id })
      .from(deputies)
      .where(
        and(
          eq(deputies.principalId, row.principalId),
          ne(deputies.id, row.id),
          isNull(deputies.endedAt),
          lte(deputies.fromDay, row.toDay),
          gte(deputies.toDay, row.fromDay),
        ),
      )
      .limit(1);
    if (overlapping) return 'overlaps';
    const written = await tx.insert(deputies).values(row).onConflictDoNothing().returning({ id: deputies.id });
    return written.length > 0 ? 'added' : 'known';
  });
}

export async function findDeputy(db: Db, id: string): Promise<DeputyRow | undefined> {
  const [row] = await db.select().from(deputies).where(eq(deputies.id, id));
  return row;
}

/** @returns whether it had not ended before */
export async function endDeputy(db: Db, id: string, at: Date): Promise<boolean> {
  const ended = await db
    .update(deputies)
    .set({ endedAt: at })
    .where(and(eq(deputies.id, id), isNull(deputies.endedAt)))
    .returning({ id: deputies.id });
  return ended.length > 0;
}

/** An account's, on either side, the latest first. */
export function listDeputies(db: Db, accountId: string) {
  const [principal, deputy, appointer] = [
    alias(accounts, 'principal'),
    alias(accounts, 'deputy'),
    alias(accounts, 'appointer'),
  ];
  return db
    .select({ row: deputies, principal: principal.name, deputy: deputy.name, appointedBy: appointer.name })
    .from(deputies)
    .innerJoin(principal, eq(principal.id, deputies.principalId))
    .innerJoin(deputy, eq(deputy.id, deputies.deputyId))
    .leftJoin(appointer, eq(appointer.id, deputies.appointedBy))
    .where(or(eq(deputies.principalId, accountId), eq(deputies.deputyId, accountId)))
    .orderBy(desc(deputies.fromDay), asc(deputies.id))
    .limit(50);
}

/** Accounts with one of some roles inside one of some areas, by name, each with those roles. */
export async function listHolding(
  db: Db,
  wanted: readonly { area: AreaCode; roles: readonly Role[] }[],
  except: string,
) {
  const places = wanted.map(({ area, roles }) => {
    const { from, below } = codesWithin(area);
    return and(
      inArray(roleAssignments.role, [...roles]),
      gte(roleAssignments.areaCode, from),
      lt(roleAssignments.areaCode, below),
    );
  });
  return db
    .select({
      id: accounts.id,
      name: accounts.name,
      role: roleAssignments.role,
      areaCode: roleAssignments.areaCode,
      areaName: areas.name,
    })
    .from(roleAssignments)
    .innerJoin(accounts, eq(accounts.id, roleAssignments.accountId))
    .leftJoin(areas, eq(areas.code, roleAssignments.areaCode))
    .where(and(or(...places), ne(accounts.id, except)))
    .orderBy(asc(accounts.name), asc(accounts.id), asc(roleAssignments.areaCode));
}
