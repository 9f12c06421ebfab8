/** Who of a household has the name that a row says, and whether they can be meant. */
import type { ChinaDay } from '../../../src/shared/base/china-time';
import { birthdayIn, maskName } from '../../../src/shared/base/identity';
import { birthDateIn } from '../../../src/shared/base/no-id-number';
import { key } from '../../../src/shared/base/text';
import type { ImportCandidate } from '../../../src/shared/contract/imports';
import type { Visit } from '../../../src/shared/contract/visit';
import { openContent, openDeclaration } from '../../content/sealed';
import { openRegister, registerIn, type RegisterContent } from '../../registers/content';
import type { Sealing } from '../../sealing';
import type { Db } from '../../store/db';
import { listSaidBy } from '../../store/marks';
import type { Named, Said } from './row';

/** Somebody of a household, as far as they are known. */
interface Person extends Named {
  idNumber?: string | undefined;
}

const ofRegister = ({ members }: RegisterContent): Person[] =>
  members.flatMap(({ values: { member_name: name, birth_date: born }, idNumber }) => {
    if (typeof name !== 'string') return [];
    const birthDate = idNumber === undefined ? born : birthdayIn(idNumber);
    return [{ name, ...(typeof birthDate === 'string' ? { birthDate } : {}), idNumber }];
  });

/** Everybody who was ever named in one of some households, by household. */
export async function listPeople(
  db: Db,
  sealing: Sealing,
  households: readonly string[],
): Promise<ReadonlyMap<string, Person[]>> {
  if (households.length === 0) return new Map();
  const all = new Map<string, Person[]>(households.map((id) => [id, []]));
  for (const { householdId, declarations, visits, registered } of await listSaidBy(db, households)) {
    const own = all.get(householdId);
    for (const row of declarations)
      if (row.content.byteLength > 0) {
        const { applicant } = openDeclaration(sealing, row);
        const birthDate = birthDateIn(applicant);
        own?.push({ name: applicant.name, ...(birthDate ? { birthDate } : {}), idNumber: applicant.idNumber });
      }
    for (const action of visits) {
      const { body } = openContent(sealing, action);
      const register = registerIn(body);
      if (register) own?.push(...ofRegister(register));
      own?.push(...((body?.visit as Visit | undefined)?.members ?? []));
    }
    if (registered) own?.push(...ofRegister(openRegister(sealing, registered)));
  }
  return all;
}

const sameDay = (one: ChinaDay | undefined, other: ChinaDay | undefined): boolean =>
  one === undefined || other === undefined || one === other;

/** Whoever of a household may be the one that is named: two numbers tell two people apart. */
export const mayBe = (people: readonly Person[], { named, idNumber }: Said): Person | undefined =>
  people
    .filter(
      (each) =>
        key(each.name) === key(named.name) &&
        sameDay(each.birthDate, named.birthDate) &&
        (idNumber === undefined || each.idNumber === undefined),
    )
    .sort((one, other) => Number(other.birthDate !== undefined) - Number(one.birthDate !== undefined))[0];

const NUMBER_ENDS = 4;

/** As who sent the row may see them. */
export const shownPerson = ({ name, birthDate, idNumber }: Person): Omit<ImportCandidate, 'household' | 'village'> => ({
  name: maskName(name),
  ...(birthDate ? { birthDate } : {}),
  ...(idNumber === undefined ? {} : { numberEnds: idNumber.slice(-NUMBER_ENDS) }),
});
