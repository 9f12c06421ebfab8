/**
 * Warnings (部门预警): rows of the sheets that departments send every month. They are measured against a figure of the
 * policy that holds for the household's place and class.
 */
import { Area, AreaCode, VillagePath } from './area';
import { ChinaDay, Instant } from '../base/china-time';
import { warningSenders, type WarningKind } from './department';
import type { PolicyField } from './policy-fields';
import type { Status } from './workflow';
import * as z from '../base/zod';

export const warningKinds = Object.keys(warningSenders) as [WarningKind, ...WarningKind[]];
export const isWarningKind = (kind: string): kind is WarningKind => kind in warningSenders;

/** Households that were on the register of the poor are at risk sooner than others. */
export const warningClasses = ['formerly_poor', 'others'] as const;
export type WarningClass = (typeof warningClasses)[number];

/** The figure that a row must reach; null: every row warns. */
type Line = Readonly<Record<WarningClass, PolicyField | null>>;
const alike = (field: PolicyField | null): Line => ({ formerly_poor: field, others: field });
const selfPaid: Line = { formerly_poor: 'selfPaidWarningFormerlyPoor', others: 'selfPaidWarning' };

export const warningLines: Readonly<Record<WarningKind, Line>> = {
  self_pay: selfPaid,
  disaster: alike(null),
  jobless: alike('joblessWarning'),
  disability: alike('disabilityWarning'),
  dropout: alike('dropoutWarning'),
  accident: selfPaid,
};

/** How a warning stands, in as many words as its department may read: nothing that others gave. */
export const warningStandings = [
  'waiting',
  'checking',
  'recognized',
  'eliminated',
  'not_recognized',
  'closed',
] as const;
export type WarningStanding = (typeof warningStandings)[number];

export const standingOf = {
  awaiting_acceptance: 'waiting',
  awaiting_visit: 'waiting',
  awaiting_more: 'waiting',
  awaiting_deliberation: 'checking',
  on_notice: 'checking',
  awaiting_review: 'checking',
  awaiting_approval: 'checking',
  objected: 'checking',
  monitored: 'recognized',
  elimination_review: 'recognized',
  elimination_approval: 'recognized',
  elimination_objected: 'eliminated',
  eliminated: 'eliminated',
  not_established: 'not_recognized',
  withdrawn: 'closed',
  merged: 'closed',
} as const satisfies Record<Status, WarningStanding>;

const kindsOfWarning = z.enum(warningKinds);

export const WarningsQuery = z.strictObject({ cursor: z.string().max(300).optional() });

/** A warning as its department reads it again. */
export const Warning = z
  .object({
    id: z.uuid(),
    kind: kindsOfWarning,
    at: Instant,
    /** When a later sheet said something else. */
    changedAt: Instant.optional(),
    village: VillagePath,
    /** As the department wrote it; absent once what was said in the case is erased. */
    name: z.personal('identity', z.string()).optional(),
    standing: z.enum(warningStandings),
  })
  .meta({ id: 'Warning' });
export type Warning = z.infer<typeof Warning>;
export const Warnings = z.object({ warnings: z.array(Warning), nextCursor: z.string().optional() });

export const PrecisionQuery = z
  .strictObject({ area: AreaCode.optional(), from: ChinaDay.optional(), to: ChinaDay.optional() })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'date.impossible',
    path: ['to'],
  });

const Figures = {
  /** Warnings that were sent. */
  sent: z.int(),
  /** Of households that were monitored already, or had been. */
  known: z.int(),
  /** Of those that were not: how many are still under way, and what became of the others. */
  open: z.int(),
  recognized: z.int(),
  notRecognized: z.int(),
  /** Households that were recognized after a warning, each once. */
  households: z.int(),
};

/** What became of the warnings that reached a line: of a department's sheet, for a class of households. */
export const LinePrecision = z.object({
  kind: kindsOfWarning,
  class: z.enum(warningClasses),
  /** In the unit of the sheet's figure; absent where every row warns. */
  line: z.int().optional(),
  ...Figures,
});
export type LinePrecision = z.infer<typeof LinePrecision>;

export const WarningPrecision = z
  .object({
    area: Area,
    from: ChinaDay,
    to: ChinaDay,
    lines: z.array(LinePrecision),
    /** The places inside that were warned of. */
    inside: z.array(z.object({ area: Area, sent: z.int() })),
  })
  .meta({ id: 'WarningPrecision' });
export type WarningPrecision = z.infer<typeof WarningPrecision>;

/** Of fewer that have had their outcome nothing can be said (chosen for this product: demo). */
export const FEWEST_DECIDED = 10;

/** How many of those that have had their outcome were recognized, from 0 to 1; nothing while too few have. */
export function shareOf({ recognized, notRecognized }: Pick<LinePrecision, 'recognized' | 'notRecognized'>) {
  const decided = recognized + notRecognized;
  return decided < FEWEST_DECIDED ? undefined : recognized / decided;
}

/** The line that is reached in vain most often; nothing while too little is known of any. */
export function lineToLookAt(lines: readonly LinePrecision[]): LinePrecision | undefined {
  const judged = lines.flatMap((each) => {
    const share = each.line === undefined ? undefined : shareOf(each);
    return share === undefined ? [] : [{ each, share }];
  });
  return judged.sort((one, other) => one.share - other.share)[0]?.each;
}
