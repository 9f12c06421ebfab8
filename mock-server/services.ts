import type { Sealing } from './sealing';
import type { ReferenceSource } from './reference/source';
import type { Db } from './store/db';
import { writeSteps, type Step, type WriteStep } from './store/steps';
import type { ObjectStore } from './gateways/objects';
import type { SmsGateway } from './gateways/sms';
import type { WechatGateway } from './gateways/wechat';
import type { MessageGateway } from './gateways/wechat-messages';
import type { TypingAidGateways } from './gateways/typing-aids';

/** What a handler works with; tests put their own clock and gateways in. */
export interface Services {
  db: Db;
  reference: ReferenceSource;
  /** Writes what was decided about cases. */
  write: WriteStep;
  sealing: Sealing;
  now(): Date;
  wechat: WechatGateway;
  /** Photos and voice messages. */
  objects: ObjectStore;
  messages: MessageGateway;
  typingAids: TypingAidGateways;
  /** Absent where no provider is set up: nobody is promised a text. */
  sms?: SmsGateway;
  /** Sessions end after this many milliseconds. */
  sessionMs: number;
  /** Whether it is all for practice. */
  training?: true;
}

/** Does all of it or nothing: whatever is read and written with `tx` goes through one transaction. */
export function inTransaction<S extends Pick<Services, 'db'>, Result>(
  services: S,
  act: (tx: S) => Promise<Result>,
): Promise<Result> {
  return services.db.transaction((tx) => act({ ...services, db: tx, write: (step: Step) => writeSteps(tx, [step]) }));
}
