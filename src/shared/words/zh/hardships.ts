/** All that is said of a kind of hardship: its names, its questions and its answers. */
import type { hardships as kinds, HardshipKind } from '../../hardships/index';
import type { Ask, Kind, Relative } from '../../hardships/kind';

interface Named {
  /** The answer's name on the desk. */
  fact: string;
}
/** The words of one answer, by how it is given. */
export type AnswerWords<A extends Ask> = A extends { of: readonly (infer T extends string)[] }
  ? Named & { choices: Record<T, string> }
  : A extends { as: 'day' }
    ? Named & { label: string; hint?: string }
    : A extends { as: 'yuan' }
      ? Named & { label: string; hint?: string; said: (amount: string) => string }
      : Named & { yes: string; no: string; noHint?: string; said: { yes: string; no: string } };

interface KindWords<K extends Kind> {
  name: string;
  /** The same in the official wording, for staff. */
  formal: string;
  /** What belongs to it, for who chooses. */
  about: string;
  screens: { [S in keyof K['screens']]: { title: string; sub?: string; doubt?: string } };
  answers: { [F in keyof K['asks']]: AnswerWords<K['asks'][F]> };
}
/** A kind without its words does not compile. */
export type HardshipWords = { [K in HardshipKind]: KindWords<(typeof kinds)[K]> };

const relative: Record<Relative, string> = {
  self: '本人',
  spouse: '爱人',
  child: '孩子',
  parent: '老人',
  other: '其他家人',
};

