/** A case as staff read it, made up for rules that only look at a part of it. */
import { makeReceipt } from '../../src/shared/contract/receipt';
import { allowedActions, isCorrection, type Actor, type Status } from '../../src/shared/contract/workflow';
import type { CaseDetail } from '../../src/shared/contract/case';
import type { Account, Role } from '../../src/shared/contract/session';
import type { Department } from '../../src/shared/contract/department';

export const TODAY = '2026-11-24';
export const NOW = '2026-11-24T02:00:00.000Z';
const VILLAGE = '520526107001';
const vote = { entitled: 40, present: 30, votesFor: 20, votesAgainst: 3, abstained: 7 };
const RECORDED = '00000000-0000-4000-8000-0000000000a1';
const FILED = '00000000-0000-4000-8000-0000000000e1';

export const measureIds = {
  agreed: '00000000-0000-4000-8000-000000000001',
  delivered: '00000000-0000-4000-8000-000000000002',
  confirmed: '00000000-0000-4000-8000-000000000003',
} as const;

const measures: CaseDetail['measures'] = [
  { id: measureIds.agreed, kind: 'health', department: 'health', state: 'agreed', dueOn: '2026-12-10' },
  {
    id: measureIds.delivered,
    kind: 'insurance',
    department: 'medical_insurance',
    state: 'delivered',
    dueOn: '2026-11-20',
    deliveredOn: '2026-11-19',
  },
  {
    id: measureIds.confirmed,
    kind: 'security',
    department: 'medical_insurance',
    state: 'confirmed',
    dueOn: '2026-11-20',
    deliveredOn: '2026-11-19',
  },
];

/** The case with something to choose from for every kind of choice. */
export function deskCase(status: Status, actors: readonly Actor[], changes: Partial<CaseDetail> = {}): CaseDetail {
  const may = allowedActions(status, actors);
  const village = { code: VILLAGE, village: '七里半社区居民委员会', town: '观风海镇', county: '威宁县' };
  return {
    id: '00000000-0000-4000-8000-00000000000a',
    version: 5,
    status,
    kind: 'illness',
    applicantName: '赵＊＊',
    householdSize: 5,
    village,
    priority: 'urgent',
    greenChannel: false,
    filedAt: NOW,
    filedByHelper: false,
    declarations: 1,
    origin: 'household',
    category: 'marginal',
    opened: true,
    withheld: [],
    reasons: [],
    filed: [
      {
        id: FILED,
        receipt: makeReceipt([1, 2, 3, 4, 5, 6, 7, 8, 9]),
        filedAt: NOW,
        content: {
          village: VILLAGE,
          applicant: { name: '赵小满', idNumber: '520000＊＊＊＊＊＊＊＊＊＊96' },
          householdSize: 5,
          filer: { relation: 'neighbour', name: '石老根', phone: '0857-0000123' },
          withheld: [],
        },
        attachments: [],
        confirmation: { declaration: FILED, state: 'waiting' },
      },
    ],
    measures,
    objections: [{ id: '00000000-0000-4000-8000-0000000000b1', at: NOW, words: '他家去年买了车。' }],
    duplicates: [
      {
        caseId: '00000000-0000-4000-8000-0000000000c1',
        applicantName: '赵＊＊',
        village,
        status: 'awaiting_visit',
        openedAt: NOW,
        because: ['phone'],
      },
    ],
    events: [],
    ...(may.includes('propose_correction')
      ? { correctable: [{ action: RECORDED, seq: 3, kind: 'vote', was: vote }] }
      : {}),
    corrections: [
      {
        id: '00000000-0000-4000-8000-0000000000a2',
        seq: 4,
        kind: 'category',
        state: 'proposed',
        was: { category: 'marginal' },
        now: { category: 'unstable' },
        reason: '看错了一行。',
        at: NOW,
        by: 'township_reviewer',
        mayCountersign: may.includes('countersign_correction'),
        mayRefuse: may.includes('refuse_correction'),
      },
    ],
    allowed: may.filter((action) => !isCorrection(action)),
    ...changes,
  };
}

const areaOf: Record<Role, string> = {
  village_cadre: VILLAGE,
  first_secretary: VILLAGE,
  township_reviewer: '520526107000',
  county_officer: '520526000000',
  department_officer: '520526000000',
  city_supervisor: '520500000000',
  province_reader: '520000000000',
  administrator: '520000000000',
};

export function someoneAs(roles: readonly Role[], department?: Department): Account {
  return {
    id: '00000000-0000-4000-8000-0000000000d1',
    name: '某人',
    roles: roles.map((role) => ({
      role,
      area: { code: areaOf[role], name: '某地' },
      ...(role === 'department_officer' && department ? { department } : {}),
    })),
  };
}
