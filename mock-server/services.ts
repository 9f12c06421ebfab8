import type { Sealing } from './sealing';
import type { ReferenceSource } from './reference/source';
import type { Db } from './store/open';
import type { ObjectStore } from './gateways/objects';
import type { WechatGateway } from './gateways/wechat';
import type { MessageGateway } from './gateways/wechat-messages';

/** What a handler works with; tests put their own clock and gateways in. */
export interface Services {
  db: Db;
  reference: ReferenceSource;
  sealing: Sealing;
  now(): Date;
  wechat: WechatGateway;
  /** Photos and voice messages. */
  objects: ObjectStore;
  messages: MessageGateway;
  /** Sessions end after this many milliseconds. */
  sessionMs: number;
}
