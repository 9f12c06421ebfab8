/** What the checks speak of, said once: who goes to school, who can work, which risk a household has. */
import { ageOn, type ChinaDay } from '../../../src/shared/base/china-time';
import { birthdayIn, idNumberCheck } from '../../../src/shared/base/identity';
import type { CheckedField, FieldsOf, RiskWord } from './fields';
import {
  all,
  any,
  asked,
  countMembers,
  derived,
  filled,
  has,
  is,
  matches,
  not,
  saidAt,
  says,
  surely,
  together,
  yes,
  type Condition,
  type HouseholdAt,
  type MemberAt,
} from './form';
import { premiumWindow, yuluUntil } from './figures';

// Households

export const monitored = filled('monitored_category');
export const outOfPoverty = is('household_type', '脱贫户');
export const eliminated = yes('risk_eliminated');
export const byAssistance = is('elimination_way', '帮扶消除');

export const hasRisk = (word: RiskWord): Condition<HouseholdAt> =>
  any(says('risk_1', word), says('risk_2', word), says('risk_3', word), says('risk_4', word), says('risk_5', word));

const development = ['industry_help', 'employment_help', 'finance_help', 'public_post_help'] as const;
const otherHelp = [
  'housing_help',
  'water_help',
  'health_help',
  'compulsory_edu_help',
  'other_education_help',
  'social_help',
  'relocation_help',
  'living_condition_help',
  'infrastructure_help',
] as const;
type HelpField = Exclude<FieldsOf<'list'>, 'public_post'>;
export const someHelp = (...fields: HelpField[]) => any(...fields.map((field) => has(field)));
export const developmentHelp = any(...development.map((field) => has(field)));
/** Any measure but comprehensive security. */
export const helpBesidesSecurity = any(
  ...[...development, ...otherHelp].map((field) => has(field)),
  filled('public_post_help_note'),
);
export const anyHelp = any(helpBesidesSecurity, has('comprehensive_security'));

/** By the columns of the contact person; where no sheet has them, by those of whoever collected it. */
export const contactFilled = any(
  all(filled('monitor_contact_name'), filled('monitor_contact_phone')),
  all(not(asked('monitor_contact_name')), filled('collector_name'), filled('collector_phone')),
);
export const householdOf = (people: number): Condition<HouseholdAt> =>
  derived([], ({ household }) => household.members.length >= people);
export const isZero = (field: 'wage_income') => together([field], ({ [field]: value }) => value === 0);

// Months

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
/** How many months lie between two, by the calendar's months. */
export const monthsBetween = (from: string, to: string): number => monthNumber(to) - monthNumber(from);

export const recognisedFrom = (month: string) =>
  together(['recognised_month'], ({ recognised_month: recognised }) => recognised >= month);
export const eliminatedFrom = (month: string) =>
  together(['eliminated_month'], ({ eliminated_month: eliminatedIn }) => eliminatedIn >= month);
/** By the calendar's months, since no day is known. */
export const recognisedMonthsAgo = (months: number) =>
  together(
    ['recognised_month'],
    ({ recognised_month: recognised }, { household }) => monthsBetween(recognised, household.day) >= months,
  );
export const monthsToElimination = (months: number) =>
  together(
    ['recognised_month', 'eliminated_month'],
    ({ recognised_month: recognised, eliminated_month: end }) => monthsBetween(recognised, end) >= months,
  );
/** Not known of one recognised before the first window. */
export const recognisedInWindow = together(
  ['recognised_month'],
  ({ recognised_month: recognised }, at) => {
    const window = premiumWindow.at(at);
    return window && recognised <= window.value.to;
  },
  premiumWindow,
);
export const recognisedBeforeYulu = together(
  ['recognised_month'],
  ({ recognised_month: recognised }, at) => {
    const until = yuluUntil.at(at);
    return until && recognised <= until.value;
  },
  yuluUntil,
);

// Who somebody is

export const head = is('relation_to_head', '户主');
export const spouse = is('relation_to_head', '配偶');
export const oneOf = (of: Condition<MemberAt>) => countMembers(of, (count) => count === 1);
export const male = is('gender', '1', '男');
export const female = is('gender', '2', '女');

/** Those that leave no doubt: 之叔伯 and 之兄弟姐妹 may be either. */
export const maleRelation = is(
  'relation_to_head',
  '之子',
  '之女婿',
  '之孙子',
  '之外孙子',
  '之曾孙子',
  '之父',
  '之岳父',
  '之公公',
  '之祖父',
  '之侄儿',
);
export const femaleRelation = is(
  'relation_to_head',
  '之女',
  '之儿媳',
  '之孙女',
  '之外孙女',
  '之曾孙女',
  '之母',
  '之岳母',
  '之婆婆',
  '之祖母',
  '之兄弟媳妇',
  '之侄女',
);

