/** What has no questions of its own; the household says it in its own words (其他). */
import { oneOf, type Kind } from './kind';
import * as z from '../base/zod';

export const otherTypes = [
  'schooling',
  'accident',
  'disability',
  'failed_business',
  'lack_of_labour',
  'other',
] as const;
export type OtherType = (typeof otherTypes)[number];

export const OtherHardship = z.strictObject({ kind: z.literal('other'), type: z.enum(otherTypes) });
export type OtherHardship = z.infer<typeof OtherHardship>;

export const other = {
  schema: OtherHardship,
  part: 'other',
  draft: OtherHardship.omit({ kind: true }).partial(),
  empty: {},
  // An accident and a failed business have questions of their own.
  asks: { type: oneOf(otherTypes, ['accident', 'failed_business']) },
  screens: { 'other-type': ['type'] },
  ownWords: true,
  speaksOf: ({ type }: Partial<OtherHardship>) => (type === 'disability' || type === 'accident' ? ['health'] : []),
} as const satisfies Kind;
