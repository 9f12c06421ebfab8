/** Words of how an area stands, in numbers. */
import type { AreaLevel } from '../../contract/area';

export const overview = {
  title: '总览',
  titleOf: (area: string) => `总览 · ${area}`,
  whole: '看全部',
  recognized: '累计识别',
  monitored: '监测对象',
  eliminated: '风险已消除',
  relapsed: '复发待重新认定',
  erased: (count: string) => `其中 ${count} 户资料已删，名单里没有`,
  open: '未办结',
  overdue: '逾期',
  overdueNow: '现在逾期',
  households: (count: string) => `${count} 户`,
  people: (count: string) => `${count} 人`,
  both: (households: string, people: string) => `${households} 户 ${people} 人`,
  cases: (count: string) => `${count} 件`,
  none: '没有',
  inPlaces: (named: readonly string[], places: number) =>
    named.length < places ? `${named.join('、')}等 ${places} 处` : named.join('、'),
  seeThem: '点开看',
  seeOpen: '看未办结的',
  byCategory: '按类别',
  category: '类别',
  total: '合计',
  byStatus: '办到哪一步',
  place: '地方',
  inside: {
    province: '全省',
    city: '各市（州）',
    county: '各县（市、区）',
    town: '各乡镇（街道）',
    village: '各村（社区）',
  } satisfies Record<AreaLevel, string>,
  nothing: '还没有申报',
  nothingWords: '有人申报，这里就有数字。',
};
