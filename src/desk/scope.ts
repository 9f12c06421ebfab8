/** What an account answers for, and which lists that gives it. */
import { isWithin, sayVillage, type AreaCode } from '../shared/contract/area';
import type { CaseDetail, QueueView } from '../shared/contract/case';
import type { Account, Role } from '../shared/contract/session';
import { isEnded, openStatuses, statuses, superiors, waitingFor, type Status } from '../shared/contract/workflow';
import type { StaffWords } from '../shared/words/staff';

const warned: readonly Role[] = Object.values(superiors);

/** The statuses in which something is on a role's list; a department has there what it is to deliver. */
const onListOf = (role: Role): Status[] => (role === 'department_officer' ? ['monitored'] : waitingFor(role));

/** Whether an account is one of those that hear of what is overdue below them, and look at their area as a whole. */
export const supervises = ({ roles }: Account): boolean => roles.some(({ role }) => warned.includes(role));

/** Who never has to act next, such as a province's reader, has no list of things to do. */
export function viewsOf(account: Account): QueueView[] {
  const acts = account.roles.some(({ role }) => onListOf(role).length > 0);
  return [
    ...(acts ? ['todo' as const] : []),
    ...(supervises(account) ? ['supervised' as const] : []),
    'open',
    'ended',
    'all',
  ];
}

/** The statuses that a view can show an account, in the procedure's order. */
export function statusesIn(view: QueueView, { roles }: Account): readonly Status[] {
  if (view === 'ended') return statuses.filter(isEnded);
  if (view !== 'todo') return view === 'all' ? statuses : openStatuses;
  return statuses.filter((status) => roles.some(({ role }) => onListOf(role).includes(status)));
}

/** The places by name: `七里半社区、海丰村`. */
export function placesOf(account: Account, words: StaffWords): string {
  return account.roles.map(({ area }) => sayVillage(area.name)).join(words.duty.placeJoin);
}

/** Whether nothing but a department's measures is the account's business. */
export const isDepartment = ({ roles }: Account): boolean => roles.every(({ role }) => role === 'department_officer');

/** The measures that are the account's business. */
export function measuresFor({ measures }: Pick<CaseDetail, 'measures'>, account: Account): CaseDetail['measures'] {
  if (!isDepartment(account)) return measures;
  return measures.filter((measure) => account.roles.some(({ department }) => department === measure.department));
}

/** Whom an account stands in for in a village that is not also its own. */
export function principalIn({ roles }: Account, village: AreaCode): string | undefined {
  const around = roles.filter(({ role, area }) => role === 'first_secretary' && isWithin(village, area.code));
  return around.some(({ deputyFor }) => deputyFor === undefined) ? undefined : around[0]?.deputyFor;
}
