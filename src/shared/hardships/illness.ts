/** Because of illness (因病). */
import { oneOf, relatives, selfPaidIsPart, spending, TypedYuan, Who, yuan, type Kind } from './kind';
import * as z from '../base/zod';

export const treatments = ['inpatient', 'long_term', 'recovered'] as const;
export type Treatment = (typeof treatments)[number];

export const Illness = z
  .strictObject({
    kind: z.literal('illness'),
    who: Who,
    treatment: z.personal('health', z.enum(treatments)),
    ...spending,
  })
  .refine(...selfPaidIsPart);
export type Illness = z.infer<typeof Illness>;

export const illness = {
  schema: Illness,
  part: 'illness',
  draft: z.object({ who: Who, treatment: Illness.shape.treatment, paid: TypedYuan, selfPaid: TypedYuan }).partial(),
  empty: {},
  asks: { who: oneOf(relatives), treatment: oneOf(treatments), paid: yuan, selfPaid: yuan },
  screens: { 'illness-who': ['who'], 'illness-treatment': ['treatment'], 'illness-paid': ['paid', 'selfPaid'] },
  // Of an ill child the age is not asked.
  speaksOf: ({ who }: Partial<Illness>) => ['health', 'finance', ...(who === 'child' ? (['children'] as const) : [])],
} as const satisfies Kind;
