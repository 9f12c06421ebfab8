import type { Sealing } from './sealing';
import type { Db } from './store/open';
import type { WechatGateway } from './gateways/wechat';

/** What a handler works with; tests put their own clock and gateways in. */
export interface Services {
  db: Db;
  sealing: Sealing;
  now(): Date;
  wechat: WechatGateway;
  /** Sessions end after this many milliseconds. */
  sessionMs: number;
}
