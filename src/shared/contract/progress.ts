/** How a case stands, as its household can follow it: like a parcel. */
import { ChinaDay, Instant } from '../base/china-time';
import { Attachment } from './attachment';
import { Correction } from './correction';
import { spending } from '../hardships/kind';
import { Measure } from './measure';
import { actionTypes, caseActionTypes, statuses, type Status } from './workflow';
import { roles } from './session';
import { assuranceKinds } from './visit';
import { Vote } from './vote';
import * as z from '../base/zod';

/** The way to an answer and to the help, in its order. */
export const milestones = ['filed', 'visit', 'deliberation', 'review', 'assistance', 'eliminated'] as const;
export type Milestone = (typeof milestones)[number];

/** The milestone that a case in each status is waiting at; `undefined` when its way has ended before. */
export const milestoneOf = {
  awaiting_acceptance: 'visit',
  awaiting_visit: 'visit',
  awaiting_more: 'visit',
  awaiting_deliberation: 'deliberation',
  on_notice: 'deliberation',
  awaiting_review: 'review',
  awaiting_approval: 'review',
  monitored: 'assistance',
  elimination_review: 'eliminated',
  elimination_approval: 'eliminated',
  eliminated: undefined,
  not_established: undefined,
  objected: 'visit',
  withdrawn: undefined,
  merged: undefined,
  elimination_objected: 'eliminated',
} as const satisfies Record<Status, Milestone | undefined>;

/** How a deadline stands; `escalated` is overdue with the orange warning raised to the next level up. */
export const standings = ['on_time', 'at_risk', 'overdue', 'escalated'] as const;

export const Due = z
  .object({
    at: Instant,
    overdue: z.boolean(),
    standing: z.enum(standings),
    /** Working days from today to the due day; 0 is today, negative is overdue. */
    workingDaysLeft: z.int(),
    /** The limit runs by the clock (24 hours), so the hour matters. */
    byTheHour: z.boolean(),
    /** Counted over a year whose holiday calendar is not published yet. */
    provisional: z.boolean(),
  })
  .meta({ id: 'Due' });
export type Due = z.infer<typeof Due>;

/** `helper` acts as the household: who filed for it. */
const actors = ['household', 'helper', 'public', 'system', ...roles] as const;

/** Somebody who acts in another's place: what they are themselves, and for whom they stand in where that is a person. */
export const StandsIn = z.object({ role: z.enum(roles), for: z.string().optional() }).meta({ id: 'StandsIn' });
export type StandsIn = z.infer<typeof StandsIn>;

/** Someone whom the household can call. */
export const Contact = z
  .object({
    role: z.enum([...roles, 'hotline']),
    name: z.string().optional(),
    phone: z.string(),
    standsIn: StandsIn.optional(),
  })
  .meta({ id: 'Contact' });
export type Contact = z.infer<typeof Contact>;

/** Who has a step in hand: an office, or the household itself when it was asked for more. */
export const Holder = z
  .object({
    role: z.enum(['household', ...roles]),
    /** Whose step it would be, where nobody in that place has that role. */
    vacant: z.enum(roles).optional(),
    /** Absent where nobody of them has a phone. */
    contact: Contact.optional(),
  })
  .meta({ id: 'Holder' });
export type Holder = z.infer<typeof Holder>;

export const Milestones = z.array(
  z.object({ milestone: z.enum(milestones), state: z.enum(['done', 'now', 'todo']), at: Instant.optional() }),
);

/** One thing that happened and what was said with it. */
export const Event = z
  .object({
    seq: z.int(),
    action: z.enum(actionTypes),
    at: Instant,
    by: z.enum(actors),
    name: z.string().optional(),
    standsIn: StandsIn.optional(),
    words: z.string().optional(),
    /** Of a bill that the household added: it alone. */
    bill: z.object(spending).optional(),
    /** Photos that were taken of it, for who may read its words. */
    attachments: z.array(Attachment).optional(),
    /** The action's id, for who took it and may add photos to it. */
    attachTo: z.uuid().optional(),
  })
  .meta({ id: 'Event' });
export type Event = z.infer<typeof Event>;

/** What the last visit found (入户核实结果), as its household reads it. Yuan a head and year. */
export const VisitFound = z.object({
  visitedOn: ChinaDay,
  netPerHead: z.int(),
  referencePerHead: z.int(),
  /** Of the policy in force at the visit. */
  monitoringLine: z.int(),
  demo: z.boolean(),
  /** What of the assurances was not safe, and what is wrong with it. */
  unsafe: z.array(z.object({ kind: z.enum(assuranceKinds), problem: z.personal('health', z.string()) })),
});
export type VisitFound = z.infer<typeof VisitFound>;

export const CaseProgress = z
  .object({
    caseId: z.uuid(),
    /** Sent back with an action, so that nobody acts on a stale screen. */
    version: z.int(),
    status: z.enum(statuses),
    milestones: Milestones,
    due: Due.optional(),
    /** Who has it now: an office, or the household itself when it was asked for more. */
    heldBy: z.enum(['household', ...roles]).optional(),
    /** Whose step it would be, where nobody in that place has that role. */
    vacant: z.enum(roles).optional(),
    /** What was agreed to help, for its household. */
    measures: z.array(Measure.extend({ what: z.string().optional() })),
    /** The village's votes, oldest first, for who may read what was said. */
    votes: z.array(Vote).optional(),
    /** The public notice's page while it hangs. */
    notice: z.object({ id: z.string(), until: Instant }).optional(),
    /** Until when the household is waited for, once it was asked for more; then somebody comes and asks. */
    answerUntil: Instant.optional(),
    /** For a household that is proven to be it, once somebody has visited. */
    found: VisitFound.optional(),
    contact: Contact,
    events: z.array(Event),
    /** Oldest first, beside the events: what was recorded wrongly and has been put right, for who may read it. */
    corrections: z.array(Correction).optional(),
    /** Nobody has found out yet whether the reader is the household: what others said and a visit found is not shown. */
    unproven: z.boolean().optional(),
    allowed: z.array(z.enum(caseActionTypes)),
    /** Whether the reader may `add_information`: apart, since an older phone reads no case that allows what it doesn't know. */
    mayAdd: z.boolean().optional(),
    /** Whether the reader may `disagree_elimination`; apart for the same reason. */
    mayDisagree: z.boolean().optional(),
    /** Whether the reader may `deny_measure`; apart for the same reason. */
    mayDeny: z.boolean().optional(),
  })
  .meta({ id: 'CaseProgress' });
export type CaseProgress = z.infer<typeof CaseProgress>;
