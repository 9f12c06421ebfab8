/** A first secretary's stand-in (代班) for some days: whoever stands in has the same list and the same rights. */
import { ChinaDay, Instant, daysBetween } from '../base/china-time';
import { RoleInArea } from './session';
import * as z from '../base/zod';

/** Longer than this is a change of office, which is an administrator's. */
export const MOST_DAYS = 60;

/** Somebody in the same towns who may stand in. */
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
