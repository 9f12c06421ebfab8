/**
 * Who declared without an identity number: it becomes known at a visit, or when somebody has looked at a card that the
 * household asked to have put right. From then on it stands in the declaration, and they are found by it.
 */
import { key } from '../../src/shared/base/text';
import type { Visit } from '../../src/shared/contract/visit';
import { indexPerson } from '../content/people';
import { openDeclaration, openSummary, renamed, sealCorrected, sealSummary, type Filed } from '../content/sealed';
import type { CaseRow, DeclarationRow } from '../store/cases';
import { joinSteps, type Step } from '../store/steps';
import type { Whole } from '../store/whole';
import type { Moment } from './moment';

/** The declaration under a number; whoever counts to another household by it stays there until the two are merged. */
export function underNumber(
  { sealing }: Moment,
  { id }: Pick<DeclarationRow, 'id'>,
  { applicant: { noIdNumber: _, ...applicant }, ...filed }: Filed,
  identity: { name: string; idNumber: string },
  { householdId, villageCode }: Pick<CaseRow, 'householdId' | 'villageCode'>,
): { step: Step; filed: Filed } {
  const { phone } = applicant;
  const numbered = { ...filed, applicant: { ...applicant, ...identity } };
  const phoneIndex = phone === undefined ? null : sealing.blindIndex('phone', phone);
  return {
    step: {
      corrected: [{ id, corrected: sealCorrected(sealing, numbered) }],
      seen: [{ ...indexPerson(sealing, identity), phoneIndex, householdId, villageCode }],
    },
    filed: numbered,
  };
}

/**
 * What a visit was shown: the numbers of those who had declared without one, under the names that they declared under.
 * @returns the case's summary too, where it named them as who has none
 */
export function numbersShown(
  moment: Moment,
  { row, declarations }: Pick<Whole, 'row' | 'declarations'>,
  { members }: Pick<Visit, 'members'>,
): { step: Step; summary?: Uint8Array } {
  const { sealing } = moment;
  const learned = members.flatMap(({ declared, name, idNumber }) => {
    const declaration = declarations.find(({ id }) => id === declared);
    if (!declaration || idNumber === undefined || declaration.content.byteLength === 0) return [];
    const filed = openDeclaration(sealing, declaration);
    // Another name is another person, whatever the form says.
    if (filed.applicant.idNumber !== undefined || key(filed.applicant.name) !== key(name)) return [];
    return [{ declaration, ...underNumber(moment, declaration, filed, { name, idNumber }, row) }];
  });
  const first = learned.find(({ declaration }) => declaration.id === declarations[0]?.id);
  return {
    step: joinSteps(...learned.map(({ step }) => step)),
    ...(first && row.summary
      ? { summary: sealSummary(sealing, row.id, renamed(openSummary(sealing, row), first.filed.applicant)) }
      : {}),
  };
}
