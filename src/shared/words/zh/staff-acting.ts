/** Words of taking an action on a case. */
import { apart } from './spacing';
import type { ActionBody, FormActionType, VisitActionType } from '../../contract/case';
import type { StaffActionType, Status } from '../../contract/workflow';

export interface FieldWords {
  label: string;
  hint?: string;
  placeholder?: string;
}

/** An action in the list of what can be done. */
interface Choice {
  name: string;
  hint: string;
}

export interface ActionWords extends Choice {
  /** What follows from it, for who is about to send it. */
  consequence: string;
  done: string;
  fields: Readonly<Record<string, FieldWords>>;
  /** Where it is said differently. */
  in?: Partial<Record<Status, Partial<Omit<ActionWords, 'fields' | 'in'>>>>;
}

/** An id that the phone makes is asked of nobody. */
type Asked<T extends FormActionType> = Exclude<keyof ActionBody<T>, T extends 'agree_measure' ? 'measure' : never>;

type Actions = { [T in VisitActionType]: Choice } & {
  [T in FormActionType]: ActionWords & { fields: { [K in Asked<T>]-?: FieldWords } };
};

export const acting = {
  /** The button and the question where one action leads a choice of several. */
  leads: {
    accept: { start: '受理申报', question: '这件申报怎么办？' },
    confirm: { start: '开始入户核实', question: '上门看了，是什么情况？' },
    deliberate: { start: '记录民主评议', question: '评议下来，怎么样？' },
    pass_review: { start: '开始审核', question: '审核下来，怎么定？' },
    approve: { start: '开始审定', question: '审定下来，怎么定？' },
    approve_elimination: { start: '开始审定', question: '审定下来，怎么定？' },
    uphold: { start: '办理异议', question: '复核下来，怎么定？' },
    agree_measure: { start: '办理帮扶', question: '帮扶办到哪一步了？' },
    deliver_measure: { start: '办理帮扶', question: '帮扶办到哪一步了？' },
    countersign_correction: { start: '看更正', question: '这处记录要更正，同意吗？' },
  } satisfies Partial<Record<StaffActionType, { start: string; question: string }>>,
  otherwise: { start: '办理', question: '要办哪一样？' },
  beside: '另外还可以',
  nothingNow: '现在没有您能办的了。',
  halfWritten: '上次写了一半，还在',
  back: '先不办',
  householdReads: '农户会读到这段话，请用平常话写清楚。',
  staffReads: '这段话只给工作人员看，农户看不到。',
  optional: (label: string) => `${label}（可不填）`,
  next: '下一步',
  edit: '再改改',
  send: '交上去',
  goesTo: (who: string) => `交上去以后，转到：${who}。`,
  stays: (who: string) => `交上去以后，这一步还是等：${who}。`,
  staysOnNotice: '交上去以后，公示照常到期。',
  goesOnNotice: '交上去以后，马上开始公示；公示期满，自动转到：乡镇审核员。',
  ends: '交上去以后，这件就办结了。',
  cannotUndo: '交上去以后不能改。',
  canUndo: '先留十分钟，谁也看不到，随时可以撤回来改；过了就自动交上去，不能再改。',
  correct: '更正',
  dropCorrection: '不更正了',
  correctWhat: (event: string) => `更正：${event}`,
  was: (value: string) => `现在记的：${value}`,
  correctionFacts: { was: '现在记的', now: '改成', reason: '为什么' },
  fact: (label: string, value: string) => `${label}：${value}`,
  voteComesTo: {
    passed: () => '赞成的比反对的多：评议通过。',
    lost: () => '反对的不比赞成的少：评议没有通过，不会公示。农户会读到会议记录，不同意可以提出异议，由上一级重新看。',
    not_quorate: (percent: number) =>
      `到会的不到有表决权的人的 ${percent}%：这次评议不算数，要再开会。票数和记录留着。`,
  },
  meetAgain: '交上去以后，还是等村里：再开一次会。',
  changedTitle: '情况刚刚有变化',
  othersDid: '别人刚办的',
  youWrote: '您写的，还在',
  nothingWritten: '还没有写',
  changedWords: '看过再定，要不要接着交。',
  changedGone: '现在这一步已经不能这样办了。写的还在，可以复制走。',
  copy: '复制我写的',
  copied: '已复制',
  notCopied: '没有复制成功',
  goOn: '看过了，接着办',
  leave: '不办了，回去看',
  doneTitle: '交上去了',
  nextIsYours: (step: string) => `下一步您来：${step}`,
  nowWith: (who: string) => `现在等：${who}`,
  nowOnNotice: '正在公示，期满自动转到乡镇审核员。',
  nowEnded: '这件已办结，农户能看到结果和理由。',
  nextBy: (by: string) => `最迟 ${by}`,
  toQueue: '回名单',
  toCase: '看这一户',
  units: { yuan: '元', people: '人', votes: '票' },
  suggested: '和这一户的难处对得上的',
  others: '或者选别的',
  pickOther: '都不是，选别的',
  town: '乡镇（街道）',
  declaredIn: (village: string) => `申报时写的是：${village}`,
  nowIn: (village: string) => `现在归：${village}`,
  proposed: (category: string) => `村里建议：${category}。由县里审定。`,
  measure: (kind: string, department: string) => `${kind} · ${department}`,
  dueOn: (day: string) => `${day}前落实`,
  deliveredOn: (day: string) => `${day}落实`,
  filingAnswer: { agreed: '是自己报的，或者同意这样报', not_agreed: '没有报过，也没有同意' },
  objectionAt: (when: string) => apart(`${when}提的`),
  noWords: '没有写明内容',
  alsoAnswered: (count: number) => `另外 ${count} 条`,
  allAlike: '都一起答复',
  withIt: '一起',
  apart: '另答',
  noAccount: '（还没有账号）',
  noAccountWords: (department: string) => `${department}在这里还没有账号：这一项由您这里交办，落实了也由您这里记。`,
  actions: {
    accept: {
      name: '受理，派到村里',
      hint: '派给一个村，安排人上门',
      consequence: '那个村的驻村第一书记会收到；那里还没有第一书记的，由乡镇上门。期限从现在算，农户会看到已经受理。',
      done: '已受理，派到村里',
      fields: {
        village: { label: '派给哪个村' },
        note: { label: '给村里的话', placeholder: '比如：先打电话，再上门' },
      },
    },
    confirm: { name: '情况属实', hint: '填入户核实表：家里的人、收入、三保障' },
    find_not_established: {
      name: '核实不成立',
      hint: '说的情况和看到的不一样',
      consequence: '农户会读到这个理由。农户不同意，可以提出异议，由上一级重新看。',
      done: '已定：核实不成立',
      fields: {
        visitedOn: { label: '哪天上门的' },
        filers: { label: '谁报的？' },
        correction: { label: '为什么早于申报的日子', placeholder: '比如：先上门看过，后补的申报' },
        reason: { label: '为什么不成立？', placeholder: '看到了什么，和申报的哪里不一样' },
      },
    },
    ask_more: {
      name: '还要请农户补充',
      hint: '缺材料、没说清楚',
      consequence: '农户会看到您问的话。等农户补充的时候不算期限；等到期限还没有补充的，改为上门当面问。',
      done: '已请农户补充',
      fields: {
        declaration: { label: '问谁报的那一件' },
        question: { label: '请农户补充什么？', placeholder: '比如：医院的结算单，在谁那里' },
      },
    },
    deliberate: {
      name: '记下评议的票数',
      hint: '开过民主评议：到会多少人，赞成、反对多少',
      consequence:
        '到会够数、赞成的比反对的多：开始公示，谁都能看，只写户主姓名、村、类别和日期。没有通过：这件办结，农户可以提出异议。到会不够：要再开会。',
      done: '评议已记下',
      fields: {
        heldOn: { label: '哪天开的会' },
        correction: { label: '为什么早于申报的日子', placeholder: '比如：先上门看过，后补的申报' },
        entitled: { label: '有表决权的一共多少人', hint: '到会和没到会的都算' },
        present: { label: '到会多少人' },
        votesFor: { label: '赞成' },
        votesAgainst: { label: '反对' },
        abstained: { label: '弃权' },
        minutes: { label: '会上怎么说的？', placeholder: '大家说了什么，为什么同意或不同意' },
      },
    },
    answer_objection: {
      name: '答复公示异议',
      hint: '大家提的意见，核实了写明结果',
      consequence: '异议都答复了，乡镇才能审核通过。农户会读到您写的结果。',
      done: '异议已答复',
      fields: {
        objection: { label: '答复哪一条' },
        alike: { label: '说的是同一件事的，一起答复' },
        finding: { label: '核实的结果', placeholder: '问了谁、看了什么，说的对不对' },
      },
    },
    pass_review: {
      name: '审核通过',
      hint: '情况清楚，报县里审定',
      consequence: '县里会收到您的意见。农户也会读到。',
      done: '审核通过，已报县里',
      fields: { opinion: { label: '审核意见', placeholder: '看了什么，为什么同意' } },
      in: { elimination_review: { hint: '条件都达到了，报县里审定' } },
    },
    approve: {
      name: '纳入监测',
      hint: '定下类别，开始帮扶',
      consequence: '农户会知道已经纳入监测，也会读到您的意见。接下来由乡镇商定帮扶措施。',
      done: '已审定：纳入监测',
      fields: {
        category: { label: '定为哪一类' },
        opinion: { label: '审定意见', placeholder: '比对了什么，为什么同意' },
      },
    },
    approve_elimination: {
      name: '同意风险消除',
      hint: '条件逐条看过，监测结束',
      consequence: '农户会知道风险已消除，也会读到您的意见。记录会留着；情况变差，随时可以重新核实。',
      done: '已审定：风险消除',
      fields: { opinion: { label: '审定意见', placeholder: '比对了什么，为什么同意' } },
    },
    uphold: {
      name: '维持原结论',
      hint: '原来定得对，结论不变',
      consequence: '农户会读到这个理由。',
      done: '已定：维持原结论',
      fields: { reason: { label: '为什么维持？', placeholder: '重新看了什么，为什么结论不变' } },
    },
    agree_measure: {
      name: '商定一项帮扶措施',
      hint: '帮什么、哪个部门、哪天前落实',
      consequence: '有账号的部门会看到这一项；没有账号的，由您这里交办、代记。到期没有落实会预警。农户也会看到。',
      done: '帮扶措施已商定',
      fields: {
        kind: { label: '哪一种帮扶' },
        department: { label: '哪个部门落实' },
        dueOn: { label: '哪天前落实' },
        lateBecause: { label: '为什么超过期限', placeholder: '比如：要等医保结算' },
        what: { label: '具体帮什么？', placeholder: '比如：办好大病报销，再申请一次救助' },
      },
    },
    deliver_measure: {
      name: '帮扶已经落实',
      hint: '钱到了、事办了，记下来',
      consequence: '农户会看到，并请农户确认。',
      done: '已记下：帮扶落实了',
      fields: {
        measure: { label: '落实的是哪一项' },
        deliveredOn: { label: '哪天落实的' },
        correction: { label: '为什么早于申报的日子', placeholder: '比如：先上门看过，后补的申报' },
        what: { label: '给了什么、办成了什么？', placeholder: '比如：报销 8,200 元，11 月 20 日到账' },
      },
    },
    deny_measure: {
      name: '农户说还没收到',
      hint: '记了落实，农户没有收到',
      consequence: '这一项不算落实，商定的人和负责的部门马上会收到，按原来说好的日子算。',
      done: '已记下：农户还没收到',
      fields: {
        measure: { label: '没收到的是哪一项' },
        remark: { label: '农户怎么说', placeholder: '比如：卡里没有进账' },
      },
    },
    confirm_measure: {
      name: '替农户确认收到',
      hint: '当面问过农户，确实收到了',
      consequence: '这一项就算办好了。',
      done: '已替农户确认',
      fields: {
        measure: { label: '收到的是哪一项' },
        remark: { label: '农户怎么说', placeholder: '比如：钱收到了，药也领了' },
      },
    },
    propose_elimination: { name: '提出风险消除', hint: '再上门核实一次，条件逐条看' },
    relapse: {
      name: '情况又变差，重新核实',
      hint: '风险消除以后，又有了难处',
      consequence: '这一户重新开始核实，管这个村的人会收到。以前的记录都留着。',
      done: '已转去重新核实',
      fields: { reason: { label: '出了什么变化？', placeholder: '什么时候、出了什么事' } },
    },
    send_back: {
      name: '退回村里重新核实',
      hint: '还没看清楚，要再上门看',
      consequence: '农户和第一书记都会读到这个理由，上门的期限重新算。',
      done: '已退回村里重新核实',
      fields: { reason: { label: '为什么退回？', placeholder: '哪里没看清，请再看什么' } },
      in: {
        objected: { hint: '异议有道理，要再上门看' },
        elimination_objected: {
          name: '撤销消除，继续帮扶',
          hint: '异议有道理，还不能消除',
          consequence: '农户和第一书记都会读到这个理由。重新监测、接着帮扶。',
          done: '已撤销消除，继续帮扶',
        },
        awaiting_approval: {
          name: '退回乡镇重新审核',
          hint: '比对有出入，请乡镇再看',
          consequence: '农户和乡镇都会读到这个理由，审核的期限重新算。',
          done: '已退回乡镇重新审核',
        },
        elimination_review: {
          name: '退回，继续帮扶',
          hint: '还不能消除，接着监测帮扶',
          consequence: '农户和第一书记都会读到这个理由。监测和帮扶不停。',
          done: '已退回，继续帮扶',
        },
        elimination_approval: {
          name: '退回乡镇重新审核',
          hint: '比对有出入，请乡镇再看',
          consequence: '农户和乡镇都会读到这个理由，审核的期限重新算。',
          done: '已退回乡镇重新审核',
        },
      },
    },
    decline: {
      name: '不成立',
      hint: '不符合条件，说明理由',
      consequence: '农户会读到这个理由。农户不同意，可以提出异议，由上一级重新看。',
      done: '已定：不成立',
      fields: { reason: { label: '为什么不成立？', placeholder: '看了什么、比对了什么，哪里不符合' } },
      in: {
        awaiting_deliberation: { name: '评议不通过', hint: '会上没有同意', done: '已定：评议不通过' },
        awaiting_review: { name: '审核不通过', done: '已定：审核不通过' },
        awaiting_approval: { name: '审定不通过', done: '已定：审定不通过' },
      },
    },
    give_emergency_help: {
      name: '绿色通道：先救助',
      hint: '等不了手续的，先帮，后补手续',
      consequence: '农户会看到给了什么。手续照常往下办，期限不变。',
      done: '先行救助已记下',
      fields: {
        givenOn: { label: '哪天给的' },
        amount: { label: '多少钱', hint: '给的是东西、不是钱，就不填。' },
        what: { label: '给了什么、谁给的？', placeholder: '比如：镇里给临时救助，另送棉被两床' },
      },
    },
    call_back: {
      name: '核对是谁报的',
      hint: '代填的，或者有人用这家的名义来报，问过农户',
      consequence: '农户说不是的，报的人就看不到办理的内容了。没核对，也不影响上门和帮扶。',
      done: '核对的结果已记下',
      fields: {
        declaration: { label: '问的是哪一件' },
        how: { label: '怎么问的' },
        answer: { label: '农户怎么说' },
        remark: { label: '别的要记的', placeholder: '比如：打的是本人的号，儿子接的' },
      },
    },
    confirm_split: {
      name: '分户属实',
      hint: '报的人原来算在别的村的一户里，现在自己过',
      consequence: '那边一户不再算这个人，那个村会看到。这一件在这里照样办。',
      done: '分户已记下',
      fields: { reason: { label: '怎么知道的？', placeholder: '比如：上门看过，结婚后住在这里，户口也迁来了' } },
    },
    move: {
      name: '转到另一个村',
      hint: '不归这个村管，或者人已经搬走',
      consequence: '那个村的驻村第一书记会收到；那里还没有第一书记的，由乡镇上门。期限重新算。',
      done: '已转到另一个村',
      fields: {
        village: { label: '转到哪个村' },
        reason: { label: '为什么要转？', placeholder: '比如：户口在这里，人住在那边' },
      },
      in: { monitored: { consequence: '帮扶不变，以后由那个村跟进。' } },
    },
    merge: {
      name: '并到同一户的另一件',
      hint: '同一户报了两件，合成一件办',
      consequence: '这一件到此为止，归到那一件一起办；说过的话和办理经过都留着。',
      done: '已合并',
      fields: {
        into: { label: '并到哪一件' },
        reason: { label: '怎么知道是同一户？', placeholder: '比如：打电话问过，是夫妻俩各报了一件' },
      },
    },
    urge: {
      name: '督办',
      hint: '已经超期，催一催',
      consequence: '经办的人马上会收到。',
      done: '督办已发出',
      fields: { note: { label: '督办的话', placeholder: '请办什么、什么时候前办好' } },
    },
    take_over: {
      name: '接手办理',
      hint: '已经超期，这一步由您来办',
      consequence: '这一步改由您办，期限不变。原来经办的人会看到。',
      done: '已接手，这一步由您来办',
      fields: { reason: { label: '为什么接手？', placeholder: '比如：经办的人请了病假' } },
    },
    propose_correction: {
      name: '更正记录',
      hint: '记错了的票数、类别、日期，改过来',
      consequence: '提出以后，等上一级另一个人同意；同意以前，还按原来的算。原来的一直看得到，农户也看得到更正。',
      done: '更正已提出，等同意',
      fields: {
        action: { label: '更正哪一条' },
        entitled: { label: '有表决权的一共多少人' },
        present: { label: '到会多少人' },
        votesFor: { label: '赞成' },
        votesAgainst: { label: '反对' },
        abstained: { label: '弃权' },
        category: { label: '应该是哪一类' },
        deliveredOn: { label: '应该是哪天落实的' },
        reason: { label: '为什么要更正？', placeholder: '比如：当时把两个数写反了' },
      },
    },
    countersign_correction: {
      name: '同意更正',
      hint: '看过了，照新的改',
      consequence: '马上按更正的算；原来记的一直看得到，农户也看得到这处更正。',
      done: '更正已生效',
      fields: {
        proposal: { label: '要更正的' },
        note: { label: '要说明的', placeholder: '比如：和会议记录原件核对过' },
      },
    },
    refuse_correction: {
      name: '不更正',
      hint: '原来记的不改',
      consequence: '还按原来记的算。这段话只给工作人员看。',
      done: '没有更正，还按原来的',
      fields: {
        proposal: { label: '要更正的' },
        reason: { label: '为什么不改？', placeholder: '比如：会议记录原件就是这样' },
      },
    },
  } satisfies Actions,
};
