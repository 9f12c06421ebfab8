/** What a row of each of the six sheets says. */
import { daysBetween, type ChinaDay } from '../../../src/shared/base/china-time';
import type { NewDiscovery } from '../../../src/shared/contract/declaration';
import type { WarningKind } from '../../../src/shared/contract/department';
import type { Circumstances } from '../../../src/shared/hardships/circumstances';
import { personFields, warningFields } from '../../../src/shared/contract/warning-rows';
import type { Value } from '../../registers/fields';

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
  /** Of a row whose needed fields can be read. */
  says(values: Values, today: ChinaDay): RowSays;
  /** The line is the most that warns, not the least. */
  atMost?: true;
  /** One row of an empty sheet, beside who is meant. */
  example: Readonly<Record<string, string>>;
}

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
export const sheets: Readonly<Record<WarningKind, WarningSheet>> = {
  self_pay: {
    says: (values, today) => ({
      hardship: { kind: 'illness', who: 'self', treatment: 'inpatient', ...bill(values) },
      // What is told is the year's sum, which grows from month to month.
      occasion: (text(values, 'month') || today).slice(0, 4),
      measured: amount(values, 'self_paid'),
    }),
    example: { month: '202611', total: '86000', self_paid: '26000', hospital: '县人民医院' },
  },
  disaster: {
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
  return {
    fields: Object.keys({ ...personFields, ...warningFields[kind] }),
    rows: [{ ...examplePerson, ...sheets[kind].example }],
  };
};
