/** What happened to an invented household, in shares that are plausible and no statistics (demo). */
import { addDays, type ChinaDay } from '../../../src/shared/base/china-time';
import type { Risk } from '../../../src/shared/contract/assessment';
import type { Accident } from '../../../src/shared/hardships/accident';
import type { FailedBusiness } from '../../../src/shared/hardships/failed-business';
import type { Circumstances } from '../../../src/shared/hardships/circumstances';
import type { DisasterType } from '../../../src/shared/hardships/disaster';
import type { Hardship } from '../../../src/shared/hardships/index';
import type { Relative } from '../../../src/shared/hardships/kind';
import type { Random } from './random';

export interface Trouble {
  risk: Risk;
  hardship: Hardship;
  circumstances: Circumstances;
  words: string;
  /** Grave enough that somebody comes at once, on whatever day. */
  grave: boolean;
}

const riskShares = [
  ['illness', 46],
  ['job_loss', 15],
  ['disaster', 11],
  ['schooling', 7],
  ['accident', 6],
  ['disability', 6],
  ['failed_business', 4],
  ['lack_of_labour', 4],
  ['other', 1],
] as const satisfies (readonly [Risk, number])[];

const whoShares = [
  ['self', 40],
  ['spouse', 25],
  ['parent', 18],
  ['child', 14],
  ['other', 3],
] as const satisfies (readonly [Relative, number])[];

const whoWords: Record<Relative, string> = {
  self: '我',
  spouse: '爱人',
  parent: '老人',
  child: '孩子',
  other: '家里人',
};

/** Floods in the rainy months, frost and drought in the others. */
function disasterIn(month: number, random: Random): DisasterType {
  const rainy = month >= 5 && month <= 9;
  return random.weighted<DisasterType>([
    ['flood', rainy ? 10 : 1],
    ['geological', rainy ? 4 : 1],
    ['weather', rainy ? 3 : 6],
    ['drought', rainy ? 1 : 4],
    ['biological', 2],
    ['other', 1],
  ]);
}

interface Told {
  hardship: Hardship;
  words: string;
  grave: boolean;
}
type Tell = (on: ChinaDay, random: Random) => Told;

const other =
  (
    type: Extract<Hardship, { kind: 'other' }>['type'],
    grave: boolean,
    sentences: readonly [string, ...string[]],
  ): Tell =>
  (_on, random) => ({ hardship: { kind: 'other', type }, words: random.pick(sentences), grave });

const tells: Record<Risk, Tell> = {
  illness(_on, random) {
    const who = random.weighted(whoShares);
    const paid = random.between(20, 900) * 100;
    const selfPaid = Math.floor((paid * random.between(10, 55)) / 100);
    const treatment = random.weighted([
      ['inpatient', 5],
      ['long_term', 3],
      ['recovered', 2],
    ]);
    return {
      hardship: { kind: 'illness', who, treatment, paid, selfPaid },
      words: `${whoWords[who]}${random.pick(['住院', '做手术', '长期吃药', '在县医院治病'])}，自己花了${selfPaid}元。`,
      grave: selfPaid >= 17_400,
    };
  },
  job_loss(on, random) {
    const who = random.weighted(whoShares);
    const incomeBefore = random.between(20, 60) * 100;
    const incomeNow = random.chance(0.6) ? 0 : random.between(3, 12) * 100;
    return {
      hardship: {
        kind: 'job_loss',
        who,
        since: addDays(on, -random.between(10, 120)),
        incomeBefore,
        incomeNow,
        someoneElseEarns: random.chance(0.45),
      },
      words: `${whoWords[who]}在${random.pick(['浙江', '广东', '贵阳', '县里'])}的活没有了，每月少收入${incomeBefore - incomeNow}元。`,
      grave: false,
    };
  },
  disaster(on, random) {
    const type = disasterIn(Number(on.slice(5, 7)), random);
    const houseHabitable = random.chance(0.8);
    const house = !houseHabitable || random.chance(0.25);
    return {
      hardship: {
        kind: 'disaster',
        type,
        happenedOn: addDays(on, -random.between(0, 6)),
        losses: [...(house ? (['house'] as const) : []), random.chance(0.75) ? 'crops' : 'livestock'],
        houseHabitable,
      },
      words: house ? '房子受损，庄稼也毁了。' : random.pick(['地里的收成没了一大半。', '圈里的牲口死了不少。', '烤烟打坏了。']),
      grave: !houseHabitable,
    };
  },
  schooling: other('schooling', false, ['两个孩子上高中，生活费凑不齐。', '孩子考上大学，学费还差一截。', '孩子住校，每月的开支跟不上。']),
  accident(on, random) {
    const [type, words] = random.pick<readonly [Accident['type'], string]>([
      ['fall', '骑摩托摔伤了腿，几个月不能干活。'],
      ['work', '在工地摔下来，还在住院。'],
      ['traffic', '路上被车撞了，对方没有赔。'],
    ]);
    const paid = random.between(50, 900) * 100;
    const selfPaid = Math.floor((paid * random.between(30, 100)) / 100);
    return {
      hardship: {
        kind: 'accident',
        type,
        who: random.weighted(whoShares),
        happenedOn: addDays(on, -random.between(1, 30)),
        outcome: random.weighted([
          ['healing', 7],
          ['cannot_work', 2],
          ['recovered', 1],
        ]),
        paid,
        selfPaid,
      },
      words,
      grave: true,
    };
  },
  disability: other('disability', false, ['腿脚残疾，没有办法出去做工。', '家里有一级残疾，要人照看。']),
failed_business(on, random) {
    const [type, words] = random.pick<readonly [FailedBusiness['type'], string]>([
      ['livestock', '养的猪死了二十多头，还欠着饲料钱。'],
      ['crops', '种的辣椒卖不出去，本钱没有收回来。'],
      ['shop', '小店关了，欠着货款。'],
    ]);
    const lost = random.between(30, 600) * 100;
    return {
      hardship: {
        kind: 'failed_business',
        type,
        since: addDays(on, -random.between(10, 120)),
        lost,
        owed: Math.floor((lost * random.between(0, 60)) / 100),
      },
      words,
      grave: false,
    };
  },
  lack_of_labour: other('lack_of_labour', false, ['家里只有老人和孩子，没有人能干活。', '能干活的人走了，只剩老人。']),
  other: other('other', false, ['家里出了难处，一时过不去，请来看看。']),
}; // prettier-ignore

/** @param children how many are at school */
export function inventTrouble(on: ChinaDay, children: number, random: Random): Trouble {
  const risk = random.weighted(riskShares);
  return {
    risk,
    ...tells[risk](on, random),
    circumstances: {
      childrenAtSchool: children,
      longTermPatient: random.chance(risk === 'illness' ? 0.4 : 0.1),
      disabledMember: random.chance(risk === 'disability' ? 0.9 : 0.06),
      noOneAbleToWork: random.chance(risk === 'lack_of_labour' ? 0.9 : 0.05),
      gaps: [
        ...(random.chance(0.04) ? (['housing'] as const) : []),
        ...(random.chance(0.03) ? (['water'] as const) : []),
        ...(risk === 'schooling' && random.chance(0.3) ? (['schooling'] as const) : []),
        ...(random.chance(0.03) ? (['insurance'] as const) : []),
      ],
    },
  };
}
