/** Words of the inbox. */
import { apart } from './spacing';

export const messages = {
  title: '消息',
  unread: '没看过',
  unreadCount: (count: number) => `${count} 条没看`,
  age: (age: string) => age,
  empty: '还没有消息',
  emptyWords: '办到哪一步，会在这里告诉您。',
  stale: (age: string) => apart(`现在连不上网，这是${age}的消息。`),
  signIn: '登录后看消息',
};
