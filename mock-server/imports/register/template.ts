/** An empty sheet for the register, with a household filled in: in a village that there is not, so that it is never taken. */
import type { RegisterField } from '../../registers/fields';

type Example = Partial<Record<RegisterField, string>>;

const household: Example = {
  county: '威宁彝族回族苗族自治县',
  township: '观风海镇',
  village: '示例村（填好后删掉这两行）',
  household_no: '52500000000001',
  household_type: '脱贫户',
  monitored_category: '脱贫不稳定户',
  household_phone: '13900001000',
  risk_1: '因病',
  risk_2: '缺劳动力',
  recognised_month: '202403',
  risk_eliminated: '否',
  eliminated_month: '',
  elimination_way: '',
  is_dangerous_house: '否',
  has_safe_water: '是',
  wage_income: '8000',
  business_income: '3000',
  property_income: '0',
  transfer_income: '1200',
  business_expense: '900',
  own_pay_expense: '6200',
  per_capita_net_income: '5650',
  dev_measure_state: '已实施',
  industry_help: '',
  employment_help: '技能培训,外出务工补贴',
  finance_help: '',
  public_post_help: '',
  housing_help: '',
  water_help: '',
  health_help: '参加城乡居民基本医疗保险个人缴费补贴',
  compulsory_edu_help: '',
  other_education_help: '',
  comprehensive_security: '低保',
  social_help: '',
  collector_name: '杨光明',
  collector_phone: '13900000000',
  helper_name: '杨光明',
  helper_phone: '13900000000',
};
const head: Example = {
  member_name: '赵示例',
  gender: '男',
  id_type: '居民身份证',
  id_no: '520000190001019996',
  birth_date: '19000101',
  relation_to_head: '户主',
  ethnicity: '彝族',
  education_level: '初中',
  school_status: '非在校生',
  health_status: '患有大病',
  labour_skill: '弱劳动力或半劳动力',
  resident_medical_insured: '是',
  dibao_status: '农村低保',
  tekun_status: '不享受',
};
const spouse: Example = {
  ...head,
  member_name: '钱示例',
  gender: '女',
  id_no: '',
  birth_date: '19020304',
  relation_to_head: '配偶',
  health_status: '健康',
  labour_skill: '普通劳动力',
};

export const registerExample: { fields: RegisterField[]; rows: Example[] } = {
  // Where it lies and its people stand first.
  fields: [
    ...Object.keys(household).slice(0, 4),
    ...Object.keys(head),
    ...Object.keys(household).slice(4),
  ] as RegisterField[],
  rows: [
    { ...household, ...head },
    { ...household, ...spouse },
  ],
};
