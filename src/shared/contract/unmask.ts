/** Seeing whole identity numbers (看完整号码): by whoever decides whether one is corrected, for a reason, each time noted. */
import { IdNumber, Name } from '../base/identity';
import { ShownNoIdNumber } from '../base/no-id-number';
import * as z from '../base/zod';

/** What the numbers are compared with; a choice, so that no note of a look says anything about the household. */
export const unmaskReasons = ['card', 'call', 'register'] as const;
export type UnmaskReason = (typeof unmaskReasons)[number];

export const Unmasking = z.strictObject({ reason: z.enum(unmaskReasons) });

const Person = z.object({
  name: z.personal('identity', z.string()),
  /** `NUMBERLESS` where there is none. */
  idNumber: z.personal('identity', z.string()),
  /** A certificate's number whole. */
  noIdNumber: ShownNoIdNumber.optional(),
});

/** As it stands, and as it is to become: what was once right needs not be so today. */
export const Unmasked = z
  .object({ was: Person, is: z.object({ name: Name, idNumber: IdNumber }) })
  .meta({ id: 'Unmasked' });
export type Unmasked = z.infer<typeof Unmasked>;

/** At which of its places a number differs from another, counted from 0. */
export function differences(one: string, other: string): number[] {
  const longest = Math.max(one.length, other.length);
  return Array.from({ length: longest }, (_, place) => place).filter((place) => one[place] !== other[place]);
}
