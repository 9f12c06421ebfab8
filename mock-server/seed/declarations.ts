/** About sixty invented declarations over the nine counties, in every state, filed and handled through the real doors. */
import { randomUUID } from 'node:crypto';
import type { NewAction } from '../../src/shared/case';
import { chinaDay, addDays } from '../../src/shared/china-time';
import { CONSENT_VERSION, type Filer, type NewDeclaration } from '../../src/shared/declaration';
import { noCircumstances, type Circumstances, type Hardship } from '../../src/shared/hardship';
import { takeAction } from '../cases/act';
import { fileDeclaration } from '../cases/file';
import type { Services } from '../services';
import { getAccount } from '../store/accounts';
import { findCase, findDeclaration } from '../store/cases';
import { inventedIdNumber, type AccountIds } from './people';

const HOUR = 3_600_000;

interface Place {
  villages: string[];
  secretary: string;
  township?: string;
  villager: string;
  count: number;
}

/** Villages by county, in the order of their codes, and who acts there. */
const places: readonly Place[] = [
  {
    villages: ['520526107001', '520526107202'],
    secretary: 'demo-secretary-weining',
    township: 'demo-township-guanfenghai',
    villager: 'demo-villager-weining',
    count: 16,
  },
  {
    villages: ['522632101001', '522632101002'],
    secretary: 'demo-secretary-rongjiang',
    villager: 'demo-villager-rongjiang',
    count: 10,
  },
  { villages: ['520525101'], secretary: 'seed-secretary-520525101', villager: 'demo-villager-nayong', count: 5 },
  { villages: ['520425101'], secretary: 'seed-secretary-520425101', villager: 'seed-villager', count: 5 },
  { villages: ['520527102'], secretary: 'seed-secretary-520527102', villager: 'seed-villager', count: 5 },
  { villages: ['520627101'], secretary: 'seed-secretary-520627101', villager: 'seed-villager', count: 5 },
  { villages: ['522324101'], secretary: 'seed-secretary-522324101', villager: 'seed-villager', count: 5 },
  { villages: ['522326101'], secretary: 'seed-secretary-522326101', villager: 'seed-villager', count: 5 },
  { villages: ['522633101'], secretary: 'seed-secretary-522633101', villager: 'seed-villager', count: 5 },
];

const names =
  '赵小满 罗大山 韦阿妹 杨再兴 石阿花 吴老满 潘金凤 陆志明 龙小妹 田茂才 岑阿福 黄桂花 梁应祥 蒙阿秀 王顺清 陈德贵 李春梅 张石匠 熊万福 安阿牛'.split(
    ' ',
  );

type Said = {
  hardship: (day: (daysAgo: number) => string) => Hardship;
  circumstances?: Partial<Circumstances>;
  size: number;
  words?: string;
  filer?: Filer;
};

const helper = (relation: 'relative' | 'neighbour' | 'cadre', name: string): Filer => ({
  relation,
  name,
  phone: '0857-0000009',
});

/** What households say, most of it grave enough to be told apart in a queue. */
const sayings: readonly Said[] = [
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
  { hardship: () => ({ kind: 'other', type: 'accident' }), size: 4, words: '骑摩托摔伤了腿，两个月不能干活。' },
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
    hardship: () => ({ kind: 'other', type: 'failed_business' }),
    size: 3,
    words: '养的猪得病死了二十多头，还欠着饲料钱。',
    filer: helper('cadre', '村干部小石'),
  },
];

type Step = readonly [hoursAgo: number, type: NewAction['type']];

/** How far each case has come, newest first; hours are before now. */
const ways: readonly { filedHoursAgo: number; steps: readonly Step[] }[] = [
  { filedHoursAgo: 3, steps: [] },
  { filedHoursAgo: 20, steps: [] },
  { filedHoursAgo: 200, steps: [] },
  { filedHoursAgo: 120, steps: [[70, 'confirm']] },
  { filedHoursAgo: 30, steps: [[6, 'ask_more']] },
  { filedHoursAgo: 160, steps: [[100, 'find_not_established']] },
  { filedHoursAgo: 8, steps: [] },
  {
    filedHoursAgo: 300,
    steps: [
      [250, 'find_not_established'],
      [200, 'object'],
    ],
  },
  { filedHoursAgo: 90, steps: [[60, 'withdraw']] },
  {
    filedHoursAgo: 100,
    steps: [
      [80, 'ask_more'],
      [20, 'supply'],
    ],
  },
];
/** Only where somebody reviews for the township. */
const reviewedWays: typeof ways = [
  {
    filedHoursAgo: 400,
    steps: [
      [350, 'find_not_established'],
      [300, 'object'],
      [260, 'uphold'],
    ],
  },
  {
    filedHoursAgo: 400,
    steps: [
      [350, 'find_not_established'],
      [300, 'object'],
      [30, 'send_back'],
    ],
  },
];

