/** What waits around the roles of somebody who leaves, and who else serves there. */
import type { AreaCode } from '../../src/shared/contract/area';
import type { ChinaDay } from '../../src/shared/base/china-time';
import type { Department } from '../../src/shared/contract/department';
import type { RequestKind } from '../../src/shared/contract/rights';
import type { Role } from '../../src/shared/contract/session';
import { codesWithin } from './areas';
import type { Db } from './db';
import { run } from './sql';

/** Whether complaints are answered there, and which requests are decided. */
export interface OpenAsked {
  area: AreaCode;
  complaints: boolean;
  requests: readonly RequestKind[];
}

const waiting = {
  name: 'count_waiting_around',
  text: `
    select w.at, case when w.complaints then
        (select count(*) from complaints c where c.village_code >= w."from" and c.village_code < w.below and c.answered_at is null)
      else 0 end::int as complaints,
      (select count(*) from rights_requests r join cases c on c.id = r.case_id
        where r.state = 'open' and r.kind = any (w.requests) and c.village_code >= w."from" and c.village_code < w.below)::int as requests
    from jsonb_to_recordset($1::jsonb) as w(at int, "from" text, below text, complaints boolean, requests text[])
    order by w.at`,
};

/** How many of each wait, in the order of what is asked. */
export async function countWaitingAround(
  db: Db,
  asked: readonly OpenAsked[],
): Promise<{ complaints: number; requests: number }[]> {
  if (asked.length === 0) return [];
  const rows = asked.map(({ area, ...each }, at) => ({ at, ...codesWithin(area), ...each }));
  return run<{ complaints: number; requests: number }>(db, waiting, [JSON.stringify(rows)]);
}

/** Somebody else's role. */
export interface RoleOfOther {
  role: Role;
  area: AreaCode;
  department: Department | null;
  id: string;
  name: string | null;
  phone: string | null;
}

const others = {
  name: 'list_roles_of_others',
  text: `
    select ra.role, ra.area_code as area, ra.department, p.id, p.name, p.work_phone as phone
    from role_assignments ra join accounts p on p.id = ra.account_id
    where ra.area_code = any ($1::text[]) and ra.account_id <> $2::uuid
    order by ra.area_code desc, p.name, p.id`,
};

/** Roles in some areas that others than an account have, those of the smallest area first. */
export function listRolesOfOthers(db: Db, areas: readonly AreaCode[], except: string): Promise<RoleOfOther[]> {
  return run<RoleOfOther>(db, others, [areas, except]);
}

const endDeputies = {
  name: 'end_deputies_of',
  text: `
    update deputies set ended_at = $3::timestamptz
    where ended_at is null and to_day >= $2::date
      and ((principal_id = $1::uuid and $4::boolean) or (deputy_id = $1::uuid and $5::boolean))
    returning id, principal_id as principal, deputy_id as deputy`,
};

/** Ends what is not over of somebody's days of standing in. @param which sides of it */
export function endDeputiesOf(
  db: Db,
  account: string,
  { day, at }: { day: ChinaDay; at: Date },
  { principal, deputy }: { principal: boolean; deputy: boolean },
): Promise<{ id: string; principal: string; deputy: string }[]> {
  return run(db, endDeputies, [account, day, at.toISOString(), principal, deputy]);
}
