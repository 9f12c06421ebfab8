/**
 * What the staff may no longer read since a consent was withdrawn. Fields go by the kind that they needed; words, photos,
 * voices and what a visit wrote down can hold any kind, so they go with each.
 */
import { consentKinds, consentsNeeded, isChild, type ConsentKind } from '../../src/shared/contract/consent';
import { chinaDay } from '../../src/shared/base/china-time';
import { birthDateIn } from '../../src/shared/base/no-id-number';
import type { StaffContent } from '../../src/shared/contract/declaration';
import { noCircumstances } from '../../src/shared/hardships/circumstances';
import type { Hardship } from '../../src/shared/hardships/index';
import type { CaseRow } from '../store/cases';
import { filedContent, type Filed } from './sealed';

/** What a case withholds, and what each of its declarations does. */
export interface Withheld {
  /** In a fixed order; empty when nothing is. Where the home is stands apart: nothing else holds that. */
  kinds: ConsentKind[];
  ofDeclaration(declarationId: string): ConsentKind[];
  placeOf(declarationId: string): boolean;
}

export function withheldIn({ withheld }: Pick<CaseRow, 'withheld'>): Withheld {
  const kindsOf = (own: CaseRow['withheld']) =>
    consentKinds.filter((kind) => kind !== 'location' && own.some((each) => each.kind === kind));
  return {
    kinds: kindsOf(withheld),
    ofDeclaration: (id) => kindsOf(withheld.filter(({ declaration }) => declaration === id)),
    placeOf: (id) => withheld.some(({ declaration, kind }) => declaration === id && kind === 'location'),
  };
}

/** Whether what happened says something of the kinds. */
function tells(hardship: Hardship, kinds: readonly ConsentKind[]): boolean {
  const needed = consentsNeeded(hardship, noCircumstances);
  return kinds.some((kind) => needed[kind]);
}

/** Whether the kind of hardship alone (因病) says what a withdrawn consent covers; of money it says nothing. */
export const kindTells = (hardship: Hardship, withheld: readonly ConsentKind[]): boolean =>
  tells(
    hardship,
    withheld.filter((kind) => kind !== 'finance'),
  );

/** A declaration as the staff may read it. */
export function staffContent(filed: Filed, all: Withheld, filedAt: Date): StaffContent {
  const { place, ...others } = filedContent(filed);
  const applicant = { ...others.applicant, birthDate: birthDateIn(filed.applicant) };
  const content = { ...others, applicant, ...(place && !all.placeOf(filed.id) ? { place } : {}) };
  const withheld = all.ofDeclaration(filed.id);
  if (withheld.length === 0) return { ...content, withheld: [] };
  const { hardship, circumstances, words, ...rest } = content;
  const child = withheld.includes('children') && isChild(filed.applicant, chinaDay(filedAt.toISOString()));
  return {
    ...rest,
    // Nobody could be asked for whose name is not known.
    applicant: child
      ? { ...rest.applicant, idNumber: '＊'.repeat(18), noIdNumber: undefined, birthDate: undefined }
      : rest.applicant,
    ...(tells(hardship, withheld) ? {} : { hardship }),
    ...(withheld.some((kind) => kind !== 'finance') ? {} : { circumstances }),
    withheld: [...withheld],
  };
}
