/**
 * Standing in (代班) for a first secretary, a township's reviewer or a county's officer for some days: whoever stands in
 * has the same list and the same rights, but for a case in which they took a step below (ADR 31).
 */
import { ChinaDay, Instant, daysBetween } from '../base/china-time';
import { enclosing, type AreaCode, type AreaLevel } from './area';
import { RoleInArea, type Role } from './session';
import * as z from '../base/zod';

/** Longer than this is a change of office, which is an administrator's. */
export const MOST_DAYS = 60;

/** Who may stand in for whom: with one of some roles, in the same area of a level. */
export const standIns = {
  first_secretary: [{ level: 'town', roles: ['village_cadre', 'first_secretary'] }],
  township_reviewer: [
    { level: 'county', roles: ['township_reviewer'] },
    { level: 'town', roles: ['first_secretary'] },
  ],
  county_officer: [{ level: 'county', roles: ['county_officer', 'township_reviewer'] }],
} as const satisfies Partial<Record<Role, readonly { level: AreaLevel; roles: readonly Role[] }[]>>;
export type HandedRole = keyof typeof standIns;
export const handedRoles = Object.keys(standIns) as HandedRole[];

type Held = Pick<RoleInArea, 'role' | 'deputyFor'>;
/** Whether a role is one's own and can be handed over. */
export const isHanded = <H extends Held>(held: H): held is H & { role: HandedRole } =>
  held.deputyFor === undefined && held.role in standIns;

/** Where who may stand in for a role in an area is looked for. */
export const lookedForIn = (role: HandedRole, area: AreaCode): { area: AreaCode; roles: readonly Role[] }[] =>
  standIns[role].map(({ level, roles }) => ({ area: enclosing(area, level), roles }));

/** Somebody who may stand in. */
export const Colleague = z.object({ id: z.uuid(), name: z.string(), roles: z.array(RoleInArea) }).meta({
  id: 'Colleague',
});
export type Colleague = z.infer<typeof Colleague>;

export const NewDeputy = z
  .strictObject({
    /** Made by the caller: the same id sent twice is one. */
    id: z.uuid(),
    deputy: z.uuid(),
    from: ChinaDay,
    /** The last day, whole. */
    to: ChinaDay,
  })
  .refine(({ from, to }) => to >= from && daysBetween(from, to) < MOST_DAYS, { path: ['to'], error: 'date.impossible' })
  .meta({ id: 'NewDeputy' });
export type NewDeputy = z.infer<typeof NewDeputy>;

export const Deputy = z
  .object({
    id: z.uuid(),
    principal: z.string(),
    deputy: z.string(),
    /** Whether the caller handed over, or stands in. */
    mine: z.boolean(),
    /** The administrator who appointed them, where the principal didn't. */
    appointedBy: z.string().optional(),
    from: ChinaDay,
    to: ChinaDay,
    /** Taken back before its last day. */
    endedAt: Instant.optional(),
  })
  .meta({ id: 'Deputy' });
export type Deputy = z.infer<typeof Deputy>;

/** Where a handover stands on a day; one that was taken back is past. */
export function deputyStage({ from, to, endedAt }: Deputy, today: ChinaDay): 'now' | 'ahead' | 'past' {
  if (endedAt !== undefined || to < today) return 'past';
  return from > today ? 'ahead' : 'now';
}

/** Who stands in for somebody on the staff, and who might. */
export const StaffDeputies = z
  .object({ deputies: z.array(Deputy), colleagues: z.array(Colleague) })
  .meta({ id: 'StaffDeputies' });
export type StaffDeputies = z.infer<typeof StaffDeputies>;
