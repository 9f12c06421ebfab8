/** What a declaration says, fact by fact, in words. */
import { sayAnswer, screensOf } from '../../shared/say/hardship';
import { noNumberWords } from '../../shared/say/number';
import type { StaffContent } from '../../shared/contract/declaration';
import type { Circumstances } from '../../shared/hardships/circumstances';
import type { Hardship } from '../../shared/hardships/index';
import type { Replies } from '../../shared/hardships/kind';
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
  const answers: Replies = hardship;
  return screensOf(hardship.kind, words)
    .flatMap(({ asked }) => asked)
    .map((asked) => {
      const answer = answers[asked.field];
      const amount = asked.as === 'yuan' && typeof answer === 'number';
      return {
        name: asked.say.fact,
        value: amount ? words.staff.case.yuan(yuan(answer)) : sayAnswer(asked, answers, today, words),
      };
    })
    .filter(({ value }) => value !== '');
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

/** @param head what stands over the case already: it is not said again */
export function personFacts(
  { applicant, householdSize, filer }: StaffContent,
  head: { applicantName: string; householdSize: number },
  words: StaffWords,
): Fact[] {
  const say = words.staff.case;
  const filedBy =
    filer.relation === 'self' ? say.bySelf : say.byHelper(words.helperRelation[filer.relation], filer.name);
  return [
    ...(applicant.name === head.applicantName ? [] : [{ name: say.applicant, value: applicant.name }]),
    {
      name: say.idNumber,
      value: applicant.noIdNumber
        ? words.noNumber.none(noNumberWords(applicant.noIdNumber, words))
        : applicant.idNumber.replace(/＊+/, '＊＊＊＊'),
    },
    ...(householdSize === head.householdSize
      ? []
      : [{ name: say.household, value: words.staff.queue.people(householdSize) }]),
    { name: say.filedBy, value: filedBy },
  ];
}
