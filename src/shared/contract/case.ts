/** A case: what staff see of a household's declarations, and what is said with each action on it. */
import { Attachment } from './attachment';
import { Assessment, Factor, categories, risks } from './assessment';
import { VillageCode, VillagePath } from './area';
import { ChinaDay, Instant } from '../base/china-time';
import { Confirmation, confirmationAnswers } from './confirmation';
import { Correctable, Correction, ProposedCorrection } from './correction';
import { departments } from './department';
import { consentKinds, consentVersions } from './consent';
import { StaffContent } from './declaration';
import { Condition } from './condition';
import { Likeness, LikelyDuplicate } from './duplicate';
import { HouseholdSays } from './elimination';
import { hardshipKinds } from '../hardships/index';
import { Bill, Yuan } from '../hardships/kind';
import { Measure, measureKinds } from './measure';
import { priorities } from './policy';
import { callWays, FilersMet, Proof } from './proof';
import { Due, Event, Holder } from './progress';
import { Vote } from './vote';
import { Receipt } from './receipt';
import { CasePrompt } from './register-check';
import { OpenRecovery } from './recovery';
import { roles } from './session';
import { SmsStanding } from './sms';
import { text } from '../base/text';
import { ShownVisit, Visit } from './visit';
import {
  allowedActions,
  caseActionTypes,
  statuses,
  type CaseActionType,
  type StaffActionType,
  type Status,
} from './workflow';
import * as z from '../base/zod';

const Words = z.personal('health', text(1000));

/** Through help, or by itself (帮扶消除、自然消除). */
export const eliminationModes = ['assistance', 'natural'] as const;

/** Who discovered it: the household's declaration, a cadre's visit, a department's warning; or the register had it already. */
export const origins = ['household', 'village', 'department', 'register'] as const;
export type Origin = (typeof origins)[number];

/** Why something is dated before the case was opened. */
const whyEarlier = { correction: Words.optional() };

/** What was said and voted in the village (民主评议). */
export const Minutes = z
  .strictObject({
    heldOn: ChinaDay,
    /** How many have a vote, whether they came or not; a phone from before it was asked for doesn't say. */
    entitled: z.int().min(1).max(2000).optional(),
    /** How many took part. */
    present: z.int().min(1).max(2000),
    votesFor: z.int().min(0).max(2000),
    votesAgainst: z.int().min(0).max(2000),
    abstained: z.int().min(0).max(2000),
    ...whyEarlier,
    minutes: Words,
  })
  .check((ctx) => {
    const { entitled, present, votesFor, votesAgainst, abstained } = ctx.value;
    if (entitled !== undefined && present > entitled)
      ctx.issues.push({ code: 'custom', input: present, path: ['entitled'], message: 'minutes.entitled' });
    if (votesFor + votesAgainst + abstained !== present)
      ctx.issues.push({ code: 'custom', input: present, path: ['present'], message: 'minutes.votes' });
  });

/** What a household adds to what it declared: a bill that came later, photos of it, words. */
const Information = z
  .strictObject({
    /** One's own declaration; absent where one has filed only one. */
    declaration: z.uuid().optional(),
    /** Of this bill alone, beside what was told before. */
    bill: Bill.optional(),
    /** To which sentences its writer has agreed, where there is a bill or a photo of one. */
    consent: z.enum(consentVersions).optional(),
    photosFollow: z.literal(true).optional(),
    words: Words.optional(),
  })
  .check((ctx) => {
    const { bill, consent, photosFollow, words } = ctx.value;
    const refuse = (path: string, message: string) =>
      ctx.issues.push({ code: 'custom', input: ctx.value, path: [path], message });
    if (!bill && !photosFollow && words === undefined) refuse('words', 'information.empty');
    if ((bill || photosFollow) && consent === undefined) refuse('consent', 'consent.required');
  });

const Reason = z.strictObject({ reason: Words });
const Opinion = z.strictObject({ opinion: Words });

