/**
 * What somebody is told when a case moves: in the inbox always, by a subscribe message where they asked for one.
 * A message says what happened, never to whom or why: it may be read on a locked screen.
 */
import { Instant } from '../base/china-time';
import * as z from '../base/zod';
import { VillagePath } from './area';
import { RoleInArea } from './session';
import { statuses } from './workflow';

/** To the household. */
export const householdMessages = [
  'received',
  'asked_more',
  'on_notice',
  'not_established',
  'recognized',
  'measure_agreed',
  'measure_delivered',
  'elimination_proposed',
  'elimination_stopped',
  'eliminated',
  'reopened',
  'request_granted',
  'request_refused',
  'erased',
] as const;
export type HouseholdMessage = (typeof householdMessages)[number];

/** Those of them that are about one's data: they lead to the page of it, and an erased declaration has no other. */
export const dataMessages: readonly MessageKind[] = ['request_granted', 'request_refused', 'erased'];

/** To who acts next, and to who supervises. */
export const staffMessages = [
  'to_do',
  'overdue',
  'urged',
  'notice_objection',
  'elimination_returned',
  'measure_missing',
] as const;
export type StaffMessage = (typeof staffMessages)[number];

/** About a complaint or a suggestion: to who answers it, and to whoever wrote it. */
export const complaintMessages = ['complaint_filed', 'complaint_answered'] as const;
export type ComplaintMessage = (typeof complaintMessages)[number];

/** To who decides what somebody asks about their data. */
export const requestMessages = ['data_request'] as const;

/** To who is to stand in for a colleague, when that is taken back, and to who did not ask for it themselves. */
export const deputyMessages = ['standing_in', 'stood_down', 'deputy_named'] as const;
export type DeputyMessage = (typeof deputyMessages)[number];

/** To who gets or loses a role, or takes over what somebody leaves; and whose account is to go on from another WeChat. */
export const dutyMessages = ['duties_changed', 'account_moving'] as const;
export type DutyMessage = (typeof dutyMessages)[number];

/** Each morning to who has something to do, each week to who only watches: how much, and nothing of whom. */
export const digestMessages = ['digest'] as const;

export const messageKinds = [
  ...householdMessages,
  ...staffMessages,
  ...complaintMessages,
  ...requestMessages,
  ...deputyMessages,
  ...dutyMessages,
  ...digestMessages,
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** `claimed`, `left`: to who has or had them; `found`, `not_found`: to who asked; `to_compare`: to who compares the card. */
export const recoveryMessages = ['claimed', 'left', 'found', 'not_found', 'to_compare'] as const;
export type RecoveryMessage = (typeof recoveryMessages)[number];

/** The kind that each goes by. */
export const kindOfRecovery = {
  claimed: 'asked_more',
  left: 'request_granted',
  found: 'request_granted',
  not_found: 'request_refused',
  to_compare: 'data_request',
} as const satisfies Record<RecoveryMessage, MessageKind>;

/** @param asked whether it is to who asked */
export const recoveryOf = (kind: MessageKind, asked: boolean): RecoveryMessage | undefined =>
  recoveryMessages.find(
    (each) => kindOfRecovery[each] === kind && (each === 'found' || each === 'not_found') === asked,
  );

/** How much waits for somebody on a working morning, counted when it was written. */
export const Digest = z.object({
  /** On their list and past its deadline. */
  overdue: z.int(),
  /** Due today. */
  today: z.int(),
  /** Due by the end of the second working day from today. */
  soon: z.int(),
  /** Overdue below them: what was raised to them, or for who only watches all that is overdue in their area. */
  below: z.int(),
  /** For who only watches: once a week. */
  weekly: z.boolean().optional(),
});
export type Digest = z.infer<typeof Digest>;

export const Message = z
  .object({
    id: z.uuid(),
    kind: z.enum(messageKinds),
    at: Instant,
    read: z.boolean(),
    /** Absent where it is about a complaint, a request about data, standing in, or one's duties. */
    caseId: z.uuid().optional(),
    complaintId: z.uuid().optional(),
    /** Where the household follows it; absent for who acts on it. */
    declarationId: z.uuid().optional(),
    /** For who acts on it: whose case it is, masked. */
    about: z.string().optional(),
    /** The same: where, at which step that was, and whether nothing of it waits any more. */
    village: VillagePath.optional(),
    step: z.enum(statuses).optional(),
    done: z.boolean().optional(),
    /** About one's duties: which role was given, taken or left to one. */
    duty: RoleInArea.optional(),
    /**
     * About declarations that are asked for from another account: to who has them, to who has asked, and to who compares
     * the card. Phones from before read the kind alone.
     */
    recovery: z.enum(recoveryMessages).optional(),
    digest: Digest.optional(),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;

export const Inbox = z
  .object({ messages: z.array(Message), unread: z.int(), nextCursor: z.string().optional() })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof Inbox>;

export const InboxQuery = z.strictObject({ cursor: z.string().max(200).optional() });

/** Everything up to a moment counts as read, or some of them alone. */
export const ReadUpTo = z
  .strictObject({ upTo: Instant.optional(), messages: z.array(z.uuid()).min(1).max(50).optional() })
  .refine(({ upTo, messages }) => upTo !== undefined || messages !== undefined, { path: ['upTo'], error: 'required' });

/** The templates of WeChat's subscribe messages (订阅消息): for the household, and for who has to act. */
export const messageTemplates = ['progress', 'to_do'] as const;
export type MessageTemplate = (typeof messageTemplates)[number];

export const isForHousehold = (kind: MessageKind): kind is HouseholdMessage =>
  (householdMessages as readonly MessageKind[]).includes(kind);

export const isAboutDeputies = (kind: MessageKind): kind is DeputyMessage =>
  (deputyMessages as readonly MessageKind[]).includes(kind);

export const isAboutDuties = (kind: MessageKind): kind is DutyMessage =>
  (dutyMessages as readonly MessageKind[]).includes(kind);

/** Which template carries a message. */
export const templateOf = (kind: MessageKind): MessageTemplate =>
  isForHousehold(kind) || kind === 'complaint_answered' ? 'progress' : 'to_do';

/** WeChat's ids of the templates; one that is not set up is not asked for. */
export const TemplateIds = z.object({ templates: z.partialRecord(z.enum(messageTemplates), z.string()) });

/** What the person answered when WeChat asked: each acceptance is good for one message. */
export const Subscription = z.strictObject({ accepted: z.array(z.enum(messageTemplates)).max(3) });
