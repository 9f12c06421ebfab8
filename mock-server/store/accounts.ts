import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { areaLevels, enclosing, type AreaCode, type VillageCode } from '../../src/shared/contract/area';
import { chinaDay, type ChinaDay } from '../../src/shared/base/china-time';
import type { Department } from '../../src/shared/contract/department';
import type { Role } from '../../src/shared/contract/session';
import { codesWithin } from './areas';
import type { Db } from './db';
import { handed, rolesOn } from './roles';
import type { ReferenceVersions } from './reference';
import { run, toJson } from './sql';
import { accounts, roleAssignments, sessions } from './schema';

/** Someone signed in: their id and what they answer for. */
export interface SignedIn {
  id: string;
  name?: string;
  /** Whether they have given their own identity number. */
  numberGiven?: true;
  /** That they belong to, as their number says. */
  ownHouseholds?: string[];
  roles: { role: Role; areaCode: string; department?: Department; deputyFor?: string }[];
}

/**
 * The account of an openid, made at the first sign-in.
 * @param sealedFor the openid sealed for an account's row; one that was made without signing in gets it now
 */
export async function accountOf(
  db: Db,
  openidIndex: string,
  newId: string,
  sealedFor: (accountId: string) => Uint8Array,
): Promise<string> {
  await db
    .insert(accounts)
    .values({ id: newId, openidIndex, openid: sealedFor(newId) })
    .onConflictDoNothing();
  const [account] = await db
    .select({ id: accounts.id, openid: accounts.openid })
    .from(accounts)
    .where(eq(accounts.openidIndex, openidIndex));
  if (!account) throw new Error('the account vanished between two statements');
  if (!account.openid)
    await db
      .update(accounts)
      .set({ openid: sealedFor(account.id) })
      .where(eq(accounts.id, account.id));
  return account.id;
}

/** Someone on the staff, with what they answer for. */
export async function insertAccount(
  db: Db,
  account: typeof accounts.$inferInsert,
  roles: readonly { role: Role; areaCode: string; department?: Department }[],
): Promise<void> {
  await db.insert(accounts).values(account);
  if (roles.length > 0)
    await db.insert(roleAssignments).values(roles.map((each) => ({ ...each, accountId: account.id })));
}

/** Many people at once; whoever is there already stays as they are. */
export async function insertAccounts(
  db: Db,
  people: readonly (typeof accounts.$inferInsert)[],
  roles: readonly (typeof roleAssignments.$inferSelect)[],
): Promise<void> {
  await run(db, manyAccounts, [JSON.stringify(people.map((each) => toJson(accounts, each)))]);
  await run(db, manyRoles, [JSON.stringify(roles.map((each) => toJson(roleAssignments, each)))]);
}
const manyAccounts = {
  name: 'insert_accounts',
  text: 'insert into accounts select * from jsonb_populate_recordset(null::accounts, $1::jsonb) on conflict do nothing',
};
const manyRoles = {
  name: 'insert_roles',
  text: 'insert into role_assignments select * from jsonb_populate_recordset(null::role_assignments, $1::jsonb) on conflict do nothing',
};

const columnsOf = (roles: ReturnType<typeof rolesOn>) => ({
  id: accounts.id,
  name: accounts.name,
  idNumberIndex: accounts.idNumberIndex,
  ownHouseholds: sql<
    string[]
  >`array(select m.household_id::text from household_members m where m.id_number_index = ${accounts.idNumberIndex})`,
  role: roles.role,
  areaCode: roles.areaCode,
  department: roles.department,
  deputyFor: roles.deputyFor,
});
type AccountRow = {
  id: string;
  name: string | null;
  idNumberIndex: string | null;
  ownHouseholds: string[];
  role: Role | null;
  areaCode: string | null;
  department: Department | null;
  deputyFor: string | null;
};

/** @param rows one a role, or one without any */
function signedIn(id: string, rows: readonly AccountRow[]): SignedIn {
  const [{ name, idNumberIndex, ownHouseholds = [] } = {}] = rows;
  return {
    id,
    ...(name ? { name } : {}),
    ...(idNumberIndex ? { numberGiven: true as const } : {}),
    ...(ownHouseholds.length > 0 ? { ownHouseholds } : {}),
    roles: rows.flatMap(({ role, areaCode, department, deputyFor }) =>
      role && areaCode
        ? [
            {
              role,
              areaCode,
              ...(department ? { department } : {}),
              ...(deputyFor ? { deputyFor } : {}),
            },
          ]
        : [],
    ),
  };
}

