/**
 * The server's copy of a declaration that is not filed yet, so that its owner can go on with another phone. Nobody
 * else reads it. Photos and voices stay on the phone that took them.
 */
import { Instant } from '../base/china-time';
import { Draft } from './draft';
import * as z from '../base/zod';

/** Whoever has more has forgotten most of them. */
export const MOST_DRAFTS = 10;

/** What of a draft leaves the phone. */
export const SyncedDraft = Draft.omit({ id: true, owner: true, attachments: true }).meta({ id: 'SyncedDraft' });
export type SyncedDraft = z.infer<typeof SyncedDraft>;

const written = {
  /** Made at random by each phone: what it has written itself it may write again. */
  phone: z.uuid(),
  /** Photos and voices that stay behind on that phone. */
  left: z.int().min(0).max(20),
  draft: SyncedDraft,
};

export const DraftToKeep = z
  .strictObject({
    /** The version that it was written on; 0 when the phone knows of none. */
    basedOn: z.int().min(0),
    ...written,
  })
  .meta({ id: 'DraftToKeep' });
export type DraftToKeep = z.infer<typeof DraftToKeep>;

export const StoredDraft = z
  .object({ id: z.uuid(), version: z.int().min(1), savedAt: Instant, ...written })
  .meta({ id: 'KeptDraft' });
export type StoredDraft = z.infer<typeof StoredDraft>;

/** What a phone knows of the server's copy of one of its drafts. */
export const Mark = z.object({
  /** The version that both had; 0 before the first. */
  version: z.int().min(0),
  /** When it was last changed here, and whether the server has that change. */
  changedAt: Instant,
  sent: z.boolean(),
});
export type Mark = z.infer<typeof Mark>;

/** `take` the server's copy, which only another phone has changed; `ask` when both did. */
export type Step = 'nothing' | 'send' | 'take' | 'ask';

/** @param kept the server's copy, if there is one: it may have been thrown away on another phone, which takes nothing from this one */
export function reconcile({ version, sent }: Mark, kept: StoredDraft | undefined, phone: string): Step {
  const changedElsewhere = kept !== undefined && kept.version !== version && kept.phone !== phone;
  if (changedElsewhere) return sent ? 'take' : 'ask';
  return sent ? 'nothing' : 'send';
}

/** Where a draft stands, as a person would say it; the questions of a hardship are one. */
export const stages = [
  'village',
  'kind',
  'hardship',
  'media',
  'family',
  'filer',
  'person',
  'consent',
  'review',
] as const;
export type Stage = (typeof stages)[number];

export function stageOf(step: string): Stage {
  const known = stages.find((stage) => stage === step);
  if (known) return known;
  if (step === 'helper') return 'filer';
  return step === '' ? 'village' : 'hardship';
}

/** What goes to the server; a draft of nothing yet is not worth its way. */
export function toSync({ id: _id, owner: _owner, attachments, ...draft }: Draft): Pick<DraftToKeep, 'left' | 'draft'> {
  return { left: attachments.length, draft };
}

export const isWorthKeeping = ({ kind }: Pick<Draft, 'kind'>): boolean => kind !== undefined;
