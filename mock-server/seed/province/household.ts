/** An invented household: who lives there, of what age, and what each can do. */
import { addDays, type ChinaDay } from '../../../src/shared/base/china-time';
import type { Member } from '../../../src/shared/contract/visit';
import { inventedIdNumber } from '../people';
import { inventedName } from './names';
import type { Random } from './random';

/** Identity numbers before these are left to the demo people and to tests. */
const FIRST_SEQUENCE = 1_000;
/** Numbers a household, more than it has people: the last is for who declared the same trouble beside it. */
const A_HOUSEHOLD = 10;

/** @param person 0…9 */
export const idNumberOf = (index: number, person: number): string =>
  inventedIdNumber(FIRST_SEQUENCE + index * A_HOUSEHOLD + person);

export interface Household {
  /** Its number in the province. */
  index: number;
  members: Member[];
  phone: string;
}

interface Place {
  index: number;
  /** Its number in its town, which tells its name apart. */
  inTown: number;
  size: number;
  phone: string;
  /** A day from which ages are counted. */
  on: ChinaDay;
}

const MARRIED = 0.85;
/** How often somebody beside the head gives their number at the visit. */
const NUMBER_GIVEN = 0.5;

const yearsBefore = (day: ChinaDay, years: number, random: Random) =>
  addDays(day, -Math.ceil(years * 365.25) - random.between(1, 360));

export function inventHousehold({ index, inTown, size, phone, on }: Place, random: Random): Household {
  const alone = size === 1 || !random.chance(MARRIED);
  const headAge = random.between(30, 72);
  const member = (person: number, role: Pick<Member, 'relation' | 'school' | 'work'>, age: number): Member => ({
    name: inventedName(inTown, person),
    birthDate: yearsBefore(on, age, random),
    ...(person === 0 || random.chance(NUMBER_GIVEN) ? { idNumber: idNumberOf(index, person) } : {}),
    health: random.weighted([
      ['healthy', age > 60 ? 5 : 16],
      ['chronic', age > 60 ? 4 : 2],
      ['serious', 1],
      ['disabled', 1],
    ]),
    ...role,
  });
  const members = [member(0, { relation: 'head', school: 'none', work: headAge > 65 ? 'weak' : 'able' }, headAge)];
  for (let person = 1; person < size; person += 1) {
    if (person === 1 && !alone) {
      const age = Math.max(24, headAge + random.between(-5, 3));
      members.push(member(1, { relation: 'spouse', school: 'none', work: age > 60 ? 'weak' : 'able' }, age));
    } else if (random.chance(0.2)) {
      members.push(
        member(person, { relation: 'parent', school: 'none', work: 'none' }, headAge + random.between(20, 27)),
      );
    } else {
      // A child whom they had when they were 20 to 28; a grown one works.
      const age = Math.max(1, headAge - random.between(20, 40));
      members.push(member(person, { relation: 'child', school: schoolAt(age), work: age < 18 ? 'none' : 'able' }, age));
    }
  }
  return { index, members, phone };
}

function schoolAt(age: number): Member['school'] {
  if (age < 3) return 'none';
  if (age < 6) return 'preschool';
  if (age < 15) return 'compulsory';
  if (age < 18) return 'senior';
  return age < 22 ? 'college' : 'none';
}

export const childrenAtSchool = ({ members }: Household): number =>
  members.filter(({ school }) => school !== 'none' && school !== 'preschool').length;
