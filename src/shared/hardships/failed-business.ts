/** Because farming or a small business failed (因产业失败). */
import { day, oneOf, TypedYuan, Yuan, yuan, type Kind } from './kind';
import { ChinaDay } from '../base/china-time';
import * as z from '../base/zod';

export const businessTypes = ['crops', 'livestock', 'shop', 'other'] as const;

export const FailedBusiness = z.strictObject({
  kind: z.literal('failed_business'),
  type: z.enum(businessTypes),
  since: ChinaDay,
  /** Yuan that went into it and did not come back. */
  lost: Yuan,
  /** Yuan that the household still owes for it. */
  owed: Yuan,
});
export type FailedBusiness = z.infer<typeof FailedBusiness>;

export const failedBusiness = {
  schema: FailedBusiness,
  part: 'failedBusiness',
  draft: z.object({ type: FailedBusiness.shape.type, since: z.string(), lost: TypedYuan, owed: TypedYuan }).partial(),
  empty: {},
  asks: { type: oneOf(businessTypes), since: day, lost: yuan, owed: yuan },
  screens: { 'business-type': ['type'], 'business-since': ['since'], 'business-lost': ['lost', 'owed'] },
  speaksOf: () => ['finance'],
} as const satisfies Kind;
