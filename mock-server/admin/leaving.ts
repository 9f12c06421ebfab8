/** Somebody leaves: what they leave behind is seen before, and handed to who takes over. */
import type { Departure, Leaving, LeavingDuty } from '../../src/shared/contract/leaving';
import type { StaffAccount } from '../../src/shared/contract/admin';
import { areaLevels, enclosing } from '../../src/shared/contract/area';
import { chinaDay, endOfChinaDay } from '../../src/shared/base/china-time';
import { visitStatuses } from '../../src/shared/contract/case';
import { deputyStage, isHanded } from '../../src/shared/contract/deputy';
import { deciders } from '../../src/shared/contract/rights';
import { callers, caseRoles, type Role } from '../../src/shared/contract/session';
import { actingAbove } from '../../src/shared/contract/workflow';
import { momentOf } from '../cases/moment';
import { getDeputies } from '../deputies/deputies';
import { writeMessages } from '../messages/write';
import { inTransaction, type Services } from '../services';
import { getAccount, type SignedIn } from '../store/accounts';
import { countWaitingAround, endDeputiesOf, listRolesOfOthers, type RoleOfOther } from '../store/leaving';
import { countQueues } from '../store/queue';
import { reachOf } from '../views/queue';
import { changeRolesIn, getStaff } from './accounts';
import { tellDuties } from './tell';

type Duty = Pick<LeavingDuty, 'role' | 'area' | 'department'>;

const around = ({ area }: Duty) => [...new Set(areaLevels.map((level) => enclosing(area.code, level)))];
const shown = ({ id, name, phone }: RoleOfOther) => ({ id, name: name ?? '', ...(phone ? { phone } : {}) });
const eachOnce = (people: readonly RoleOfOther[]) => [
  ...new Map(people.map((each) => [each.id, shown(each)])).values(),
];

/** Who goes on with a duty, and to whom it falls where nobody does. */
function goesOn(duty: Duty, others: readonly RoleOfOther[]): Pick<LeavingDuty, 'others' | 'fallsTo'> {
  const there = others.filter(({ area }) => around(duty).includes(area));
  const having = (role: Role) =>
    there.filter((each) => each.role === role && (each.department ?? undefined) === duty.department);
  const same = eachOnce(having(duty.role));
  const above = same.length > 0 ? undefined : actingAbove(duty.role).find((role) => having(role).length > 0);
  return { others: same, ...(above ? { fallsTo: { role: above, people: eachOnce(having(above)) } } : {}) };
}

/** @throws Refusal `account.not_found` */
export async function getLeaving(services: Services, administrator: SignedIn, id: string): Promise<Leaving> {
  const { db } = services;
  const moment = momentOf(services);
  const day = chinaDay(moment.at.toISOString());
  const duties: Duty[] = (await getStaff(services, administrator, id)).roles;
  const reach = duties.map(({ role, area, department }) => {
    const alone = { id, roles: [{ role, areaCode: area.code, ...(department ? { department } : {}) }] };
    const todo = caseRoles.includes(role) ? reachOf(moment, alone, { view: 'todo' }) : [];
    const visits = role === 'first_secretary' ? todo : [];
    return [
      todo,
      visits.flatMap((part) => {
        const statuses = part.statuses.filter((status) => visitStatuses.includes(status));
        return statuses.length > 0 ? [{ ...part, statuses }] : [];
      }),
    ];
  });
  const endOfToday = new Date(endOfChinaDay(day));
  const queues = await countQueues(db, reach.flat(), { asOf: moment.at, endOfToday, category: undefined });
  const waiting = await countWaitingAround(
    db,
    duties.map(({ role, area }) => ({
      area: area.code,
      complaints: (callers.overseer as readonly Role[]).includes(role),
      requests: deciders[role] ?? [],
    })),
  );
  const others = await listRolesOfOthers(db, [...new Set(duties.flatMap(around))], id);
  return {
    duties: duties.map((duty, at) => {
      const [todo, visits] = [queues[2 * at], queues[2 * at + 1]];
      return {
        ...duty,
        waiting: {
          cases: todo?.all ?? 0,
          overdue: todo?.overdue ?? 0,
          visits: visits?.all ?? 0,
          ...(waiting[at] ?? { complaints: 0, requests: 0 }),
        },
        ...goesOn(duty, others),
      };
    }),
    deputies: (await getDeputies(services, { id })).filter((each) => deputyStage(each, day) !== 'past'),
  };
}

/**
 * Ends roles and gives them to who takes over, in one. Whoever takes over is told; where nobody is named, those who go
 * on with it are. Days of standing in end with the roles that they were about.
 * @throws Refusal `account.not_found`, `administrator.outside`, `administrator.own_role`, `administrator.own_last_role`
 */
export function depart(
  services: Services,
  administrator: SignedIn,
  id: string,
  { revoke, to }: Departure,
): Promise<StaffAccount> {
  return inTransaction(services, async (tx) => {
    const { roles: before } = await getStaff(tx, administrator, id);
    const ending = before.filter(({ role, area }) =>
      revoke.some((each) => each.role === role && each.area === area.code),
    );
    const others = await listRolesOfOthers(tx.db, [...new Set(ending.flatMap(around))], id);
    const left = await changeRolesIn(tx, administrator, id, { grant: [], revoke });
    if (to !== undefined && ending.length > 0)
      await changeRolesIn(tx, administrator, to, {
        grant: ending.map(({ role, area, department }) => ({
          role,
          area: area.code,
          ...(department ? { department } : {}),
        })),
        revoke: [],
      });
    else
      await tellDuties(
        tx,
        left.changes.flatMap((change) => {
          const duty = ending.find(({ role, area }) => role === change.details.role && area.code === change.areaCode);
          const next = duty && goesOn(duty, others);
          return [...(next?.others ?? []), ...(next?.fallsTo?.people ?? [])].map((each) => ({
            accountId: each.id,
            change,
          }));
        }),
      );
    await endStandingIn(tx, id);
    return left.account;
  });
}

/** What of somebody's days of standing in has nothing to be about any more. */
async function endStandingIn(tx: Services, id: string): Promise<void> {
  const at = tx.now();
  const day = chinaDay(at.toISOString());
  const own = (await getAccount(tx.db, id, day)).roles.filter(({ deputyFor }) => deputyFor === undefined);
  const ended = await endDeputiesOf(
    tx.db,
    id,
    { day, at },
    { principal: !own.some(isHanded), deputy: !own.some(({ role }) => caseRoles.includes(role)) },
  );
  await writeMessages(
    tx,
    ended.map((each) => ({
      accountId: each.deputy === id ? each.principal : each.deputy,
      kind: 'stood_down' as const,
      at,
      deputyId: each.id,
    })),
  );
}
