/** How much waits for someone on the staff: a number for a badge. */
import { Instant } from '../base/china-time';
import * as z from '../base/zod';

const Waiting = z.object({ all: z.int(), overdue: z.int() });

export const TodoCounts = z
  .object({
    /** On their list of things to do. */
    todo: Waiting,
    /** Of these, the households that they are to visit. */
    visits: Waiting,
    /** What is overdue below them and was raised to them (督办). */
    supervised: Waiting.optional(),
    /** What people ask about their data and the account decides. */
    requests: z.int().default(0),
    asOf: Instant,
  })
  .meta({ id: 'Work' });
export type TodoCounts = z.infer<typeof TodoCounts>;
