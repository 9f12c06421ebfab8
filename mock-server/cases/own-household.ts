/** Whoever belongs to a household works on nothing of it: what they hold goes to the next who doesn't. */
import { Refusal } from '../../src/shared/contract/problem';
import type { Role } from '../../src/shared/contract/session';
import { stages, superiors, type Actor, type Stage, type Status } from '../../src/shared/contract/workflow';
import type { SignedIn } from '../store/accounts';
import type { CaseRow } from '../store/cases';
import type { Serving } from '../store/whole';
import { holdingOf, levelsOf } from './holding';

export const isOwn = ({ ownHouseholds }: SignedIn, { householdId }: Pick<CaseRow, 'householdId'>): boolean =>
  ownHouseholds?.includes(householdId) === true;

/** @throws Refusal `case.own_household`, with whose it is now */
export function refuseOwnHousehold(
  account: SignedIn,
  { row, staff }: { row: Pick<CaseRow, 'householdId' | 'status' | 'takenOverBy'>; staff: readonly Serving[] },
): void {
  if (!isOwn(account, row)) return;
  const { heldBy } = holdingOf(row, staff);
  throw new Refusal('case.own_household', isRole(heldBy) ? { heldBy } : {});
}

const isRole = (actor: Actor | undefined): actor is Role => actor !== undefined && actor !== 'household';

/** Who stands in for a status's holder from the start: where those that would hold it all belong to the household. */
export function standInFor(status: Status, staff: readonly Serving[]): Role | undefined {
  const levels = levelsOf({ status, takenOverBy: null });
  const { alsoActs }: Stage = stages[status];
  const [holder, ...above] = levels.filter((level) => level !== alsoActs);
  const all = (...of: (Actor | undefined)[]) => staff.filter(({ role }) => of.includes(role));
  const served = [all(holder, alsoActs), ...above.map((level) => all(level))];
  const first = served.findIndex((some) => some.length > 0);
  // Where nobody is, the next level holds it without a word in the history.
  if (first < 0 || served[first]?.some(({ own }) => !own)) return undefined;
  const open = served.findIndex((some) => some.some(({ own }) => !own));
  return open > 0 ? above[open - 1] : undefined;
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
