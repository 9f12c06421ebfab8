/** The conditions of elimination (风险消除), each by itself; how they are judged is in `./elimination.ts`. */
import * as z from '../base/zod';

export const conditionCodes = [
  'income_above_line',
  'income_stable',
  'recognized_long_enough',
  'measure_delivered',
  'spending_solved',
  'assurances_safe',
  'someone_able_to_work',
] as const;
export type ConditionCode = (typeof conditionCodes)[number];

/** What the case tells by itself; the others take a visit. */
export const conditionsOfCase: readonly ConditionCode[] = ['recognized_long_enough', 'measure_delivered'];

/** Whether each condition is met; what only a visit can tell is unknown before it. */
export const Condition = z
  .object({ code: z.enum(conditionCodes), state: z.enum(['met', 'unmet', 'unknown']) })
  .meta({ id: 'Condition' });
export type Condition = z.infer<typeof Condition>;
