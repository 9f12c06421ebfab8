/** Invented households as a register has them, in order: no check has anything to say about one. */
import { addDays, ageOn, type ChinaDay } from '../../../src/shared/base/china-time';
import { idNumberCheck } from '../../../src/shared/base/identity';
import type { Values } from '../../registers/checks/fields';
import type { Person, Written } from '../../registers/checks/form';
import { schoolDay } from '../../registers/checks/terms';
import { inventedName } from '../province/names';
import type { Random } from '../province/random';

/** Monitored, no longer so, or on the register of the poor and in no monitoring. */
export type RegisterStanding = 'monitored' | 'eliminated' | 'poor';
/** What it is recognised for. */
const troubles = [
  'illness',
  'disability',
  'schooling',
  'housing',
  'water',
  'disaster',
  'job_loss',
  'lack_of_labour',
  'other',
] as const;
type Trouble = (typeof troubles)[number];

export interface InventedHousehold extends Written {
  standing: RegisterStanding;
  members: Person[];
}

export interface Inventing {
  random: Random;
  /** As of which day it is in order. */
  day: ChinaDay;
  standing: RegisterStanding;
  /** Its number in the town, for its names; from 0. */
  household: number;
  /** The first of ten numbers that nobody else has; 0 … 99,990. */
  first: number;
}

/** Area codes that no county has; born whenever. */
function inventedNumber(birth: ChinaDay, sequence: number): string {
  const area = 520_000 + (Math.floor(sequence / 1_000) % 100);
  const first = `${area}${birth.replaceAll('-', '')}${String(sequence % 1_000).padStart(3, '0')}`;
  return first + idNumberCheck(first);
}
/** No number was ever given out that begins so. */
const inventedPhone = (sequence: number) => `154${String(sequence).padStart(8, '0')}`;

const insured: Values = {
  resident_medical_insured: true,
  worker_medical_insured: false,
  critical_illness_insured: true,
  got_medical_aid: false,
  worker_pension_insured: false,
  dibao_status: '未享受',
  tekun_status: '不享受',
};

const outside: Values = {
  out_is_working: true,
  out_county: '广东省东莞市',
  out_employer: '某某电子厂',
  out_industry: '制造业',
  out_channel: '亲友介绍',
  out_point_to_point: false,
};

const said = (values: Values): Written => ({ values, unread: {} });

class Building {
  readonly members: Person[] = [];
  readonly help: Record<string, string[]> = {};

  constructor(
    readonly of: Inventing,
    /** The month in which it was recognised, or from which on it works. */
    readonly since: string,
  ) {}

  assist(
    field:
      | 'health_help'
      | 'comprehensive_security'
      | 'employment_help'
      | 'industry_help'
      | 'other_education_help'
      | 'housing_help'
      | 'water_help'
      | 'social_help',
    what: string,
  ): void {
    this.help[field] = [...new Set([...(this.help[field] ?? []), what])];
  }

  birth(age: number): ChinaDay {
    const years = Number(this.of.day.slice(0, 4)) - age - 1;
    // The year before the birthday has come again: whole days, so that nobody is on an edge.
    return addDays(`${years}${this.of.day.slice(4)}`, this.of.random.between(20, 340));
  }

  add(relation: string, gender: string, birth: ChinaDay, own: Values): Person {
    const slot = this.members.length;
    const sequence = this.of.first + slot;
    const values: Values = {
      person_no: String(sequence),
      member_name: inventedName(this.of.household, slot),
      gender,
      id_type: '居民身份证',
      id_no: inventedNumber(birth, sequence),
      birth_date: birth,
      relation_to_head: relation,
      ethnicity: this.of.random.pick(['汉族', '苗族', '布依族', '彝族', '侗族']),
      health_status: '健康',
      ...insured,
      resident_pension_insured: ageOn(birth, this.of.day) >= 16,
      ...own,
    };
    const person: Person = { values, unread: {}, work: [], plans: [] };
    this.members.push(person);
    return person;
  }

  /** Somebody who can work, and is healthy. */
  adult(relation: string, gender: string, age = this.of.random.between(26, 54)): Person {
    const education_level = this.of.random.pick(['小学', '初中', '高中', '大专']);
    const skilled = education_level !== '大专' && this.of.random.chance(0.2);
    const person = this.add(relation, gender, this.birth(age), {
      education_level,
      labour_skill: skilled ? '技能劳动力' : '普通劳动力',
    });
    if (skilled || education_level === '大专' || this.of.random.chance(0.3)) this.works(person);
    else if (this.of.random.chance(0.2))
      person.plans = [said({ plan_to_work: true, plan_county: '浙江省金华市义乌市', plan_service_need: '岗位信息' })];
    return person;
  }

