/** What a subscribe message says, and which page a tap on it opens. */
import { dataMessages, isAboutDeputies, isForHousehold, templateOf } from '../../src/shared/contract/message';
import type { Role } from '../../src/shared/contract/session';
import { words } from '../../src/shared/words/both';
import type { OutgoingMessage } from '../gateways/wechat-messages';
import type { MessageRow } from '../store/messages';

/** The mini program's own pages, as `src/app.config.ts` has them; WeChat refuses one that is not there. */
export const pages = {
  household: 'pages/progress/index',
  data: 'pages/my-data/index',
  village: 'village/case/index',
  office: 'office/case/index',
  ownComplaints: 'pages/complaints/index',
  complaint: 'office/complaint/index',
  requests: 'office/requests/index',
  deputies: 'village/deputies/index',
} as const;

const inVillage: readonly Role[] = ['village_cadre', 'first_secretary'];

/** What the page needs to know of whom it is for. */
export interface Reader {
  roles: readonly { role: Role }[];
  /** The declaration that a household follows. */
  declarationId?: string | undefined;
}

type Told = Pick<MessageRow, 'kind' | 'at' | 'caseId' | 'complaintId'>;

function pageOf({ kind, caseId, complaintId }: Told, { roles, declarationId }: Reader): string {
  if (kind === 'complaint_answered') return pages.ownComplaints;
  if (kind === 'complaint_filed') return `${pages.complaint}?id=${complaintId}`;
  if (kind === 'data_request') return pages.requests;
  if (isAboutDeputies(kind)) return pages.deputies;
  if (dataMessages.includes(kind)) return pages.data;
  if (isForHousehold(kind) && declarationId) return `${pages.household}?id=${declarationId}`;
  return `${roles.some(({ role }) => inVillage.includes(role)) ? pages.village : pages.office}?id=${caseId}`;
}

/** Nothing of whom it is about: a locked screen shows it. WeChat's templates are Chinese, whatever the reader reads. */
export function wordingOf(message: Told, reader: Reader): Omit<OutgoingMessage, 'openid'> {
  const { message: sentences, messageInShort } = words['zh-CN'];
  const { kind, at } = message;
  return {
    template: templateOf(kind),
    page: pageOf(message, reader),
    what: sentences[kind],
    inShort: messageInShort[kind],
    at: at.toISOString(),
  };
}
