/** How people are found: by blind indexes of their names and numbers, the same wherever they are written down. */
import { key } from '../../src/shared/base/text';
import type { Member } from '../../src/shared/contract/visit';
import type { Sealing } from '../sealing';
import type { CaseRow } from '../store/cases';
import type { Step } from '../store/steps';

/** One name in every spelling. */
export const indexName = (sealing: Sealing, name: string): string => sealing.blindIndex('name', key(name));

export const indexOfNumber = (sealing: Sealing, idNumber: string): string => sealing.blindIndex('id-number', idNumber);

export function indexPerson(
  sealing: Sealing,
  { name, idNumber }: { name: string; idNumber: string },
): { nameIndex: string; idNumberIndex: string } {
  return { nameIndex: indexName(sealing, name), idNumberIndex: indexOfNumber(sealing, idNumber) };
}

/** The same, where they have a number: whoever has none is found by nothing of this, and so joined to nobody. */
export const indexNumbered = (
  sealing: Sealing,
  { name, idNumber }: { name: string; idNumber?: string | undefined },
): ReturnType<typeof indexPerson> | undefined =>
  idNumber === undefined ? undefined : indexPerson(sealing, { name, idNumber });

/** By what those are found who gave their number. */
export const numbersOf = (sealing: Sealing, members: readonly Pick<Member, 'idNumber'>[]): string[] =>
  members.flatMap(({ idNumber }) => (idNumber === undefined ? [] : [indexOfNumber(sealing, idNumber)]));

/** Whoever gave their number at a visit is found by it from then on. */
export function peopleSeen(
  sealing: Sealing,
  { householdId, villageCode }: Pick<CaseRow, 'householdId' | 'villageCode'>,
  members: readonly Member[],
): Step {
  const seen = members.flatMap(({ name, idNumber }) =>
    idNumber === undefined
      ? []
      : [{ ...indexPerson(sealing, { name, idNumber }), phoneIndex: null, householdId, villageCode }],
  );
  return seen.length > 0 ? { seen } : {};
}
