/** What a declaration says, fact by fact, in words. */
import { plainDay } from '../../shared/say/days';
import type { StaffContent } from '../../shared/contract/declaration';
import type { Circumstances, Hardship } from '../../shared/hardships/index';
import type { ChinaDay } from '../../shared/base/china-time';
import type { StaffWords } from '../../shared/words/staff';
import { yuan } from '../../shared/words/zh/domain';

export interface Fact {
  name: string;
  value: string;
  /** Sentences, which stand under the name. */
  long?: boolean;
}

export function hardshipFacts(hardship: Hardship, today: ChinaDay, words: StaffWords): Fact[] {
  const { fact, list, ...say } = words.staff.case;
  const money = (amount: number) => say.yuan(yuan(amount));
  switch (hardship.kind) {
    case 'illness':
      return [
        { name: fact.who, value: words.relative[hardship.who] },
        { name: fact.treatment, value: words.treatment[hardship.treatment] },
        { name: fact.paid, value: money(hardship.paid) },
        { name: fact.selfPaid, value: money(hardship.selfPaid) },
      ];
    case 'disaster':
      return [
        { name: fact.type, value: words.disasterType[hardship.type] },
        { name: fact.happenedOn, value: plainDay(hardship.happenedOn, today, words.date) },
        { name: fact.losses, value: hardship.losses.map((loss) => words.loss[loss]).join(list) },
        { name: fact.houseHabitable, value: hardship.houseHabitable ? say.habitable : say.notHabitable },
      ];
    case 'job_loss':
      return [
        { name: fact.who, value: words.relative[hardship.who] },
        { name: fact.since, value: plainDay(hardship.since, today, words.date) },
        { name: fact.incomeBefore, value: money(hardship.incomeBefore) },
        { name: fact.incomeNow, value: money(hardship.incomeNow) },
        { name: fact.someoneElseEarns, value: hardship.someoneElseEarns ? say.someoneEarns : say.nobodyEarns },
      ];
    case 'other':
      return [{ name: fact.type, value: words.otherType[hardship.type] }];
  }
}

/** Only what is so: an empty answer says nothing. */
export function circumstanceFacts(
  { childrenAtSchool, longTermPatient, disabledMember, noOneAbleToWork, gaps }: Circumstances,
  words: StaffWords,
): Fact[] {
  const { fact, children, hasSome, nobodyWorks, list } = words.staff.case;
  return [
    ...(childrenAtSchool > 0 ? [{ name: fact.childrenAtSchool, value: children(childrenAtSchool) }] : []),
    ...(longTermPatient ? [{ name: fact.longTermPatient, value: hasSome }] : []),
    ...(disabledMember ? [{ name: fact.disabledMember, value: hasSome }] : []),
    ...(noOneAbleToWork ? [{ name: fact.noOneAbleToWork, value: nobodyWorks }] : []),
    ...(gaps.length > 0 ? [{ name: fact.gaps, value: gaps.map((gap) => words.gap[gap]).join(list) }] : []),
  ];
}

export function personFacts({ applicant, householdSize, filer }: StaffContent, words: StaffWords): Fact[] {
  const say = words.staff.case;
  const filedBy =
    filer.relation === 'self' ? say.bySelf : say.byHelper(words.helperRelation[filer.relation], filer.name);
  return [
    { name: say.applicant, value: applicant.name },
    { name: say.idNumber, value: applicant.idNumber.replace(/＊+/, '＊＊＊＊') },
    { name: say.household, value: words.staff.queue.people(householdSize) },
    { name: say.filedBy, value: filedBy },
  ];
}
