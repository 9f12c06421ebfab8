/** The parts of the administration, in the order in which they stand. */
import type { Words } from '../shared/words';

export type Section = keyof Words['admin']['sections'];

export const sectionPages = {
  accounts: 'adminAccounts',
  areas: 'adminAreas',
  policies: 'adminPolicies',
  calendars: 'adminCalendars',
  changes: 'adminChanges',
} as const satisfies Record<Section, string>;
export const sections = Object.keys(sectionPages) as Section[];