const spoken: Record<NewAction['type'], string> = {
  confirm: '入户看了报销单和住房，情况属实，建议纳入监测。',
  find_not_established: '入户核实：费用已全部报销，家里有稳定工资收入，目前没有返贫风险。',
  ask_more: '请补一张住院费用结算单，或告诉我们在哪个医院看的病。',
  supply: '在县医院看的，结算单在我儿子那里，您上门时给您看。',
  withdraw: '家里的事已经解决了，谢谢。',
  object: '报销只报了一部分，还有药费是自己付的，请再来看看。',
  uphold: '查了医保记录，自付部分已由大病保险报销，维持原结论。',
  send_back: '药费没有算进去，请村里重新核实。',
};

function bodyOf(type: NewAction['type'], day: string): unknown {
  const words = spoken[type];
  const bodies: Record<NewAction['type'], unknown> = {
    confirm: { visitedOn: day, findings: words },
    find_not_established: { visitedOn: day, reason: words },
    ask_more: { question: words },
    supply: { answer: words },
    withdraw: { reason: words },
    object: { objection: words },
    uphold: { reason: words },
    send_back: { reason: words },
  };
  return bodies[type];
}

export async function seedDeclarations(
  services: Services,
  people: AccountIds,
  villagesOfTown: (townPrefix: string) => string[],
): Promise<number> {
  const now = services.now();
  let sequence = 0;
  for (const place of places) {
    const villages = place.villages.flatMap((code) => (code.length === 12 ? [code] : villagesOfTown(code).slice(0, 2)));
    const here = place.township ? [...ways, ...reviewedWays] : ways;
    for (let index = 0; index < place.count; index += 1, sequence += 1) {
      const way = here[index % here.length];
      const said = sayings[(sequence * 3) % sayings.length];
      const village = villages[index % villages.length];
      // The first two of a place belong to its demo villager, so that their own screen shows something.
      const filer = people.get(index < 2 ? place.villager : 'seed-villager');
      if (!way || !said || !village || !filer)
        throw new Error('the seed names someone or somewhere that does not exist');
      await play(services, people, place, { sequence, village, filer, said, way, now });
    }
  }
  return sequence;
}

interface Play {
  sequence: number;
  village: string;
  filer: string;
  said: Said;
  way: (typeof ways)[number];
  now: Date;
}

async function play(
  services: Services,
  people: AccountIds,
  place: Place,
  { sequence, village, filer, said, way, now }: Play,
): Promise<void> {
  const at = (hoursAgo: number): Services => ({ ...services, now: () => new Date(now.getTime() - hoursAgo * HOUR) });
  const dayOf = (hoursAgo: number) => chinaDay(at(hoursAgo).now().toISOString());
  const declaration: NewDeclaration = {
    id: randomUUID(),
    village,
    hardship: said.hardship((daysAgo) => addDays(dayOf(way.filedHoursAgo), -daysAgo)),
    circumstances: { ...noCircumstances, ...said.circumstances },
    ...(said.words ? { words: said.words } : {}),
    applicant: {
      name: names[sequence % names.length] ?? '',
      phone: `0857-000${String(1000 + sequence)}`,
      idNumber: inventedIdNumber(sequence + 1),
    },
    householdSize: said.size,
    filer: said.filer ?? { relation: 'self' },
    consent: { version: CONSENT_VERSION, health: true, finance: true },
  };
  await fileDeclaration(at(way.filedHoursAgo), filer, declaration);
  const caseId = (await findDeclaration(services.db, declaration.id))?.caseId ?? '';
  for (const [hoursAgo, type] of way.steps) {
    const byStaff: Partial<Record<NewAction['type'], string | undefined>> = {
      confirm: place.secretary,
      find_not_established: place.secretary,
      ask_more: place.secretary,
      uphold: place.township,
      send_back: place.township,
    };
    const code = byStaff[type];
    const actor = code ? people.get(code) : filer;
    const row = await findCase(services.db, caseId);
    if (!actor || !row) throw new Error('the seed acts as someone who does not exist');
    const action = { id: randomUUID(), type, basedOn: row.version, body: bodyOf(type, dayOf(hoursAgo)) } as NewAction;
    await takeAction(at(hoursAgo), await getAccount(services.db, actor), caseId, action);
  }
}