  works(person: Person): void {
    const place = '广东省东莞市';
    person.values.work_place = place;
    person.values.member_phone = inventedPhone(this.of.first + this.members.indexOf(person));
    person.work = [
      said({
        ...outside,
        out_start: this.since,
        out_monthly_income: this.of.random.between(20, 60) * 100,
        out_transport_subsidy: 500,
      }),
    ];
  }

  elder(relation: string, gender: string): Person {
    const labour_skill = this.of.random.pick(['无劳动力', '弱劳动力或半劳动力']);
    return this.add(relation, gender, this.birth(this.of.random.between(62, 80)), {
      education_level: '小学',
      labour_skill,
    });
  }

  /** In the class of its age; nobody between school and work. */
  child(relation: string, gender: string, age = this.of.random.between(0, 18)): Person {
    const birth = this.birth(age);
    const inSchoolYear = ageOn(birth, schoolDay(this.of.day));
    const school_status =
      inSchoolYear < 3
        ? '学龄前儿童'
        : inSchoolYear < 6
          ? '学前教育'
          : inSchoolYear < 12
            ? '小学'
            : inSchoolYear < 15
              ? (['七年级', '八年级', '九年级'][inSchoolYear - 12] ?? '')
              : this.of.random.pick(['普通高中一年级', '中职二年级']);
    if (school_status.startsWith('中职')) this.assist('other_education_help', '雨露计划');
    return this.add(relation, gender, birth, { school_status, labour_skill: '无劳动力' });
  }

  ill(person: Person): void {
    Object.assign(person.values, {
      health_status: this.of.random.pick(['患有大病', '长期慢性病']),
      got_medical_aid: true,
    });
    if (person.values.labour_skill !== '无劳动力') person.values.labour_skill = '弱劳动力或半劳动力';
    delete person.values.work_place;
    Object.assign(person, { work: [], plans: [] });
    if (person.values.education_level === '大专') person.values.education_level = '高中';
  }

  disabled(person: Person): void {
    this.ill(person);
    const severe = this.of.random.chance(0.5);
    Object.assign(person.values, {
      health_status: '残疾',
      id_type: '残疾人证',
      id_no: `${String(person.values.id_no)}4${severe ? 2 : 3}`,
      labour_skill: severe ? '丧失劳动力' : '弱劳动力或半劳动力',
    });
    this.assist('comprehensive_security', '残疾人补贴');
  }

  dibao(person: Person): void {
    person.values.dibao_status = '农村低保';
    this.assist('comprehensive_security', '低保');
  }
}

const risks: Record<Trouble, string> = {
  illness: '因病',
  disability: '因残',
  schooling: '因学',
  housing: '因安全住房',
  water: '因安全饮水',
  disaster: '因自然灾害',
  job_loss: '因务工就业不稳',
  lack_of_labour: '缺劳动力',
  other: '其他',
};

function family(build: Building, trouble: Trouble | undefined): void {
  const { random } = build.of;
  if (trouble === 'lack_of_labour') {
    build.elder('户主', '1').values.labour_skill = '无劳动力';
    build.elder('配偶', '2').values.labour_skill = '无劳动力';
    build.child('之孙子', '1', 8);
    build.adult('之女', '2');
    build.child('之孙女', '2', 10);
    return;
  }
  const head = build.adult('户主', '1');
  const wife =
    random.chance(0.85) || trouble === 'illness' || trouble === 'disability' ? build.adult('配偶', '2') : undefined;
  for (let more = random.between(trouble === 'schooling' ? 1 : 0, 3); more > 0; more -= 1)
    if (random.chance(0.5)) build.child('之子', '1');
    else build.child('之女', '2');
  if (random.chance(0.5)) build.elder(random.chance(0.5) ? '之父' : '之岳父', '1');
  if (random.chance(0.5)) build.elder('之母', '2');
  if (wife && trouble === 'illness') build.ill(wife);
  if (wife && trouble === 'disability') build.disabled(wife);
  if (trouble === 'job_loss') build.works(head);
}

