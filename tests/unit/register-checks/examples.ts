/** An example that meets each check and one that does not, written from what the check says in Chinese. */
import { numberOf, plan, spell, written, type Base, type Change } from './households';

export interface Example {
  /** Begins with this household: the monitored one unless said otherwise. */
  base?: Base;
  /** What makes it speak of such a household at all; in both. */
  where?: Change;
  meets?: Change;
  fails: Change;
  /** Checks that the same fault makes speak as well. */
  also?: readonly string[];
}

const head = (values: Change['of']): Change => ({ members: { 0: values ?? {} } });
const child = (values: Change['of']): Change => ({ members: { 2: values ?? {} } });
const girl = (values: Change['of']): Change => ({ members: { 3: values ?? {} } });
const wife = (values: Change['of']): Change => ({ members: { 1: values ?? {} } });
const mother = (values: Change['of']): Change => ({ members: { 4: values ?? {} } });
const of = (values: Change['of']): Change => ({ of: values ?? {} });
const works = (values: Change['of'], who = 0): Change => ({
  work: {
    [who]: [
      written(Object.fromEntries(Object.entries({ ...spell, ...values }).filter(([, value]) => value !== undefined))),
    ],
  },
});
const plans = (values: Change['of'], who = 1): Change => ({
  plans: {
    [who]: [
      written(Object.fromEntries(Object.entries({ ...plan, ...values }).filter(([, value]) => value !== undefined))),
    ],
  },
});
const born = (birth: string, sequence: number) => ({ birth_date: birth, id_no: numberOf(birth, sequence) });

/** Nobody of the household has labour; nothing that supposes labour is said of it. */
const noLabour: Change = {
  of: { employment_help: undefined, dev_measure_state: undefined },
  only: [2, 4],
  members: { 4: { relation_to_head: '户主' }, 2: { relation_to_head: '之孙子' } },
};
/** The wife has a disability certificate: limbs, grade 3. */
const certificate = numberOf('1982-07-01', 22);
const disabledWife: Change = wife({
  health_status: '残疾',
  id_type: '残疾人证',
  id_no: `${certificate}43`,
  labour_skill: '弱劳动力或半劳动力',
});
const severeWife: Change = wife({
  health_status: '残疾',
  id_type: '残疾人证',
  id_no: `${certificate}42`,
  labour_skill: '丧失劳动力',
});
const dibao: Change = { of: { comprehensive_security: ['低保'] }, members: { 4: { dibao_status: '农村低保' } } };
const tekun: Change = { of: { comprehensive_security: ['特困供养'] }, members: { 4: { tekun_status: '农村特困' } } };
const graduate = {
  ...born('2001-02-03', 71),
  relation_to_head: '之子',
  gender: '1',
  education_level: '本科及以上',
  labour_skill: '普通劳动力',
  health_status: '健康',
  member_name: '赵贵生',
};
const vocational: Change = girl({ school_status: '中职一年级' });
const yulu: Change = of({ other_education_help: ['雨露计划'] });

