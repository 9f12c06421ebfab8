/**
 * A person's rights over their data (PIPL Art. 44–47): to see all of it and take it along, to have it corrected, and to
 * have it erased as far as no law asks that it be kept.
 */
import { Attachment } from './attachment';
import { VillagePath } from './area';
import { Instant } from '../base/china-time';
import { Complaint } from './complaint';
import { ConsentState } from './consent';
import { DeniedDeclaration, FiledContent, helperRelations } from './declaration';
import { ShownNoIdNumber } from '../base/no-id-number';
import { StoredDraft } from './draft-sync';
import { hardshipKinds } from '../hardships/index';
import { IdNumber, Name, Phone } from '../base/identity';
import { Message } from './message';
import { Event } from './progress';
import { Receipt } from './receipt';
import { roles, type Role } from './session';
import { text } from '../base/text';
import { unmaskReasons } from './unmask';
import { ShownVisit } from './visit';
import { statuses } from './workflow';
import * as z from '../base/zod';

/** Corrected by oneself: how to be reached, and how the helper is called. Who one is, somebody has to look at. */
export const Correction = z
  .strictObject({
    phone: Phone.optional(),
    helper: z.strictObject({ name: Name, phone: Phone }).optional(),
    /** Where a helper filed: whether the household is to hear by text. */
    sms: z.boolean().optional(),
  })
  .refine(({ phone, helper, sms }) => phone !== undefined || helper !== undefined || sms !== undefined, {
    path: ['phone'],
    error: 'required',
  })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof Correction>;

/** A declaration's content as it is right. */
export function corrected<C extends { applicant: object; filer: object }>(
  content: C,
  { phone, helper }: Correction,
): C {
  const { applicant, filer } = content;
  return {
    ...content,
    applicant: { ...applicant, ...(phone === undefined ? {} : { phone }) },
    ...(helper ? { filer: { ...filer, ...helper } } : {}),
  };
}

