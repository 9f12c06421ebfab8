/** Invented people and what they declare. The numbers belong to nobody: area 520000, born on the first day of 1900. */
import { randomUUID } from 'node:crypto';
import { inventedIdNumber } from '../mock-server/seed/people';
import { inventedVisit } from '../mock-server/seed/visit';
import { CONSENT_VERSION } from '../src/shared/contract/consent';
import type { NewDeclaration } from '../src/shared/contract/declaration';
import { noCircumstances } from '../src/shared/hardships/circumstances';

export { inventedIdNumber, inventedVisit };

/** Numbers that the seed does not use; each call is another person. */
let sequence = 500;
export const nextIdNumber = () => inventedIdNumber((sequence += 1));

/** The article's household (DOMAIN.md) under an invented name: over 50,000 billed, 19,000 self-paid, three at school, a husband on dialysis. */
export function articleHousehold(changes: Partial<NewDeclaration> = {}): NewDeclaration {
  return {
    id: randomUUID(),
    village: '520526107001',
    hardship: { kind: 'illness', who: 'self', treatment: 'inpatient', paid: 50_300, selfPaid: 19_000 },
    circumstances: { ...noCircumstances, childrenAtSchool: 3, longTermPatient: true },
    words: '丈夫尿毒症，每周透析；我做了肺囊肿手术。',
    applicant: { name: '赵小满', phone: '0857-0000123', idNumber: nextIdNumber() },
    householdSize: 5,
    filer: { relation: 'self' },
    consent: { version: CONSENT_VERSION, health: true, finance: true },
    ...changes,
  };
}

/** What a first secretary sends after a visit that found it true. */
export const confirmBody = (on = '2026-11-23', findings = '入户看了，情况属实。') => ({
  visit: inventedVisit({ on, head: '赵小满', people: 5, wage: 9_000, selfPaid: 19_000, findings }),
  proposedCategory: 'sudden_difficulty' as const,
});
