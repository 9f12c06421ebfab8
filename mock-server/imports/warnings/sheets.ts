/**
 * The six sheets: what the columns of each are called, and what a row of it says. No department publishes its form, so
 * these are ours (demo): an empty sheet can be had, and other headers are bound by hand.
 */
import { daysBetween, type ChinaDay } from '../../../src/shared/base/china-time';
import type { NewDiscovery } from '../../../src/shared/contract/declaration';
import type { WarningKind } from '../../../src/shared/contract/department';
import type { Circumstances } from '../../../src/shared/hardships/circumstances';
import type { Field, Value } from '../../registers/fields';

export type WarningField = Field & {
  /** A row of which this can't be read warns of nobody. */
  needed?: true;
};
export type Values = Readonly<Partial<Record<string, Value>>>;

/** What a row says; or the field in which a word is none that we know. */
export type RowSays =
  | {
      hardship: NewDiscovery['hardship'];
      circumstances?: Partial<Circumstances>;
      /** Tells one trouble of a person from the next: said again under the same, it is the same. */
      occasion: string;
      /** In the unit of the sheet's figure; absent: no line is asked. */
      measured?: number;
    }
  | { unknown: string };

export interface WarningSheet {
  fields: Readonly<Record<string, WarningField>>;
  /** Of a row whose needed fields can be read. */
  says(values: Values, today: ChinaDay): RowSays;
  /** The line is the most that warns, not the least. */
  atMost?: true;
  /** One row of an empty sheet, beside who is meant. */
  example: Readonly<Record<string, string>>;
}

// A table, read line by line.
// prettier-ignore
/** Who is meant and where they live: the same on each sheet. */
export const personFields = {
  county: { of: 'member', type: 'text', headers: ['县', '县(市、区)', '县区'] },
  township: { of: 'member', type: 'text', headers: ['乡镇', '乡', '乡(镇)', '乡镇街道'] },
  village: { of: 'member', type: 'text', headers: ['村', '行政村', '村(社区)', '居住村'] },
  member_name: { of: 'member', type: 'name', headers: ['姓名'], required: true, needed: true },
  id_no: { of: 'member', type: 'id_number', headers: ['身份证号码', '证件号码', '身份证号', '残疾人证号'] },
  birth_date: { of: 'member', type: 'day', headers: ['出生日期'] },
  phone: { of: 'member', type: 'phone', headers: ['联系电话', '电话', '手机号码'] },
  people: { of: 'member', type: 'number', headers: ['家庭人口', '家庭人口数'] },
  class: { of: 'member', type: 'word', headers: ['人员类别', '人员属性', '户类型'] },
} as const satisfies Record<string, WarningField>;

const text = (values: Values, field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join('、') : '';
};
const amount = (values: Values, field: string): number => Math.round(Number(values[field] ?? 0));

type Words<Word> = readonly (readonly [pattern: RegExp, word: Word])[];
const wordIn = <Word>(words: Words<Word>, said: string): Word | undefined =>
  words.find(([pattern]) => pattern.test(said))?.[1];

const disasters = [
  [/洪|涝|水灾/, 'flood'],
  [/地质|滑坡|泥石流|崩塌/, 'geological'],
  [/旱/, 'drought'],
  [/生物|病虫|疫/, 'biological'],
  [/风|雹|雪|冻|凝|雷|低温/, 'weather'],
  [/地震/, 'earthquake'],
  [/./, 'other'],
] as const;
const losses = [
  [/房/, 'house'],
  [/农作|作物|庄稼|粮|果|烟|田/, 'crops'],
  [/畜|禽|牲|猪|牛|羊/, 'livestock'],
  [/伤|亡/, 'injury'],
] as const;
const accidents = [
  [/交通|车祸/, 'traffic'],
  [/工伤|务工|施工|矿/, 'work'],
  [/坠|跌|摔/, 'fall'],
  [/溺/, 'drowning'],
  [/火/, 'fire'],
  [/./, 'other'],
] as const;
const outcomes = [
  [/死|亡/, 'died'],
  [/残|丧失|不能/, 'cannot_work'],
  [/治疗|住院|养伤|恢复中/, 'healing'],
  [/康复|痊愈|出院|治愈/, 'recovered'],
] as const;
const grades = [
  [/一|壹|1/, 1],
  [/二|贰|2/, 2],
  [/三|叁|3/, 3],
  [/四|肆|4/, 4],
] as const;

/** Whole months from a day to another. */
function monthsFrom(from: ChinaDay, to: ChinaDay): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}
const bill = (values: Values) => {
  const selfPaid = amount(values, 'self_paid');
  return { paid: values.total === undefined ? selfPaid : amount(values, 'total'), selfPaid };
};
const needed = (type: Field['type'], ...headers: string[]): WarningField => ({
  of: 'member',
  type,
  headers,
  required: true,
  needed: true,
});
const told = (type: Field['type'], ...headers: string[]): WarningField => ({ of: 'member', type, headers });