export const hardship: HardshipWords = {
  illness: {
    name: '生病了',
    formal: '因病',
    about: '住院、长期吃药',
    screens: {
      'illness-who': { title: '谁生病了？' },
      'illness-treatment': { title: '现在怎么样了？' },
      'illness-paid': { title: '看病花了多少钱？', sub: '从生病到现在，大概数就行，单据上门再看。' },
    },
    answers: {
      who: { fact: '谁', choices: relative },
      treatment: {
        fact: '治疗',
        choices: { inpatient: '正在住院', long_term: '长期治疗（透析、吃药）', recovered: '已经出院、好转' },
      },
      paid: {
        fact: '一共花了',
        label: '总共花了',
        hint: '医保报销的也算在里面',
        said: (amount) => `总共花了 ${amount} 元`,
      },
      selfPaid: {
        fact: '自付',
        label: '其中自己付了',
        hint: '报销以后，自己掏的钱',
        said: (amount) => `自己付了 ${amount} 元`,
      },
    },
  },
  disaster: {
    name: '受灾了',
    formal: '因灾',
    about: '洪水、滑坡、干旱',
    screens: {
      'disaster-type': { title: '遭了什么灾？' },
      'disaster-when': { title: '哪一天的事？' },
      'disaster-losses': { title: '哪些受了损失？', sub: '可以选几样。' },
      'disaster-house': { title: '房子现在能住人吗？' },
    },
    answers: {
      type: {
        fact: '哪一种',
        choices: {
          flood: '洪水',
          geological: '滑坡、泥石流',
          drought: '干旱',
          biological: '病虫害、疫病',
          weather: '冰雹、大风、低温',
          earthquake: '地震',
          other: '其他',
        },
      },
      happenedOn: { fact: '哪天发生', label: '出事的日子' },
      losses: {
        fact: '受损的',
        choices: { house: '房子', crops: '庄稼', livestock: '牲畜', injury: '有人受伤' },
      },
      houseHabitable: {
        fact: '房子',
        yes: '能住',
        no: '不能住',
        noHint: '今晚没有安全的地方睡',
        said: { yes: '房子能住人', no: '房子现在不能住人' },
      },
    },
  },
  job_loss: {
    name: '没活干了',
    formal: '因务工就业',
    about: '失业、工资少了',
    screens: {
      'job-who': { title: '谁没活干了？' },
      'job-since': { title: '从哪一天起？' },
      'job-income': {
        title: '每个月挣多少钱？',
        sub: '说的是没活干的这个人，大概数就行。',
        doubt: '以前和现在写的一样多，是这样吗？',
      },
      'job-else': { title: '家里还有别人挣钱吗？' },
    },
    answers: {
      who: { fact: '谁', choices: relative },
      since: { fact: '从哪天起', label: '没活干的日子', hint: '记不清就选个大概的日子' },
      incomeBefore: { fact: '原来月收入', label: '以前每月', said: (amount) => `以前每月 ${amount} 元` },
      incomeNow: {
        fact: '现在月收入',
        label: '现在每月',
        hint: '一分没有就填 0',
        said: (amount) => `现在每月 ${amount} 元`,
      },
      someoneElseEarns: {
        fact: '别的收入',
        yes: '有',
        no: '没有',
        said: { yes: '家里还有别人挣钱', no: '家里没有别人挣钱' },
      },
    },
  },
  accident: {
    name: '出意外了',
    formal: '因意外事故',
    about: '车祸、工伤、火灾',
    screens: {
      'accident-type': { title: '出了什么意外？' },
      'accident-who': { title: '谁出了事？' },
      'accident-when': { title: '哪一天的事？' },
      'accident-outcome': { title: '人现在怎么样了？' },
      'accident-paid': { title: '这件事花了多少钱？', sub: '治伤、修理、赔给别人的都算，大概数就行，单据上门再看。' },
    },
    answers: {
      type: {
        fact: '哪一种',
        choices: {
          traffic: '交通事故',
          work: '工伤、干活受伤',
          fall: '摔伤',
          drowning: '溺水',
          fire: '火灾',
          other: '别的意外',
        },
      },
      who: { fact: '谁', choices: relative },
      happenedOn: { fact: '哪天发生', label: '出事的日子' },
      outcome: {
        fact: '人现在',
        choices: {
          healing: '还在治伤、养伤',
          cannot_work: '以后干不了活了',
          died: '人不在了',
          recovered: '好了，能干活',
        },
      },
      paid: {
        fact: '一共花了',
        label: '总共花了',
        hint: '报销的、别人赔的也算在里面',
        said: (amount) => `总共花了 ${amount} 元`,
      },
      selfPaid: {
        fact: '自付',
        label: '其中自己付了',
        hint: '报了、赔了以后，自己掏的钱',
        said: (amount) => `自己付了 ${amount} 元`,
      },
    },
  },
  failed_business: {
    name: '种养、生意亏了',
    formal: '因产业失败',
    about: '绝收、病死、关门',
    screens: {
      'business-type': { title: '什么亏了？' },
      'business-since': { title: '哪天开始亏的？', sub: '大概的日子就行。' },
      'business-lost': { title: '亏了多少钱？', sub: '大概数就行，账本上门再看。没有欠钱就填 0。' },
    },
    answers: {
      type: {
        fact: '哪一种',
        choices: { crops: '种植', livestock: '养殖', shop: '开店、小生意', other: '别的产业' },
      },
      since: { fact: '从哪天起', label: '开始亏的日子' },
      lost: {
        fact: '亏了',
        label: '一共亏了',
        hint: '投进去没有收回来的',
        said: (amount) => `亏了 ${amount} 元`,
      },
      owed: {
        fact: '还欠',
        label: '还欠多少',
        hint: '贷款、赊的饲料和货款',
        said: (amount) => `还欠 ${amount} 元`,
      },
    },
  },
  other: {
    name: '别的难处',
    formal: '其他',
    about: '上学、残疾、缺人手',
    screens: { 'other-type': { title: '是哪一样难处？' } },
    answers: {
      type: {
        fact: '哪一种',
        choices: {
          schooling: '上学花费大',
          accident: '出了事故',
          disability: '有残疾',
          failed_business: '种养、生意亏了',
          lack_of_labour: '家里缺人手',
          other: '其他',
        },
      },
    },
  },
};
