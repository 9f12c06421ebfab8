/** What invented households say, most of it grave enough to be told apart in a queue. */
import type { NoIdNumber } from '../../src/shared/base/no-id-number';
import type { Filer } from '../../src/shared/contract/declaration';
import type { Circumstances } from '../../src/shared/hardships/circumstances';
import type { Hardship } from '../../src/shared/hardships/index';

export const names =
  '赵小满 罗大山 韦阿妹 杨再兴 石阿花 吴老满 潘金凤 陆志明 龙小妹 田茂才 岑阿福 黄桂花 梁应祥 蒙阿秀 王顺清 陈德贵 李春梅 张石匠 熊万福 安阿牛'.split(
    ' ',
  );

export type Saying = {
  hardship: (day: (daysAgo: number) => string) => Hardship;
  circumstances?: Partial<Circumstances>;
  size: number;
  words?: string;
  filer?: Filer;
  /** Who it is about, where that is somebody without an identity number. */
  numberless?: (day: (daysAgo: number) => string) => { name: string; noIdNumber: NoIdNumber };
};

const helper = (relation: 'relative' | 'neighbour' | 'cadre', name: string): Filer => ({
  relation,
  name,
  phone: '0857-0000009',
});

/** Whose birth nobody has registered yet: an aunt files for the child. */
export const newborn: Saying = {
  hardship: () => ({ kind: 'illness', who: 'self', treatment: 'inpatient', paid: 21_000, selfPaid: 8_600 }),
  size: 4,
  words: '早产，生下来就住进县医院新生儿科，还没来得及上户口。',
  filer: { relation: 'relative', name: '石阿花', phone: '0855-0000009' },
  numberless: (day) => ({ name: '石小芽', noIdNumber: { reason: 'newborn', bornOn: day(19) } }),
};

export const sayings: readonly Saying[] = [
  {
    hardship: () => ({ kind: 'illness', who: 'spouse', treatment: 'long_term', paid: 52_000, selfPaid: 19_000 }),
    circumstances: { longTermPatient: true, childrenAtSchool: 3 },
    size: 5,
    words: '丈夫每周透析三次，我上个月又做了手术，三个孩子在上学。',
  },
  {
    hardship: (day) => ({
      kind: 'disaster',
      type: 'flood',
      happenedOn: day(1),
      losses: ['house', 'crops'],
      houseHabitable: false,
    }),
    size: 3,
    words: '房屋进水，今晚不能住人。',
  },
  {
    hardship: (day) => ({
      kind: 'job_loss',
      who: 'self',
      since: day(80),
      incomeBefore: 4_200,
      incomeNow: 0,
      someoneElseEarns: false,
    }),
    circumstances: { childrenAtSchool: 2 },
    size: 4,
    words: '八月起没有工资，家里没有别的收入。',
  },
  {
    hardship: () => ({ kind: 'illness', who: 'self', treatment: 'inpatient', paid: 9_000, selfPaid: 3_200 }),
    circumstances: { noOneAbleToWork: true },
    size: 2,
    filer: helper('neighbour', '邻居老李'),
    words: '老人不识字，请人代填。',
  },
  {
    hardship: (day) => ({
      kind: 'accident',
      type: 'fall',
      who: 'self',
      happenedOn: day(20),
      outcome: 'healing',
      paid: 12_000,
      selfPaid: 8_000,
    }),
    size: 4,
    words: '骑摩托摔伤了腿，两个月不能干活。',
  },
  {
    hardship: (day) => ({
      kind: 'disaster',
      type: 'weather',
      happenedOn: day(4),
      losses: ['crops'],
      houseHabitable: true,
    }),
    size: 6,
    words: '冰雹打坏了烤烟。',
  },
  { hardship: () => ({ kind: 'illness', who: 'child', treatment: 'recovered', paid: 6_000, selfPaid: 0 }), size: 4 },
  {
    hardship: () => ({ kind: 'other', type: 'schooling' }),
    circumstances: { childrenAtSchool: 2 },
    size: 5,
    words: '两个孩子上高中，生活费凑不齐。',
  },
  {
    hardship: (day) => ({
      kind: 'job_loss',
      who: 'spouse',
      since: day(30),
      incomeBefore: 3_600,
      incomeNow: 1_500,
      someoneElseEarns: true,
    }),
    size: 5,
  },
  {
    hardship: (day) => ({ kind: 'failed_business', type: 'livestock', since: day(40), lost: 36_000, owed: 12_000 }),
    size: 3,
    words: '养的猪得病死了二十多头，还欠着饲料钱。',
    filer: helper('cadre', '村干部小石'),
  },
];
