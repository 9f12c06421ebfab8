/** What a visit wrote down, in words. */
import { ageOn } from '../../shared/base/china-time';
import type { Incomes } from '../../shared/contract/income';
import { assuranceKinds, type ShownMember, type ShownVisit } from '../../shared/contract/visit';
import type { StaffWords } from '../../shared/words/staff';
import { yuan } from '../../shared/words/zh/domain';
import type { Fact } from './facts';

/** Everyone, by name: `爱人 · 41 岁 · 有大病 · 干不了活`. */
export function memberFacts({ members, visitedOn }: ShownVisit, { staff }: StaffWords): Fact[] {
  const { visit, case: say, queue } = staff;
  const about = ({ relation, birthDate, health, school, work }: ShownMember) => [
    visit.relation[relation],
    say.age(ageOn(birthDate, visitedOn)),
    visit.health[health],
    ...(school === 'none' ? [] : [visit.school[school]]),
    visit.work[work],
  ];
  return members.map((member) => ({ name: member.name, value: about(member).join(queue.dot) }));
}

export function incomeFacts({ incomes }: ShownVisit, { staff }: StaffWords): Fact[] {
  return (Object.keys(staff.visit.income) as (keyof Incomes)[]).map((kind) => ({
    name: staff.visit.income[kind].name,
    value: staff.case.yuan(yuan(incomes[kind])),
  }));
}

/** What is not safe, and what is wrong with it. */
export function unsafeFacts({ assurances }: ShownVisit, { staff }: StaffWords): Fact[] {
  return assuranceKinds.flatMap((kind) => {
    const found = assurances[kind];
    return found.safe ? [] : [{ name: staff.visit.assurance[kind].name, value: found.problem }];
  });
}

export function assetWords({ assets }: ShownVisit, { staff }: StaffWords): string {
  if (assets.length === 0) return staff.case.assetsNone;
  return staff.case.assetsFound(assets.map((asset) => staff.visit.asset[asset]).join(staff.case.list));
}
