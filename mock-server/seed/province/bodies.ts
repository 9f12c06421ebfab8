/** What is said with each step: short, invented, and varied. */
import type { ActionBody } from '../../../src/shared/contract/case';
import { addDays, type ChinaDay } from '../../../src/shared/base/china-time';
import type { Category } from '../../../src/shared/contract/assessment';
import { SECOND } from '../../../src/shared/contract/second-visitor';
import { adultsIn, type Visit } from '../../../src/shared/contract/visit';
import type { Household } from './household';
import type { Trouble } from './hardships';
import type { Random } from './random';

/** A few strokes, as a finger draws them. */
const signature = [
  [200, 300, 500, 280, 800, 320],
  [480, 150, 500, 500, 460, 850],
];

interface VisitFacts {
  on: ChinaDay;
  household: Household;
  visitors: readonly string[];
  /** Yuan a head and year that is left; over or under the line. */
  perHead: number;
  selfPaid: number;
  findings: string;
}

function visitOf(
  { on, household: { members }, visitors, perHead, selfPaid, findings }: VisitFacts,
  random: Random,
): Visit {
  const [transfer, businessCost] = [random.between(6, 30) * 100, random.between(3, 20) * 100];
  const business = random.between(10, 50) * 100;
  const wage = Math.max(0, perHead * members.length + selfPaid + businessCost - transfer - business);
  const safe = { safe: true } as const;
  return {
    visitedOn: on,
    // Whoever found the household themselves has somebody sign beside them.
    visitors: visitors.map((name, index) => ({ name, ...(index === SECOND && { signature }) })),
    members,
    incomes: { wage, business, property: 0, transfer, businessCost, insurancePaid: 0, selfPaid },
    assurances: { food: safe, clothes: safe, schooling: safe, medical: safe, housing: safe, water: safe },
    assets: random.chance(0.03) ? ['car'] : [],
    authorizations: adultsIn(members, on).map((member) =>
      member === 0 || random.chance(0.7) ? { member, signature } : { member, unsigned: random.pick(absences) },
    ),
    findings,
    readBack: true,
  };
}

const absences = ['在外务工，回来补签', '在医院，出院后补签', '外出赶场，下次补签'] as const;

const categoryShares = [
  ['sudden_difficulty', 40],
  ['marginal', 35],
  ['unstable', 25],
] as const satisfies (readonly [Category, number])[];

