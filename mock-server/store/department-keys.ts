/** Departments' keys: made, revoked, and used so many times a minute. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { AreaCode } from '../../src/shared/contract/area';
import type { Department } from '../../src/shared/contract/department';
import type { SignedIn } from './accounts';
import type { Db } from './db';
import { departmentKeys } from './schema';
import { run } from './sql';

export type DepartmentKeyRow = typeof departmentKeys.$inferSelect;

export async function insertKey(db: Db, row: typeof departmentKeys.$inferInsert): Promise<void> {
  await db.insert(departmentKeys).values(row);
}

/** The newest first. */
export function listKeys(db: Db, accountId: string): Promise<DepartmentKeyRow[]> {
  return db
    .select()
    .from(departmentKeys)
    .where(eq(departmentKeys.accountId, accountId))
    .orderBy(desc(departmentKeys.madeAt), desc(departmentKeys.id));
}

export async function findKey(db: Db, id: string): Promise<DepartmentKeyRow | undefined> {
  const [row] = await db.select().from(departmentKeys).where(eq(departmentKeys.id, id));
  return row;
}

/** @returns whether it was good until now */
export async function revokeKey(db: Db, id: string, at: Date): Promise<boolean> {
  const revoked = await db
    .update(departmentKeys)
    .set({ revokedAt: at })
    .where(and(eq(departmentKeys.id, id), isNull(departmentKeys.revokedAt)))
    .returning({ id: departmentKeys.id });
  return revoked.length > 0;
}

const use = {
  name: 'use_department_key',
  text: `
    with used as (
      update department_keys k set last_used_at = $2::timestamptz, minute = $3::timestamptz,
        calls = case when k.minute = $3::timestamptz then k.calls + 1 else 1 end
      where k.key_index = $1 and k.revoked_at is null
      returning k.account_id, k.department, k.area_code, k.calls
    )
    select u.account_id as id, p.name, u.department, u.area_code as "areaCode", u.calls,
      array(select m.household_id::text from household_members m where m.id_number_index = p.id_number_index) as "ownHouseholds"
    from used u join accounts p on p.id = u.account_id
    join role_assignments r on r.account_id = u.account_id and r.role = 'department_officer' and r.area_code = u.area_code and r.department = u.department`,
};

interface Used {
  id: string;
  name: string | null;
  department: Department;
  areaCode: AreaCode;
  calls: number;
  ownHouseholds: string[];
}

/**
 * Counts one call. A key is as good as the role that its officer still has.
 * @returns the officer in that role alone, and how many calls this minute has seen
 */
export async function useKey(
  db: Db,
  keyIndex: string,
  at: Date,
): Promise<{ account: SignedIn; calls: number } | undefined> {
  const MINUTE_MS = 60_000;
  const minute = new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
  const [used] = await run<Used>(db, use, [keyIndex, at.toISOString(), minute.toISOString()]);
  if (!used) return undefined;
  const { id, name, department, areaCode, calls, ownHouseholds } = used;
  return {
    account: {
      id,
      ...(name ? { name } : {}),
      ...(ownHouseholds.length > 0 ? { ownHouseholds } : {}),
      roles: [{ role: 'department_officer', areaCode, department }],
    },
    calls,
  };
}
