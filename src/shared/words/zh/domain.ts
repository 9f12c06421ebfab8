/** The domain's words: statuses, roles, kinds, factors, errors. */
import type { Category, FactorCode, PromptCode, Risk, UnknownCode } from '../../assessment';
import type { HelperRelation } from '../../declaration';
import type { FieldCode } from '../../field-code';
import type { DisasterType, Gap, HardshipKind, Loss, OtherType, Relative, Treatment } from '../../hardship';
import type { Priority } from '../../policy';
import type { Origin, eliminationModes } from '../../case';
import type { ComplaintKind } from '../../complaint';
import type { Department } from '../../department';
import type { ConditionCode } from '../../elimination';
import type { MeasureKind, measureStates } from '../../measure';
import type { MessageKind } from '../../message';
import type { ProblemCode } from '../../problem';
import type { Milestone } from '../../progress';
import type { Role } from '../../session';
import type { ActionType, Status } from '../../workflow';

type Values = Record<string, number>;

/** Every code that can reach a screen has its words; one without does not compile. */
interface Complete {
  status: Record<Status, string>;
  role: Record<Role | 'villager' | 'household' | 'hotline' | 'public' | 'system', string>;
  priority: Record<Priority, string>;
  category: Record<Category, string>;
  milestone: Record<Milestone, string>;
  event: Record<ActionType, string>;
  kind: Record<HardshipKind, string>;
  kindFormal: Record<HardshipKind, string>;
  risk: Record<Risk, string>;
  relative: Record<Relative, string>;
  treatment: Record<Treatment, string>;
  disasterType: Record<DisasterType, string>;
  loss: Record<Loss, string>;
  otherType: Record<OtherType, string>;
  gap: Record<Gap, string>;
  helperRelation: Record<HelperRelation | 'official', string>;
  factor: Record<FactorCode, (values: Values) => string>;
  unknown: Record<UnknownCode, string>;
  prompt: Record<PromptCode, string>;
  condition: Record<ConditionCode, string>;
  measure: Record<MeasureKind, string>;
  measureState: Record<(typeof measureStates)[number], string>;
  department: Record<Department, string>;
  origin: Record<Origin, string>;
  eliminationMode: Record<(typeof eliminationModes)[number], string>;
  message: Record<MessageKind, string>;
  /** In a word: WeChat takes at most five characters, and in Chinese nothing but characters. */
  messageInShort: Record<MessageKind, string>;
  complaintKind: Record<ComplaintKind, string>;
  field: Record<FieldCode, (limit: number) => string>;
  problem: Record<ProblemCode, string>;
}

