/** A case with all that hangs on it, found in one statement: what is decided on, and what is shown. */
import type { VillageCode } from '../../src/shared/contract/area';
import { chinaDay, type ChinaDay } from '../../src/shared/base/china-time';
import type { Department } from '../../src/shared/contract/department';
import type { Role } from '../../src/shared/contract/session';
import { openStatuses, voted, type Actor } from '../../src/shared/contract/workflow';
import type { ActionRow, CaseRow, DeclarationRow } from './cases';
import type { Db } from './db';
import type { RecoveryRow } from './recoveries';
import { actions, cases, declarations, recoveries } from './schema';
import { handed } from './roles';
import { fromJson, run, type Json } from './sql';

/** As whom a deputy is known there, and for whom they stand in. */
export interface StandsIn {
  role: Role;
  for: string;
}

/** Somebody whom the household can phone. */
export interface Served {
  role: Role;
  name: string | null;
  phone: string;
  standsIn: StandsIn | null;
}

/** When somebody stood in around the case's village. */
interface StoodIn extends StandsIn {
  id: string;
  /** The principal's role. */
  as: Role;
  from: ChinaDay;
  to: ChinaDay;
  ended: string | null;
}

/** Somebody who holds a role around a village, and whether they belong to the household. */
export interface Serving {
  id: string;
  role: Role;
  own: boolean;
  /** Which one a department's officer is of. */
  department?: Department | null;
}

export interface Whole {
  row: CaseRow;
  /** Counts how often who belongs to the household has changed. */
  householdVersion: number;
  /** Oldest first. */
  declarations: DeclarationRow[];
  /** In their order; the last one's `seq` is the case's version. */
  actions: ActionRow[];
  /** Whether the household has another case that is open. */
  anotherOpen: boolean;
  /** Of who acted on it, by account; only staff have one. */
  names: ReadonlyMap<string, string>;
  /** For whom somebody who acted on it stood in around the village, by account, day and as what they acted. */
  stoodIn(account: string | null, at: Date, as: Actor): StandsIn | undefined;
  /** Those who may hold a step and have a phone, the nearest first, a deputy before who is away. */
  served: Served[];
  /** Who may hold a step around its village, watches it or delivers there, a deputy among them. */
  staff: Serving[];
  /** Those of them that may record the village's vote. */
  villageStaff: string[];
}

interface WholeJson {
  row: Json;
  household_version: number;
  declarations: Json[];
  actions: Json[];
  another_open: boolean;
  names: Record<string, string>;
  stood_in: StoodIn[];
  served: Served[];
  staff: Serving[];
}

const open = openStatuses.map((status) => `'${status}'`).join(', ');

/** As whom somebody is known who stands in: by what they are in the village, or else by what they are elsewhere. */
const ownRole = `
  select coalesce((
    select o.role from role_assignments o
    where o.account_id = d.deputy_id and o.role in ('village_cadre', ${handed})
    order by o.area_code = any (around.codes) desc, o.role limit 1
  ), ra.role)`;
const standsIn = `jsonb_build_object('role', (${ownRole}), 'for', q.name)`;
const deputized = `
  role_assignments ra join deputies d on d.principal_id = ra.account_id join accounts q on q.id = d.principal_id
  where ra.role in (${handed}) and ra.area_code = any (around.codes)`;

/** What of an account's role counts for a village: its own, and what it does as a deputy. */
const servedAround = (day: string) => `
  select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'name', p.name, 'phone', p.work_phone, 'standsIn', r.stands_in)
    order by r.area_code desc, r.own, p.id), '[]')
  from (
    select ra.account_id, ra.role, ra.area_code, true as own, null::jsonb as stands_in from role_assignments ra
    where ra.role in ('first_secretary', 'village_cadre', 'township_reviewer', 'county_officer') and ra.area_code = any (around.codes)
    union all
    select d.deputy_id, ra.role, ra.area_code, false, ${standsIn} from ${deputized}
      and ${day}::date between d.from_day and d.to_day and d.ended_at is null
  ) r join accounts p on p.id = r.account_id
  where p.work_phone is not null`;

/** Who may hold a step in a place on a day. @param own whether an account `p` belongs to the household */
export const servingIn = (codes: string, day: string, own: string) => `
  select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'role', r.role, 'own', ${own}, 'department', r.department)), '[]')
  from (
    select ra.account_id, ra.role, ra.department from role_assignments ra
    where ra.role <> 'administrator' and ra.area_code = any (${codes})
    union
    select d.deputy_id, ra.role, null from role_assignments ra join deputies d on d.principal_id = ra.account_id
    where ra.role in (${handed}) and ra.area_code = any (${codes})
      and ${day}::date between d.from_day and d.to_day and d.ended_at is null
  ) r join accounts p on p.id = r.account_id`;

const isMember =
  'exists (select from household_members m where m.household_id = c.household_id and m.id_number_index = p.id_number_index)';

