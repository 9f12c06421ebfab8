/** Words of the inbox. */
import type { Status } from '../../contract/workflow';
import { apart } from './spacing';

export const messages = {
  title: '消息',
  unread: '没看过',
  done: '已办',
  readAll: '全部已读',
  /** Of a message to who acts on it: at which step the case was. */
  step: {
    awaiting_acceptance: '受理',
    awaiting_visit: '上门核实',
    awaiting_more: '等农户补充',
    awaiting_deliberation: '民主评议',
    on_notice: '公示',
    awaiting_review: '乡镇审核',
    awaiting_approval: '县级审定',
    monitored: '帮扶',
    elimination_review: '风险消除审核',
    elimination_approval: '风险消除审定',
    eliminated: '风险已消除',
    not_established: '核实不成立',
    objected: '异议复核',
    elimination_objected: '异议复核',
    withdrawn: '已撤回',
    merged: '已合并',
  } satisfies Record<Status, string>,
  unreadCount: (count: number) => `${count} 条没看`,
  /** How much waits, of each what there is of it. */
  digest: {
    overdue: (count: number) => `超期 ${count} 件`,
    today: (count: number) => `今天到期 ${count} 件`,
    soon: (count: number) => `两天内到期 ${count} 件`,
    below: (count: number) => `下面超期 ${count} 件`,
  },
  digestWeekly: '这一周的督办',
  join: '，',
  age: (age: string) => age,
  empty: '还没有消息',
  emptyWords: '办到哪一步，会在这里告诉您。',
  stale: (age: string) => apart(`现在连不上网，这是${age}的消息。`),
  signIn: '登录后看消息',
};