/** What is said with each action. */
export const actionBodies = {
  accept: z.strictObject({ village: VillageCode, note: Words.optional() }),
  move: z.strictObject({ village: VillageCode, reason: Words }),
  confirm: z.strictObject({
    visit: Visit,
    proposedCategory: z.enum(categories),
    /** A phone from before it was asked sends none. */
    filers: FilersMet,
    ...whyEarlier,
  }),
  find_not_established: z.strictObject({ visitedOn: ChinaDay, filers: FilersMet, ...whyEarlier, reason: Words }),
  /** Of whom it is asked: whoever filed that declaration; absent where only one filed. */
  ask_more: z.strictObject({ declaration: z.uuid().optional(), question: Words }),
  supply: z.strictObject({ answer: Words }),
  add_information: Information,
  deliberate: Minutes,
  decline: Reason,
  /** `alike`: others that the same finding answers. */
  answer_objection: z.strictObject({
    objection: z.uuid(),
    alike: z.array(z.uuid()).max(200).optional(),
    finding: Words,
  }),
  pass_review: Opinion,
  approve: z.strictObject({ category: z.enum(categories), opinion: Words }),
  send_back: Reason,
  /** One's own declaration; absent where one has filed only one. */
  withdraw: z.strictObject({ declaration: z.uuid().optional(), reason: Words.optional() }),
  object: z.strictObject({ objection: Words }),
  uphold: Reason,
  merge: z.strictObject({ into: z.uuid(), reason: Words }),
  give_emergency_help: z.strictObject({ givenOn: ChinaDay, amount: Yuan.optional(), what: Words }),
  call_back: z.strictObject({
    declaration: z.uuid(),
    /** By phone, where it isn't said. */
    how: z.enum(callWays).optional(),
    answer: z.enum(confirmationAnswers),
    remark: Words.optional(),
  }),
  confirm_split: Reason,
  agree_measure: z.strictObject({
    measure: z.uuid(),
    kind: z.enum(measureKinds),
    department: z.enum(departments),
    dueOn: ChinaDay,
    /** Why it is due past the policy's limit. */
    lateBecause: Words.optional(),
    what: Words,
  }),
  deliver_measure: z.strictObject({ measure: z.uuid(), deliveredOn: ChinaDay, ...whyEarlier, what: Words }),
  confirm_measure: z.strictObject({ measure: z.uuid(), remark: Words.optional() }),
  deny_measure: z.strictObject({ measure: z.uuid(), remark: Words.optional() }),
  propose_elimination: z.strictObject({
    visit: Visit,
    stableSince: ChinaDay,
    spendingSolved: z.boolean(),
    filers: FilersMet,
    mode: z.enum(eliminationModes),
    /** A phone from before it was asked sends none. */
    household: HouseholdSays.optional(),
    ...whyEarlier,
  }),
  disagree_elimination: Reason,
  approve_elimination: Opinion,
  relapse: Reason,
  urge: z.strictObject({ note: Words }),
  take_over: Reason,
  propose_correction: ProposedCorrection,
  /** The proposal, by its action's id. */
  countersign_correction: z.strictObject({ proposal: z.uuid(), note: Words.optional() }),
  refuse_correction: z.strictObject({ proposal: z.uuid(), reason: Words }),
} as const satisfies Record<CaseActionType, z.ZodType>;

/** Id (made by the client: the same id is the same action) and the version of the case that the actor saw. */
const envelope = { id: z.uuid(), basedOn: z.int().min(1) };

type Bodies = typeof actionBodies;
/** What is said with an action, as it is sent. */
export type ActionBody<T extends CaseActionType> = z.input<Bodies[T]>;
/** What the staff say by a visit's own form, and what by a few fields. */
export type VisitActionType = {
  [T in StaffActionType]: 'visit' extends keyof ActionBody<T> ? T : never;
}[StaffActionType];
export type FormActionType = Exclude<StaffActionType, VisitActionType>;

const isVisitAction = (type: CaseActionType): type is VisitActionType => 'visit' in actionBodies[type].shape;

/** The visit that a first secretary makes to a household in a status; none in most. */
export function findVisit(status: Status): VisitActionType | undefined {
  return allowedActions(status, ['first_secretary']).find(isVisitAction);
}

/** The statuses in which somebody is to be visited. */
export const visitStatuses = statuses.filter((status) => findVisit(status) !== undefined);

type ActionOf<T extends CaseActionType> = z.ZodObject<
  { id: z.ZodUUID; basedOn: z.ZodInt; type: z.ZodLiteral<T>; body: Bodies[T] },
  z.core.$strict
