/** The parts of the administration, in the order in which they stand. */
import type { AdminWords } from '../shared/words/admin';

export type Section = keyof AdminWords['admin']['sections'];

export const sectionPages = {
  accounts: 'adminAccounts',
  vacancies: 'adminVacancies',
  areas: 'adminAreas',
  policies: 'adminPolicies',
  calendars: 'adminCalendars',
  changes: 'adminChanges',
} as const satisfies Record<Section, string>;
export const sections = Object.keys(sectionPages) as Section[];
