/** Three invented households about which no check has anything to say, and how an example changes them. */
import { idNumberCheck } from '../../../src/shared/base/identity';
import type { Unread, Values } from '../../../mock-server/registers/checks/fields';
import type { Elsewhere, Household, Person, Written } from '../../../mock-server/registers/checks/form';
import { registerFields, type RegisterField } from '../../../mock-server/registers/fields';

/** @param birth YYYY-MM-DD @param sequence three digits */
export function numberOf(birth: string, sequence: number): string {
  const first = `520000${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first + idNumberCheck(first);
}

export const written = (values: Values, unread: Unread = {}): Written => ({ values, unread });

export const everyField: ReadonlySet<RegisterField> = new Set(Object.keys(registerFields) as RegisterField[]);

const person = (birth: string, sequence: number, values: Values): Values => ({
  id_type: '居民身份证',
  id_no: numberOf(birth, sequence),
  birth_date: birth,
  ethnicity: '汉族',
  health_status: '健康',
  resident_medical_insured: true,
  worker_medical_insured: false,
  critical_illness_insured: true,
  got_medical_aid: false,
  resident_pension_insured: true,
  worker_pension_insured: false,
  dibao_status: '未享受',
  tekun_status: '不享受',
  ...values,
});

export const spell: Values = {
  out_is_working: true,
  out_start: '2023-02',
  out_county: '浙江省宁波市鄞州区',
  out_monthly_income: 3_500,
  out_employer: '某某制衣厂',
  out_industry: '制造业',
  out_channel: '企业招聘',
  out_point_to_point: false,
  out_transport_subsidy: 500,
};
export const plan: Values = { plan_to_work: true, plan_county: '贵州省毕节市威宁县', plan_service_need: '岗位信息' };

// prettier-ignore
const people: Values[] = [
  person('1980-03-12', 11, { member_name: '赵大山', relation_to_head: '户主', gender: '1', education_level: '初中', labour_skill: '普通劳动力', member_phone: '13900001001', work_place: '浙江省宁波市鄞州区' }),
  person('1982-07-01', 22, { member_name: '钱阿朵', relation_to_head: '配偶', gender: '2', education_level: '初中', labour_skill: '普通劳动力' }),
  person('2013-05-06', 31, { member_name: '赵小满', relation_to_head: '之子', gender: '1', school_status: '小学', labour_skill: '无劳动力' }),
  person('2008-01-20', 42, { member_name: '赵春花', relation_to_head: '之女', gender: '2', school_status: '普通高中一年级', labour_skill: '无劳动力' }),
  person('1955-11-02', 52, { member_name: '孙玉梅', relation_to_head: '之母', gender: '2', education_level: '小学', health_status: '长期慢性病', labour_skill: '无劳动力' }),
];

const living: Values = {
  household_phone: '13900001001',
  register_year: 2024,
  arable_area_mu: 3,
  forest_area_mu: 5,
  returned_forest_area_mu: 0,
  orchard_area_mu: 0,
  pasture_area_mu: 0,
  water_area_mu: 0,
  entry_road_hardened: true,
  distance_to_main_road_km: 1.2,
  house_area_sqm: 90,
  is_dangerous_house: false,
  has_safe_water: true,
  has_sanitary_toilet: true,
  has_electricity: true,
  wage_income: 42_000,
  business_income: 3_000,
  property_income: 0,
  transfer_income: 1_200,
  business_expense: 900,
  per_capita_net_income: 9_060,
};

const watched: Values = {
  ...living,
  household_type: '一般农户',
  monitored_category: '边缘易致贫户',
  risk_1: '因病',
  recognised_month: '2022-11',
  risk_eliminated: false,
  has_housing_problem: false,
  has_dropout_child: false,
  has_uninsured_member: false,
  has_water_problem: false,
  own_pay_expense: 8_000,
  dev_measure_state: '已实施',
  employment_help: ['外出务工补贴'],
  health_help: ['参加城乡居民基本医疗保险个人缴费补贴'],
};

const ended: Values = {
  ...watched,
  risk_eliminated: true,
  elimination_way: '帮扶消除',
  eliminated_month: '2023-11',
  after_has_dropout_child: false,
  after_house_damaged: false,
  after_has_uninsured_member: false,
  after_water_damaged: false,
  after_wage_income: 44_000,
  after_property_income: 0,
  after_transfer_income: 1_500,
  after_business_income: 3_000,
  after_business_expense: 900,
  after_net_income: 47_600,
  after_per_capita_net_income: 9_520,
  after_claim_income: 0,
  after_own_pay_expense: 1_000,
  monitor_contact_name: '杨光明',
  monitor_contact_phone: '13900000000',
};

export const bases = { monitored: watched, eliminated: ended, poor: { ...living, household_type: '脱贫户' } } as const;
export type Base = keyof typeof bases;

/** What an example says otherwise; `undefined` empties a cell. */
export interface Change {
  of?: { [F in keyof Values]: Values[F] | undefined };
  unread?: Unread;
  /** By whose place in the household. */
  members?: Record<number, { [F in keyof Values]: Values[F] | undefined }>;
  /** Instead of all its people. */
  only?: number[];
  add?: Values[];
  work?: Record<number, Written[]>;
  plans?: Record<number, Written[]>;
  day?: string;
  elsewhere?: Partial<Elsewhere>;
}

const changed = (values: Values, change: Change['of'] = {}): Values =>
  Object.fromEntries(Object.entries({ ...values, ...change }).filter(([, value]) => value !== undefined));

export function household(base: Base, ...changes: readonly Change[]): Household {
  const of = changes.reduce((values, change) => changed(values, change.of), bases[base] as Values);
  const added = changes.flatMap(({ add = [] }) => add.map((values, index) => person('1990-01-01', 60 + index, values)));
  const members = [...people, ...added].map((values, index): Person => {
    const merge = <T>(key: 'work' | 'plans', first: T) =>
      changes.reduce<T>((found, change) => (change[key]?.[index] as T | undefined) ?? found, first);
    return {
      values: changes.reduce((found, change) => changed(found, change.members?.[index]), values),
      unread: {},
      work: merge('work', index === 0 ? [written(spell)] : []),
      plans: merge('plans', []),
    };
  });
  const only = changes.flatMap((change) => change.only ?? []);
  return {
    values: of,
    unread: Object.assign({}, ...changes.map(({ unread }) => unread)) as Unread,
    members: only.length > 0 ? members.filter((_, index) => only.includes(index)) : members,
    asked: everyField,
    day: changes.find(({ day }) => day)?.day ?? '2024-12-01',
    county: '威宁彝族回族苗族自治县',
    elsewhere: {
      hasNumber: () => false,
      hasPhone: () => false,
      ...changes.reduce((said, { elsewhere }) => ({ ...said, ...elsewhere }), {}),
    },
  };
}