export const examples: Record<string, Example> = {
  // identity
  'CHK-001': { fails: wife({ id_no: numberOf('1980-03-12', 11), birth_date: '1980-03-12' }) },
  'CHK-002': { fails: head({ id_no: '52000019800312' }) },
  'CHK-003': {
    fails: head({
      id_no: numberOf('1980-03-12', 11).slice(0, 17) + (numberOf('1980-03-12', 11).endsWith('1') ? '2' : '1'),
    }),
  },
  'CHK-004': {
    where: disabledWife,
    fails: wife({ id_no: `${certificate.slice(0, 17)}${certificate.endsWith('1') ? '2' : '1'}43` }),
  },
  'CHK-005': { fails: head({ id_no: undefined }) },
  'CHK-006': { where: disabledWife, fails: wife({ id_type: '居民身份证', id_no: certificate }) },
  'CHK-007': { where: severeWife, fails: wife({ labour_skill: '普通劳动力' }), also: ['CHK-076'] },
  // household
  'CHK-008': { fails: head({ relation_to_head: '其他' }) },
  'CHK-009': { fails: mother({ relation_to_head: '户主' }) },
  'CHK-010': { fails: wife({ gender: '1' }) },
  'CHK-011': { fails: child({ gender: '2' }) },
  'CHK-012': { fails: of({ household_phone: undefined }) },
  'CHK-013': { fails: wife({ member_phone: '12900001002' }), meets: wife({ member_phone: '13900001002' }) },
  'CHK-014': { fails: of({ arable_area_mu: undefined }) },
  'CHK-015': { fails: of({ forest_area_mu: undefined }) },
  'CHK-016': { fails: of({ returned_forest_area_mu: undefined }) },
  'CHK-017': { fails: of({ orchard_area_mu: undefined }) },
  'CHK-018': { fails: of({ pasture_area_mu: undefined }) },
  'CHK-019': { fails: of({ water_area_mu: undefined }) },
  'CHK-020': { meets: of({ arable_area_mu: 100 }), fails: of({ arable_area_mu: 101 }) },
  'CHK-021': { meets: of({ forest_area_mu: 200 }), fails: of({ forest_area_mu: 200.5 }) },
  'CHK-022': { meets: of({ returned_forest_area_mu: 150 }), fails: of({ returned_forest_area_mu: -1 }) },
  'CHK-023': { meets: of({ orchard_area_mu: 200 }), fails: of({ orchard_area_mu: 300 }) },
  'CHK-024': { meets: of({ pasture_area_mu: 100 }), fails: of({ pasture_area_mu: 150 }) },
  'CHK-025': { meets: of({ water_area_mu: 100 }), fails: of({ water_area_mu: 120 }) },
  'CHK-026': {
    fails: { of: { distance_to_main_road_km: undefined }, unread: { distance_to_main_road_km: '约1公里' } },
  },
  'CHK-027': { meets: of({ distance_to_main_road_km: 5 }), fails: of({ distance_to_main_road_km: 6 }) },
  'CHK-028': { fails: of({ entry_road_hardened: undefined }) },
  'CHK-029': { fails: of({ house_area_sqm: undefined }) },
  'CHK-030': { fails: of({ is_dangerous_house: undefined }) },
  'CHK-031': { fails: of({ has_safe_water: undefined }) },
  'CHK-032': { fails: of({ has_sanitary_toilet: undefined }) },
  'CHK-033': { fails: of({ has_electricity: undefined }) },
  'CHK-034': { base: 'poor', fails: of({ has_electricity: false }) },
  'CHK-035': {
    where: of({ household_type: '脱贫户', is_dangerous_house: true, risk_2: '因安全住房', housing_help: ['危房改造'] }),
    fails: of({ monitored_category: undefined }),
    also: ['CHK-040'],
  },
  'CHK-036': {
    where: of({ household_type: '脱贫户', has_safe_water: false, risk_2: '因安全饮水', water_help: ['水质净化'] }),
    fails: of({ monitored_category: undefined }),
    also: ['CHK-040'],
  },
  'CHK-037': {
    where: { of: { household_type: '脱贫户' }, members: { 4: { critical_illness_insured: false } } },
    fails: of({ monitored_category: undefined }),
    also: ['CHK-040', 'CHK-071'],
  },
  'CHK-038': {
    where: { of: { household_type: '脱贫户' }, members: { 2: { school_status: '非在校生' } } },
    fails: of({ monitored_category: undefined }),
    also: ['CHK-040', 'CHK-081'],
  },
  'CHK-039': {
    where: of({ household_type: '脱贫户', register_year: 2023, per_capita_net_income: 7_299 }),
    meets: of({ per_capita_net_income: 7_299 }),
    fails: of({ monitored_category: undefined }),
  },
  'CHK-040': {
    where: of({ household_type: '脱贫户', has_safe_water: false, risk_2: '因安全饮水', water_help: ['水质净化'] }),
    fails: of({ monitored_category: undefined }),
    also: ['CHK-036'],
  },
  'CHK-041': { fails: of({ risk_1: undefined, risk_2: '因病' }) },
  'CHK-042': { fails: of({ recognised_month: undefined }) },
  'CHK-043': { fails: of({ property_income: undefined }) },
  'CHK-044': { fails: of({ has_housing_problem: undefined }) },
  'CHK-045': {
    where: of({ risk_2: '其他', risk_other_note: '刑满释放人员家庭' }),
    fails: of({ risk_other_note: undefined }),
  },
  'CHK-046': {
    where: of({ risk_2: '因自然灾害', risk_disaster_sub: '洪涝' }),
    fails: of({ risk_disaster_sub: undefined }),
  },
  'CHK-047': {
    where: { of: { risk_2: '因残', comprehensive_security: ['低保'] }, members: { 4: { dibao_status: '农村低保' } } },
    meets: disabledWife,
    fails: {},
  },
  'CHK-048': { fails: mother({ health_status: '健康' }) },
  'CHK-049': { fails: of({ own_pay_expense: 0 }) },
  'CHK-050': {
    where: { of: { risk_2: '因务工就业不稳', employment_help: undefined, social_help: ['慰问'] } },
    fails: {
      only: [0, 2, 3, 4],
      members: {
        0: { labour_skill: '丧失劳动力', health_status: '患有大病' },
        4: { dibao_status: '农村低保' },
      },
      work: { 0: [] },
      of: { comprehensive_security: ['低保'], no_labour_backstop: true, dev_measure_state: undefined },
    },
  },
  'CHK-051': {
    where: of({ risk_2: '因务工就业不稳' }),
    fails: {
      of: { employment_help: undefined, industry_help: ['种植'] },
      members: { 0: { work_place: undefined } },
      work: { 0: [] },
    },
  },
  'CHK-052': {
    where: { of: { risk_2: '缺劳动力' }, only: [0, 2, 3, 4] },
    fails: {
      members: {
        2: { labour_skill: '弱劳动力或半劳动力' },
        3: { labour_skill: '弱劳动力或半劳动力' },
        4: { labour_skill: '弱劳动力或半劳动力' },
      },
    },
    also: ['CHK-054', 'CHK-077', 'CHK-079'],
  },
  'CHK-053': {
    where: of({ risk_2: '缺劳动力' }),
    meets: { only: [0, 2, 3, 4] },
    fails: {},
  },
  'CHK-054': {
    where: { of: { risk_2: '缺劳动力' }, only: [0, 1, 2, 4] },
    meets: wife({ labour_skill: '无劳动力', ...born('1958-07-01', 22) }),
    fails: { members: { 1: { labour_skill: '弱劳动力或半劳动力', ...born('1958-07-01', 22) } } },
  },
  'CHK-055': {
    where: of({ has_water_problem: true, water_help: ['水质净化'] }),
    meets: of({ risk_2: '因安全饮水' }),
    fails: {},
  },
  'CHK-056': {
    where: of({ has_uninsured_member: true }),
    fails: of({ risk_1: '因学', other_education_help: ['助学金'] }),
  },
  'CHK-057': {
    where: of({ has_dropout_child: true, compulsory_edu_help: ['劝返复学'] }),
    meets: child({ school_status: '非在校生', dropout_reason: '因病', health_status: '长期慢性病' }),
    fails: {},
  },
  // income
  'CHK-058': {
    where: of({ recognised_month: '2023-02' }),
    meets: of({ per_capita_net_income: 20_000 }),
    fails: of({ per_capita_net_income: 20_001 }),
  },
  'CHK-059': { fails: of({ wage_income: 99 }) },
  // member
  'CHK-060': { fails: wife({ ethnicity: undefined }) },
  'CHK-061': { fails: wife({ health_status: undefined }) },
  'CHK-062': { fails: mother({ labour_skill: undefined }) },
  'CHK-063': { fails: mother({ relation_to_head: undefined }) },
  'CHK-064': { fails: mother({ education_level: undefined }) },
  'CHK-065': { fails: child({ education_level: '小学' }), meets: mother({ school_status: '非在校生' }) },
  'CHK-066': { fails: wife({ critical_illness_insured: undefined }) },
  'CHK-067': { where: wife({ worker_pension_insured: true }), fails: wife({ resident_pension_insured: undefined }) },
  'CHK-068': {
    meets: wife({ resident_pension_insured: false, worker_pension_insured: true }),
    fails: wife({ resident_pension_insured: undefined, worker_pension_insured: undefined }),
    also: ['CHK-067'],
  },
  'CHK-069': { fails: wife({ resident_medical_insured: undefined, worker_medical_insured: undefined }) },
  'CHK-070': { fails: wife({ worker_medical_insured: true }) },
  'CHK-071': {
    meets: wife({ resident_medical_insured: false, worker_medical_insured: true }),
    fails: wife({ critical_illness_insured: false }),
  },
  'CHK-072': {
    where: wife({ resident_medical_insured: false, worker_medical_insured: undefined }),
    fails: wife({ got_medical_aid: true }),
    also: ['CHK-071'],
    meets: {},
  },
  'CHK-073': { fails: wife({ labour_skill: '丧失劳动力' }) },
  'CHK-074': { fails: wife({ labour_skill: '无劳动力' }) },
  'CHK-075': { fails: wife({ labour_skill: '弱劳动力或半劳动力' }) },
  'CHK-076': {
    where: wife({ health_status: '长期慢性病', labour_skill: '弱劳动力或半劳动力' }),
    fails: wife({ labour_skill: '普通劳动力' }),
  },
  'CHK-077': {
    where: {
      add: [
        {
          ...born('2021-02-03', 81),
          relation_to_head: '之女',
          gender: '2',
          school_status: '学龄前儿童',
          labour_skill: '无劳动力',
        },
      ],
    },
    fails: { members: { 5: { labour_skill: '弱劳动力或半劳动力' } } },
  },
  'CHK-078': { fails: mother({ labour_skill: '普通劳动力' }) },
  'CHK-079': { fails: girl({ labour_skill: '弱劳动力或半劳动力' }) },
  'CHK-080': {
    where: child({ school_status: undefined, dropout_reason: '因病' }),
    meets: child({ health_status: '长期慢性病' }),
    fails: {},
  },
  'CHK-081': { fails: child({ school_status: '非在校生' }) },
  'CHK-082': { fails: child({ school_status: '学前教育' }) },
  'CHK-083': {
    where: {
      add: [
        {
          ...born('2009-03-04', 82),
          relation_to_head: '之女',
          gender: '2',
          school_status: '七年级',
          labour_skill: '无劳动力',
        },
      ],
    },
    meets: {},
    fails: { members: { 5: { school_status: '小学' } } },
  },
  'CHK-084': { fails: child({ school_status: '八年级' }), meets: girl({ school_status: '九年级' }) },
  'CHK-085': { fails: child({ school_status: '普通高中一年级' }) },
  'CHK-086': {
    where: { add: [graduate], work: { 5: [written(spell)] } },
    fails: { members: { 5: { ...born('2007-05-06', 71), education_level: '技师' } } },
    also: ['CHK-099'],
  },
  'CHK-087': {
    where: girl({ ...born('2001-01-20', 42), school_status: '硕士生及以上' }),
    fails: girl(born('2005-01-20', 42)),
  },
  'CHK-088': {
    where: girl({
      ...born('2004-01-20', 42),
      school_status: undefined,
      labour_skill: '普通劳动力',
      education_level: '初中',
    }),
    fails: girl({ education_level: '小学' }),
  },
  'CHK-089': { fails: head({ member_phone: undefined }) },
  'CHK-090': {
    where: wife({ work_place: '贵州省贵阳市云岩区', member_phone: '13900001002' }),
    fails: wife({ member_phone: '13900001001' }),
  },
  'CHK-091': { fails: { elsewhere: { hasPhone: (phone) => phone === '13900001001' } } },
  'CHK-092': {
    where: plans({}, 4),
    meets: mother({ labour_skill: '弱劳动力或半劳动力', ...born('1960-11-02', 52) }),
    fails: {},
    also: [],
  },
  'CHK-093': { where: mother({ labour_skill: '弱劳动力或半劳动力' }), fails: plans({}, 4) },
  'CHK-094': { fails: plans({}, 3), also: ['CHK-092'] },
  'CHK-095': {
    where: { ...tekun, members: { 4: { tekun_status: '农村特困', labour_skill: '弱劳动力或半劳动力' } } },
    fails: works({}, 4),
    also: ['CHK-093'],
  },
  'CHK-096': {
    where: { of: { comprehensive_security: ['特困供养'] }, members: { 1: { tekun_status: '农村特困' } } },
    meets: wife({ health_status: '长期慢性病', labour_skill: '弱劳动力或半劳动力' }),
    fails: {},
  },
  'CHK-097': { where: { add: [graduate] }, meets: { work: { 5: [written(spell)] } }, fails: {} },
  'CHK-098': { where: wife({ labour_skill: '技能劳动力' }), meets: works({}, 1), fails: {} },
  'CHK-099': {
    where: { add: [{ ...graduate, education_level: '高中', ...born('2005-02-03', 71) }] },
    meets: works({ out_start: '2023-02' }, 5),
    fails: works({ out_start: '2021-01' }, 5),
  },
  'CHK-100': { fails: works({ out_start: undefined }) },
  'CHK-101': { fails: works({ out_is_working: undefined }) },
  'CHK-102': {
    meets: works({ out_is_working: false, out_end: '2024-11' }),
    fails: works({ out_is_working: false, out_end: '2025-01' }),
  },
  'CHK-103': {
    meets: {
      work: {
        0: [
          written({ ...spell, out_is_working: false, out_end: '2023-06' }),
          written({ ...spell, out_start: '2023-07' }),
        ],
      },
    },
    fails: {
      work: {
        0: [
          written({ ...spell, out_is_working: false, out_end: '2023-06' }),
          written({ ...spell, out_start: '2023-05' }),
        ],
      },
    },
  },
  'CHK-104': { meets: works({ out_start: '2021-01' }), fails: works({ out_start: '2020-12' }) },
  'CHK-105': {
    fails: {
      ...works({ out_county: '浙江省宁波市' }),
      ...head({ work_place: undefined }),
      of: { employment_help: ['技能培训'] },
    },
  },
  'CHK-106': { where: plans({}), fails: plans({ plan_county: '贵州省' }) },
  'CHK-107': { fails: head({ work_place: '浙江省宁波市' }) },
  'CHK-108': { fails: works({ out_employer: undefined }) },
  'CHK-109': {
    fails: {
      work: {
        0: [
          written(Object.fromEntries(Object.entries(spell).filter(([field]) => field !== 'out_monthly_income')), {
            out_monthly_income: '三千多',
          }),
        ],
      },
    },
  },
  'CHK-110': { meets: works({ out_monthly_income: 30_000 }), fails: works({ out_monthly_income: 35_000 }) },
  'CHK-111': { meets: works({ out_monthly_income: 400 }), fails: works({ out_monthly_income: 399 }) },
  'CHK-112': { fails: works({ out_channel: '公益性岗位' }) },
  'CHK-113': { where: plans({}), fails: plans({ plan_service_need: undefined }) },
  'CHK-114': {
    where: { ...head({ work_place: '威宁县' }), of: { employment_help: ['技能培训'] } },
    meets: works({ out_county: '威宁县', out_transport_subsidy: 0 }),
    fails: works({ out_county: '贵州省毕节市威宁彝族回族苗族自治县', out_transport_subsidy: 300 }),
  },
  'CHK-115': { fails: child({ public_post: ['护林员'], public_post_months: 6 }), also: ['CHK-117'] },
  'CHK-116': {
    where: mother({ ...born('1950-11-02', 52), labour_skill: '弱劳动力或半劳动力' }),
    fails: mother({ public_post: ['保洁员'], public_post_months: 6 }),
  },
  'CHK-117': {
    where: mother({ public_post: ['保洁员'], public_post_months: 6 }),
    meets: mother({ labour_skill: '弱劳动力或半劳动力' }),
    fails: {},
  },
  'CHK-118': {
    where: wife({ public_post: ['保洁员'], public_post_months: 6 }),
    fails: wife({ public_post_months: 0 }),
  },
  'CHK-119': {
    where: wife({ public_post: ['保洁员'], public_post_months: 6 }),
    fails: wife({ public_post: undefined }),
  },
  'CHK-120': {
    where: wife({ public_post: ['保洁员', '护林员'], public_post_months: 6 }),
    fails: wife({ public_post: ['保洁员', '护林员', '护路员'] }),
  },
  // measure
  'CHK-121': {
    fails: of({ risk_1: '因学', recognised_month: '2024-10', employment_help: undefined, health_help: undefined }),
    also: ['CHK-123', 'CHK-129', 'CHK-147'],
  },
  'CHK-122': { where: of({ recognised_month: '2022-08' }), fails: of({ health_help: undefined }) },
  'CHK-123': {
    where: of({ risk_2: '因学', other_education_help: ['助学金'] }),
    fails: of({ other_education_help: undefined }),
  },
  'CHK-124': {
    where: { ...disabledWife, of: { risk_2: '因残', social_help: ['慰问'] } },
    fails: of({ social_help: undefined }),
  },
  'CHK-125': {
    where: of({ risk_2: '因安全住房', housing_help: ['危房改造'] }),
    fails: of({ housing_help: undefined }),
  },
  'CHK-126': {
    where: {
      of: { has_dropout_child: true, compulsory_edu_help: ['劝返复学'] },
      members: { 2: { school_status: '非在校生', dropout_reason: '因残', health_status: '残疾', id_type: '残疾人证' } },
    },
    fails: of({ compulsory_edu_help: undefined }),
  },
  'CHK-127': { where: of({ risk_2: '因安全饮水', water_help: ['水质净化'] }), fails: of({ water_help: undefined }) },
  'CHK-128': {
    where: of({ has_uninsured_member: true, recognised_month: '2022-08' }),
    fails: of({ health_help: undefined }),
    also: ['CHK-122'],
  },
  'CHK-129': { fails: of({ employment_help: undefined }) },
  'CHK-130': {
    where: { ...dibao, of: { comprehensive_security: ['低保'], recognised_month: '2022-08' } },
    fails: of({ risk_1: '因残', employment_help: undefined, health_help: undefined }),
    meets: {},
    also: ['CHK-047', 'CHK-129'],
  },
  'CHK-131': { fails: of({ dev_measure_state: '尚未实施' }) },
  'CHK-132': {
    where: of({ industry_help: ['其他'], finance_help: ['其他'] }),
    fails: of({ employment_help: ['技能培训'] }),
  },
  'CHK-133': { where: dibao, fails: of({ comprehensive_security: undefined }) },
  'CHK-134': { where: tekun, fails: of({ comprehensive_security: undefined }) },
  'CHK-135': { where: dibao, fails: mother({ dibao_status: '未享受' }) },
  'CHK-136': { where: tekun, fails: mother({ tekun_status: '不享受' }) },
  'CHK-137': {
    where: { ...tekun, of: { comprehensive_security: ['特困供养'], tekun_fund: 9_000 } },
    fails: of({ comprehensive_security: undefined }),
    also: ['CHK-134'],
  },
  'CHK-138': {
    where: { ...severeWife, of: { risk_2: '因残', comprehensive_security: ['残疾人补贴'] } },
    fails: of({ comprehensive_security: undefined, social_help: ['慰问'] }),
  },
  'CHK-139': {
    where: { ...disabledWife, of: { comprehensive_security: ['残疾人补贴'] } },
    fails: wife({ id_type: '居民身份证', id_no: certificate, health_status: '长期慢性病' }),
  },
  'CHK-140': {
    where: {
      ...noLabour,
      of: { ...noLabour.of, no_labour_backstop: true, comprehensive_security: ['低保'] },
      members: { ...noLabour.members, 4: { relation_to_head: '户主', dibao_status: '农村低保' } },
    },
    fails: of({ no_labour_backstop: false }),
  },
  'CHK-141': {
    where: {
      ...noLabour,
      of: { ...noLabour.of, no_labour_backstop: true, comprehensive_security: ['低保'] },
      members: { ...noLabour.members, 4: { relation_to_head: '户主', dibao_status: '农村低保' } },
    },
    fails: { of: { comprehensive_security: undefined }, members: { 4: { dibao_status: '未享受' } } },
  },
  'CHK-142': {
    where: of({ employment_help: ['技能培训'] }),
    fails: works({ out_start: '2020-01', out_is_working: false, out_end: '2021-01' }),
  },
  'CHK-143': {
    where: { of: { employment_help: ['技能培训'] }, only: [0, 2, 4], members: { 4: { dibao_status: '农村低保' } } },
    fails: {
      of: { comprehensive_security: ['低保'], no_labour_backstop: true },
      members: { 0: { labour_skill: '丧失劳动力', health_status: '患有大病' } },
      work: { 0: [written({ ...spell, out_is_working: false, out_end: '2023-06' })] },
    },
    meets: of({ comprehensive_security: ['低保'] }),
  },
  'CHK-144': {
    fails: {
      ...works({ out_county: '威宁县', out_transport_subsidy: 0 }),
      ...head({ work_place: '威宁县' }),
      of: { employment_help: ['劳务输出'] },
    },
  },
  'CHK-145': { where: of({ employment_help: ['劳务输出'] }), fails: works({ out_start: '2022-10' }) },
  'CHK-146': { fails: works({ out_transport_subsidy: 0 }) },
  'CHK-147': { fails: of({ health_help: ['大病救助'] }) },
  'CHK-148': {
    where: of({ recognised_month: '2023-04', health_help: ['大病救助'] }),
    fails: of({ health_help: ['参加城乡居民基本医疗保险个人缴费补贴'] }),
    meets: works({ out_start: '2023-05' }),
  },
  'CHK-149': { where: vocational, meets: yulu, fails: {} },
  'CHK-150': { where: yulu, meets: vocational, fails: {} },
  'CHK-151': { fails: of({ relocation_help: ['易地搬迁'] }) },
  // elimination
  'CHK-152': { base: 'eliminated', fails: of({ after_claim_income: undefined }) },
  'CHK-153': { base: 'eliminated', fails: of({ after_has_dropout_child: true }) },
  'CHK-154': { base: 'eliminated', fails: of({ after_house_damaged: true }) },
  'CHK-155': { base: 'eliminated', fails: of({ is_dangerous_house: true }) },
  'CHK-156': { base: 'eliminated', fails: of({ after_water_damaged: true }) },
  'CHK-157': {
    base: 'eliminated',
    where: of({ risk_2: '因安全饮水', water_help: ['水质净化'] }),
    fails: of({ has_safe_water: false }),
  },
  'CHK-158': {
    base: 'eliminated',
    fails: wife({ resident_medical_insured: false, worker_medical_insured: undefined }),
    also: ['CHK-071'],
  },
  'CHK-159': { base: 'eliminated', fails: of({ monitor_contact_phone: undefined }) },
  'CHK-160': {
    base: 'eliminated',
    where: of({ eliminated_month: '2023-05' }),
    fails: of({ eliminated_month: '2023-04' }),
  },
  'CHK-161': {
    base: 'eliminated',
    where: of({ eliminated_month: '2023-01' }),
    meets: of({ elimination_way: '帮扶消除', recognised_month: '2022-07' }),
    fails: of({ eliminated_month: '2022-12' }),
    also: ['CHK-160'],
  },
  'CHK-162': {
    base: 'eliminated',
    where: of({ after_per_capita_net_income: 7_300 }),
    fails: of({ after_per_capita_net_income: 7_299 }),
  },
  'CHK-163': {
    base: 'eliminated',
    where: of({ per_capita_net_income: 4_000 }),
    fails: of({ per_capita_net_income: 3_999 }),
  },
  'CHK-164': {
    base: 'eliminated',
    fails: {
      ...noLabour,
      of: { ...noLabour.of, comprehensive_security: ['低保'] },
      members: { ...noLabour.members, 4: { relation_to_head: '户主', dibao_status: '农村低保' } },
    },
  },
  'CHK-165': {
    base: 'eliminated',
    fails: of({
      risk_1: '因自然灾害',
      risk_disaster_sub: '洪涝',
      employment_help: undefined,
      health_help: undefined,
      dev_measure_state: undefined,
    }),
  },
  'CHK-166': { base: 'eliminated', fails: of({ health_help: undefined }) },
  'CHK-167': {
    base: 'eliminated',
    where: of({ risk_2: '因学', other_education_help: ['助学金'] }),
    fails: of({ other_education_help: undefined }),
  },
  'CHK-168': {
    base: 'eliminated',
    where: { ...disabledWife, of: { risk_2: '因残', social_help: ['慰问'] } },
    fails: of({ social_help: undefined }),
  },
  'CHK-169': {
    base: 'eliminated',
    where: of({ risk_2: '因安全住房', housing_help: ['危房改造'] }),
    fails: of({ housing_help: undefined }),
  },
  'CHK-170': {
    base: 'eliminated',
    where: {
      of: { has_dropout_child: true, compulsory_edu_help: ['劝返复学'] },
      members: { 2: { school_status: '非在校生', dropout_reason: '因残', health_status: '残疾', id_type: '残疾人证' } },
    },
    fails: of({ compulsory_edu_help: undefined }),
  },
  'CHK-171': {
    base: 'eliminated',
    where: of({ has_water_problem: true, risk_2: '因安全饮水', water_help: ['水质净化'] }),
    fails: of({ water_help: undefined }),
  },
  'CHK-172': {
    base: 'eliminated',
    where: of({ has_uninsured_member: true }),
    fails: of({ health_help: undefined, comprehensive_security: ['临时救助'] }),
  },
  'CHK-173': { base: 'eliminated', fails: of({ after_wage_income: 0 }) },
  'CHK-174': { base: 'eliminated', where: dibao, fails: of({ after_transfer_income: 0 }) },
  'CHK-175': { base: 'eliminated', where: of({ industry_help: ['种植'] }), fails: of({ after_business_income: 0 }) },
};
