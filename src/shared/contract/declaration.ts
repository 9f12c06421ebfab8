/** A declaration (申报): what a household files, and what its filer sees of it afterwards. */
import { Attachment } from './attachment';
import { ChinaDay, Instant } from '../base/china-time';
import { VillageCode, VillagePath } from './area';
import { Confirmation } from './confirmation';
import { CaseProgress } from './progress';
import { Consent, consentKinds, consentsNeeded } from './consent';
import { Circumstances } from '../hardships/circumstances';
import { Hardship, hardshipKinds, kindOf } from '../hardships/index';
import { IdNumber, Name, Phone } from '../base/identity';
import { NoIdNumberFiled, notBothNumbers, ShownNoIdNumber, someNumber } from '../base/no-id-number';
import { HomeLocation } from './place';
import { Receipt } from './receipt';
import { takesSms } from './sms';
import { text } from '../base/text';
import * as z from '../base/zod';

export const helperRelations = ['relative', 'neighbour', 'cadre'] as const;
export type HelperRelation = (typeof helperRelations)[number];

/** Who typed it in (代填人): the applicant, or a helper who can be phoned. */
export const Filer = z.discriminatedUnion('relation', [
  z.strictObject({ relation: z.literal('self') }),
  z.strictObject({ relation: z.enum(helperRelations), name: Name, phone: Phone }),
]);
export type Filer = z.infer<typeof Filer>;

export const MAX_HOUSEHOLD = 20;

/** What the household says, without the ids that make it a request. */
const content = {
  village: VillageCode,
  hardship: Hardship,
  circumstances: Circumstances,
  /** Anything else they want to say; required when nothing else says what happened. */
  words: z.personal('health', text(500)).optional(),
  applicant: z
    .strictObject({
      name: Name,
      phone: Phone.optional(),
      idNumber: IdNumber.optional(),
      noIdNumber: NoIdNumberFiled.optional(),
    })
    .refine(...someNumber)
    .refine(...notBothNumbers),
  householdSize: z.int().min(1).max(MAX_HOUSEHOLD),
  /** Never required. */
  place: HomeLocation.optional(),
  filer: Filer,
};

/**
 * The request. `id` is made on the phone: the same id sent twice is one declaration.
 * The applicant's phone may be missing only when a helper, who has one, files.
 */
export const NewDeclaration = z
  .strictObject({
    id: z.uuid(),
    ...content,
    consent: Consent,
    /** What happened is told in a voice message that is sent after this. */
    voiceFollows: z.literal(true).optional(),
    /** Filed by a helper: the household hears by text at the applicant's own number. */
    sms: z.literal(true).optional(),
  })
  .check((ctx) => {
    const { hardship, circumstances, consent, words, voiceFollows, applicant, filer, place, sms } = ctx.value;
    const refuse = (path: string[], code: string) =>
      ctx.issues.push({ code: 'custom', input: ctx.value, path, message: code });
    const needed = consentsNeeded(hardship, circumstances, place);
    for (const kind of consentKinds) if (needed[kind] && !consent[kind]) refuse(['consent', kind], 'consent.required');
    if (kindOf(hardship.kind).ownWords && words === undefined && !voiceFollows)
      refuse(['words'], 'other.words_required');
    if (filer.relation === 'self' && applicant.phone === undefined) refuse(['applicant', 'phone'], 'required');
    if (sms && (filer.relation === 'self' || !takesSms(applicant.phone, filer.phone)))
      refuse(['sms'], 'choice.unknown');
  })
  .meta({ id: 'NewDeclaration' });
export type NewDeclaration = z.infer<typeof NewDeclaration>;

/** Who on the staff wrote it down: the household did not file itself. */
export const Discoverer = z.strictObject({
  relation: z.literal('official'),
  name: z.string(),
  phone: z.string().optional(),
});
export type Discoverer = z.infer<typeof Discoverer>;

/**
 * A household's trouble that a cadre found on a visit (走访发现) or a department was warned of (部门预警). Nobody has
 * consented to it yet: it rests on the duty to monitor, and the consents are asked for at the visit.
 */
