/** Who has which role on a day: as assigned, and as somebody's deputy. */
import { and, eq, gte, inArray, isNull, lte, sql, type Placeholder } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { ChinaDay } from '../../src/shared/base/china-time';
import { handedRoles } from '../../src/shared/contract/deputy';
import type { Department } from '../../src/shared/contract/department';
import type { Role } from '../../src/shared/contract/session';
import type { Db } from './db';
import { accounts, deputies, roleAssignments } from './schema';

/** Roles that a deputy has with whom they stand in for, for plain SQL. */
export const handed = handedRoles.map((role) => `'${role}'`).join(', ');

/** To select from, or to join. */
export function rolesOn(db: Db, day: ChinaDay | Placeholder) {
  const assigned = db
    .select({
      accountId: roleAssignments.accountId,
      role: roleAssignments.role,
      areaCode: roleAssignments.areaCode,
      department: roleAssignments.department,
      deputyFor: sql<string | null>`null::text`.as('deputy_for'),
    })
    .from(roleAssignments);
  const standingIn = db
    .select({
      accountId: sql<string>`${deputies.deputyId}`.as('account_id'),
      role: sql<Role>`${roleAssignments.role}`.as('role'),
      areaCode: sql<string>`${roleAssignments.areaCode}`.as('area_code'),
      department: sql<Department | null>`null::text`.as('department'),
      deputyFor: sql<string | null>`${accounts.name}`.as('deputy_for'),
    })
    .from(deputies)
    .innerJoin(
      roleAssignments,
      and(eq(roleAssignments.accountId, deputies.principalId), inArray(roleAssignments.role, handedRoles)),
    )
    .innerJoin(accounts, eq(accounts.id, deputies.principalId))
    .where(and(lte(deputies.fromDay, day), gte(deputies.toDay, day), isNull(deputies.endedAt)));
  return unionAll(assigned, standingIn).as('roles');
}
