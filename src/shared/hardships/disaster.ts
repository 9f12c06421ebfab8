/** Because of a natural disaster (因自然灾害). */
import { day, manyOf, oneOf, yesNo, Roughly, type Kind } from './kind';
import { ChinaDay } from '../base/china-time';
import * as z from '../base/zod';

export const disasterTypes = [
  'flood',
  'geological',
  'drought',
  'biological',
  'weather',
  'earthquake',
  'other',
] as const;
export type DisasterType = (typeof disasterTypes)[number];
export const losses = ['house', 'crops', 'livestock', 'injury'] as const;
export type Loss = (typeof losses)[number];

export const Disaster = z.strictObject({
  kind: z.literal('disaster'),
  type: z.enum(disasterTypes),
  happenedOn: ChinaDay,
  roughly: Roughly,
  losses: z.personal('health', z.array(z.enum(losses)).min(1).max(losses.length)),
  houseHabitable: z.boolean(),
});
export type Disaster = z.infer<typeof Disaster>;

export const disaster = {
  schema: Disaster,
  part: 'disaster',
  draft: Disaster.omit({ kind: true })
    .partial()
    .extend({ losses: z.array(z.enum(losses)) }),
  empty: { losses: [] },
  asks: { type: oneOf(disasterTypes), happenedOn: day, losses: manyOf(losses), houseHabitable: yesNo },
  screens: {
    'disaster-type': ['type'],
    'disaster-when': ['happenedOn'],
    'disaster-losses': ['losses'],
    'disaster-house': ['houseHabitable'],
  },
  speaksOf: ({ losses: lost }: Partial<Disaster>) => (lost?.includes('injury') ? ['health'] : []),
} as const satisfies Kind;
