/** A member in words. */
import { key, shownName } from '../../shared/base/text';
import { ageOn } from '../../shared/base/china-time';
import type { ChinaDay } from '../../shared/base/china-time';
import type { StaffWords } from '../../shared/words/staff';
import type { DraftMember } from './draft';

/** `爱人 · 41 岁 · 有大病 · 没在上学 · 干不了活`, as far as it is said. */
export function memberWords(member: DraftMember, visitedOn: ChinaDay, { staff }: StaffWords): string {
  const say = staff.visit;
  const { relation, birthDate, health, school, work } = member;
  const parts = [
    relation && say.relation[relation],
    birthDate && birthDate <= visitedOn ? say.members.age(ageOn(birthDate, visitedOn)) : undefined,
    health && say.health[health],
    school && say.school[school],
    work && say.work[work],
  ];
  return say.members.summary(parts.filter((part) => part !== undefined));
}

export function nameOf({ name }: Pick<DraftMember, 'name'>, { staff }: StaffWords): string {
  return shownName(name) || staff.visit.members.blank;
}

/** The first who declared and is not named among the members, in whatever spelling. */
export function findMissing(applicants: readonly string[], members: readonly Pick<DraftMember, 'name'>[]) {
  return applicants.find((applicant) => members.every(({ name }) => key(name) !== key(applicant)));
}

/** Whether everything that is asked of a member has an answer, right or wrong. */
export function isFilled({ name, relation, birthDate, health, school, work }: DraftMember): boolean {
  return shownName(name) !== '' && ![relation, birthDate, health, school, work].includes(undefined);
}
