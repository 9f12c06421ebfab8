/**
 * What people are found by when only part is known: the name in pairs of characters, its first one, and phone numbers,
 * each as a keyed hash. Nothing that somebody said is searched.
 */
import { key, phoneOf } from '../../src/shared/base/text';
import type { Visit } from '../../src/shared/contract/visit';
import { openRegister, peopleInRegister, registerIn } from '../registers/content';
import type { Sealing } from '../sealing';
import type { Services } from '../services';
import type { Followed } from '../store/positions';
import { listSaid, listSaidBy, writeMarks, type Said } from '../store/marks';
import { openContent, openDeclaration } from './sealed';

/** Pairs of characters; of one character alone, a name that begins with it. */
function partsOf(typed: string): string[] {
  const characters = [...key(typed)];
  const [first, ...rest] = characters;
  if (first === undefined) return [];
  return rest.length === 0 ? [`^${first}`] : rest.map((each, at) => `${characters[at] ?? ''}${each}`);
}

const ofPart = (sealing: Sealing, part: string): string => sealing.blindIndex('name-part', part);

/** What somebody whose name holds what was typed has to carry, all of it. */
export const marksOfPart = (sealing: Sealing, typed: string): string[] => [
  ...new Set(partsOf(typed).map((part) => ofPart(sealing, part))),
];

export const markOfPhone = (sealing: Sealing, typed: string): string =>
  sealing.blindIndex('phone-mark', phoneOf(typed) ?? typed);

interface Person {
  name?: string | undefined;
  phones?: readonly (string | undefined)[];
}

/** All that a name leaves: who carries it has that name, or one that begins with it. */
export function marksOfName(sealing: Sealing, name: string): string[] {
  const [first = ''] = key(name);
  const parts = first === '' ? [] : [`^${first}`, ...partsOf(name)];
  return [...new Set(parts.map((part) => ofPart(sealing, part)))];
}

function marksOf(sealing: Sealing, { name = '', phones = [] }: Person): string[] {
  return [
    ...new Set([
      ...marksOfName(sealing, name),
      ...phones.flatMap((phone) => (phone === undefined ? [] : [markOfPhone(sealing, phone)])),
    ]),
  ];
}

/** Whoever was named in what a household filed, in what was written down in its home and in the register; who helped, by their phone. */
function peopleIn(sealing: Sealing, { declarations, visits, registered }: Said): Person[] {
  const filed = declarations
    .filter(({ content }) => content.byteLength > 0)
    .map((row): Person => {
      const { applicant, filer } = openDeclaration(sealing, row);
      return { name: applicant.name, phones: [applicant.phone, 'phone' in filer ? filer.phone : undefined] };
    });
  const met = visits.flatMap((action): Person[] => {
    const { body } = openContent(sealing, action);
    const register = registerIn(body);
    if (register) return registered ? [] : peopleInRegister(register);
    const visit = body?.visit as Visit | undefined;
    return visit ? [{ phones: [visit.phone] }, ...visit.members.map(({ name }) => ({ name }))] : [];
  });
  return [...filed, ...met, ...(registered ? peopleInRegister(openRegister(sealing, registered)) : [])];
}

type Marking = Pick<Services, 'db' | 'sealing'>;

async function mark({ db, sealing }: Marking, said: readonly Said[]): Promise<void> {
  await writeMarks(
    db,
    said.map(({ householdId }) => householdId),
    said.flatMap((each) =>
      peopleIn(sealing, each)
        .map((person) => marksOf(sealing, person))
        .filter((marks) => marks.length > 0)
        .flatMap((marks, person) =>
          marks.map((of) => ({
            householdId: each.householdId,
            person,
            mark: of,
            countyPrefix: each.countyPrefix,
          })),
        ),
    ),
  );
}

/** Makes the marks of the households anew that some actions are about, in the follower's transaction. */
export async function markPeople(services: Marking, followed: readonly Followed[]): Promise<void> {
  const caseIds = [...new Set(followed.flatMap(({ caseId }) => caseId ?? []))];
  await mark(services, await listSaid(services.db, caseIds));
}

/** The same of households of the register of which there is no case, and so no action to follow. */
export async function markRegistered(services: Marking, householdIds: readonly string[]): Promise<void> {
  await mark(services, await listSaidBy(services.db, householdIds));
}
