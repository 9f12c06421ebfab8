/**
 * A declaration while it is being filled in: every answer may still be missing, and what was typed is kept
 * as it was typed, right or wrong.
 */
import { VillagePath } from './area';
import { Attachment } from './attachment';
import { Instant, type ChinaDay } from '../base/china-time';
import { CONSENT_VERSION, consentKinds, consentsNeeded, isChild, type ConsentKind } from './consent';
import { helperRelations, type NewDeclaration } from './declaration';
import { Circumstances, noCircumstances } from '../hardships/circumstances';
import { emptyParts, hardshipKinds, hardshipOf, partSchemas } from '../hardships/index';
import { IdNumber } from '../base/identity';
import { NoIdNumber, noNumberReasons, type Numbered } from '../base/no-id-number';
import { HomeLocation } from './place';
import { takesSms } from './sms';
import { idNumberOf, narrow, phoneOf, textOf } from '../base/text';
import * as z from '../base/zod';

const typed = (dataClass: z.DataClass) => z.personal(dataClass, z.string());

/** Why there is no number, as it is typed: it stands here from the moment that somebody says that they have none. */
export const DraftNoIdNumber = z.object({
  reason: z.enum(noNumberReasons).optional(),
  bornOn: z.string().optional(),
  under14: z.boolean().default(false),
  certificate: typed('identity').default(''),
  number: typed('identity').default(''),
});
export type DraftNoIdNumber = z.infer<typeof DraftNoIdNumber>;

/** Nothing said beside the reason. */
export const nothingTyped: DraftNoIdNumber = { under14: false, certificate: '', number: '' };

export const Draft = z.object({
  /** Made once, when the draft is begun; every resend keeps it. */
  id: z.uuid(),
  startedAt: Instant,
  /** The account that it is filled in by; absent while nobody has been signed in since it was begun. */
  owner: z.uuid().optional(),
  /** Where the person is; a step that no longer exists is the first one. */
  step: z.string(),
  /** Every question has been seen once: from a mended answer one returns to the read-back. */
  reviewing: z.boolean(),
  /** Opened by “帮别人申报”. */
  forOther: z.boolean(),
  /** Scanned or used before, so not asked for again. */
  villageKnown: z.boolean(),
  /** There was no list of villages without a signal: it is asked for after everything else. */
  villageLater: z.boolean().default(false),
  /** Who types is a cadre whom the workbench knows, so not asked either. */
  filerKnown: z.boolean().default(false),
  /** Who files has declared before, so that who they are is only read back. */
  personKnown: z.boolean().default(false),
  village: VillagePath.optional(),
  kind: z.enum(hardshipKinds).optional(),
  ...partSchemas,
  circumstances: Circumstances,
  householdSize: z.int().optional(),
  words: typed('health'),
  /** Photos and a voice message, by their ids; their files are the phone's (`platform/files.ts`). */
  attachments: z.array(Attachment).default([]),
  place: HomeLocation.optional(),
  relation: z.enum(['self', ...helperRelations]).optional(),
  helper: z.object({ name: typed('identity'), phone: typed('contact') }),
  applicant: z.object({
    name: typed('identity'),
    phone: typed('contact'),
    idNumber: typed('identity'),
    /** Kept beside a number that was typed before, which counts again once this is gone. */
    noIdNumber: DraftNoIdNumber.optional(),
  }),
  /** Whether the household hears by text; absent while that was no question. */
  sms: z.boolean().optional(),
  consent: z.object({
    health: z.boolean(),
    finance: z.boolean(),
    location: z.boolean().default(false),
    children: z.boolean().default(false),
  }),
  /** Which consents the server asked for, whatever this phone thinks is needed. */
  demanded: z.array(z.enum(consentKinds)).optional(),
});
export type Draft = z.infer<typeof Draft>;

/** All but what makes it one's own. */
export const emptyDraft: Omit<Draft, 'id' | 'startedAt' | 'owner'> = {
  step: '',
  reviewing: false,
  forOther: false,
  villageKnown: false,
  villageLater: false,
  filerKnown: false,
  personKnown: false,
  ...emptyParts,
  circumstances: noCircumstances,
  words: '',
  attachments: [],
  helper: { name: '', phone: '' },
  applicant: { name: '', phone: '', idNumber: '' },
  consent: { health: false, finance: false, location: false, children: false },
};

/** Whether anything has been answered that would be missed. */
export const isBegun = ({ kind, village, villageKnown }: Draft): boolean =>
  kind !== undefined || (village !== undefined && !villageKnown);