/** What is done about each, and what else is said of it. */
function answer(build: Building, trouble: Trouble, premium: boolean): Values {
  if (premium) build.assist('health_help', '参加城乡居民基本医疗保险个人缴费补贴');
  build.assist('industry_help', build.of.random.pick(['种植业', '养殖业']));
  const [first] = build.members;
  switch (trouble) {
    case 'illness':
      build.assist('health_help', '大病救助');
      return { own_pay_expense: build.of.random.between(30, 300) * 100 };
    case 'schooling':
      build.assist('other_education_help', '助学金');
      return {};
    case 'housing':
      build.assist('housing_help', '危房改造');
      return { has_housing_problem: true };
    case 'water':
      build.assist('water_help', '饮水工程');
      return { has_water_problem: true };
    case 'disaster':
      build.assist('social_help', '救灾救助');
      return { risk_disaster_sub: '洪涝' };
    case 'job_loss':
      build.assist('employment_help', '外出务工补贴');
      return {};
    case 'lack_of_labour':
      if (first) build.dibao(first);
      return {};
    case 'other':
      return { risk_other_note: '家中有人服刑' };
    case 'disability':
      return {};
  }
}

const yuan = (random: Random, least: number, most: number) => random.between(least, most) * 100;

export function inventHousehold(of: Inventing): InventedHousehold {
  const { random, standing } = of;
  const trouble = standing === 'poor' ? undefined : random.pick(troubles);
  const premium = random.chance(0.5);
  const recognised = premium
    ? random.pick(['2022-10', '2022-12', '2023-03'])
    : random.pick(['2023-04', '2023-07', '2023-09']);
  const build = new Building(of, '2023-10');
  family(build, trouble);

  const people = build.members.length;
  const [business_income, business_expense, transfer_income] = [
    yuan(random, 20, 80),
    yuan(random, 0, 20),
    yuan(random, 5, 60),
  ];
  // Whole yuan a head.
  const per_capita_net_income = random.between(9_000, 14_000);
  const wage_income = per_capita_net_income * people - business_income - transfer_income + business_expense;
  const values: Values = {
    register_year: Number(of.day.slice(0, 4)),
    household_phone: inventedPhone(of.first),
    family_size: people,
    arable_area_mu: random.between(0, 12),
    forest_area_mu: random.between(0, 20),
    returned_forest_area_mu: random.between(0, 5),
    orchard_area_mu: random.between(0, 4),
    pasture_area_mu: 0,
    water_area_mu: 0,
    entry_road_hardened: random.chance(0.9),
    distance_to_main_road_km: random.between(0, 45) / 10,
    house_area_sqm: random.between(50, 160),
    is_dangerous_house: false,
    has_safe_water: true,
    has_sanitary_toilet: random.chance(0.9),
    has_electricity: true,
    wage_income,
    business_income,
    property_income: 0,
    transfer_income,
    business_expense,
    net_income: per_capita_net_income * people,
    per_capita_net_income,
    household_type: standing === 'poor' || random.chance(0.5) ? '脱贫户' : '一般农户',
  };
  if (trouble === undefined) return { standing, ...said(values), members: build.members };

  const asked: Values = {
    has_housing_problem: false,
    has_dropout_child: false,
    has_uninsured_member: false,
    has_water_problem: false,
    own_pay_expense: 0,
  };
  Object.assign(values, asked, answer(build, trouble, premium), build.help, {
    monitored_category: values.household_type === '脱贫户' ? '脱贫不稳定户' : '边缘易致贫户',
    risk_1: risks[trouble],
    recognised_month: recognised,
    risk_eliminated: standing === 'eliminated',
    dev_measure_state: '已实施',
    monitor_contact_name: '杨光明',
    monitor_contact_phone: '0857-0000001',
  });
  if (standing === 'eliminated')
    Object.assign(values, {
      elimination_way: '帮扶消除',
      eliminated_month: '2024-06',
      after_has_dropout_child: false,
      after_house_damaged: false,
      after_has_uninsured_member: false,
      after_water_damaged: false,
      after_wage_income: wage_income,
      after_property_income: 0,
      after_transfer_income: transfer_income,
      after_business_income: business_income,
      after_business_expense: business_expense,
      after_net_income: per_capita_net_income * people,
      after_per_capita_net_income: per_capita_net_income,
      after_claim_income: 0,
      after_own_pay_expense: 0,
    });
  return { standing, ...said(values), members: build.members };
}