export const NewDiscovery = z
  .strictObject({
    id: z.uuid(),
    by: z.enum(['village', 'department']),
    village: content.village,
    hardship: Hardship,
    circumstances: Circumstances,
    /** How it was found and what was seen. */
    words: z.personal('health', text(500)),
    applicant: content.applicant,
    householdSize: content.householdSize,
    /** Why it is another household, when likely duplicates were shown. */
    notDuplicate: text(300).optional(),
  })
  .meta({ id: 'NewDiscovery' });
export type NewDiscovery = z.infer<typeof NewDiscovery>;

/** A filer as they were kept, of whom more may be asked by now. */
const ShownFiler = z.union([
  z.object({ relation: z.literal('self') }),
  z.object({ relation: z.enum([...helperRelations]), name: z.string(), phone: z.string() }),
  Discoverer,
]);

/** What was filed, as it is shown again: identity numbers are masked, and what was once right needs not be so today. */
export const FiledContent = z
  .object({
    ...content,
    words: z.personal('health', z.string()).optional(),
    applicant: z.object({
      name: z.personal('identity', z.string()),
      phone: z.personal('contact', z.string()).optional(),
      /** `NUMBERLESS` where there is none. */
      idNumber: z.string(),
      noIdNumber: ShownNoIdNumber.optional(),
    }),
    filer: ShownFiler,
  })
  .meta({ id: 'FiledContent' });
export type FiledContent = z.infer<typeof FiledContent>;

/** The same for the staff, without what a withdrawn consent covers. */
export const StaffContent = FiledContent.partial({ hardship: true, circumstances: true })
  .extend({
    applicant: FiledContent.shape.applicant.extend({
      /** As the number says it, or who has none. */
      birthDate: z.personal('identity', ChinaDay).optional(),
    }),
    withheld: z.array(z.enum(consentKinds)),
  })
  .meta({ id: 'StaffContent' });
export type StaffContent = z.infer<typeof StaffContent>;

/** The server's answer to a filing: only with this in hand may a screen say 已收到. */
export const DeclarationReceipt = z
  .object({
    id: z.uuid(),
    receipt: Receipt,
    filedAt: Instant,
    /** The household had an open case already, and this declaration was added to it. */
    joinedOpenCase: z.boolean(),
  })
  .meta({ id: 'DeclarationReceipt' });
export type DeclarationReceipt = z.infer<typeof DeclarationReceipt>;

export const DiscoveryReceipt = DeclarationReceipt.extend({ caseId: z.uuid() }).meta({ id: 'DiscoveryReceipt' });
export type DiscoveryReceipt = z.infer<typeof DiscoveryReceipt>;

/** One of my declarations, in a list. */
export const DeclarationSummary = DeclarationReceipt.extend({
  village: VillagePath,
  kind: z.enum(hardshipKinds),
  applicantName: Name,
  /** Whether the reader filed it for somebody else. */
  forSomeoneElse: z.boolean(),
  /** Where a helper filed it: what the household said to that. */
  confirmation: Confirmation.optional(),
  progress: CaseProgress,
}).meta({ id: 'DeclarationSummary' });
export type DeclarationSummary = z.infer<typeof DeclarationSummary>;

/**
 * What who filed is left with once the household has said that it did not file it, nor agree: nothing of how it is
 * handled, and of the household what they typed themselves.
 */
export const DeniedDeclaration = DeclarationReceipt.omit({ joinedOpenCase: true })
  .extend({
    applicantName: Name,
    deniedOn: ChinaDay,
    /** They had filed as the household itself, and were found to be another. */
    asSelf: z.boolean().optional(),
  })
  .meta({ id: 'DeniedDeclaration' });
export type DeniedDeclaration = z.infer<typeof DeniedDeclaration>;

export const MyDeclarations = z
  .object({
    /** Newest first. */
    declarations: z.array(DeclarationSummary),
    /** Those that I filed for a household that denied it, newest first. */
    denied: z.array(DeniedDeclaration),
  })
  .meta({ id: 'MyDeclarations' });
export type MyDeclarations = z.infer<typeof MyDeclarations>;

export const DeclarationDetail = DeclarationSummary.extend({
  content: FiledContent,
  /** In the order in which they came. */
  attachments: z.array(Attachment),
}).meta({ id: 'DeclarationDetail' });
export type DeclarationDetail = z.infer<typeof DeclarationDetail>;
