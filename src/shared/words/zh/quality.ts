/** Words of what the checks find in the register. */
import type { CheckSeverity } from '../../contract/register-check';
import { apart } from './spacing';

export const quality = {
  title: '数据质量',
  titleOf: (place: string) => `${place} · 数据质量`,
  signInWords: '登录以后才能看台账',
  onlyTitle: '这里是看台账的人用的',
  onlyWords: '驻村第一书记、乡镇、县里的人看自己地方的台账。',
  lead: '系统每天照着检查规则把台账看一遍。查到的只是提醒：错了就改，本来就对，说一声为什么，改动以前不再提。',
  inside: '看下面哪个地方',
  checks: '查到的问题',
  none: '没有查到问题',
  noneWords: '导入台账以后，每天查一遍。',
  choose: '从左边选一条',
  chooseWords: '看是哪些户，当时填的是什么。',
  severity: { error: '有错', doubt: '要核' } satisfies Record<CheckSeverity, string>,
  open: (count: number) => `${count} 条待看`,
  before: (mended: number, answered: number) =>
    mended + answered === 0 ? '还没有处理过' : `处理过 ${mended + answered} 条：改了 ${mended}，本来就对 ${answered}`,
  source: (id: string) => `检查规则 ${id}`,
  state: { open: '待看', answered: '本来就对' },
  nobody: { open: '都处理过了', answered: '还没有说过本来就对的' },
  nameless: '没有写户主',
  since: (when: string) => apart(`${when}查到`),
  blank: '空着',
  demo: '用了演示的数',
  household: '看这一户',
  asItIs: '本来就对',
  why: '为什么这样是对的？',
  whyHint: '几句就行。台账上这几项改动以前，不再提这一条。',
  leave: '先不说',
  send: '交上去',
  sending: '正在交…',
  answered: (reason: string, by: string | undefined, when: string) =>
    apart(`${[by, when].filter(Boolean).join(' ')}说：${reason}`),
};