/** What somebody else decides about: the township or the county who one is, the county that content is erased. */
export const requestKinds = ['correct_identity', 'erase'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Which role decides what. */
export const deciders: Partial<Record<Role, readonly RequestKind[]>> = {
  county_officer: ['correct_identity', 'erase'],
  township_reviewer: ['correct_identity'],
};

export const requestStates = ['open', 'granted', 'refused', 'taken_back'] as const;
export type RequestState = (typeof requestStates)[number];

const Words = z.personal('identity', text(500));

const id = z.uuid();
export const IdentityRequest = z.strictObject({
  id,
  declarationId: z.uuid(),
  kind: z.literal('correct_identity'),
  /** As it is right. */
  name: Name,
  idNumber: IdNumber,
  words: Words.optional(),
});
export const NewRequest = z
  .discriminatedUnion('kind', [
    z.strictObject({ id, declarationId: z.uuid(), kind: z.literal('erase'), words: Words.optional() }),
    IdentityRequest,
  ])
  .meta({ id: 'NewRequest' });
export type NewRequest = z.infer<typeof NewRequest>;

/** As its asker and whoever decides it see it. */
export const RightsRequest = z
  .object({
    id: z.uuid(),
    kind: z.enum(requestKinds),
    state: z.enum(requestStates),
    at: Instant,
    declarationId: z.uuid(),
    receipt: Receipt,
    words: z.string().optional(),
    /** With `correct_identity`, the number masked. */
    identity: z.object({ name: z.string(), idNumber: z.string() }).optional(),
    answer: z.object({ words: z.string(), at: Instant, by: z.string().optional() }).optional(),
  })
  .meta({ id: 'RightsRequest' });
export type RightsRequest = z.infer<typeof RightsRequest>;

/** Why what was said cannot be erased now; absent when it can. */
export const keptReasons = ['under_way', 'joined'] as const;
export type KeptReason = (typeof keptReasons)[number];

/** Who asks: the household itself, or who filed it for them. */
export const Asker = z.object({
  relation: z.enum(['self', ...helperRelations, 'official']),
  name: z.string().optional(),
});
export type Asker = z.infer<typeof Asker>;

/** A helper asks that what another has said be erased: that needs the other's own word. */
export const needsTheirWord = ({ kind, asker }: Pick<RequestToDecide, 'kind' | 'asker'>): boolean =>
  kind === 'erase' && asker !== undefined && asker.relation !== 'self';

/** A request beside what it is about. */
export const RequestToDecide = RightsRequest.extend({
  caseId: z.uuid(),
  village: VillagePath,
  /** Absent once it is erased. */
  applicantName: z.string().optional(),
  /** Absent once it is erased. */
  asker: Asker.optional(),
  /** As it stands now, the number masked. */
  was: z.object({ name: z.string(), idNumber: z.string(), noIdNumber: ShownNoIdNumber.optional() }).optional(),
  status: z.enum(statuses),
  kept: z.enum(keptReasons).optional(),
}).meta({ id: 'RequestToDecide' });
export type RequestToDecide = z.infer<typeof RequestToDecide>;

export const RequestsQuery = z.strictObject({
  open: z.enum(['yes', 'no']).default('yes'),
  cursor: z.string().max(200).optional(),
});
export const RequestsPage = z
  .object({ requests: z.array(RequestToDecide), nextCursor: z.string().optional() })
  .meta({ id: 'RequestsPage' });

export const RequestDecision = z
  .strictObject({
    granted: z.boolean(),
    /** Where `needsTheirWord` and it is granted: when and how the household itself said yes. */
    theirWord: text(200).optional(),
    reason: text(500),
  })
  .meta({ id: 'RequestDecision' });
export type RequestDecision = z.infer<typeof RequestDecision>;

/** Who on the staff has looked at a case, and when last. */
export const Reader = z.object({
  name: z.string().optional(),
  role: z.enum(roles).optional(),
  at: Instant,
  /** What they compared the whole identity numbers with, where that is what they saw. */
  unmasked: z.enum(unmaskReasons).optional(),
});
export type Reader = z.infer<typeof Reader>;

/** What a visit wrote down, for the household that it is about: without the signatures' strokes. */
export const HouseholdVisit = ShownVisit.omit({ authorizations: true })
  .extend({ visitors: z.array(z.object({ name: z.string() })) })
  .meta({ id: 'HouseholdVisit' });

/** One of my declarations with all that hangs on it. */
export const DeclarationData = z
  .object({
    id: z.uuid(),
    receipt: Receipt,
    filedAt: Instant,
    kind: z.enum(hardshipKinds),
    village: VillagePath,
    status: z.enum(statuses),
    content: FiledContent,
    attachments: z.array(Attachment),
    consents: z.array(ConsentState),
    events: z.array(Event),
    /** The last visit; absent for who added this to somebody else's case. */
    visit: HouseholdVisit.optional(),
    /** The same. */
    readers: z.array(Reader).optional(),
    kept: z.enum(keptReasons).optional(),
    /** Whether the household, which has no account here, hears by text; absent where that is no question. */
    sms: z.boolean().optional(),
    /** Whether I filed it for somebody else. */
    forSomeoneElse: z.boolean(),
  })
  .meta({ id: 'DeclarationData' });
export type DeclarationData = z.infer<typeof DeclarationData>;

/** One that I filed for a household that denied it: what I wrote I may read, as I wrote it. */
export const DeniedData = DeniedDeclaration.extend({
  village: VillagePath,
  content: FiledContent,
  attachments: z.array(Attachment),
}).meta({ id: 'DeniedData' });
export type DeniedData = z.infer<typeof DeniedData>;

/** Everything that is held about who is signed in. */
export const MyData = z
  .object({
    takenAt: Instant,
    account: z.object({ id: z.uuid(), name: z.string().optional(), workPhone: z.string().optional() }),
    declarations: z.array(DeclarationData),
    denied: z.array(DeniedData),
    /** Not filed yet, as phones last copied them here. */
    drafts: z.array(StoredDraft),
    messages: z.array(Message),
    complaints: z.array(Complaint),
    requests: z.array(RightsRequest),
    /** For how many months what was said is kept once a case has ended, by the policy in force; a demo figure if so labelled. */
    retention: z.object({ months: z.int(), demo: z.boolean() }),
  })
  .meta({ id: 'MyData' });
export type MyData = z.infer<typeof MyData>;
