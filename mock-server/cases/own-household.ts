/** Whoever belongs to a household works on nothing of it: what they hold goes to the next who doesn't. */
import { Refusal } from '../../src/shared/contract/problem';
import type { Role } from '../../src/shared/contract/session';
import { holders, stages, superiors, type Actor, type Stage, type Status } from '../../src/shared/contract/workflow';
import type { SignedIn } from '../store/accounts';
import type { CaseRow } from '../store/cases';
import type { Serving } from '../store/whole';

export const isOwn = ({ ownHouseholds }: SignedIn, { householdId }: Pick<CaseRow, 'householdId'>): boolean =>
  ownHouseholds?.includes(householdId) === true;

/** @throws Refusal `case.own_household`, with whose it is now */
export function refuseOwnHousehold(
  account: SignedIn,
  row: Pick<CaseRow, 'householdId' | 'status' | 'takenOverBy'>,
): void {
  if (!isOwn(account, row)) return;
  const heldBy = row.takenOverBy ?? holders[row.status];
  throw new Refusal('case.own_household', isRole(heldBy) ? { heldBy } : {});
}

const levels: readonly Actor[] = ['first_secretary', 'township_reviewer', 'county_officer'];
const isRole = (actor: Actor | undefined): actor is Role => levels.includes(actor as Actor);

/** Who stands in for a status's holder from the start, where all who hold it belong to the household. */
export function standInFor(status: Status, staff: readonly Serving[]): Role | undefined {
  const { holder, alsoActs }: Stage = stages[status];
  if (!isRole(holder) || !isClosed(staff, [holder, alsoActs])) return undefined;
  const above = superiors[holder];
  const next = above && firstFree(above, staff);
  return next && isRole(next) ? next : undefined;
}

/** Whether all who hold these roles there belong to the household. */
function isClosed(staff: readonly Serving[], roles: readonly (Actor | undefined)[]): boolean {
  const all = staff.filter(({ role }) => roles.includes(role));
  return all.length > 0 && all.every(({ own }) => own);
}

/** The first level from one on in which not everybody belongs to the household. */
export function firstFree(level: Role, staff: readonly Serving[]): Role | undefined {
  let next: Role | undefined = level;
  while (next && isClosed(staff, [next])) next = superiors[next];
  return next;
}

/** What entering a status sets. */
export function standInFacts(status: Status, staff: readonly Serving[]): { takenOverBy?: Role } {
  const takenOverBy = standInFor(status, staff);
  return takenOverBy ? { takenOverBy } : {};
}
