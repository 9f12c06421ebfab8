/** A household of the register as the checks look at it, and what they find, as it is kept. */
import { chinaDay } from '../../src/shared/base/china-time';
import { enclosing } from '../../src/shared/contract/area';
import type { Moment } from '../cases/moment';
import type { Elsewhere, Household } from '../registers/checks/form';
import { judge, type Finding } from '../registers/checks/judge';
import type { RegisterContent } from '../registers/content';
import type { Sealing } from '../sealing';
import type { FoundIn } from '../store/findings';

/** @param elsewhere absent: other households are not looked at */
export function householdOf({ reference, at }: Moment, content: RegisterContent, elsewhere?: Elsewhere): Household {
  const { village, values, unread, members, asked } = content;
  return {
    values,
    unread,
    members,
    asked: new Set(asked),
    day: chinaDay(at.toISOString()),
    county: reference.nameOf(enclosing(village, 'county')),
    ...(elsewhere ? { elsewhere } : {}),
    lineOf(year) {
      const policy = reference.findPolicyAt(village, `${year}-12-31`);
      return policy && { value: policy.monitoringLine, source: policy.source, demo: policy.demo };
    },
  };
}

export const findingsIn = (household: Household): Finding[] => judge(household).findings;

/** By whom of the household it is: by number, else by name. */
export function subjectOf(sealing: Sealing, { members }: Household, { member }: Finding): string {
  if (member === undefined) return '';
  const { id_no: number, member_name: name } = members[member]?.values ?? {};
  return sealing.blindIndex('finding-subject', String(number ?? name ?? member));
}

export const digestOf = (sealing: Sealing, { facts }: Finding): string => sealing.blindIndex('finding', facts);

/** What is found, each once. */
export function foundIn(sealing: Sealing, id: string, { village }: RegisterContent, household: Household): FoundIn {
  const { findings, unjudged } = judge(household);
  const found = findings.map((finding) => ({
    check: finding.check.id,
    subject: subjectOf(sealing, household, finding),
    digest: digestOf(sealing, finding),
  }));
  return {
    household: id,
    village,
    unjudged: unjudged.map(({ check }) => check.id),
    findings: [...new Map(found.map((each) => [`${each.check} ${each.subject}`, each])).values()],
  };
}
