/** Because of an accident (因意外事故). */
import { day, oneOf, relatives, selfPaidIsPart, spending, TypedYuan, Who, yuan, Roughly, type Kind } from './kind';
import { ChinaDay } from '../base/china-time';
import * as z from '../base/zod';

export const accidentTypes = ['traffic', 'work', 'fall', 'drowning', 'fire', 'other'] as const;
/** How the person is now. */
export const outcomes = ['healing', 'cannot_work', 'died', 'recovered'] as const;

export const Accident = z
  .strictObject({
    kind: z.literal('accident'),
    type: z.enum(accidentTypes),
    who: Who,
    happenedOn: ChinaDay,
    roughly: Roughly,
    outcome: z.personal('health', z.enum(outcomes)),
    ...spending,
  })
  .refine(...selfPaidIsPart);
export type Accident = z.infer<typeof Accident>;

const { type, outcome } = Accident.shape;

export const accident = {
  schema: Accident,
  part: 'accident',
  draft: z
    .object({ type, who: Who, happenedOn: z.string(), roughly: Roughly, outcome, paid: TypedYuan, selfPaid: TypedYuan })
    .partial(),
  empty: {},
  asks: {
    type: oneOf(accidentTypes),
    who: oneOf(relatives),
    happenedOn: day,
    outcome: oneOf(outcomes),
    paid: yuan,
    selfPaid: yuan,
  },
  screens: {
    'accident-type': ['type'],
    'accident-who': ['who'],
    'accident-when': ['happenedOn'],
    'accident-outcome': ['outcome'],
    'accident-paid': ['paid', 'selfPaid'],
  },
  speaksOf: ({ who }: Partial<Accident>) => ['health', 'finance', ...(who === 'child' ? (['children'] as const) : [])],
} as const satisfies Kind;
