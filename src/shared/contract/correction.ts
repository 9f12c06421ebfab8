/**
 * A vote, a category or a delivery that was recorded wrongly (更正): somebody proposes what it should say, another one
 * countersigns, and both stay readable.
 */
import { ChinaDay, Instant } from '../base/china-time';
import { text } from '../base/text';
import * as z from '../base/zod';
import { categories } from './assessment';
import { roles } from './session';

export const correctedKinds = ['vote', 'category', 'delivery'] as const;
export type CorrectedKind = (typeof correctedKinds)[number];

const people = z.int().min(0).max(2000);

/** What of each kind can be put right; the figures of a vote all together. */
export const correctedFields = {
  vote: ['entitled', 'present', 'votesFor', 'votesAgainst', 'abstained'],
  category: ['category'],
  delivery: ['deliveredOn'],
} as const satisfies Record<CorrectedKind, readonly (keyof CorrectedValues)[]>;

export const CorrectedValues = z.object({
  entitled: people.min(1).optional(),
  present: people.min(1).optional(),
  votesFor: people.optional(),
  votesAgainst: people.optional(),
  abstained: people.optional(),
  category: z.enum(categories).optional(),
  deliveredOn: ChinaDay.optional(),
});
export type CorrectedValues = z.infer<typeof CorrectedValues>;

/** @param action the one that recorded it, by its id; of the values only those of its kind */
export const ProposedCorrection = z
  .strictObject({ action: z.uuid(), ...CorrectedValues.shape, reason: z.personal('health', text(1000)) })
  .check((ctx) => {
    const { entitled, present, votesFor, votesAgainst, abstained } = ctx.value;
    if (present === undefined || votesFor === undefined || votesAgainst === undefined || abstained === undefined)
      return;
    if (entitled !== undefined && present > entitled)
      ctx.issues.push({ code: 'custom', input: present, path: ['entitled'], message: 'minutes.entitled' });
    if (votesFor + votesAgainst + abstained !== present)
      ctx.issues.push({ code: 'custom', input: present, path: ['present'], message: 'minutes.votes' });
  });

/** What of a body, or of a vote, is of a kind. */
export function valuesOf(kind: CorrectedKind, from: object): CorrectedValues {
  const all = from as CorrectedValues;
  return Object.fromEntries(
    correctedFields[kind].flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]]])),
  );
}

/** Something that the reader may propose to put right. */
export const Correctable = z.object({
  /** The action that recorded it, by its id, and its event's number. */
  action: z.uuid(),
  seq: z.int(),
  kind: z.enum(correctedKinds),
  was: CorrectedValues,
});
export type Correctable = z.infer<typeof Correctable>;

export const Correction = z
  .object({
    /** Of the action that proposed it. */
    id: z.uuid(),
    /** The number of the event that recorded it wrongly. */
    seq: z.int(),
    kind: z.enum(correctedKinds),
    /** The old value is in force until another one has countersigned. */
    state: z.enum(['proposed', 'countersigned', 'refused']),
    was: CorrectedValues,
    now: CorrectedValues,
    reason: z.string().optional(),
    at: Instant,
    by: z.enum(roles),
    name: z.string().optional(),
    /** By whom it was countersigned or refused. */
    settled: z
      .object({ at: Instant, by: z.enum(roles), name: z.string().optional(), words: z.string().optional() })
      .optional(),
    /** What the reader may do about it: apart from `allowed`, since an older phone reads no case that allows what it doesn't know. */
    mayCountersign: z.boolean().optional(),
    mayRefuse: z.boolean().optional(),
  })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof Correction>;
