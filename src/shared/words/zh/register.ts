/** Words of the register (台账), browsed. */
import type { RegisterColumn, RegisterMark, Standing } from '../../contract/register';
import { apart } from './spacing';

export const register = {
  title: '台账',
  titleOf: (place: string) => `${place} · 台账`,
  signInWords: '登录以后才能看台账',
  onlyTitle: '这里是看台账的人用的',
  onlyWords: '驻村第一书记、乡镇、县里的人看自己地方的台账。',
  standing: { monitored: '监测中', eliminated: '风险已消除', not_monitored: '未纳入监测' } satisfies Record<
    Standing,
    string
  >,
  standings: '看哪一份',
  mark: { half_year: '满半年了', no_measure: '还没有帮扶', not_visited: '很久没上门' } satisfies Record<
    RegisterMark,
    string
  >,
  marks: '要留意的',
  any: '不限',
  category: '监测类别',
  risk: '风险',
  since: '这天以后没上过门',
  narrow: '筛选',
  narrowed: '筛选（已选）',
  inside: '看下面哪个地方',
  columnsTitle: '看哪些栏',
  /** More than the list counts. */
  count: (count: number, more: boolean) => (more ? `多于 ${count} 户` : `${count} 户`),
  table: '台账',
  column: {
    village: '村（社区）',
    head: '户主或申报人',
    people: '人口',
    category: '监测类别',
    risks: '风险',
    status: '办到哪一步',
    recognized: '纳入监测',
    eliminated: '风险消除',
    measures: '帮扶措施',
    visited: '最近上门',
    income: '人均纯收入',
    formerlyPoor: '脱贫户',
    helper: '帮扶责任人',
    number: '户编号',
  } satisfies Record<RegisterColumn, string>,
  measures: (delivered: number, agreed: number) => `商定 ${agreed} 项，落实 ${delivered} 项`,
  noMeasure: '还没有',
  neverVisited: '没有记录',
  income: (yuan: string, year: number | undefined) => (year === undefined ? `${yuan} 元` : `${yuan} 元（${year} 年）`),
  eliminated: (day: string, mode: string | undefined) => (mode === undefined ? day : `${day}（${mode}）`),
  join: '、',
  yes: '是',
  no: '否',
  unknown: '不清楚',
  none: '一户也没有',
  noneWords: { all: '这个地方的这份台账还是空的。', narrowed: '换一个条件看看。' },
  widen: '不筛选了',
  more: '再看一些',
  sheetTitle: '把这份名单带走',
  sheet: '导出表格',
  sheetWords: '导出的人、时间和户数都留在记录里。',
  sheetBusy: '正在做表格…',
  sheetDone: '表格做好了',
  exports: '最近谁导出过',
  exported: (who: string | undefined, area: string, list: string, rows: number, when: string) =>
    apart(`${when} ${who ?? '有人'} ${area}“${list}” ${rows} 户`),
};