const columns = `
  to_jsonb(c) as row,
  h.version as household_version,
  (select coalesce(jsonb_agg(to_jsonb(d) order by d.seq), '[]') from declarations d where d.case_id = c.id) as declarations,
  (select coalesce(jsonb_agg(to_jsonb(a) order by a.seq), '[]') from actions a where a.case_id = c.id) as actions,
  exists (select from cases o where o.household_id = c.household_id and o.id <> c.id and o.status in (${open})) as another_open,
  (select coalesce(jsonb_object_agg(p.id, p.name), '{}') from accounts p
    where p.name is not null and p.id in (select a.account_id from actions a where a.case_id = c.id)) as names,
  (select coalesce(jsonb_agg(jsonb_build_object('id', d.deputy_id, 'as', ra.role, 'from', d.from_day, 'to', d.to_day, 'ended', d.ended_at) || ${standsIn}), '[]')
    from ${deputized}) as stood_in,
  (${servedAround('$2')}) as served,
  (${servingIn('around.codes', '$2', isMember)}) as staff`;

const codesAround = (village: string) =>
  `(select array_agg(rpad(left(${village}, digits), 12, '0')) as codes from unnest(array[2, 4, 6, 9, 12]) as digits) around`;
const around = `
  cross join lateral ${codesAround('c.village_code')}`;

const statements = {
  byId: {
    name: 'whole_cases',
    text: `select ${columns} from cases c join households h on h.id = c.household_id ${around} where c.id = any ($1::uuid[])`,
  },
  forAction: {
    name: 'whole_cases_for_action',
    text: `select ${columns}, (select to_jsonb(k) from actions k where k.id = $3) as known,
      (select coalesce(jsonb_agg(jsonb_build_object('idNumberIndex', m.id_number_index, 'household', m.household_id)), '[]')
        from household_members m where m.id_number_index = any ($4) and m.household_id <> c.household_id) as elsewhere
      from cases c join households h on h.id = c.household_id ${around} where c.id = any ($1::uuid[])`,
  },
  ofDeclaration: {
    name: 'whole_case_of_declaration',
    text: `select ${columns} from cases c join households h on h.id = c.household_id ${around}
      where c.id = (select d.case_id from declarations d where d.id = $1)`,
  },
  ofReceipt: {
    name: 'whole_case_of_receipt',
    text: `select ${columns} from cases c join households h on h.id = c.household_id ${around}
      where c.id = (select d.case_id from declarations d where d.receipt = $1)`,
  },
  /** A case, all that was merged into it, and the one that it was merged into; of each the recoveries that nobody has decided. */
  family: {
    name: 'whole_case_family',
    text: `with recursive merged as (select $1::uuid as id union select m.id from cases m join merged on m.merged_into = merged.id)
      select ${columns}, (select coalesce(jsonb_agg(to_jsonb(r) order by r.at), '[]') from recoveries r
        where r.case_id = c.id and r.state = 'open') as recoveries
      from cases c join households h on h.id = c.household_id ${around}
      where c.id in (select id from merged union select o.merged_into from cases o where o.id = $1::uuid)`,
  },
  byNotice: {
    name: 'whole_case_by_notice',
    text: `select ${columns}, (select to_jsonb(k) from actions k where k.id = $3) as known
      from cases c join households h on h.id = c.household_id ${around} where c.notice_id = $1`,
  },
  /** What the account filed, and what it answered for as the household; the hundred newest, for nobody files more than they can read. */
  followed: {
    name: 'whole_cases_followed',
    text: `select ${columns} from cases c join households h on h.id = c.household_id ${around}
      where c.id in (
        select f.case_id from (
          (select d.case_id, d.filed_at from declarations d where d.filer_account_id = $1::uuid order by d.filed_at desc, d.id limit 100)
          union all
          (select d.case_id, d.filed_at from cases o join declarations d on d.case_id = o.id
            where o.confirmations @> jsonb_build_array(jsonb_build_object('account', $1::uuid::text)) limit 100)
        ) f
      )`,
  },
} as const;

function wholeOf(json: WholeJson): Whole {
  return {
    row: fromJson(cases, json.row),
    householdVersion: json.household_version,
    declarations: json.declarations.map((each) => fromJson(declarations, each)),
    actions: json.actions.map((each) => fromJson(actions, each) as ActionRow),
    anotherOpen: json.another_open,
    names: new Map(Object.entries(json.names)),
    stoodIn: (account, at, as) => stoodInOf(json.stood_in, { account, at, as }),
    served: json.served,
    staff: json.staff,
    villageStaff: json.staff.flatMap(({ id, role }) => (voted.by.includes(role) ? [id] : [])),
  };
}

