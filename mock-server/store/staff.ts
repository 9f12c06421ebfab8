/** Whom a staff sheet speaks of, and what is written of many of them at once. */
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { NewRole } from '../../src/shared/contract/admin';
import type { AreaCode } from '../../src/shared/contract/area';
import { codesWithin } from './areas';
import type { Db } from './db';
import { invitations } from './schema';
import { run, toJson } from './sql';
import type { InvitationRow } from './admin';

/** Somebody on the staff of an area. */
export interface KnownStaff {
  id: string;
  name: string | null;
  phone: string | null;
  /** Those inside the area. */
  roles: NewRole[];
  /** Whether they work for other areas too. */
  outside: boolean;
}

const known = {
  name: 'find_sheet_staff',
  text: `
    select p.id, p.name, p.work_phone as phone,
      jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', ra.role, 'area', ra.area_code, 'department', ra.department))
        order by ra.area_code, ra.role) filter (where ra.area_code >= $1 and ra.area_code < $2) as roles,
      bool_or(ra.area_code < $1 or ra.area_code >= $2) as outside
    from accounts p join role_assignments ra on ra.account_id = p.id
    where p.id in (select account_id from role_assignments where area_code >= $1 and area_code < $2)
      and (p.work_phone = any ($3::text[]) or p.name = any ($4::text[]))
    group by p.id`,
};

/** Those with a role inside the area that have one of some phones or names. */
export function findKnownStaff(
  db: Db,
  area: AreaCode,
  { phones, names }: { phones: readonly string[]; names: readonly string[] },
): Promise<KnownStaff[]> {
  const { from, below } = codesWithin(area);
  return run<KnownStaff>(db, known, [from, below, phones, names]);
}

/** The last of each phone that nobody has used. */
const invited = {
  name: 'find_sheet_invitations',
  text: `
    select distinct on (phone_index) id, phone_index as "phoneIndex", encode(content, 'base64') as content
    from invitations
    where phone_index = any ($1::text[]) and used_by is null and moves is null and expires_at > $2::timestamptz
    order by phone_index, expires_at desc`,
};

export async function findInvited(
  db: Db,
  phoneIndexes: readonly string[],
  now: Date,
): Promise<{ id: string; phoneIndex: string; content: Uint8Array }[]> {
  const rows = await run<{ id: string; phoneIndex: string; content: string }>(db, invited, [
    phoneIndexes,
    now.toISOString(),
  ]);
  return rows.map(({ content, ...row }) => ({ ...row, content: Buffer.from(content, 'base64') }));
}

const lock = {
  name: 'lock_accounts',
  text: `select id from accounts where id = any ($1::uuid[]) order by id for update`,
};

/** Those who change the same people's roles wait for one another. */
export async function lockAccounts(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await run(db, lock, [ids]);
}

const insertInvitations = {
  name: 'insert_invitations',
  text: `insert into invitations select * from jsonb_populate_recordset(null::invitations, $1::jsonb)`,
};
const expire = {
  name: 'expire_invitations',
  text: `update invitations set expires_at = $2::timestamptz where id = any ($1::uuid[]) and used_by is null`,
};
const correct = {
  name: 'correct_accounts',
  text: `update accounts p set name = s.name, work_phone = s.phone
    from jsonb_to_recordset($1::jsonb) as s(id uuid, name text, phone text) where p.id = s.id`,
};
const revoke = {
  name: 'revoke_roles',
  text: `delete from role_assignments r using jsonb_to_recordset($1::jsonb) as s(id uuid, role text, area text)
    where r.account_id = s.id and r.role = s.role and r.area_code = s.area`,
};
const grant = {
  name: 'grant_roles',
  text: `insert into role_assignments (account_id, role, area_code, department)
    select s.id, s.role, s.area, s.department
    from jsonb_to_recordset($1::jsonb) as s(id uuid, role text, area text, department text)
    on conflict (account_id, role, area_code) do update set department = excluded.department`,
};

type OfAccount<T> = T & { id: string };

export interface StaffWriting {
  invitations: InvitationRow[];
  /** Invitations of which the codes are void from now on. */
  expired: string[];
  corrected: OfAccount<{ name: string; phone: string }>[];
  revoked: OfAccount<NewRole>[];
  granted: OfAccount<NewRole>[];
}

export async function writeStaff(db: Db, writing: StaffWriting, at: Date): Promise<void> {
  const { invitations: made, expired, corrected, revoked, granted } = writing;
  if (expired.length > 0) await run(db, expire, [expired, at.toISOString()]);
  if (made.length > 0) await run(db, insertInvitations, [JSON.stringify(made.map((row) => toJson(invitations, row)))]);
  if (corrected.length > 0) await run(db, correct, [JSON.stringify(corrected)]);
  if (revoked.length > 0) await run(db, revoke, [JSON.stringify(revoked)]);
  if (granted.length > 0) await run(db, grant, [JSON.stringify(granted)]);
}

/** Those of a sheet that wait for whom they are for. */
export function listWaiting(db: Db, importId: string, now: Date): Promise<InvitationRow[]> {
  return db
    .select()
    .from(invitations)
    .where(and(eq(invitations.importId, importId), isNull(invitations.usedBy), gt(invitations.expiresAt, now)))
    .orderBy(asc(invitations.id));
}

const renew = {
  name: 'renew_invitations',
  text: `update invitations i set code_index = s.code_index, expires_at = $2::timestamptz, invited_by = $3::uuid
    from jsonb_to_recordset($1::jsonb) as s(id uuid, code_index text) where i.id = s.id and i.used_by is null`,
};

/** Gives invitations other codes. @param by who sees them, and so may use none */
export async function renewCodes(
  db: Db,
  renewed: readonly { id: string; codeIndex: string }[],
  expiresAt: Date,
  by: string,
): Promise<void> {
  const rows = renewed.map(({ id, codeIndex }) => ({ id, code_index: codeIndex }));
  if (rows.length > 0) await run(db, renew, [JSON.stringify(rows), expiresAt.toISOString(), by]);
}
