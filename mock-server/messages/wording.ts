/** What a subscribe message says, and which page a tap on it opens. */
import {
  dataMessages,
  isAboutDeputies,
  isAboutDuties,
  isForHousehold,
  recoveryOf,
  templateOf,
  type MessageKind,
} from '../../src/shared/contract/message';
import type { Role } from '../../src/shared/contract/session';
import { digestWords } from '../../src/shared/say/digest';
import { words } from '../../src/shared/words/both';
import type { OutgoingMessage } from '../gateways/wechat-messages';
import type { PendingMessage } from '../store/messages';

/** The mini program's own pages, as `src/app.config.ts` has them; WeChat refuses one that is not there. */
export const pages = {
  household: 'pages/progress/index',
  data: 'pages/my-data/index',
  recovery: 'pages/recovery/index',
  village: 'village/case/index',
  office: 'office/case/index',
  ownComplaints: 'pages/complaints/index',
  complaint: 'office/complaint/index',
  requests: 'office/requests/index',
  deputies: 'village/deputies/index',
  duties: 'pages/settings/index',
  queue: 'village/queue/index',
  cases: 'office/cases/index',
} as const;

const inVillage: readonly Role[] = ['village_cadre', 'first_secretary'];

/** What the page needs to know of whom it is for. */
export interface Reader {
  roles: readonly { role: Role }[];
  /** The declaration that a household follows. */
  declarationId?: string | undefined;
}

type Told = Pick<PendingMessage, 'kind' | 'at' | 'caseId' | 'complaintId'> &
  Partial<Pick<PendingMessage, 'accountId' | 'recovery' | 'digest'>>;

const recoveryIn = ({ kind, accountId, recovery }: Told) =>
  recovery ? recoveryOf(kind, accountId === recovery.accountId) : undefined;

function pageOf(told: Told, { roles, declarationId }: Reader): string {
  const { kind, complaintId, recovery } = told;
  const caseId = told.caseId ?? recovery?.caseId;
  const asked = recoveryIn(told);
  if (asked !== undefined && asked !== 'to_compare') return pages.recovery;
  if (kind === 'complaint_answered') return pages.ownComplaints;
  if (kind === 'complaint_filed') return `${pages.complaint}?id=${complaintId}`;
  if (kind === 'data_request' && !asked) return pages.requests;
  if (isAboutDeputies(kind)) return pages.deputies;
  if (isAboutDuties(kind)) return pages.duties;
  if (kind === 'digest') return roles.some(({ role }) => inVillage.includes(role)) ? pages.queue : pages.cases;
  if (dataMessages.includes(kind)) return pages.data;
  if (isForHousehold(kind) && declarationId) return `${pages.household}?id=${declarationId}`;
  return `${roles.some(({ role }) => inVillage.includes(role)) ? pages.village : pages.office}?id=${caseId}`;
}

/** As WeChat's templates take it: five characters at the most. */
const inShort: Record<MessageKind, string> = {
  received: '已收到',
  asked_more: '请补充',
  on_notice: '公示中',
  not_established: '不成立',
  recognized: '已纳入监测',
  measure_agreed: '已商定帮扶',
  measure_delivered: '请确认帮扶',
  elimination_proposed: '提出消除',
  elimination_stopped: '继续帮扶',
  eliminated: '风险已消除',
  reopened: '重新核实',
  request_granted: '已改正',
  request_refused: '请求有答复',
  erased: '内容已删除',
  to_do: '待办',
  overdue: '已超期',
  urged: '督办',
  measure_missing: '帮扶没收到',
  notice_objection: '公示有异议',
  elimination_returned: '消除被退回',
  complaint_filed: '等您答复',
  data_request: '等您决定',
  complaint_answered: '有答复了',
  standing_in: '请您代班',
  stood_down: '代班结束',
  deputy_named: '有人代班',
  duties_changed: '职务变动',
  account_moving: '要换微信',
  digest: '今日待办',
};

/** Nothing of whom it is about: a locked screen shows it. WeChat's templates are Chinese, whatever the reader reads. */
export function wordingOf(message: Told, reader: Reader): Omit<OutgoingMessage, 'openid'> {
  const own = words['zh-CN'];
  const { message: sentences, recoveryMessage } = own;
  const asked = recoveryIn(message);
  const { kind, at, digest } = message;
  return {
    template: templateOf(kind),
    page: pageOf(message, reader),
    what: digest ? digestWords(digest, own) : asked ? recoveryMessage[asked] : sentences[kind],
    inShort: asked ? '换手机' : inShort[kind],
    at: at.toISOString(),
  };
}