export const sheets: Readonly<Record<WarningKind, WarningSheet>> = {
  self_pay: {
    fields: {
      month: told('month', '数据月份', '月份', '年月'),
      total: told('number', '本年医疗总费用', '医疗总费用', '总费用'),
      self_paid: needed('number', '本年个人自付', '个人自付', '个人自付费用', '自付金额'),
      hospital: told('text', '就医机构', '医院'),
    },
    says: (values, today) => ({
      hardship: { kind: 'illness', who: 'self', treatment: 'inpatient', ...bill(values) },
      // What is told is the year's sum, which grows from month to month.
      occasion: (text(values, 'month') || today).slice(0, 4),
      measured: amount(values, 'self_paid'),
    }),
    example: { month: '202611', total: '86000', self_paid: '26000', hospital: '县人民医院' },
  },
  disaster: {
    fields: {
      type: needed('word', '灾害类型', '灾种'),
      happened_on: needed('day', '受灾日期', '发生日期', '受灾时间'),
      losses: needed('list', '损失情况', '损失类别', '受损情况'),
      habitable: needed('yes_no', '房屋能否居住', '房屋是否能住', '房屋可居住'),
      loss: told('number', '直接经济损失', '经济损失'),
    },
    says(values) {
      const said = [values.losses ?? []].flat().map(String);
      const lost = [...new Set(said.flatMap((each) => wordIn(losses, each) ?? []))];
      if (lost.length === 0) return { unknown: 'losses' };
      const type = wordIn(disasters, text(values, 'type')) ?? 'other';
      const happenedOn = text(values, 'happened_on');
      return {
        hardship: { kind: 'disaster', type, happenedOn, losses: lost, houseHabitable: values.habitable === true },
        occasion: `${type} ${happenedOn}`,
      };
    },
    example: { type: '洪涝', happened_on: '20260618', losses: '房屋,农作物', habitable: '否', loss: '35000' },
  },
  jobless: {
    fields: {
      since: needed('day', '失业日期', '失业时间', '返乡日期'),
      income_before: needed('number', '失业前月收入', '原月收入'),
      income_now: needed('number', '现在月收入', '现月收入', '失业金'),
      others_earn: needed('yes_no', '家中还有人务工', '家里还有人挣钱', '其他成员是否就业'),
      employer: told('text', '原单位', '原务工地'),
    },
    says(values, today) {
      const since = text(values, 'since');
      return {
        hardship: {
          kind: 'job_loss',
          who: 'self',
          since,
          incomeBefore: amount(values, 'income_before'),
          incomeNow: amount(values, 'income_now'),
          someoneElseEarns: values.others_earn === true,
        },
        occasion: since,
        measured: monthsFrom(since, today),
      };
    },
    example: { since: '20260701', income_before: '4500', income_now: '0', others_earn: '否', employer: '东莞某电子厂' },
  },
  disability: {
    fields: {
      category: told('word', '残疾类别', '残疾类型'),
      grade: needed('word', '残疾等级', '残疾级别', '等级'),
      issued_on: told('day', '发证日期', '评定日期'),
    },
    says(values) {
      const grade = wordIn(grades, text(values, 'grade'));
      if (grade === undefined) return { unknown: 'grade' };
      return {
        hardship: { kind: 'other', type: 'disability' },
        circumstances: { disabledMember: true },
        occasion: text(values, 'category'),
        measured: grade,
      };
    },
    atMost: true,
    example: { category: '肢体', grade: '二级', issued_on: '20260901' },
  },
  dropout: {
    fields: {
      absent_since: needed('day', '离校日期', '失学日期', '辍学时间', '未到校日期'),
      school: told('text', '学校', '学校名称'),
      school_grade: told('word', '年级'),
      why: told('text', '原因', '失辍学原因'),
    },
    says(values, today) {
      const since = text(values, 'absent_since');
      return {
        hardship: { kind: 'other', type: 'schooling' },
        circumstances: { gaps: ['schooling'] },
        occasion: since,
        measured: daysBetween(since, today),
      };
    },
    example: { absent_since: '20261008', school: '观风海镇中学', school_grade: '八年级', why: '外出务工' },
  },
  accident: {
    fields: {
      type: needed('word', '事故类型', '事故类别'),
      happened_on: needed('day', '事故日期', '发生日期', '发生时间'),
      outcome: needed('word', '伤情', '伤亡情况', '目前情况'),
      total: told('number', '已花费用', '总费用'),
      self_paid: needed('number', '自付费用', '个人自付', '自付金额'),
    },
    says(values) {
      const outcome = wordIn(outcomes, text(values, 'outcome'));
      if (outcome === undefined) return { unknown: 'outcome' };
      const type = wordIn(accidents, text(values, 'type')) ?? 'other';
      const happenedOn = text(values, 'happened_on');
      // Who died or can't work again is no matter of a bill.
      const grave = outcome === 'died' || outcome === 'cannot_work';
      return {
        hardship: { kind: 'accident', type, who: 'self', happenedOn, outcome, ...bill(values) },
        occasion: `${type} ${happenedOn}`,
        ...(grave ? {} : { measured: amount(values, 'self_paid') }),
      };
    },
    example: { type: '交通事故', happened_on: '20261012', outcome: '治疗中', total: '60000', self_paid: '24000' },
  },
};

/** Where nobody lives, so that it is never taken. */
const examplePerson: Readonly<Record<string, string>> = {
  county: '威宁彝族回族苗族自治县',
  township: '观风海镇',
  village: '示例村（填好后删掉这一行）',
  member_name: '赵示例',
  id_no: '',
  birth_date: '19000101',
  phone: '13900001000',
  people: '4',
  class: '一般农户',
};
export const exampleOf = (kind: WarningKind) => {
  const { fields, example } = sheets[kind];
  return {
    fields: [...Object.keys(personFields), ...Object.keys(fields)],
    rows: [{ ...examplePerson, ...example }],
  };
};
