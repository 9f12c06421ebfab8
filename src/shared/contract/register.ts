/**
 * The register (台账), browsed: households that are monitored, whose risk was eliminated, or that the county's register
 * has without their being monitored. By place, with what a person looks for in it.
 */
import { ChinaDay, Instant } from '../base/china-time';
import * as z from '../base/zod';
import { AreaCode, VillagePath } from './area';
import { categories, risks } from './assessment';
import { eliminationModes } from './case';
import { statuses } from './workflow';

/** One list each, since what is asked of them differs. */
export const standings = ['monitored', 'eliminated', 'not_monitored'] as const;
export type Standing = (typeof standings)[number];

/**
 * What a monitored household is looked at for: monitored for so long that it may be asked whether its risk is gone, no
 * measure has come, nobody has visited it since a day.
 */
export const registerMarks = ['half_year', 'no_measure', 'not_visited'] as const;
export type RegisterMark = (typeof registerMarks)[number];

/** What a row says, in the order of a sheet's columns; who lives where stands first and always. */
export const registerColumns = [
  'village',
  'head',
  'people',
  'category',
  'risks',
  'status',
  'recognized',
  'eliminated',
  'measures',
  'visited',
  'income',
  'formerlyPoor',
  'helper',
  'number',
] as const;
export type RegisterColumn = (typeof registerColumns)[number];

const filters = {
  standing: z.enum(standings).default('monitored'),
  /** The caller's own areas when absent. */
  area: AreaCode.optional(),
  category: z.enum(categories).optional(),
  risk: z.enum(risks).optional(),
  mark: z.enum(registerMarks).optional(),
  /** With `not_visited`: the last visit was before this day, or there was none. */
  since: ChinaDay.optional(),
};

interface Filters {
  standing: Standing;
  mark?: RegisterMark | undefined;
  since?: ChinaDay | undefined;
  category?: unknown;
  risk?: unknown;
}

type Rule = [(filters: Filters) => boolean, { path: string[]; error: string }];

/** Whoever is not monitored has no category and no risk, and only who is monitored is waited for. */
const fits = ({ standing, mark, category, risk }: Filters) =>
  (mark === undefined || standing === 'monitored') &&
  (standing !== 'not_monitored' || (category === undefined && risk === undefined));
const fitting: Rule = [fits, { path: ['standing'], error: 'choice.unknown' }];
const sinceKnown: Rule = [
  ({ mark, since }) => (mark === 'not_visited') === (since !== undefined),
  { path: ['since'], error: 'required' },
];

export const RegisterQuery = z
  .strictObject({ ...filters, cursor: z.string().max(300).optional() })
  .refine(...fitting)
  .refine(...sinceKnown);
export type RegisterQuery = z.input<typeof RegisterQuery>;

const columnNames = new Set<string>(registerColumns);
const Columns = z
  .string()
  .max(200)
  .regex(/^[A-Za-z]+(,[A-Za-z]+)*$/)
  .transform((said) => said.split(','))
  .refine((names) => names.every((name) => columnNames.has(name)), { error: 'choice.unknown' })
  .transform((names) => registerColumns.filter((column) => names.includes(column)));

export const RegisterSheetQuery = z
  .strictObject({ ...filters, columns: Columns })
  .refine(...fitting)
  .refine(...sinceKnown);

export const RegisterRow = z
  .object({
    /** Of the household. */
    id: z.uuid(),
    /** The case by which it stands here; absent of who is not monitored. */
    case: z.uuid().optional(),
    village: VillagePath,
    /** As who it declared, or its head in the county's register. */
    head: z.string(),
    people: z.int().optional(),
    category: z.enum(categories).optional(),
    /** Empty also where a consent was taken back. */
    risks: z.array(z.enum(risks)),
    status: z.enum(statuses).optional(),
    recognizedOn: ChinaDay.optional(),
    eliminatedOn: ChinaDay.optional(),
    eliminationMode: z.enum(eliminationModes).optional(),
    /** How many were agreed, and how many of them have come. */
    measures: z.object({ agreed: z.int(), delivered: z.int() }),
    /** When the last visit was handed in. */
    visitedOn: ChinaDay.optional(),
    /** Net income a head (人均纯收入) in yuan, as the county's register has it, and of which year. */
    income: z.object({ perHead: z.number(), year: z.int().optional() }).optional(),
    /** null while nobody has looked it up. */
    formerlyPoor: z.boolean().nullable(),
    /** Who answers for helping it (帮扶责任人), as the county's register has it. */
    helper: z.string().optional(),
    /** Its number in the county's register (户编号). */
    number: z.string().optional(),
  })
  .meta({ id: 'RegisterRow' });
export type RegisterRow = z.infer<typeof RegisterRow>;

/** Who took a list out of it as a sheet. */
export const RegisterExport = z.object({
  at: Instant,
  by: z.string().optional(),
  area: z.string(),
  standing: z.enum(standings),
  rows: z.int(),
});
export type RegisterExport = z.infer<typeof RegisterExport>;

/** A larger number is told as more than this. */
export const MOST_COUNTED = 10_000;

export const RegisterPage = z
  .object({
    rows: z.array(RegisterRow),
    nextCursor: z.string().optional(),
    /** Of the whole list, up to one more than `MOST_COUNTED`. */
    count: z.int(),
    /** The last ones around the place, for who answers for those below. */
    exports: z.array(RegisterExport).optional(),
  })
  .meta({ id: 'RegisterPage' });
export type RegisterPage = z.infer<typeof RegisterPage>;
