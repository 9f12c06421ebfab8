/** A case as its household follows it, in any status: invented, and true to the contract. */
import { milestonesOf } from '../mock-server/cases/progress';
import type { DeclarationDetail } from '../src/shared/contract/declaration';
import { CaseProgress, type CaseProgress as Progress, type Event } from '../src/shared/contract/progress';
import { makeReceipt } from '../src/shared/contract/receipt';
import {
  allowedActions,
  holders,
  isEnded,
  stages,
  type ActionType,
  type Status,
} from '../src/shared/contract/workflow';
import { articleHousehold } from './people';

const HOUR = 3_600_000;

export const CASE_ID = '00000000-0000-4000-8000-000000000001';
export const DECLARATION_ID = '00000000-0000-4000-8000-000000000002';
export const NOTICE_ID = 'abcdefghijklmnop';

const said: Partial<Record<ActionType, string>> = {
  confirm: '入户看了报销单和住房，情况属实。',
  find_not_established: '费用已全部报销，家里有稳定工资收入。',
  ask_more: '请补一张住院费用结算单。',
  supply: '结算单在我儿子那里，您上门时给您看。',
  deliberate: '到会群众代表一致认为情况属实。',
  decline: '评议认为家里另有稳定收入。',
  pass_review: '材料齐全，公示无异议。',
  approve: '同意纳入监测。',
  object: '还有药费是自己付的，请再来看看。',
  uphold: '查了医保记录，自付部分已报销，维持原结论。',
  propose_elimination: '收入稳定，大病报销已到账。',
  approve_elimination: '同意风险消除。',
};

const toNotice: ActionType[] = ['file', 'confirm', 'deliberate'];
const toMonitored: ActionType[] = [...toNotice, 'end_notice', 'pass_review', 'approve'];
const toElimination: ActionType[] = [...toMonitored, 'agree_measure', 'deliver_measure', 'propose_elimination'];

/** What happened on the way to each status. */
const ways: Record<Status, ActionType[]> = {
  awaiting_acceptance: ['file_unserved'],
  awaiting_visit: ['file'],
  awaiting_more: ['file', 'ask_more'],
  awaiting_deliberation: ['file', 'confirm'],
  on_notice: toNotice,
  awaiting_review: [...toNotice, 'end_notice'],
  awaiting_approval: [...toNotice, 'end_notice', 'pass_review'],
  monitored: toMonitored,
  elimination_review: toElimination,
  elimination_approval: [...toElimination, 'pass_review'],
  eliminated: [...toElimination, 'pass_review', 'approve_elimination'],
  not_established: ['file', 'find_not_established'],
  objected: ['file', 'find_not_established', 'object'],
  elimination_objected: [...toElimination, 'pass_review', 'approve_elimination', 'object'],
  withdrawn: ['file', 'withdraw'],
  merged: ['file', 'merge'],
};

const by: Partial<Record<ActionType, Event['by']>> = {
  file: 'household',
  file_unserved: 'household',
  supply: 'household',
  object: 'household',
  withdraw: 'household',
  end_notice: 'system',
  uphold: 'township_reviewer',
  pass_review: 'township_reviewer',
  approve: 'county_officer',
  approve_elimination: 'county_officer',
};

/** @param now what the screen takes for now */
export function progressIn(status: Status, now: Date, changes: Partial<Progress> = {}): Progress {
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR).toISOString();
  const way = ways[status];
  const actions = way.map((type, index) => ({ type, at: new Date(now.getTime() - (way.length - index) * 20 * HOUR) }));
  const holder = holders[status];
  const clocked = holder !== undefined && holder !== 'household' && stages[status].clock !== 'none';
  const progress: Progress = {
    caseId: CASE_ID,
    version: way.length,
    status,
    milestones: milestonesOf(status, actions),
    ...(clocked && {
      due: {
        at: at(70),
        overdue: false,
        standing: 'on_time',
        workingDaysLeft: 2,
        byTheHour: false,
        provisional: false,
      },
    }),
    heldBy: holder as Progress['heldBy'],
    measures: [],
    ...(status === 'on_notice' && { notice: { id: NOTICE_ID, until: at(60) } }),
    ...(status === 'awaiting_more' && { answerUntil: at(120) }),
    contact: { role: 'first_secretary', name: '杨光明', phone: '0857-0000001' },
    events: actions.map((action, index) => ({
      seq: index + 1,
      action: action.type,
      at: action.at.toISOString(),
      by: by[action.type] ?? 'first_secretary',
      ...(said[action.type] !== undefined && { words: said[action.type] }),
    })),
    allowed: allowedActions(status, ['household']).filter(
      (action) => !['confirm_measure', 'add_information', 'disagree_elimination'].includes(action),
    ),
    ...(allowedActions(status, ['household']).includes('disagree_elimination') && { mayDisagree: true }),
    ...(!isEnded(status) && { mayAdd: true }),
    ...changes,
  };
  return CaseProgress.parse(progress);
}

/** The declaration that opened the case. */
export function declarationWith(progress: Progress, filedAt: string): DeclarationDetail {
  const { village: code, ...content } = articleHousehold();
  return {
    id: DECLARATION_ID,
    receipt: makeReceipt([18, 13, 3, 11, 1, 17, 20, 7, 4]),
    filedAt,
    joinedOpenCase: false,
    village: { code, village: '七里半社区', town: '观风海镇', county: '威宁彝族回族苗族自治县' },
    kind: content.hardship.kind,
    applicantName: content.applicant.name,
    forSomeoneElse: false,
    progress,
    attachments: [],
    content: {
      village: code,
      hardship: content.hardship,
      circumstances: content.circumstances,
      words: content.words,
      applicant: { ...content.applicant, idNumber: '5200＊＊＊＊＊＊＊＊＊＊9996' },
      householdSize: content.householdSize,
      filer: content.filer,
    },
  };
}
