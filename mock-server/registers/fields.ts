/**
 * The fields of the register (监测对象信息): what each is called, by which headers it is known, and what it holds.
 * Names are those of the fields that the register's checks speak of. Letters were seen in some export, and only help
 * where a header stands twice: whoever exports picks the columns.
 */

/** What a field holds, and so how a cell is read. */
export type FieldType =
  'text' | 'name' | 'word' | 'list' | 'number' | 'month' | 'day' | 'yes_no' | 'phone' | 'id_number';
export type Value = string | number | boolean | string[];

export interface Field {
  /** Of one person, or the same on all rows of what they belong to. */
  of: 'member' | 'household';
  type: FieldType;
  /** The usual one first. */
  headers: readonly string[];
  /** Without it no row can be placed or told from another. */
  required?: true;
  /** The column's letter, where it was seen. */
  letter?: string;
}

// A table, read line by line.
// prettier-ignore
export const registerFields = {
  // 户
  county: { of: 'household', type: 'text', headers: ['县', '县(市、区、旗)', '县区'], required: true },
  township: { of: 'household', type: 'text', headers: ['乡', '乡(镇)', '乡镇'], required: true },
  village: { of: 'household', type: 'text', headers: ['村', '行政村'], required: true },
  natural_village: { of: 'household', type: 'text', headers: ['自然村'] },
  register_year: { of: 'household', type: 'number', headers: ['年度'] },
  household_no: { of: 'household', type: 'text', headers: ['户编号', '户编号(国家平台)', '户号'], required: true, letter: 'E' },
  household_type: { of: 'household', type: 'word', headers: ['户类型'] },
  monitored_category: { of: 'household', type: 'word', headers: ['监测对象类别', '检测对象类别'], letter: 'M' },
  is_out_of_poverty: { of: 'household', type: 'yes_no', headers: ['是否脱贫户'] },
  no_labour_backstop: { of: 'household', type: 'yes_no', headers: ['整户无劳动能力兜底保障户'], letter: 'CH' },
  family_size: { of: 'household', type: 'number', headers: ['家庭人口数', '家庭人口'] },
  household_phone: { of: 'household', type: 'phone', headers: ['户联系电话', '联系电话'] },
  address: { of: 'household', type: 'text', headers: ['家庭住址'] },
  in_relocation_site: { of: 'household', type: 'yes_no', headers: ['居住在易地扶贫搬迁集中安置区'] },
  relocation_site_address: { of: 'household', type: 'text', headers: ['安置区地址'] },
  is_military_martyr_family: { of: 'household', type: 'yes_no', headers: ['是否军烈属'] },
  risk_1: { of: 'household', type: 'word', headers: ['致贫/返贫风险1'] },
  risk_2: { of: 'household', type: 'word', headers: ['致贫/返贫风险2'] },
  risk_3: { of: 'household', type: 'word', headers: ['致贫/返贫风险3'] },
  risk_4: { of: 'household', type: 'word', headers: ['致贫/返贫风险4'] },
  risk_5: { of: 'household', type: 'word', headers: ['致贫/返贫风险5'] },
  risk_disaster_sub: { of: 'household', type: 'word', headers: ['因自然灾害子项'] },
  risk_disaster_note: { of: 'household', type: 'text', headers: ['因自然灾害备注'] },
  risk_other_note: { of: 'household', type: 'text', headers: ['其他备注', '风险其他备注', '(风险为其他时的)其他备注'] },
  recognised_month: { of: 'household', type: 'month', headers: ['识别监测时间'], letter: 'DF' },
  risk_eliminated: { of: 'household', type: 'yes_no', headers: ['风险是否已消除', '风险是否已消除0'], letter: 'DE' },
  // 成员
  person_no: { of: 'member', type: 'text', headers: ['人编号'] },
  member_name: { of: 'member', type: 'name', headers: ['姓名', '成员姓名'], required: true },
  gender: { of: 'member', type: 'word', headers: ['性别'] },
  id_type: { of: 'member', type: 'word', headers: ['证件类型'] },
  id_no: { of: 'member', type: 'id_number', headers: ['证件号码', '身份证号码'] },
  birth_date: { of: 'member', type: 'day', headers: ['出生日期'] },
  relation_to_head: { of: 'member', type: 'word', headers: ['与户主关系'] },
  ethnicity: { of: 'member', type: 'word', headers: ['民族'] },
  political_status: { of: 'member', type: 'word', headers: ['政治面貌'] },
  education_level: { of: 'member', type: 'word', headers: ['文化程度'] },
  school_status: { of: 'member', type: 'word', headers: ['在校生状况'], letter: 'AO' },
  dropout_reason: { of: 'member', type: 'word', headers: ['义务教育阶段未上学原因', '失辍学原因'] },
  health_status: { of: 'member', type: 'word', headers: ['健康状况'] },
  labour_skill: { of: 'member', type: 'word', headers: ['劳动技能'], letter: 'AP' },
  member_phone: { of: 'member', type: 'phone', headers: ['家庭成员联系电话'] },
  work_place: { of: 'member', type: 'text', headers: ['务工所在地', '务工地点'] },
  work_months: { of: 'member', type: 'number', headers: ['务工时长(月)', '务工时间(月)'] },
  resident_medical_insured: { of: 'member', type: 'yes_no', headers: ['是否参加城乡居民基本医疗保险'] },
  worker_medical_insured: { of: 'member', type: 'yes_no', headers: ['是否参加城镇职工基本医疗保险'] },
  critical_illness_insured: { of: 'member', type: 'yes_no', headers: ['是否参加大病保险'] },
  commercial_medical_insured: { of: 'member', type: 'yes_no', headers: ['是否参加商业补充医疗保险'] },
  got_medical_aid: { of: 'member', type: 'yes_no', headers: ['是否接受医疗救助'] },
  resident_pension_insured: { of: 'member', type: 'yes_no', headers: ['是否参加城乡居民基本养老保险'] },
  worker_pension_insured: { of: 'member', type: 'yes_no', headers: ['是否参加城镇职工基本养老保险'] },
  dibao_status: { of: 'member', type: 'word', headers: ['享受低保政策情况'], letter: 'AV' },
  gets_dibao: { of: 'member', type: 'yes_no', headers: ['是否享受最低生活保障'] },
  tekun_status: { of: 'member', type: 'word', headers: ['享受特困供养政策情况'], letter: 'BI' },
  gets_tekun: { of: 'member', type: 'yes_no', headers: ['是否特困供养人员'] },
  is_relocated_person: { of: 'member', type: 'yes_no', headers: ['是否易地扶贫搬迁人口'] },
  public_post: { of: 'member', type: 'list', headers: ['公益性岗位'] },
  public_post_months: { of: 'member', type: 'number', headers: ['公益性岗位(月数)', '聘用月数'] },
  employment_channel_relocation: { of: 'member', type: 'text', headers: ['就业渠道（易地搬迁后扶使用）'] },
  graduate_jobless_reason: { of: 'member', type: 'word', headers: ['大专或本科应届毕业生未就业原因'] },
  // 三保障
  is_dangerous_house: { of: 'household', type: 'yes_no', headers: ['是否危房户'] },
  dangerous_house_grade: { of: 'household', type: 'word', headers: ['危房等级'] },
  has_safe_water: { of: 'household', type: 'yes_no', headers: ['是否解决安全饮用水'] },
  has_sanitary_toilet: { of: 'household', type: 'yes_no', headers: ['是否有卫生厕所'] },
  toilet_usable: { of: 'household', type: 'yes_no', headers: ['卫生厕所是否能正常使用'] },
  has_dropout_child: { of: 'household', type: 'yes_no', headers: ['是否义务教育阶段适龄儿童少年失学辍学'] },
  has_uninsured_member: { of: 'household', type: 'yes_no', headers: ['是否有家庭成员未参加城乡居民（职工）基本医疗保险'] },
  has_housing_problem: { of: 'household', type: 'yes_no', headers: ['是否住房出现安全问题'] },
  has_water_problem: { of: 'household', type: 'yes_no', headers: ['是否饮水出现安全问题'] },
  // 生产生活条件
  arable_area_mu: { of: 'household', type: 'number', headers: ['耕地面积（亩）', '耕地面积'] },
  forest_area_mu: { of: 'household', type: 'number', headers: ['林地面积（亩）', '林地面积'] },
  returned_forest_area_mu: { of: 'household', type: 'number', headers: ['退耕还林面积（亩）', '退耕还林面积'] },
  orchard_area_mu: { of: 'household', type: 'number', headers: ['林果面积（亩）', '林果面积'] },
  pasture_area_mu: { of: 'household', type: 'number', headers: ['牧草地面积（亩）', '牧草地面积'] },
  water_area_mu: { of: 'household', type: 'number', headers: ['水面面积（亩）', '水面面积'] },
  entry_road_hardened: { of: 'household', type: 'yes_no', headers: ['入户道路是否硬化'] },
  entry_road_type: { of: 'household', type: 'word', headers: ['入户路类型'] },
  distance_to_main_road_km: { of: 'household', type: 'number', headers: ['与村主干路距离', '与村主干路距离（公里）'] },
  house_area_sqm: { of: 'household', type: 'number', headers: ['住房面积', '住房面积（平方米）'] },
  has_electricity: { of: 'household', type: 'yes_no', headers: ['是否通生活用电'] },
  has_broadcast_tv: { of: 'household', type: 'yes_no', headers: ['是否通广播电视'] },
  main_fuel: { of: 'household', type: 'word', headers: ['主要燃料类型'] },
  in_cooperative: { of: 'household', type: 'yes_no', headers: ['是否加入农民专业合作组织'] },
  led_by_leading_enterprise: { of: 'household', type: 'yes_no', headers: ['是否有龙头企业带动'] },
  led_by_entrepreneur: { of: 'household', type: 'yes_no', headers: ['是否有创业致富带头人带动'] },
  household_industry_help_type: { of: 'household', type: 'word', headers: ['到户产业帮扶类型'] },
  // 收支
  wage_income: { of: 'household', type: 'number', headers: ['工资性收入'] },
  business_income: { of: 'household', type: 'number', headers: ['生产经营性收入'] },
  property_income: { of: 'household', type: 'number', headers: ['财产性收入'] },
  transfer_income: { of: 'household', type: 'number', headers: ['转移性收入'] },
  business_expense: { of: 'household', type: 'number', headers: ['生产经营性支出'] },
  net_income: { of: 'household', type: 'number', headers: ['家庭纯收入'] },
  per_capita_net_income: { of: 'household', type: 'number', headers: ['人均纯收入（元）', '家庭人均纯收入（元）', '人均纯收入', '家庭人均纯收入'] },
  claim_income: { of: 'household', type: 'number', headers: ['家庭理赔收入'] },
  own_pay_expense: { of: 'household', type: 'number', headers: ['合规自付支出'] },
  monitor_ref_income: { of: 'household', type: 'number', headers: ['纳入监测对象的收入参考范围'] },
  monitor_ref_income_per_capita: { of: 'household', type: 'number', headers: ['纳入监测对象的人均收入参考范围'] },
  tekun_fund: { of: 'household', type: 'number', headers: ['特困人员救助供养金'] },
  dibao_fund: { of: 'household', type: 'number', headers: ['最低生活保障金'] },
  year_income: { of: 'household', type: 'number', headers: ['年收入（元）', '年收入'] },
  // 措施
  dev_measure_state: { of: 'household', type: 'word', headers: ['实施开发式帮扶措施情况'] },
  industry_help: { of: 'household', type: 'list', headers: ['产业帮扶'] },
  employment_help: { of: 'household', type: 'list', headers: ['就业帮扶'] },
  finance_help: { of: 'household', type: 'list', headers: ['金融帮扶'] },
  public_post_help: { of: 'household', type: 'list', headers: ['公益岗位帮扶', '公益性岗位帮扶'] },
  housing_help: { of: 'household', type: 'list', headers: ['住房安全保障'] },
  water_help: { of: 'household', type: 'list', headers: ['饮水安全保障'] },
  health_help: { of: 'household', type: 'list', headers: ['健康帮扶'], letter: 'ET' },
  compulsory_edu_help: { of: 'household', type: 'list', headers: ['义务教育保障'] },
  other_education_help: { of: 'household', type: 'list', headers: ['教育帮扶', '其他教育帮扶'], letter: 'EZ' },
  comprehensive_security: { of: 'household', type: 'list', headers: ['综合保障'] },
  social_help: { of: 'household', type: 'list', headers: ['社会帮扶'] },
  relocation_help: { of: 'household', type: 'list', headers: ['搬迁'] },
  living_condition_help: { of: 'household', type: 'list', headers: ['生产生活条件改善'] },
  infrastructure_help: { of: 'household', type: 'list', headers: ['基础设施建设'] },
  public_post_help_note: { of: 'household', type: 'text', headers: ['公益性岗位帮扶其他备注'] },
  // 风险消除
  elimination_way: { of: 'household', type: 'word', headers: ['风险消除方式'] },
  eliminated_month: { of: 'household', type: 'month', headers: ['消除监测时间'] },
  eliminated_on: { of: 'household', type: 'day', headers: ['风险消除时间'] },
  after_has_dropout_child: { of: 'household', type: 'yes_no', headers: ['风险消除后是否义务教育阶段适龄儿童少年失学辍学'], letter: 'FI' },
  after_house_damaged: { of: 'household', type: 'yes_no', headers: ['风险消除后是否住房损毁'], letter: 'FJ' },
  after_has_uninsured_member: { of: 'household', type: 'yes_no', headers: ['风险消除后是否有家庭成员未参加城乡居民（职工）基本医疗保险'], letter: 'FK' },
  after_water_damaged: { of: 'household', type: 'yes_no', headers: ['风险消除后是否饮水设施损毁'], letter: 'FL' },
  after_wage_income: { of: 'household', type: 'number', headers: ['风险消除后工资性收入'], letter: 'FM' },
  after_property_income: { of: 'household', type: 'number', headers: ['风险消除后财产性收入'], letter: 'FN' },
  after_transfer_income: { of: 'household', type: 'number', headers: ['风险消除后转移性收入'], letter: 'FO' },
  after_business_income: { of: 'household', type: 'number', headers: ['风险消除后生产经营性收入'], letter: 'FP' },
  after_business_expense: { of: 'household', type: 'number', headers: ['风险消除后生产经营性支出'], letter: 'FQ' },
  after_net_income: { of: 'household', type: 'number', headers: ['风险消除后家庭纯收入'], letter: 'FR' },
  after_per_capita_net_income: { of: 'household', type: 'number', headers: ['风险消除后家庭人均纯收入'], letter: 'FS' },
  after_claim_income: { of: 'household', type: 'number', headers: ['风险消除后理赔收入'], letter: 'FT' },
  after_own_pay_expense: { of: 'household', type: 'number', headers: ['风险消除后合规自付支出'], letter: 'FU' },
  // 联系人
  monitor_contact_name: { of: 'household', type: 'text', headers: ['监测联系人'] },
  monitor_contact_phone: { of: 'household', type: 'phone', headers: ['监测联系人联系方式', '监测联系人联系电话'] },
  collector_name: { of: 'household', type: 'text', headers: ['信息采集人'] },
  collector_phone: { of: 'household', type: 'phone', headers: ['信息采集人联系电话'] },
  form_filler: { of: 'household', type: 'text', headers: ['填表人'] },
  form_filler_phone: { of: 'household', type: 'phone', headers: ['填表人联系电话'] },
  form_filled_on: { of: 'household', type: 'day', headers: ['填表时间'] },
  helper_name: { of: 'household', type: 'text', headers: ['帮扶责任人姓名', '帮扶责任人'] },
  helper_gender: { of: 'household', type: 'word', headers: ['帮扶责任人性别'] },
  helper_political_status: { of: 'household', type: 'word', headers: ['帮扶责任人政治面貌'] },
  helper_unit: { of: 'household', type: 'text', headers: ['帮扶单位名称', '帮扶(选派)单位名称'] },
  helper_start: { of: 'household', type: 'day', headers: ['帮扶开始时间'] },
  helper_end: { of: 'household', type: 'day', headers: ['帮扶结束时间'] },
  helper_phone: { of: 'household', type: 'phone', headers: ['帮扶责任人联系电话', '帮扶责任人电话'] },
} as const satisfies Record<string, Field>;
export type RegisterField = keyof typeof registerFields;