>;
const [firstAction, ...otherActions] = caseActionTypes.map((type) =>
  z.strictObject({ ...envelope, type: z.literal(type), body: actionBodies[type] }),
) as unknown as [ActionOf<'confirm'>, ...ActionOf<CaseActionType>[]];

/** One member for each row of `actionBodies`; the list knows that better than its type can say. */
export const NewAction = z.discriminatedUnion('type', [firstAction, ...otherActions]).meta({
  id: 'NewAction',
}) as unknown as z.ZodType<NewAction, NewActionInput>;
export type NewAction = { [T in CaseActionType]: z.output<ActionOf<T>> }[CaseActionType];
export type NewActionInput = { [T in CaseActionType]: z.input<ActionOf<T>> }[CaseActionType];

/** One case in a queue. */
export const CaseSummary = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(statuses),
    /** Absent where the household has withdrawn the consent that covers it. */
    kind: z.enum(hardshipKinds).optional(),
    /** Whole for who answers for the household, masked for others. */
    applicantName: z.string(),
    /** Of somebody who was looked for. */
    likeness: Likeness.optional(),
    /** It was declared of somebody without an identity number, and none has become known. */
    numberless: z.literal(true).optional(),
    householdSize: z.int(),
    village: VillagePath,
    priority: z.enum(priorities),
    greenChannel: z.boolean(),
    filedAt: Instant,
    filedByHelper: z.boolean(),
    declarations: z.int(),
    /** Filed by a helper, and the household has not confirmed it, or has said that it did not agree. */
    unconfirmed: z.enum(['waiting', 'denied']).optional(),
    due: Due.optional(),
    origin: z.enum(origins),
    /** Proposed by the village, then decided by the county. */
    category: z.enum(categories).optional(),
    /** Whose supervision list (督办) the overdue case stands in. */
    escalatedTo: z.enum(roles).optional(),
    takenOverBy: z.enum(roles).optional(),
    /** Who has it in hand, and whom to call for it; in a list of what is overdue alone, in one case always. */
    holder: Holder.optional(),
    /** Whether the caller has opened it as it stands. */
    opened: z.boolean(),
    /** A correction waits to be countersigned, by the caller's level. */
    correction: z.boolean().optional(),
    /** The consents that the household has withdrawn: what they cover, and all free words, are withheld. */
    withheld: z.array(z.enum(consentKinds)).default([]),
    /** The weightiest factors, at most three. */
    reasons: z.array(Factor),
  })
  .meta({ id: 'CaseSummary' });
export type CaseSummary = z.infer<typeof CaseSummary>;

/** A declaration as whoever works on its case reads it. */
const FiledInCase = z.object({
  id: z.uuid(),
  receipt: Receipt,
  filedAt: Instant,
  content: StaffContent,
  attachments: z.array(Attachment),
  confirmation: Confirmation.optional(),
  /** What was found out about who filed it; absent while nobody has. */
  proof: Proof.optional(),
  /** Taken back by who filed it, while the case goes on with what others filed. */
  withdrawn: z.boolean().optional(),
});

