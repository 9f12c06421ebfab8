/** The domain's words that only staff read: reasons, hints, conditions. */
import type { FactorCode, PromptCode, Risk, UnknownCode } from '../../contract/assessment';
import type { Origin, eliminationModes } from '../../contract/case';
import type { ConditionCode } from '../../contract/condition';
import { yuan } from './domain';

type Values = Record<string, number>;

/** Every code that can reach a screen has its words; one without does not compile. */
interface Complete {
  factor: Record<FactorCode, (values: Values) => string>;
  unknown: Record<UnknownCode, string>;
  prompt: Record<PromptCode, string>;
  condition: Record<ConditionCode, string>;
  risk: Record<Risk, string>;
  origin: Record<Origin, string>;
  eliminationMode: Record<(typeof eliminationModes)[number], string>;
}

export const staffDomain = {
  risk: {
    illness: '因病',
    disaster: '因自然灾害',
    job_loss: '因务工就业不稳',
    disability: '因残',
    schooling: '因学',
    accident: '因意外事故',
    failed_business: '因产业失败',
    lack_of_labour: '因缺劳动力',
    other: '其他',
  },
  factor: {
    self_paid_over_line: (v: Values) => `自付医疗 ${yuan(v.selfPaid)} 元，是监测线 ${yuan(v.line)} 元的 ${v.times} 倍`,
    self_paid_over_warning: (v: Values) => `自付医疗超过预警数 ${yuan(v.warning)} 元`,
    still_in_treatment: () => '还在治疗，还要花钱',
    not_treated_yet: () => '查出病了还没治',
    house_not_habitable: () => '房子现在不能住人',
    someone_injured: () => '有人受伤',
    house_damaged: () => '房子受损',
    livelihood_damaged: () => '庄稼或牲畜受损',
    no_income_left: () => '现在没有工资收入',
    income_dropped: (v: Values) => `月收入少了 ${v.percent}%（${yuan(v.before)} 元变 ${yuan(v.now)} 元）`,
    no_one_else_earns: () => '家里没有别人挣钱',
    accident: () => '出了意外事故',
    accident_cost_over_line: (v: Values) =>
      `意外事故自付 ${yuan(v.selfPaid)} 元，是监测线 ${yuan(v.line)} 元的 ${v.times} 倍`,
    cannot_work_again: () => '出事的人干不了活了',
    died_in_accident: () => '家里有人意外去世',
    business_lost_over_line: (v: Values) =>
      `种养、生意亏了 ${yuan(v.lost)} 元，是监测线 ${yuan(v.line)} 元的 ${v.times} 倍`,
    business_in_debt: (v: Values) => `为种养、生意还欠 ${yuan(v.owed)} 元`,
    long_term_patient: () => '家里有长期看病的人',
    disabled_member: () => '家里有残疾人',
    no_one_able_to_work: () => '家里没有能干活的人',
    children_at_school: (v: Values) => `${v.children} 个孩子在上学`,
    gap_housing: () => '房子不安全',
    gap_water: () => '喝水有困难',
    gap_schooling: () => '有孩子没在上学',
    gap_insurance: () => '没参加医保',
    declared_again: (v: Values) => `这是同一户的第 ${v.times} 次申报`,
    formerly_poor: () => '登记为脱贫户',
  },
  unknown: {
    income: '一年的收入还不清楚',
    insurance_paid: '医保和保险赔了多少还不清楚',
    eligible_spending: '哪些花费合规还不清楚',
    poverty_register: '是不是脱贫户还没有查',
    other_income: '有没有别的收入还不清楚',
  },
  prompt: {
    illness_without_self_paid: '说是生病，但没有自付花费：问清原因',
    bills_and_reimbursement: '看医保报销单，分清自付和报销',
    treatment_plan: '问后面还要治多久、做几次',
    insurance_may_pay: '防贫保险可能符合，由承保机构核定',
    safe_shelter_tonight: '先看今晚住哪里安全',
    damage_on_site: '到现场看受损的房子、庄稼、牲畜',
    green_channel: '绿色通道：先帮扶，后补手续',
    unstable_job_without_worker: '说没活干，但家里没有能干活的人：问清是谁',
    job_and_wages: '问清在哪里干活、欠没欠工资',
    business_records: '看账本、赊账单、贷款合同，问有没有产业保险',
    accident_liability: '问清谁的责任、对方赔没赔、工伤认定没有',
    other_without_words: '“其他”没有写明：问清是什么事',
    school_support: '上学的孩子有没有资助',
    gaps_on_site: '到现场看住房、饮水、上学、医保',
    assets_to_compare: '有没有第二套房、车、公司、财政工资：只核实，不自动排除',
    filed_by_helper: '别人代填的：见到本人，念一遍核对',
    earlier_declarations: '同一户以前报过：一起看',
  },
  condition: {
    income_above_line: '收入参考范围高于监测线',
    income_stable: '收入稳定满半年',
    recognized_long_enough: '纳入监测满半年',
    measure_delivered: '至少落实了一项帮扶措施',
    spending_solved: '大额必须花费已经解决',
    assurances_safe: '两不愁三保障和饮水有保障',
    someone_able_to_work: '家里有能干活的人',
  },
  origin: { household: '农户申报', village: '村干部走访发现', department: '部门预警', register: '原有台账' },
  eliminationMode: { assistance: '帮扶消除', natural: '自然消除' },
} satisfies Complete;