/** What still has its shape; where it has none, an object's parts one by one, and of the rest `empty`. */
function salvage(schema: z.ZodType, kept: unknown, empty: unknown): unknown {
  const whole = schema.safeParse(kept);
  if (whole.success) return whole.data;
  if (schema instanceof z.ZodDefault) return salvage(schema.unwrap() as z.ZodType, kept, empty);
  if (!(schema instanceof z.ZodObject) || typeof kept !== 'object' || kept === null) return empty;
  const parts = Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, part]) => [
    name,
    salvage(part, (kept as Record<string, unknown>)[name], (empty as Record<string, unknown> | undefined)?.[name]),
  ]);
  return Object.fromEntries(parts);
}

/**
 * A draft as it was kept, by this version of the app or another one: what has another shape now is asked again, and
 * takes nothing else with it. Undefined when it is none at all.
 */
export const StoredDraft: z.ZodType<Draft | undefined> = z
  .unknown()
  .transform((kept) => Draft.safeParse(salvage(Draft, kept, emptyDraft)).data);

/** The reason as it is sent. */
export function noIdNumberOf({ reason, bornOn, under14, certificate, number }: DraftNoIdNumber): object {
  if (reason === 'newborn') return { reason, bornOn };
  const said = under14 ? { reason, under14 } : { reason };
  return reason === 'certificate_only' ? { ...said, certificate: textOf(certificate), number: narrow(number) } : said;
}

/** Who it is about, as it is sent. */
export function applicantOf({ name, phone, idNumber, noIdNumber }: Draft['applicant']) {
  return {
    name: textOf(name),
    phone: phoneOf(phone),
    ...(noIdNumber ? { noIdNumber: noIdNumberOf(noIdNumber) } : { idNumber: idNumberOf(idNumber) }),
  };
}

/** As much of it as is right already. */
function knownOf({ idNumber, noIdNumber }: Draft['applicant']): Numbered {
  if (noIdNumber) return { noIdNumber: NoIdNumber.safeParse(noIdNumberOf(noIdNumber)).data };
  return { idNumber: IdNumber.safeParse(idNumberOf(idNumber)).data };
}

/**
 * Which consents the answers so far ask for.
 * @param today where it isn't known, the first day that it can be: who may be a child is asked for as one
 */
export function consentsNeededFor(draft: Draft, today: ChinaDay): Record<ConsentKind, boolean> {
  const hardship = hardshipOf(draft);
  const forChild = isChild(knownOf(draft.applicant), today);
  const location = draft.place !== undefined;
  const needed = hardship
    ? consentsNeeded(hardship, draft.circumstances, draft.place)
    : { health: false, finance: false, location, children: false };
  const demanded = Object.fromEntries((draft.demanded ?? []).map((kind) => [kind, true]));
  return { ...needed, ...(forChild && { children: true }), ...demanded };
}

export const hasVoice = ({ attachments }: Draft): boolean => attachments.some(({ kind }) => kind === 'voice');

/** The number at which the household could hear by text: its own, where somebody else files. */
export function smsNumber({ relation, helper, applicant }: Draft): string | undefined {
  const phone = phoneOf(applicant.phone);
  const helped = relation !== undefined && relation !== 'self';
  return helped && takesSms(phone, phoneOf(helper.phone)) ? phone : undefined;
}

/** The request that the draft would be, to be checked by `NewDeclaration` before it is sent; `today` as above. */
export function declarationOf(draft: Draft, today: ChinaDay): Record<keyof NewDeclaration, unknown> {
  const { relation, helper, applicant, consent } = draft;
  const needed = consentsNeededFor(draft, today);
  return {
    id: draft.id,
    village: draft.village?.code,
    hardship: hardshipOf(draft),
    circumstances: draft.circumstances,
    words: textOf(draft.words),
    voiceFollows: hasVoice(draft) || undefined,
    applicant: applicantOf(applicant),
    sms: (draft.sms === true && smsNumber(draft) !== undefined) || undefined,
    householdSize: draft.householdSize,
    // Nothing depends on it, so who does not consent goes on without it.
    place: consent.location ? draft.place : undefined,
    filer: relation === 'self' ? { relation } : { relation, name: textOf(helper.name), phone: phoneOf(helper.phone) },
    // A consent that an earlier answer needed is not passed on when nothing needs it any more.
    consent: {
      version: CONSENT_VERSION,
      health: needed.health && consent.health,
      finance: needed.finance && consent.finance,
      ...(needed.location ? { location: consent.location } : {}),
      ...(needed.children ? { children: consent.children } : {}),
    },
  };
}
