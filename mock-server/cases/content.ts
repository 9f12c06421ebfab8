/** Sealed rows, opened: each kind of content with the context that binds it to its row. */
import type { Assessment, AssessmentInput } from '../../src/shared/assessment';
import type { Consent } from '../../src/shared/consent';
import type { Discoverer, FiledContent, NewDeclaration } from '../../src/shared/declaration';
import { Refusal } from '../../src/shared/problem';
import { maskIdNumber } from '../../src/shared/identity';
import type { ShownVisit, Visit } from '../../src/shared/visit';
import type { ActionRow, AssessmentRow, DeclarationRow } from '../store/cases';
import type { Sealing } from '../sealing';

/** What is kept of a declaration, or of a discovery, which nobody has consented to yet. */
export type Filed = Omit<NewDeclaration, 'filer' | 'consent'> & {
  filer: NewDeclaration['filer'] | Discoverer;
  consent?: Consent;
};

export const sealDeclaration = (sealing: Sealing, filed: Filed) => sealing.seal(filed, `declaration/${filed.id}`);

const correctedContext = (id: string) => `declaration/${id}/corrected`;

export const sealCorrected = (sealing: Sealing, filed: Filed) => sealing.seal(filed, correctedContext(filed.id));

/**
 * As it was typed.
 * @throws Refusal `declaration.erased`
 */
export function openTyped(sealing: Sealing, { id, content }: Pick<DeclarationRow, 'id' | 'content'>): Filed {
  if (content.byteLength === 0) throw new Refusal('declaration.erased');
  return sealing.open(content, `declaration/${id}`) as Filed;
}

/**
 * As it was corrected last.
 * @throws Refusal `declaration.erased`
 */
export function openDeclaration(sealing: Sealing, row: Pick<DeclarationRow, 'id' | 'content' | 'corrected'>): Filed {
  return row.corrected ? (sealing.open(row.corrected, correctedContext(row.id)) as Filed) : openTyped(sealing, row);
}

/** What may be shown again: the identity number masked, and nothing of the envelope. */
export function filedContent({
  village,
  hardship,
  circumstances,
  words,
  applicant,
  householdSize,
  place,
  filer,
}: Filed): FiledContent {
  return {
    village,
    hardship,
    circumstances,
    words,
    applicant: { ...applicant, idNumber: maskIdNumber(applicant.idNumber) },
    householdSize,
    ...(place === undefined ? {} : { place }),
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

/** Under which name the words stand that go with an action; a visit has them inside. */
const wordKeys = [
  'reason',
  'question',
  'answer',
  'objection',
  'finding',
  'opinion',
  'minutes',
  'what',
  'note',
  'remark',
];

export function openBody(sealing: Sealing, row: Pick<ActionRow, 'id' | 'body'>): Record<string, unknown> | undefined {
  return row.body ? (sealing.open(row.body, `action/${row.id}`) as Record<string, unknown>) : undefined;
}

/** What was said with an action, as a person reads it. */
export function openWords(sealing: Sealing, row: Pick<ActionRow, 'id' | 'body' | 'type'>): string | undefined {
  const body = openBody(sealing, row);
  if (!body) return undefined;
  if (body.visit) return (body.visit as Visit).findings;
  // An answer names the objection that it answers by its id.
  const key = wordKeys.find(
    (each) => typeof body[each] === 'string' && !(row.type === 'answer_objection' && each === 'objection'),
  );
  return key && (body[key] as string);
}

/** What the latest visit wrote down. */
export function latestVisit(sealing: Sealing, actions: readonly ActionRow[]): Visit | undefined {
  const last = actions.filter(({ type }) => type === 'confirm' || type === 'propose_elimination').at(-1);
  return last && (openBody(sealing, last)?.visit as Visit | undefined);
}

/** What may be shown again of a visit: the identity numbers masked. */
export function shownVisit(visit: Visit): ShownVisit {
  return {
    ...visit,
    members: visit.members.map(({ idNumber, ...member }) => ({
      ...member,
      ...(idNumber === undefined ? {} : { idNumber: maskIdNumber(idNumber) }),
    })),
  };
}
