/** What happened to the household: a row a kind, from which all that is said of every kind is derived. */
import { accident } from './accident';
import { disaster } from './disaster';
import { failedBusiness } from './failed-business';
import { illness } from './illness';
import { jobLoss } from './job-loss';
import { sensitive, type Kind, type Replies, type Reply, type Sensitive } from './kind';
import { other } from './other';
import type { ChinaDay } from '../base/china-time';
import { yuanOf } from '../base/text';
import * as z from '../base/zod';

/** In the order in which they are offered. */
export const hardships = {
  illness,
  disaster,
  job_loss: jobLoss,
  accident,
  failed_business: failedBusiness,
  other,
} as const;

type Hardships = typeof hardships;
export type HardshipKind = keyof Hardships;
export const hardshipKinds = Object.keys(hardships) as HardshipKind[];
export const kindOf = (kind: HardshipKind): Kind => hardships[kind];
const kinds: Kind[] = hardshipKinds.map(kindOf);

type Schema = Hardships[HardshipKind]['schema'];
export const Hardship = z
  .discriminatedUnion('kind', hardshipKinds.map((kind) => hardships[kind].schema) as [Schema, ...Schema[]])
  .meta({ id: 'Hardship' });
export type Hardship = z.infer<typeof Hardship>;

type PartSchemas = { [K in HardshipKind as Hardships[K]['part']]: z.ZodDefault<Hardships[K]['draft']> };
/** The properties of a draft that hold the answers; one from before a kind was added lacks its part. */
export const partSchemas = Object.fromEntries(
  kinds.map(({ part, draft, empty }) => [part, draft.default(empty)]),
) as unknown as PartSchemas;
export type Parts = { [P in keyof PartSchemas]: z.infer<PartSchemas[P]> };
export const emptyParts = Object.fromEntries(kinds.map(({ part, empty }) => [part, empty])) as Parts;

/** The answers so far to the questions of a kind, by their field. */
export const answersTo = (kind: HardshipKind, parts: Parts): Replies => parts[hardships[kind].part];

/** The part of a draft in which one question of a kind is answered. */
export const answered = (kind: HardshipKind, parts: Parts, field: string, reply: Reply): Partial<Parts> => ({
  [hardships[kind].part]: { ...answersTo(kind, parts), [field]: reply },
});

/** What happened, as the contract says it; answers may be missing. */
export function hardshipOf({
  kind,
  ...parts
}: Parts & { kind?: HardshipKind | undefined }): ({ kind: HardshipKind } & Replies) | undefined {
  if (kind === undefined) return undefined;
  const given = answersTo(kind, parts);
  const answers = Object.entries(kindOf(kind).asks).map(([field, { as }]) => [
    field,
    as === 'yuan' ? yuanOf(given[field] as string | undefined) : given[field],
  ]);
  return { kind, ...(Object.fromEntries(answers) as Replies) };
}

/** Of what a hardship speaks, half answered or whole. */
export function speaksOf(hardship: { kind: HardshipKind }): Record<Sensitive, boolean> {
  const spoken = kindOf(hardship.kind).speaksOf(hardship);
  return Object.fromEntries(sensitive.map((each) => [each, spoken.includes(each)])) as Record<Sensitive, boolean>;
}

/** The fields that name a day which is still to come. */
export function daysAhead(hardship: Hardship, today: ChinaDay): string[] {
  const given: Replies = hardship;
  return Object.entries(kindOf(hardship.kind).asks)
    .filter(([field, { as }]) => as === 'day' && String(given[field]) > today)
    .map(([field]) => field);
}

/** Whether its household has no safe place to sleep tonight; half answered or whole. */
export const lacksShelter = (hardship: ({ kind: HardshipKind } & Replies) | undefined): boolean =>
  hardship?.kind === 'disaster' && hardship.houseHabitable === false;
