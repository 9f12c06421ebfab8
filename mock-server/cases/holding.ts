/**
 * Who holds a step in a place: whoever it is for, or the next level that has somebody. One question, asked by the lists,
 * the messages, the warnings, the progress and the choice of a village.
 */
import type { Role } from '../../src/shared/contract/session';
import {
  actingAbove,
  stages,
  superiors,
  type Actor,
  type Stage,
  type Status,
} from '../../src/shared/contract/workflow';
import type { CaseRow } from '../store/cases';
import type { Serving } from '../store/whole';

type Staff = readonly Pick<Serving, 'role'>[];

/** Roles that somebody in the village or above may act for. */
const standable = ['first_secretary', 'township_reviewer'] as const satisfies Role[];

/** Whether anybody has a role there. */
const someone =
  (staff: Staff) =>
  (role: Role): boolean =>
    staff.some((each) => each.role === role);

const isStaff = (actor: Actor | undefined): actor is Role =>
  actor !== undefined && actor !== 'household' && actor !== 'system' && actor !== 'public';

type Step = Pick<CaseRow, 'status' | 'takenOverBy'>;

/** Who would hold a step, the nearest first; none where no staff does. */
export function levelsOf({ status, takenOverBy }: Step): Role[] {
  const { holder, alsoActs }: Stage = stages[status];
  const first = takenOverBy ?? holder;
  if (!isStaff(first)) return [];
  const beside = takenOverBy === null && isStaff(alsoActs) ? [alsoActs] : [];
  return [first, ...beside, ...actingAbove(first)];
}

/** Who holds a step. `vacant`: whose it would be, where nobody there has that role. */
export interface Holding {
  heldBy?: Exclude<Actor, 'system' | 'public'>;
  vacant?: Role;
}

export function holdingOf(step: Step, staff: Staff): Holding {
  const levels = levelsOf(step);
  const [first] = levels;
  const { holder }: Stage = stages[step.status];
  if (first === undefined) return holder === 'household' ? { heldBy: holder } : {};
  const heldBy = levels.find(someone(staff)) ?? first;
  return heldBy === first ? { heldBy } : { heldBy, vacant: first };
}

/** A role, or the next level above it that somebody has there; where nobody has, the role itself. */
export const nearestServing = (role: Role, staff: Staff): Role =>
  [role, ...actingAbove(role)].find(someone(staff)) ?? role;

/** Who gets what a household files, the nearest first. */
export const entryLevels: readonly Role[] = ['first_secretary', ...actingAbove('first_secretary')];

/** The roles that nobody has there and that fall to somebody with these roles of their own. */
export function vacanciesFor(own: readonly Role[], staff: Staff): Role[] {
  return standable.filter((role) => {
    if (someone(staff)(role)) return false;
    const next = actingAbove(role).find(someone(staff));
    return next !== undefined && own.includes(next);
  });
}

/** The next level up that has somebody; where none has, the next one. */
export function superiorOf(actor: Actor, staff: Staff): Role | undefined {
  const next = superiors[actor];
  for (let level = next; level; level = superiors[level]) if (someone(staff)(level)) return level;
  return next;
}

/** What else a role's list holds: what waits for a lower level, where none of the named roles is served. */
export function fallingTo(role: Role): { from: Role; statuses: Status[]; unheld: Role[] }[] {
  return standable.flatMap((from) => {
    const between = actingAbove(from);
    if (!between.includes(role)) return [];
    const passed = [from, ...between.slice(0, between.indexOf(role))];
    const waiting = (Object.keys(stages) as Status[]).filter((status) => (stages[status] as Stage).holder === from);
    return waiting.map((status) => {
      const { alsoActs }: Stage = stages[status];
      return { from, statuses: [status], unheld: [...passed, ...(isStaff(alsoActs) ? [alsoActs] : [])] };
    });
  });
}