function stoodInOf(
  all: readonly StoodIn[],
  { account, at, as }: { account: string | null; at: Date; as: Actor },
): StandsIn | undefined {
  const day = chinaDay(at.toISOString());
  const found = all.find(
    ({ id, as: role, from, to, ended }) =>
      id === account && role === as && from <= day && day <= to && (ended === null || at.getTime() < Date.parse(ended)),
  );
  return found && { role: found.role, for: found.for };
}

/** In any order; one that is not there is absent. @param day on which somebody may stand in for another */
export async function findWholes(db: Db, ids: readonly string[], day: ChinaDay): Promise<Whole[]> {
  return (await run<WholeJson>(db, statements.byId, [ids, day])).map(wholeOf);
}

export async function findWhole(db: Db, id: string, day: ChinaDay): Promise<Whole | undefined> {
  return (await findWholes(db, [id], day))[0];
}

async function findOne(db: Db, by: keyof typeof statements, key: string, day: ChinaDay): Promise<Whole | undefined> {
  const [found] = await run<WholeJson>(db, statements[by], [key, day]);
  return found && wholeOf(found);
}

export const findWholeOfDeclaration = (db: Db, id: string, day: ChinaDay) => findOne(db, 'ofDeclaration', id, day);
export const findWholeOfReceipt = (db: Db, receipt: string, day: ChinaDay) => findOne(db, 'ofReceipt', receipt, day);

/** A case with those that were merged into it, and the one that it was merged into itself. */
export interface Family {
  whole: Whole;
  merged: Whole[];
  into: Whole | undefined;
  /** Who asks for what was filed in it and has no answer yet, oldest first. */
  recoveries: RecoveryRow[];
}

export async function findFamily(db: Db, caseId: string, day: ChinaDay): Promise<Family | undefined> {
  const found = await run<WholeJson & { recoveries: Json[] }>(db, statements.family, [caseId, day]);
  const all = found.map(wholeOf);
  const at = all.findIndex(({ row }) => row.id === caseId);
  const whole = all[at];
  const into = all.find(({ row }) => row.id === whole?.row.mergedInto);
  return (
    whole && {
      whole,
      into,
      merged: all.filter((each) => each !== whole && each !== into),
      recoveries: (found[at]?.recoveries ?? []).map((each) => fromJson(recoveries, each)),
    }
  );
}

/** The cases of all that an account filed or answered for as the household. */
export async function listFollowedCases(db: Db, accountId: string, day: ChinaDay): Promise<Whole[]> {
  return (await run<WholeJson>(db, statements.followed, [accountId, day])).map(wholeOf);
}

/** What an action is decided on: its case, the one that it is merged into, and whatever has its id already. */
export interface FoundForAction {
  whole: Whole | undefined;
  into: Whole | undefined;
  known: ActionRow | undefined;
  /** Which of those that it names count to another household. */
  elsewhere: { idNumberIndex: string; household: string }[];
}
type Known = { known: Json | null };
type ForActionJson = WholeJson & Known & { elsewhere: FoundForAction['elsewhere'] };

function knownOf(found: readonly Known[]): ActionRow | undefined {
  const known = found[0]?.known;
  return known ? (fromJson(actions, known) as ActionRow) : undefined;
}

export async function findForAction(
  db: Db,
  {
    caseId,
    into,
    actionId,
    members = [],
  }: { caseId: string; into?: string; actionId: string; members?: readonly string[] },
  day: ChinaDay,
): Promise<FoundForAction> {
  const ids = into === undefined ? [caseId] : [caseId, into];
  const found = await run<ForActionJson>(db, statements.forAction, [ids, day, actionId, members]);
  const wholes = found.map(wholeOf);
  return {
    whole: wholes.find(({ row }) => row.id === caseId),
    into: wholes.find(({ row }) => row.id === into),
    known: knownOf(found),
    elsewhere: found[0]?.elsewhere ?? [],
  };
}

export async function findByNotice(
  db: Db,
  noticeId: string,
  day: ChinaDay,
  actionId: string | null = null,
): Promise<Pick<FoundForAction, 'whole' | 'known'>> {
  const found = await run<WholeJson & Known>(db, statements.byNotice, [noticeId, day, actionId]);
  return { whole: found[0] && wholeOf(found[0]), known: knownOf(found) };
}

/** Who serves a village on a day, to join. */
export function servingOf(village: string, day: string): string {
  return `(select (${servedAround(day)}) as served, (${servingIn('around.codes', day, 'false')}) as staff from ${codesAround(village)})`;
}

const servingVillage = {
  name: 'serving_village',
  text: `select serving.* from (select $1::text as village) asked cross join lateral ${servingOf('asked.village', '$2')} serving`,
};

/** Who serves a village on a day. */
export async function findServing(
  db: Db,
  village: VillageCode,
  day: ChinaDay,
): Promise<Pick<Whole, 'served' | 'staff'>> {
  const [found] = await run<Pick<Whole, 'served' | 'staff'>>(db, servingVillage, [village, day]);
  if (!found) throw new Error('a select without a row');
  return found;
}