/** @param day on which somebody may stand in for another */
export async function getAccount(db: Db, id: string, day: ChinaDay): Promise<SignedIn> {
  const roles = rolesOn(db, day);
  const rows = await db
    .select(columnsOf(roles))
    .from(accounts)
    .leftJoin(roles, eq(roles.accountId, accounts.id))
    .where(eq(accounts.id, id));
  return signedIn(id, rows);
}

/** Also clears away the account's sessions that have ended. */
export async function addSession(db: Db, session: typeof sessions.$inferInsert, now: Date): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.accountId, session.accountId), lte(sessions.expiresAt, now)));
  await db.insert(sessions).values(session);
}

/** What an account answers for on a day, also for others, as JSON. */
const rolesOf = (account: string, day: string) => `
  select coalesce(jsonb_agg(r), '[]') from (
    select ra.role, ra.area_code, ra.department, null as deputy_for from role_assignments ra where ra.account_id = ${account}
    union all
    select ra.role, ra.area_code, null, o.name from deputies d
    join role_assignments ra on ra.account_id = d.principal_id and ra.role in (${handed})
    join accounts o on o.id = d.principal_id
    where d.deputy_id = ${account} and ${day}::date between d.from_day and d.to_day and d.ended_at is null
  ) r`;

interface HoldingRow {
  id: string;
  name: string | null;
  own_households: string[];
  roles: { role: Role; area_code: string; department: Department | null; deputy_for: string | null }[];
}

const holding = ({ id, name, own_households: ownHouseholds, roles }: HoldingRow): SignedIn => ({
  id,
  ...(name ? { name } : {}),
  ...(ownHouseholds.length > 0 ? { ownHouseholds } : {}),
  roles: roles.map(({ role, area_code: areaCode, department, deputy_for: deputyFor }) => ({
    role,
    areaCode,
    ...(department ? { department } : {}),
    ...(deputyFor ? { deputyFor } : {}),
  })),
});

/** Asked at each request: who has the session, what they answer for on a day, and how the reference stands. */
const caller = {
  name: 'find_caller',
  text: `
    select p.id, p.name, p.id_number_index is not null as number_given,
      array(select m.household_id::text from household_members m where m.id_number_index = p.id_number_index) as own_households, v.areas, v.policies, v.calendars,
      (${rolesOf('p.id', '$3')}) as roles
    from sessions s join accounts p on p.id = s.account_id cross join reference_versions v
    where s.token_hash = $1 and s.expires_at > $2`,
};

interface CallerRow extends HoldingRow, ReferenceVersions {
  number_given: boolean;
}

/** Who has the session, with the versions of the reference at that moment. */
export async function findSession(
  db: Db,
  tokenHash: string,
  now: Date,
): Promise<{ account: SignedIn; versions: ReferenceVersions } | undefined> {
  const at = now.toISOString();
  const [row] = await run<CallerRow>(db, caller, [tokenHash, at, chinaDay(at)]);
  if (!row) return undefined;
  const { number_given: numberGiven, areas, policies, calendars } = row;
  return {
    account: { ...holding(row), ...(numberGiven ? { numberGiven: true as const } : {}) },
    versions: { areas, policies, calendars },
  };
}

const staffOn = {
  name: 'list_staff_without_digest',
  text: `
    select p.id, p.name, array(select m.household_id::text from household_members m where m.id_number_index = p.id_number_index) as own_households,
      (${rolesOf('p.id', '$1')}) as roles
    from accounts p
    where ($2::uuid is null or p.id > $2) and not exists (select from messages m where m.digest_on = $1 and m.account_id = p.id)
      and (exists (select from role_assignments ra where ra.account_id = p.id)
        or exists (select from deputies d where d.deputy_id = p.id and $1::date between d.from_day and d.to_day and d.ended_at is null))
    order by p.id limit $3`,
};

/** Whoever has a role on a day and was not told yet how much waits that day, in an order of their own. */
export async function listStaffWithoutDigest(
  db: Db,
  { day, after, limit }: { day: ChinaDay; after: string | undefined; limit: number },
): Promise<SignedIn[]> {
  const rows = await run<HoldingRow>(db, staffOn, [day, after ?? null, limit]);
  return rows.map(holding);
}

