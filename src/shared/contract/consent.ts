/**
 * Separate consents (单独同意, PIPL Art. 28–31): for the health and the money of the household, for where its home is, and
 * for a child under 14, for whom the guardian consents. Each is given to the sentences of one version, and can be withdrawn.
 */
import { addMonths, Instant, type ChinaDay } from '../base/china-time';
import { speaksOf, type HardshipKind } from '../hardships/index';
import type { Circumstances } from '../hardships/circumstances';
import { birthDateIn, type Numbered } from '../base/no-id-number';
import type { HomeLocation } from './place';
import * as z from '../base/zod';

export const consentKinds = ['health', 'finance', 'location', 'children'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** Every version of the consent sentences that was ever shown; a new one whenever they change their meaning. */
export const consentVersions = ['2026-11'] as const;
export const CONSENT_VERSION: (typeof consentVersions)[number] = '2026-11';

/** As it is given with a declaration; a phone from before places and children were asked about does not say them. */
export const Consent = z.strictObject({
  version: z.enum(consentVersions),
  health: z.boolean(),
  finance: z.boolean(),
  location: z.boolean().optional(),
  children: z.boolean().optional(),
});
export type Consent = z.infer<typeof Consent>;

/** Under this age a person's data is sensitive whatever it says (Art. 31). */
const CHILD_YEARS = 14;

/** Whether somebody is under 14 on a day: by their birthday, or, where nobody can name it, as it was said. */
export function isChild(person: Numbered, on: ChinaDay): boolean {
  const birthDate = birthDateIn(person);
  if (birthDate !== undefined) return addMonths(birthDate, CHILD_YEARS * 12) > on;
  const { noIdNumber } = person;
  return noIdNumber !== undefined && 'under14' in noIdNumber && noIdNumber.under14 === true;
}

/**
 * Which consents the answers need: nobody is asked for more than was said.
 * @param hardship may be half answered
 */
export function consentsNeeded(
  hardship: { kind: HardshipKind },
  { longTermPatient, disabledMember }: Pick<Circumstances, 'longTermPatient' | 'disabledMember'>,
  place?: HomeLocation,
): Record<ConsentKind, boolean> {
  const { health, finance, children } = speaksOf(hardship);
  return { health: health || longTermPatient || disabledMember, finance, location: place !== undefined, children };
}

/** How one consent of a declaration stands: what was said last. */
export const ConsentState = z
  .object({ kind: z.enum(consentKinds), given: z.boolean(), at: Instant, version: z.string() })
  .meta({ id: 'ConsentState' });
export type ConsentState = z.infer<typeof ConsentState>;

/** Withdraws a consent, or gives it again; the same said twice changes nothing. */
export const ConsentChange = z
  .strictObject({ kind: z.enum(consentKinds), given: z.boolean(), version: z.enum(consentVersions) })
  .meta({ id: 'ConsentChange' });
export type ConsentChange = z.infer<typeof ConsentChange>;
