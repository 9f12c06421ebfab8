/** What somebody on the staff leaves behind with their roles, and who takes it over. */
import { Area, AreaCode } from './area';
import { departments } from './department';
import { Deputy } from './deputy';
import { roles } from './session';
import * as z from '../base/zod';

const Colleague = z.object({ id: z.uuid(), name: z.string(), phone: z.string().optional() });

/** One of their roles, with what waits for it. */
export const LeavingDuty = z.object({
  role: z.enum(roles),
  area: Area,
  department: z.enum(departments).optional(),
  waiting: z.object({ cases: z.int(), overdue: z.int(), visits: z.int(), complaints: z.int(), requests: z.int() }),
  /** Who has the same role there, and goes on with it. */
  others: z.array(Colleague),
  /** Where nobody has: the next level that has somebody, and who that is. */
  fallsTo: z.object({ role: z.enum(roles), people: z.array(Colleague) }).optional(),
});
export type LeavingDuty = z.infer<typeof LeavingDuty>;

export const Leaving = z
  .object({
    duties: z.array(LeavingDuty),
    /** Days of standing in, on either side, that are not over. */
    deputies: z.array(Deputy),
  })
  .meta({ id: 'Leaving' });
export type Leaving = z.infer<typeof Leaving>;

export const Departure = z
  .strictObject({
    /** Which of their roles end. */
    revoke: z
      .array(z.strictObject({ role: z.enum(roles), area: AreaCode }))
      .min(1)
      .max(20),
    /** Who takes these over; nobody: they fall to who has the same, or to the next level. */
    to: z.uuid().optional(),
  })
  .meta({ id: 'Departure' });
export type Departure = z.infer<typeof Departure>;