export const CaseDetail = CaseSummary.extend({
  /** Oldest first; empty for who may only see how the case stands (`contentRoles`). */
  filed: z.array(FiledInCase),
  /** What was filed in the cases that were merged into it: nothing is asked or decided of those any more. */
  absorbed: z.array(FiledInCase).optional(),
  /** Absent for who may only see how the case stands, and for a department. */
  assessment: Assessment.optional(),
  /** Whose policy that was made under, and from when; a case kept on a phone may lack it. */
  assessedUnder: z.object({ area: z.string(), validFrom: ChinaDay }).optional(),
  measures: z.array(Measure.extend({ what: z.string().optional() })),
  /** The conditions of elimination one by one, from recognition on. */
  conditions: z.array(Condition).optional(),
  /** What the household last said to being taken off, for who may read it; absent before it was asked. */
  householdSays: z
    .object({ agrees: z.boolean(), reason: z.string().optional(), how: z.enum(['visit', 'phone']), at: Instant })
    .optional(),
  /** The village's votes, oldest first, for who may read what was said. */
  votes: z.array(Vote).optional(),
  /** What of the policy in force there the forms of an action go by; a case kept on a phone may lack it. */
  rules: z
    .object({
      quorumPercent: z.int(),
      measuresBy: ChinaDay.optional(),
      /** Those that somebody answers for there: what another is to do stays with who agreed on it. */
      departments: z.array(z.enum(departments)).optional(),
    })
    .optional(),

  /** Objections to the notice that nobody has answered yet, by their action's id. */
  objections: z.array(z.object({ id: z.uuid(), at: Instant, words: z.string().optional() })),
  /** The public notice's page, once there is one. */
  notice: z.object({ id: z.string(), until: Instant }).optional(),
  /** Likely the same household's, for who may merge them. */
  duplicates: z.array(LikelyDuplicate),
  /** The applicant counted to a household in another village when this was filed; whether they have left it. */
  apart: z.object({ village: VillagePath, left: z.boolean() }).optional(),
  householdId: z.uuid().optional(),
  /** Who asks for the household's declarations from another account; for who may compare the card. */
  recoveries: z.array(OpenRecovery).optional(),
  /** Where the household has no account and is told by text; for who may read the number. */
  sms: SmsStanding.optional(),
  /** What the last visit wrote down, for who may read it. */
  visit: ShownVisit.optional(),
  /** What the register's checks find in that, for who decides on it. */
  prompts: z.array(CasePrompt).optional(),
  /** Whether the caller filed a declaration of it, and so judges nothing of it alone. */
  ownFiling: z.literal(true).optional(),
  events: z.array(Event),
  /** Oldest first, beside the events: what was recorded wrongly and put right, or is to be; for who may read it. */
  corrections: z.array(Correction).optional(),
  /** What the caller may propose to put right. */
  correctable: z.array(Correctable).optional(),
  allowed: z.array(z.enum(caseActionTypes)),
}).meta({ id: 'CaseDetail' });
export type CaseDetail = z.infer<typeof CaseDetail>;

/** Which cases a queue shows: `todo` waits for the caller, `supervised` are the overdue ones raised to the caller (督办), `open` for anybody, `ended` has had its outcome, `all` is both. */
export const queueViews = ['todo', 'supervised', 'open', 'ended', 'all'] as const;
export type QueueView = (typeof queueViews)[number];
export const queueDues = ['any', 'overdue', 'today'] as const;

/** What a list can be ordered by, other than by what is to be done first. */
export const queueSorts = ['due', 'priority', 'village', 'status', 'filed'] as const;
export type QueueSort = (typeof queueSorts)[number];
export const sortOrders = ['up', 'down'] as const;

export const QueueQuery = z.strictObject({
  view: z.enum(queueViews).default('todo'),
  due: z.enum(queueDues).default('any'),
  /** An area inside the caller's own; the caller's own when absent. */
  area: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  category: z.enum(categories).optional(),
  status: z.enum(statuses).optional(),
  risk: z.enum(risks).optional(),
  priority: z.enum(priorities).optional(),
  /** Only those that are helped before the procedure. */
  green: z.literal('yes').optional(),
  /** First and last day on which the case was opened. */
  from: ChinaDay.optional(),
  to: ChinaDay.optional(),
  sort: z.enum(queueSorts).optional(),
  order: z.enum(sortOrders).default('up'),
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

export const CaseSearchResult = z
  .object({
    cases: z.array(CaseSummary),
    /** There are others: more of the name has to be said. */
    more: z.boolean(),
  })
  .meta({ id: 'CaseSearchResult' });
export type CaseSearchResult = z.infer<typeof CaseSearchResult>;

/** What a county decides in bulk: only cases that the decider has opened as they stand. */
export const bulkActions = ['approve', 'approve_elimination'] as const satisfies CaseActionType[];
export const BulkApproval = z
  .strictObject({
    type: z.enum(bulkActions),
    opinion: Words,
    cases: z
      .array(z.strictObject({ caseId: z.uuid(), ...envelope }))
      .min(1)
      .max(50),
  })
  .meta({ id: 'BulkApproval' });
export type BulkApproval = z.infer<typeof BulkApproval>;

/** Each case by itself: what became of it, or the code of why not. */
export const BulkOutcome = z.object({
  outcomes: z.array(z.object({ caseId: z.uuid(), done: z.boolean(), code: z.string().optional() })),
});
