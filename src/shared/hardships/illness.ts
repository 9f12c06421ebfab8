/** Because of illness (因病). */
import { manyOf, oneOf, relatives, selfPaidIsPart, spending, TypedYuan, Who, yuan, type Kind } from './kind';
import * as z from '../base/zod';

export const treatments = ['diagnosed', 'inpatient', 'long_term', 'recovered'] as const;
export type Treatment = (typeof treatments)[number];

export const Illness = z
  .strictObject({
    kind: z.literal('illness'),
    who: Who,
    /** Who else at home is ill. */
    alsoWho: z.personal('health', z.array(Who).max(relatives.length)).optional(),
    treatment: z.personal('health', z.enum(treatments)),
    ...spending,
  })
  .refine(...selfPaidIsPart);
export type Illness = z.infer<typeof Illness>;

export const illness = {
  schema: Illness,
  part: 'illness',
  draft: z
    .object({
      who: Who,
      alsoWho: z.array(Who),
      treatment: Illness.shape.treatment,
      paid: TypedYuan,
      selfPaid: TypedYuan,
    })
    .partial(),
  empty: {},
  asks: { who: oneOf(relatives), alsoWho: manyOf(relatives), treatment: oneOf(treatments), paid: yuan, selfPaid: yuan },
  screens: {
    'illness-who': ['who', 'alsoWho'],
    'illness-treatment': ['treatment'],
    'illness-paid': ['paid', 'selfPaid'],
  },
  // Of an ill child the age is not asked.
  speaksOf: ({ who, alsoWho = [] }: Partial<Illness>) => [
    'health',
    'finance',
    ...(who === 'child' || alsoWho.includes('child') ? (['children'] as const) : []),
  ],
} as const satisfies Kind;