const lines = {
  confirm: ['入户看了票据和住房，情况属实，建议纳入监测。', '走访了邻居，收入确实下降，建议纳入监测。', '家里困难属实，支出大，建议纳入监测。'],
  find_not_established: ['费用大部分已经报销，家里有稳定工资收入，目前没有返贫风险。', '家里有人在外稳定务工，收入高于监测线。', '入户核实，损失较小，家里能够自己恢复。'],
  ask_more: ['请补一张住院费用结算单，或告诉我们在哪个医院看的病。', '请说一下家里现在有几个人在外面做工。', '受损的地有几亩，请补充。'],
  supply: ['在县医院看的，结算单在儿子那里，您上门时给您看。', '现在只有一个人在外面做零工。', '大约三亩多，都在河边。'],
  withdraw: ['家里的事已经解决了，谢谢。', '亲戚帮上了忙，不用了。', '报错了，先撤回。'],
  object: ['报销只报了一部分，还有药费是自己付的，请再来看看。', '工资没有那么多，请重新核实。', '家里还有欠账没有算进去。'],
  uphold: ['查了医保记录，自付部分已经报销，维持原结论。', '核对了工资流水，收入高于监测线，维持原结论。'],
  send_back: ['材料里少了收入说明，请重新核实。', '支出没有算清楚，请补充后再报。'],
  decline_village: ['评议会多数代表认为家庭收入稳定，不纳入。', '代表们认为困难是一时的，不纳入。'],
  decline: ['核对数据后，收入高于监测线，不予认定。', '名下有经营主体，收入来源稳定，不予认定。'],
  minutes: ['到会群众代表一致认为情况属实。', '代表们说了情况，多数同意纳入。', '评议了收入和支出，同意上报。'],
  pass_review: ['材料齐全，公示无异议，同意上报。', '经审核，符合条件，同意上报。'],
  approve: ['同意纳入监测。', '经审定，同意认定。'],
  propose: ['收入稳定，困难已解决，孩子都在上学。', '病情稳定，报销到账，收入高于监测线。', '重新找到了活，收入稳定。'],
  pass_elimination: ['条件逐项核对，同意上报风险消除。', '回访属实，同意上报。'],
  approve_elimination: ['同意风险消除。', '经审定，同意标注风险消除。'],
  return_elimination: ['收入还不够稳定，再观察一段时间。', '请补充近半年的收入说明。'],
  relapse: ['又住院了，一下子花了不少钱。', '活又没有了，家里没有收入。', '房子受灾，需要重新帮扶。'],
  merge: ['和同一户先报的一件是一回事。', '夫妻两人分别申报，合并办理。'],
  emergency: ['先送去棉被、大米和临时救助金。', '临时安置在村委会，送去生活用品。', '先办了临时救助，垫付了费用。'],
  notice_objection: ['他家有车，请再看看。', '听说他家儿子在外面工资高。'],
  finding: ['车是借来拉货的，不在他家名下。', '核对了工资流水，收入不高，异议不成立。'],
  measure: ['按政策落实帮扶，专人跟进。', '联系办理，月底前完成。', '已和农户商量，按期落实。'],
  delivered: ['已经办好，钱已到账。', '物资已送到家里。', '已经上岗，按月领工资。'],
  urge: ['请尽快上门核实。', '已经超过时限，请今天办。'],
  take_over: ['村里人手不够，乡镇直接办。', '超过时限，先由我们办理。'],
  move: ['户口在那个村，请那里核实。', '搬迁后住在那个社区，转过去办。'],
  accept: ['材料齐全，转村里核实。', '已受理，请尽快上门。'],
  remark: ['收到了，谢谢。', '已经到账。'],
  found: ['走访时发现家里收入少了一大截。', '上门时看到有人长期生病。', '邻居说他家最近有难处。'],
  warned: ['数据比对发现自付费用较高，请上门看看。', '系统预警：收入骤减，请核实。'],
  different: ['同名，不是同一户。'],
} as const satisfies Record<string, readonly [string, ...string[]]>; // prettier-ignore
type Topic = keyof typeof lines;

export class Speaker {
  constructor(
    private readonly random: Random,
    private readonly household: Household,
    private readonly visitors: readonly string[],
  ) {}

  say(topic: Topic): string {
    return this.random.pick(lines[topic]);
  }

  confirm(on: ChinaDay, { hardship }: Trouble): ActionBody<'confirm'> {
    const selfPaid = 'selfPaid' in hardship ? hardship.selfPaid : 0;
    const perHead = this.random.between(30, 86) * 100;
    return {
      visit: this.visit(on, perHead, selfPaid, 'confirm'),
      proposedCategory: this.random.weighted(categoryShares),
    };
  }

  private visit(on: ChinaDay, perHead: number, selfPaid: number, findings: Topic): Visit {
    const { household, visitors } = this;
    return visitOf({ on, household, visitors, perHead, selfPaid, findings: this.say(findings) }, this.random);
  }

  deliberate(on: ChinaDay): ActionBody<'deliberate'> {
    const present = this.random.between(15, 60);
    const abstained = this.random.between(0, 3);
    const votesAgainst = this.random.between(0, 4);
    const votesFor = present - abstained - votesAgainst;
    return {
      heldOn: on,
      entitled: present + this.random.between(0, 12),
      present,
      votesFor,
      votesAgainst,
      abstained,
      minutes: this.say('minutes'),
    };
  }

  /** @param stable for how many days the income has been so */
  proposeElimination(on: ChinaDay, stable: number): ActionBody<'propose_elimination'> {
    return {
      visit: this.visit(on, this.random.between(95, 180) * 100, 0, 'propose'),
      stableSince: addDays(on, -stable),
      spendingSolved: true,
      mode: this.random.chance(0.9) ? 'assistance' : 'natural',
    };
  }
}
