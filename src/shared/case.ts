/** A case: what staff see of a household's declarations, and what is said with each action on it. */
import { Assessment, Factor } from './assessment';
import { VillagePath } from './area';
import { ChinaDay, Instant } from './china-time';
import { FiledContent } from './declaration';
import { hardshipKinds } from './hardship';
import { priorities } from './policy';
import { Due, Event } from './progress';
import { Receipt } from './receipt';
import { text } from './text';
import { caseActionTypes, statuses, type CaseActionType } from './workflow';
import * as z from './zod';

const Words = z.personal('health', text(1000));

/** What is said with each action. */
export const actionBodies = {
  confirm: z.strictObject({ visitedOn: ChinaDay, findings: Words }),
  find_not_established: z.strictObject({ visitedOn: ChinaDay, reason: Words }),
  ask_more: z.strictObject({ question: Words }),
  supply: z.strictObject({ answer: Words }),
  withdraw: z.strictObject({ reason: Words.optional() }),
  object: z.strictObject({ objection: Words }),
  uphold: z.strictObject({ reason: Words }),
  send_back: z.strictObject({ reason: Words }),
} as const satisfies Record<CaseActionType, z.ZodType>;

/** Id (made by the client: the same id is the same action) and the version of the case that the actor saw. */
const envelope = { id: z.uuid(), basedOn: z.int().min(1) };

export const NewAction = z
  .discriminatedUnion('type', [
    z.strictObject({ ...envelope, type: z.literal('confirm'), body: actionBodies.confirm }),
    z.strictObject({ ...envelope, type: z.literal('find_not_established'), body: actionBodies.find_not_established }),
    z.strictObject({ ...envelope, type: z.literal('ask_more'), body: actionBodies.ask_more }),
    z.strictObject({ ...envelope, type: z.literal('supply'), body: actionBodies.supply }),
    z.strictObject({ ...envelope, type: z.literal('withdraw'), body: actionBodies.withdraw }),
    z.strictObject({ ...envelope, type: z.literal('object'), body: actionBodies.object }),
    z.strictObject({ ...envelope, type: z.literal('uphold'), body: actionBodies.uphold }),
    z.strictObject({ ...envelope, type: z.literal('send_back'), body: actionBodies.send_back }),
  ])
  .meta({ id: 'NewAction' });
export type NewAction = z.infer<typeof NewAction>;

/** One case in a queue. */
export const CaseSummary = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(statuses),
    kind: z.enum(hardshipKinds),
    /** Masked: a list is read over shoulders. */
    applicantName: z.string(),
    householdSize: z.int(),
    village: VillagePath,
    priority: z.enum(priorities),
    greenChannel: z.boolean(),
    filedAt: Instant,
    filedByHelper: z.boolean(),
    declarations: z.int(),
    due: Due.optional(),
    /** The weightiest factors, at most three. */
    reasons: z.array(Factor),
  })
  .meta({ id: 'CaseSummary' });
export type CaseSummary = z.infer<typeof CaseSummary>;

export const CaseDetail = CaseSummary.extend({
  /** Oldest first; empty for who may only see how the case stands (`contentRoles`). */
  filed: z.array(z.object({ id: z.uuid(), receipt: Receipt, filedAt: Instant, content: FiledContent })),
  assessment: Assessment,
  events: z.array(Event),
  allowed: z.array(z.enum(caseActionTypes)),
}).meta({ id: 'CaseDetail' });
export type CaseDetail = z.infer<typeof CaseDetail>;

/** Which cases a queue shows: `todo` waits for the caller, `open` for anybody, `all` has the ended ones too. */
export const queueViews = ['todo', 'open', 'all'] as const;
export type QueueView = (typeof queueViews)[number];
export const queueDues = ['any', 'overdue', 'today'] as const;

export const QueueQuery = z.strictObject({
  view: z.enum(queueViews).default('todo'),
  due: z.enum(queueDues).default('any'),
  /** An area inside the caller's own; the caller's own when absent. */
  area: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  cursor: z.string().max(300).optional(),
  /** The one case with this receipt number, in whatever state, if it lies in the caller's areas. */
  receipt: Receipt.optional(),
});
export type QueueQuery = z.input<typeof QueueQuery>;

export const Queue = z
  .object({
    /** Overdue first, then by priority, then by due time. */
    cases: z.array(CaseSummary),
    /** Present when there are more. */
    nextCursor: z.string().optional(),
    counts: z.object({ all: z.int(), overdue: z.int(), today: z.int() }),
    /** When the server put the list together. */
    asOf: Instant,
  })
  .meta({ id: 'Queue' });
export type Queue = z.infer<typeof Queue>;
