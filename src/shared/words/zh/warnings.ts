/** Words of what became of departments' warnings. */
import type { WarningKind } from '../../contract/department';
import type { WarningClass, WarningStanding } from '../../contract/warning';

export const warnings = {
  title: '我的预警',
  signInWords: '登录以后才能看预警',
  onlyTitle: '这里是报预警的部门用的',
  onlyWords: '医保、应急、人社、残联、教育、交警看自己报的预警。',
  lead: '您的部门报过的，每条办到哪一步。农户自己说的、入户看到的，这里不写。',
  none: '还没有报过',
  noneWords: '到“报预警表”里传一张表，报过的都在这里。',
  erased: '内容已按期删除',
  sentOn: (when: string) => `${when}报`,
  changedOn: (when: string) => `${when}又报过新数字`,
  standing: {
    waiting: '等核实',
    checking: '正在核实、评议、审批',
    recognized: '已纳入监测',
    eliminated: '风险已消除',
    not_recognized: '没有纳入',
    closed: '已结束',
  } satisfies Record<WarningStanding, string>,
};

export const precision = {
  title: '预警准不准',
  titleOf: (place: string) => `${place} · 预警准不准`,
  signInWords: '登录以后才能看预警准不准',
  onlyTitle: '这里是县、市、省和报预警的部门用的',
  onlyWords: '要看预警准不准，请找县里的人。',
  lead: '每条预警线报了多少，后来有多少纳入监测。报之前就在监测的，不算准，也不算不准。',
  period: '哪段时间报的',
  months: (months: number) => (months === 12 ? '近一年' : `近 ${months} 个月`),
  inside: '看下面哪个地方',
  none: '这段时间没有预警',
  noneWords: '部门报了预警表以后，这里看得到哪条线准、哪条线不准。',
  kind: {
    self_pay: '医疗自付',
    disaster: '受灾',
    jobless: '失业',
    disability: '残疾',
    dropout: '失学辍学',
    accident: '交通事故',
  } satisfies Record<WarningKind, string>,
  class: { formerly_poor: '脱贫户、监测户', others: '其他农户' } satisfies Record<WarningClass, string>,
  line: {
    self_pay: (line: string) => `自付 ${line} 元起`,
    disaster: (line: string) => `${line} 起`,
    jobless: (line: string) => `失业 ${line} 个月起`,
    disability: (line: string) => `${line} 级和更重的`,
    dropout: (line: string) => `离校 ${line} 天起`,
    accident: (line: string) => `自付 ${line} 元起`,
  } satisfies Record<WarningKind, (line: string) => string>,
  every: '每一条都报',
  look: (line: string, decided: number, recognized: number) =>
    `先看这条线：${line}。办完的 ${decided} 条里，只有 ${recognized} 条纳入，各条线里最少。`,
  lookWords: '线是不是定低了，由县里商量；要改，在“政策”里另拟一个版本。',
  lookNone: (fewest: number) => `办完的还太少，看不出哪条线要调。一条线办完 ${fewest} 条，才好比。`,
  share: (percent: number, decided: number) => `办完的 ${decided} 条里，${percent}% 纳入`,
  fewShare: (decided: number) => `办完 ${decided} 条，还太少，不算百分比`,
  sent: '报了',
  known: '早就在监测',
  open: '还在办',
  recognized: '后来纳入',
  notRecognized: '没有纳入',
  households: (count: number) => `纳入的是 ${count} 户`,
};
