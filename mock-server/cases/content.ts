/** Sealed rows, opened: each kind of content with the context that binds it to its row. */
import type { Assessment, AssessmentInput } from '../../src/shared/assessment';
import type { FiledContent, NewDeclaration } from '../../src/shared/declaration';
import { maskIdNumber } from '../../src/shared/identity';
import type { ActionRow, AssessmentRow, DeclarationRow } from '../store/cases';
import type { Sealing } from '../sealing';

export const sealDeclaration = (sealing: Sealing, declaration: NewDeclaration) =>
  sealing.seal(declaration, `declaration/${declaration.id}`);

export function openDeclaration(sealing: Sealing, row: Pick<DeclarationRow, 'id' | 'content'>): NewDeclaration {
  return sealing.open(row.content, `declaration/${row.id}`) as NewDeclaration;
}

/** What may be shown again: the identity number masked, and nothing of the envelope. */
export function filedContent({
  village,
  hardship,
  circumstances,
  words,
  applicant,
  householdSize,
  filer,
}: NewDeclaration): FiledContent {
  return {
    village,
    hardship,
    circumstances,
    words,
    applicant: { ...applicant, idNumber: maskIdNumber(applicant.idNumber) },
    householdSize,
    filer,
  };
}

export interface KeptAssessment {
  input: AssessmentInput;
  result: Assessment;
}

export const sealAssessment = (sealing: Sealing, actionId: string, kept: KeptAssessment) =>
  sealing.seal(kept, `assessment/${actionId}`);

export function openAssessment(sealing: Sealing, row: Pick<AssessmentRow, 'actionId' | 'content'>): KeptAssessment {
  return sealing.open(row.content, `assessment/${row.actionId}`) as KeptAssessment;
}

/** What was said with an action; each body has at most one text besides its dates. */
export function openWords(sealing: Sealing, row: Pick<ActionRow, 'id' | 'body'>): string | undefined {
  if (!row.body) return undefined;
  const { visitedOn: _date, ...texts } = sealing.open(row.body, `action/${row.id}`) as Record<string, string>;
  return Object.values(texts)[0];
}
