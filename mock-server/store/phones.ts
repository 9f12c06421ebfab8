/** Who has which role in a place, inside it and around it, with their work phones. */
import { areaLevels, enclosing, type AreaCode } from '../../src/shared/contract/area';
import type { ChinaDay } from '../../src/shared/base/china-time';
import type { Department } from '../../src/shared/contract/department';
import type { Role } from '../../src/shared/contract/session';
import { codesWithin } from './areas';
import type { Db } from './db';
import { handed } from './roles';
import { run } from './sql';

export interface PhoneRow {
  role: Role;
  area: AreaCode;
  department: Department | null;
  name: string | null;
  phone: string | null;
  deputyFor: string | null;
}

const phones = {
  name: 'list_phones',
  text: `
    with around as materialized (
      select ra.account_id, ra.role, ra.area_code, ra.department from role_assignments ra
      where (ra.area_code >= $1 and ra.area_code < $2) or ra.area_code = any ($3::text[])
    )
    select r.role, r.area_code as area, r.department, p.name, p.work_phone as phone, r.deputy_for as "deputyFor"
    from (
      select account_id, role, area_code, department, null as deputy_for from around
      union all
      select d.deputy_id, a.role, a.area_code, null, coalesce(q.name, '') from around a
      join deputies d on d.principal_id = a.account_id and $4::date between d.from_day and d.to_day and d.ended_at is null
      join accounts q on q.id = d.principal_id
      where a.role in (${handed})
    ) r join accounts p on p.id = r.account_id
    order by r.area_code, r.deputy_for nulls first, p.name, p.id`,
};

/** @param day on which somebody may stand in for another */
export function listPhones(db: Db, area: AreaCode, day: ChinaDay): Promise<PhoneRow[]> {
  const { from, below } = codesWithin(area);
  return run<PhoneRow>(db, phones, [from, below, areaLevels.map((level) => enclosing(area, level)), day]);
}
