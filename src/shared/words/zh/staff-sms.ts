/** Words of how a household without an account is told by text. */
import { apart } from './spacing';

export const sms = {
  title: '短信告知',
  wanted: (phone: string) => `这一户没有在用小程序，有新进展发短信到 ${phone}。`,
  off: '这一户没有在用小程序，也没有要短信。有新进展，请打电话告诉他们。',
  none: '还没有发过。',
  state: {
    waiting: (when: string) => apart(`${when}的短信还没发出去，白天会再发。`),
    sent: (when: string) => apart(`${when}的短信已发出。`),
    failed: (when: string) => apart(`${when}的短信发不出去，请打电话告诉他们。`),
  },
  stop: '他们不要短信了',
  start: '他们要短信',
};