const ID_LENGTH = 18;
const firstDigits = (number: string) => number.slice(0, ID_LENGTH);
/** In this household, and where the register is at hand in any; a number with a certificate's digits is the same. */
export const oncePerRegister = derived<MemberAt>(['id_no'], ({ household, member }) => {
  const number = member.values.id_no;
  if (typeof number !== 'string') return undefined;
  const same = household.members.filter(
    ({ values: { id_no: other } }) => typeof other === 'string' && firstDigits(other) === firstDigits(number),
  );
  if (same.length > 1) return false;
  return household.elsewhere && !household.elsewhere.hasNumber(firstDigits(number));
});
/** Written as a card or a disability certificate has it; of another paper nothing is asked. */
export const hasChineseNumber = all(filled('id_no'), not(surely(says('id_type', '护照', '港澳', '台', '外国人'))));
export const numberLength = (...lengths: number[]) => matches('id_no', (said) => lengths.includes(said.length));
export const checkDigitFits = matches(
  'id_no',
  (said) => /^\d{17}[\dX]/.test(said) && idNumberCheck(firstDigits(said)) === said[ID_LENGTH - 1],
);
export const placeholder = matches('id_no', (said) => said.startsWith('999999'));
/** @param pattern of the digits after the identity number: category, then grade */
export const certified = (pattern: RegExp) => matches('id_no', (said) => pattern.test(said.slice(ID_LENGTH)));
export const holdsCertificate = any(says('id_type', '残疾人证'), all(filled('id_no'), numberLength(20, 22)));

/** As it is written; else by the number. */
const birthReads: readonly CheckedField[] = ['birth_date', 'id_no'];
function birthOf(at: MemberAt): ChinaDay | undefined {
  const written = saidAt(at, 'birth_date');
  if (typeof written?.value === 'string') return written.value;
  const number = saidAt(at, 'id_no')?.value;
  return typeof number === 'string' && /^\d{14}/.test(number) && !number.startsWith('999999')
    ? birthdayIn(number)
    : undefined;
}
/** The first of September of the school year in which a day lies. */
export function schoolDay(day: ChinaDay): ChinaDay {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) < '09-01' ? year - 1 : year}-09-01`;
}
const agedOn = (least: number, most: number, on: (day: ChinaDay) => ChinaDay): Condition<MemberAt> =>
  derived(birthReads, (at) => {
    const birth = birthOf(at);
    if (birth === undefined) return undefined;
    const age = ageOn(birth, on(at.household.day));
    return age >= least && age <= most;
  });
/** In full years, both ends included. */
export const aged = (least: number, most = Infinity) => agedOn(least, most, (day) => day);
export const agedInSchoolYear = (least: number, most: number) => agedOn(least, most, schoolDay);
// Phones

/** 1, then 3 to 9, in all 11 digits. */
export const mobileIn = (field: 'member_phone') => matches(field, (said) => /^1[3-9]\d{9}(?:\.0)?$/.test(said));
export const digitsIn = (field: 'household_phone', count: number) =>
  matches(field, (said) => said.replace(/\.0$/, '').replace(/\D/g, '').length === count);

// School, health, labour

export const healthy = is('health_status', '健康');
export const seriouslyIll = says('health_status', '大病', '长期慢性病');
export const disabled = any(says('health_status', '残疾'), holdsCertificate);

/** It says 非在校生 of whoever is in no school. */
export const saysSchool = all(filled('school_status'), not(is('school_status', '非在校生')));
export const preschool = is('school_status', '学龄前儿童', '学前教育');
export const inSchool = all(saysSchool, not(is('school_status', '学龄前儿童')));
export const primaryPupil = says('school_status', '小学');
export const juniorPupil = says('school_status', '初中', '七年级', '八年级', '九年级');
export const seniorPupil = says('school_status', '高中', '中职');
export const vocationalStudent = says('school_status', '中职', '高职');
export const postgraduate = says('school_status', '硕士', '博士');
export const collegeEducated = says('education_level', '大专', '高职', '本科', '研究生', '硕士', '博士');
export const technicianOrMore = any(collegeEducated, says('education_level', '技师'));
export const ofSchoolAge = agedInSchoolYear(6, 16);
export const unexplainedOutOfSchool = all(ofSchoolAge, not(inSchool), not(filled('dropout_reason')));

export const withoutLabour = is('labour_skill', '无劳动力', '丧失劳动力');
export const ableLabour = is('labour_skill', '普通劳动力', '技能劳动力');
export const weakLabour = is('labour_skill', '弱劳动力或半劳动力');
export const someLabour = any(ableLabour, weakLabour);
/** Of working age, healthy, in no school. */
export const couldWork = all(aged(16, 59), healthy, not(inSchool));

// Insurance, low-income aid

export const basicallyInsured = any(yes('resident_medical_insured'), yes('worker_medical_insured'));
/** The exports say “none” in two words. */
export const onDibao = all(filled('dibao_status'), not(is('dibao_status', '未享受', '不享受', '否', '无')));
export const onTekun = all(filled('tekun_status'), not(is('tekun_status', '未享受', '不享受', '否', '无')));

/** One of the two, and no more. */
export const exactlyOne = <At extends HouseholdAt>(one: Condition<At>, other: Condition<At>) =>
  all(any(one, other), not(all(one, other)));

export const holdsPost = has('public_post');