/** Once: who could change it would be nobody's relative whenever it suits. @returns whether it stands now */
export async function setOwnNumber(db: Db, id: string, idNumberIndex: string): Promise<boolean> {
  const written = await db
    .update(accounts)
    .set({ idNumberIndex })
    .where(and(eq(accounts.id, id), or(isNull(accounts.idNumberIndex), eq(accounts.idNumberIndex, idNumberIndex))))
    .returning({ id: accounts.id });
  return written.length > 0;
}

export async function endSession(db: Db, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

/** Names by account, for those who have one (staff). */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, [...new Set(ids)]));
  return new Map(rows.flatMap(({ id, name }) => (name ? [[id, name]] : [])));
}

export async function findWorkPhone(db: Db, id: string): Promise<string | undefined> {
  const [account] = await db.select({ phone: accounts.workPhone }).from(accounts).where(eq(accounts.id, id));
  return account?.phone ?? undefined;
}

/** A role inside an area or in one that encloses it, and of whom. */
export interface RoleAround {
  role: Role;
  area: AreaCode;
  department: Department | null;
  name: string | null;
  phone: string | null;
}

const rolesAround = {
  name: 'list_roles_around',
  text: `
    select ra.role, ra.area_code as area, ra.department, p.name, p.work_phone as phone
    from role_assignments ra join accounts p on p.id = ra.account_id
    where (ra.area_code >= $1 and ra.area_code < $2) or ra.area_code = any ($3::text[])
    order by ra.area_code, p.name, p.id`,
};

export function listRolesAround(db: Db, area: AreaCode): Promise<RoleAround[]> {
  const { from, below } = codesWithin(area);
  return run<RoleAround>(db, rolesAround, [from, below, areaLevels.map((level) => enclosing(area, level))]);
}

/** What somebody answers for: a role around a village on a day; of departments, the one that is named. */
export interface Duty {
  role: Role;
  village: VillageCode;
  day: ChinaDay;
  department?: Department;
}

const servingOn = {
  name: 'list_serving',
  text: `
    select n.key, r.account_id as id
    from jsonb_to_recordset($1::jsonb) as n(key text, role text, village text, day date, department text)
    cross join lateral (
      select ra.account_id, ra.area_code from role_assignments ra
      where ra.role = n.role and (n.department is null or ra.department = n.department)
      and ra.area_code in (select rpad(left(n.village, digits), 12, '0') from unnest(array[2, 4, 6, 9, 12]) as digits)
      union
      select d.deputy_id, ra.area_code from role_assignments ra
      join deputies d on d.principal_id = ra.account_id and n.day between d.from_day and d.to_day and d.ended_at is null
      where n.role in (${handed}) and ra.role = n.role
      and ra.area_code in (select rpad(left(n.village, digits), 12, '0') from unnest(array[2, 4, 6, 9, 12]) as digits)
    ) r
    group by n.key, r.account_id`,
};
const keyOf = ({ role, village, day, department }: Duty) => [role, village, day, department ?? ''].join(' ');

/** Who answers for the first of some duties that anybody has. @param serving by `listServing` */
export function nearestServing(duties: readonly Duty[], serving: (duty: Duty) => string[]): string[] {
  return duties.map(serving).find((each) => each.length > 0) ?? [];
}

/** Who answers for each of some duties, asked in one statement. */
export async function listServing(db: Db, duties: readonly Duty[]): Promise<(duty: Duty) => string[]> {
  const wanted = [...new Map(duties.map((duty) => [keyOf(duty), duty]))].map(([key, duty]) => ({ key, ...duty }));
  const rows =
    wanted.length === 0 ? [] : await run<{ key: string; id: string }>(db, servingOn, [JSON.stringify(wanted)]);
  const serving = new Map<string, string[]>();
  for (const { key, id } of rows) serving.set(key, [...(serving.get(key) ?? []), id]);
  return (duty) => serving.get(keyOf(duty)) ?? [];
}

/** Whether anybody has one of these openids. */
export async function hasAccountOf(db: Db, openidIndexes: readonly string[]): Promise<boolean> {
  const found = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(inArray(accounts.openidIndex, [...openidIndexes]))
    .limit(1);
  return found.length > 0;
}
