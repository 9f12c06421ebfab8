/** What a subscribe message says, and which page a tap on it opens. */
import { isForHousehold, templateOf } from '../../src/shared/message';
import type { Role } from '../../src/shared/session';
import { words } from '../../src/shared/words';
import type { OutgoingMessage } from '../gateways/wechat-messages';
import type { MessageRow } from '../store/messages';

/** The mini program's own pages, as `src/app.config.ts` has them; WeChat refuses one that is not there. */
export const pages = {
  household: 'pages/progress/index',
  village: 'village/case/index',
  office: 'county/case/index',
} as const;

const inVillage: readonly Role[] = ['village_cadre', 'first_secretary'];

/** What the page needs to know of whom it is for. */
export interface Reader {
  roles: readonly { role: Role }[];
  /** The declaration that a household follows. */
  declarationId?: string | undefined;
}

/** Nothing of whom it is about: a locked screen shows it. WeChat's templates are Chinese, whatever the reader reads. */
export function wordingOf(
  { kind, at, caseId }: Pick<MessageRow, 'kind' | 'at' | 'caseId'>,
  { roles, declarationId }: Reader,
): Omit<OutgoingMessage, 'openid'> {
  const { message, messageInShort } = words['zh-CN'];
  const staffPage = roles.some(({ role }) => inVillage.includes(role)) ? pages.village : pages.office;
  const page =
    isForHousehold(kind) && declarationId ? `${pages.household}?id=${declarationId}` : `${staffPage}?id=${caseId}`;
  return {
    template: templateOf(kind),
    page,
    what: message[kind],
    inShort: messageInShort[kind],
    at: at.toISOString(),
  };
}
