/** Every sentence in English: it comes whole and in a script of its own, when somebody chooses it. */
import { addInformation } from './en/add-information';
import { admin } from './en/admin';
import { complain } from './en/complain';
import { dictation } from './en/dictation';
import { domain } from './en/domain';
import { follow } from './en/follow';
import { help } from './en/help';
import { imports } from './en/imports';
import { myData } from './en/my-data';
import { notice } from './en/notice';
import { officeProblem } from './en/office-problem';
import { privacyPage } from './en/privacy-page';
import { proxyAnswer } from './en/proxy-answer';
import { quality } from './en/quality';
import { recovery } from './en/recovery';
import { register } from './en/register';
import { settings } from './en/settings';
import { staff } from './en/staff';
import { staffDomain } from './en/staff-domain';
import { typingAids } from './en/typing-aids';
import { villager } from './en/villager';
import { precision, warnings } from './en/warnings';

export const english = {
  ...domain,
  ...villager,
  ...staffDomain,
  problem: { ...domain.problem, ...officeProblem },
  staff,
  admin,
  addInformation,
  complain,
  dictation,
  follow,
  help,
  imports,
  myData,
  notice,
  precision,
  privacyPage,
  proxyAnswer,
  quality,
  recovery,
  register,
  settings,
  typingAids,
  warnings,
};