export const domain = {
  status: {
    awaiting_acceptance: '等乡镇受理',
    awaiting_visit: '等村里上门',
    awaiting_more: '等您补充',
    awaiting_deliberation: '等村里评议',
    on_notice: '公示中',
    awaiting_review: '等乡镇审核',
    awaiting_approval: '等县里审定',
    monitored: '监测对象，帮扶中',
    elimination_review: '风险消除：乡镇审核中',
    elimination_approval: '风险消除：县里审定中',
    eliminated: '风险已消除',
    not_established: '核实不成立',
    objected: '乡镇复核中',
    withdrawn: '已撤回',
    merged: '并到同一户的另一件',
  },
  role: {
    villager: '群众',
    household: '农户',
    first_secretary: '驻村第一书记',
    township_reviewer: '乡镇审核员',
    county_officer: '县级工作人员',
    province_reader: '省级查看员',
    village_cadre: '村干部',
    city_supervisor: '市级督办员',
    department_officer: '部门工作人员',
    administrator: '系统管理员',
    hotline: '12317 防贫热线',
    public: '群众（公示）',
    system: '系统',
  },
  priority: { urgent: '紧急', high: '优先', normal: '一般' },
  category: { unstable: '脱贫不稳定户', marginal: '边缘易致贫户', sudden_difficulty: '突发严重困难户' },
  milestone: {
    filed: '提交申报',
    visit: '第一书记上门核实',
    deliberation: '村里评议、公示',
    review: '乡镇审核、县里审定',
    assistance: '帮扶',
    eliminated: '风险消除',
  },
  /** What is written in a timeline once it has happened. */
  event: {
    file: '提交了申报',
    file_unserved: '提交了申报，等乡镇受理',
    report: '村干部走访发现，上报',
    warn: '部门预警，转来核实',
    declare_again: '又报了一件，并到一起办',
    accept: '乡镇受理，分派到村',
    move: '转到另一个村办理',
    confirm: '上门核实：情况属实',
    find_not_established: '上门核实：不成立',
    ask_more: '请农户补充',
    supply: '农户补充了',
    go_on_without: '等补充的期限到了，改为上门当面问',
    deliberate: '民主评议通过，开始公示',
    decline: '评议或审核：不成立',
    object_to_notice: '公示期间收到异议',
    answer_objection: '答复了公示异议',
    end_notice: '公示结束',
    pass_review: '乡镇审核通过',
    approve: '县级审定：纳入监测',
    send_back: '退回重新办理',
    withdraw: '农户撤回了申报',
    object: '农户提出异议',
    uphold: '乡镇复核：维持原结论',
    merge: '并到同一户的另一件',
    absorb: '并入了同一户的另一件',
    give_emergency_help: '绿色通道：先行救助',
    agree_measure: '商定了帮扶措施',
    deliver_measure: '帮扶措施已落实',
    confirm_measure: '农户确认收到帮扶',
    propose_elimination: '提出风险消除',
    approve_elimination: '县级审定：风险消除',
    relapse: '情况又变差，重新核实',
    escalate: '超期，橙色预警',
    recompute_deadline: '节假日安排公布，期限重新计算',
    urge: '督办',
    take_over: '上级接手办理',
  },
  kind: { illness: '生病了', disaster: '受灾了', job_loss: '没活干了', other: '别的难处' },
  /** The same in the official wording, for staff. */
  kindFormal: { illness: '因病', disaster: '因灾', job_loss: '因务工就业', other: '其他' },
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
  relative: { self: '本人', spouse: '爱人', child: '孩子', parent: '老人', other: '其他家人' },
  treatment: { inpatient: '正在住院', long_term: '长期治疗（透析、吃药）', recovered: '已经出院、好转' },
  disasterType: {
    flood: '洪水',
    geological: '滑坡、泥石流',
    drought: '干旱',
    biological: '病虫害、疫病',
    weather: '冰雹、大风、低温',
    earthquake: '地震',
    other: '其他',
  },
  loss: { house: '房子', crops: '庄稼', livestock: '牲畜', injury: '有人受伤' },
  otherType: {
    schooling: '上学花费大',
    accident: '出了事故',
    disability: '有残疾',
    failed_business: '种养、生意亏了',
    lack_of_labour: '家里缺人手',
    other: '其他',
  },
  gap: { housing: '房子不安全', water: '喝水有困难', schooling: '孩子没在上学', insurance: '没参加医保' },
  helperRelation: { relative: '亲戚', neighbour: '邻居', cadre: '村干部', official: '村干部、部门' },
  factor: {
    self_paid_over_line: (v: Values) => `自付医疗 ${yuan(v.selfPaid)} 元，是监测线 ${yuan(v.line)} 元的 ${v.times} 倍`,
    self_paid_over_warning: (v: Values) => `自付医疗超过预警数 ${yuan(v.warning)} 元`,
    still_in_treatment: () => '还在治疗，还要花钱',
    house_not_habitable: () => '房子现在不能住人',
    someone_injured: () => '有人受伤',
    house_damaged: () => '房子受损',
    livelihood_damaged: () => '庄稼或牲畜受损',
    no_income_left: () => '现在没有工资收入',
    income_dropped: (v: Values) => `月收入少了 ${v.percent}%（${yuan(v.before)} 元变 ${yuan(v.now)} 元）`,
    no_one_else_earns: () => '家里没有别人挣钱',
    accident: () => '出了意外事故',
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
  measure: {
    health: '健康帮扶',
    security: '综合保障',
    insurance: '防贫保险',
    disaster_relief: '救灾',
    safe_housing: '住房安全',
    safe_water: '饮水安全',
    employment: '就业帮扶',
    public_welfare_job: '公益岗位',
    compulsory_education: '义务教育保障',
    other_education: '其他教育帮扶',
    subsistence_allowance: '低保',
    temporary_relief: '临时救助',
    industry: '产业帮扶',
    microcredit: '小额信贷',
  },
  measureState: { agreed: '已商定，待落实', delivered: '已落实，待农户确认', confirmed: '农户已确认' },
  department: {
    medical_insurance: '医保',
    health: '卫健',
    emergency: '应急',
    housing: '住建',
    water: '水利',
    human_resources: '人社',
    education: '教育',
    disabled_federation: '残联',
    civil_affairs: '民政',
    traffic_police: '公安交警',
    agriculture: '农业农村',
  },
  origin: { household: '农户申报', village: '村干部走访发现', department: '部门预警' },
  complaintKind: { complaint: '投诉', suggestion: '建议' },
  eliminationMode: { assistance: '帮扶消除', natural: '自然消除' },
  /** One line in the inbox; whose case it is stands beside it. */
  message: {
    received: '申报已收到，正在安排上门',
    asked_more: '村里想再问一问，请补充',
    on_notice: '评议通过，正在公示',
    not_established: '核实结果出来了：不成立。可以看理由，有异议可以提',
    recognized: '县里审定：纳入监测，开始帮扶',
    measure_agreed: '商定了一项帮扶措施',
    measure_delivered: '有一项帮扶落实了，请确认',
    eliminated: '风险已消除，记录会留着；再有难处随时报',
    reopened: '您家的情况会重新核实',
    to_do: '有一件等您办',
    overdue: '橙色预警：有一件超期',
    urged: '上级督办，请尽快办',
    notice_objection: '公示期间收到异议，请核实答复',
    elimination_returned: '风险消除被退回，请看理由',
  },
  messageInShort: {
    received: '已收到',
    asked_more: '请补充',
    on_notice: '公示中',
    not_established: '不成立',
    recognized: '已纳入监测',
    measure_agreed: '已商定帮扶',
    measure_delivered: '请确认帮扶',
    eliminated: '风险已消除',
    reopened: '重新核实',
    to_do: '待办',
    overdue: '已超期',
    urged: '督办',
    notice_objection: '公示有异议',
    elimination_returned: '消除被退回',
  },
  field: {
    required: () => '这一项要填',
    wrong_type: () => '这一项填得不对，请重新填',
    unknown_field: () => '多了一项不认识的内容',
    format: () => '格式不对，请检查',
    'text.too_short': () => '太短了，请多写一点',
    'text.too_long': (limit: number) => `太长了，最多 ${limit} 个字`,
    'text.control_character': () => '里面有不能用的字符，请删掉重写',
    'number.expected': () => '只写数字，比如 50000',
    'number.not_integer': () => '请填整数，不要小数',
    'number.too_small': (limit: number) => `不能小于 ${limit}`,
    'number.too_big': (limit: number) => `太大了，不能超过 ${yuan(limit)}`,
    'choice.unknown': () => '请从列出的里面选一个',
    'choice.too_many': () => '选得太多了',
    'name.format': () => '请填身份证上的姓名',
    'phone.format': () => '电话号码不对：手机是 11 位，座机要带区号',
    'id_number.format': () => '身份证号是 18 位，最后一位可以是 X',
    'id_number.birthday': () => '身份证号里的生日不对，请对着身份证再看一遍',
    'id_number.checksum': () => '身份证号有一位不对，请对着身份证再看一遍',
    'date.impossible': () => '没有这一天，请重新选',
    'date.future': () => '不能选今天以后的日子',
    'date.past': () => '不能选今天以前的日子',
    'date.tomorrow_or_later': () => '最早从明天开始',
    'date.other_year': () => '有的日子不在这一年里',
    'date.not_weekend': () => '调休上班的日子要是周末，也不能同时是放假的日子',
    'village.unknown': () => '没有找到这个村，请重新选',
    'receipt.checksum': () => '受理号有一位不对，请再看一遍',
    'illness.self_paid_over_paid': () => '自己付的不能比总共花的多',
    'other.words_required': () => '请说一说出了什么事',
    'minutes.votes': () => '赞成、反对、弃权加起来要等于到会人数',
    'visit.two_visitors': () => '至少两个人一起上门',
    'visit.authorization_missing': () => '成年家庭成员要签授权书，不能签的写明原因',
    'visit.read_back': () => '先一条一条念给农户听，再交',
    'consent.required': () => '要您同意，才能把这些情况报上去',
  },
  problem: {
    'request.not_json': '请求的内容读不懂，请重试',
    'request.too_large': '内容太大了，请少写一点',
    'request.wrong_media_type': '请求的格式不支持',
    'request.invalid': '有的地方填得不对，请改一改',
    'route.unknown': '没有这个地址',
    'route.wrong_method': '这个地址不能这样用',
    'session.required': '请先登录',
    'session.code_invalid': '登录没有成功，请再点一次登录',
    'session.code_used': '登录没有成功，请再点一次登录',
    'session.high_risk_user': '微信说这个账号有风险，暂时不能登录。请打 12317',
    'session.too_many_tries': '试得太多了，请过一分钟再试',
    'wechat.unavailable': '微信现在连不上，请过一会儿再试',
    not_allowed: '这件事您不能办',
    'area.not_found': '没有找到这个地方',
    'declaration.not_found': '没有找到这件申报',
    'declaration.id_reused': '这件申报已经交过，内容和现在的不一样。请重新填一件',
    'attachment.too_large': '这个太大了，请重新拍一张或者说短一点',
    'attachment.type': '这不是照片或录音，或者已经损坏，请换一个',
    'attachment.too_many': '照片或语音已经够多了，其余的上门时再看',
    'attachment.id_reused': '这个编号已经用过，请重新拍一张或者重说一遍',
    'attachment.not_found': '没有找到这张照片或这段语音',
    'attachment.unavailable': '照片和语音现在打不开，请过一会儿再试',
    'case.not_found': '没有找到这一户，或者不归您管',
    'case.changed': '这一户的情况刚刚有变化，请看过再办',
    'case.action_not_possible': '现在这一步已经不能这样办了',
    'case.another_open': '这户后来又报了一件，正在办。有话请在那一件里说',
    'case.conditions_unmet': '风险消除的条件还没有都达到，请逐条看',
    'case.objections_open': '公示期间的异议还没有都答复',
    'case.not_overdue': '这一步没有超期，不用督办',
    'case.upheld_before': '乡镇已经复核过并维持原结论。情况有变化，请重新申报',
    'case.measure_unknown': '没有找到这项帮扶措施，或者它还没到这一步',
    'case.same_case': '不能和自己合并，请选同一户的另一件',
    'case.not_opened': '请先打开看过这一户，再一起审定',
    'case.likely_duplicates': '看着像是已经报过的同一户。请先看一看；确实不是，写明理由再报',
    'household.not_found': '没有找到这一户，或者不归您管',
    'village.outside': '这个村不归您管',
    'deputy.not_found': '没有找到这次代班',
    'deputy.id_reused': '这次代班已经登记过，内容不一样。请重新登记',
    'deputy.overlap': '这几天里已经交给别人代班了。请换日子，或者先收回那一次',
    'complaint.not_found': '没有找到这条投诉或建议',
    'complaint.id_reused': '这一条已经交过，内容和现在的不一样。请重新写一条',
    'complaint.answered': '这一条已经答复过了',
    'notice.not_found': '没有这张公示',
    'notice.ended': '公示已经结束。有话请向乡镇反映，或打 12317',
    'notice.too_many_objections': '这张公示收到的异议很多，请直接向乡镇反映，或打 12317',
    'case.action_id_reused': '这个操作已经用在别处，请重新操作',
    'administrator.outside': '这不在您管理的地方以内',
    'administrator.own_last_role': '不能取消自己最后一个管理员身份，请让另一位管理员来办',
    'account.not_found': '没有找到这个人，或者不归您管理',
    'invitation.id_reused': '这次邀请已经发过，内容不一样。请重新邀请',
    'invitation.wrong': '激活码不对，请再核对一遍',
    'invitation.expired': '激活码过期了，请让管理员重新给一个',
    'invitation.used': '这个激活码已经用过了，请让管理员重新给一个',
    'invitation.too_many_tries': '试错的次数太多了，请过一小时再试',
    'area.name_taken': '这个乡镇已经有同名的村',
    'area.codes_used_up': '这个乡镇的村编号用完了',
    'policy.not_found': '没有找到这个版本的政策',
    'policy.version_taken': '这个版本名已经用过，请换一个',
    'policy.activated_before': '这个版本已经定过生效日，不能再改。要改请另提一个版本',
    'policy.day_taken': '这一天已经有另一个版本生效，请另选一天',
    'server.failed': '系统出了问题，您填的内容还在。请过一会儿再试，或打 12317',
  },
} satisfies Complete;

/** `19000` → `19,000`; phones have no `Intl`. */
export function yuan(amount: number | undefined): string {
  return String(amount ?? 0).replace(/\B(?=(\d{3})+$)/g, ',');
}
