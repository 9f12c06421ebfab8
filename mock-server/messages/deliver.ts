/**
 * Delivers subscribe messages, each a job: sent outside any transaction, so that a slow WeChat holds no lock and no
 * connection, and settled with the job's end. It is sent once, with one exception: whoever is killed, or hears nothing,
 * after WeChat has the message and before that is written down sends that one message again.
 */
import { chinaDay } from '../../src/shared/base/china-time';
import { isForHousehold, templateOf } from '../../src/shared/contract/message';
import { ownFilings } from '../cases/actors';
import type { Outcome } from '../gateways/wechat-messages';
import type { Ending, Queue } from '../jobs/port';
import type { Services } from '../services';
import { getAccount } from '../store/accounts';
import {
  dropSubscription,
  findFollowedDeclaration,
  findPending,
  settleDelivery,
  type PendingMessage,
} from '../store/messages';
import type { Db } from '../store/db';
import { listTrails } from '../store/trail';
import { openOpenid } from './openid';
import { wordingOf } from './wording';

/** Longer than a try can take: two requests for a token and two to send, of 5 s each. */
const TAKEN_MS = 60_000;
export const MAX_ATTEMPTS = 12;

export function deliveryOf(services: Services): Queue<Db> {
  return {
    type: 'queue',
    tries: MAX_ATTEMPTS,
    takenMs: TAKEN_MS,
    run: ({ key }) => deliver(services, key),
    gaveUp: (tx, { key }, code) => settleDelivery(tx, key, { delivery: 'refused', lastCode: code }),
  };
}

async function deliver(services: Services, id: string): Promise<Ending<Db>> {
  const message = await findPending(services.db, id);
  if (!message) return { result: 'done' };
  const outcome = await send(services, message);
  if (outcome.result === 'later') return outcome;
  return {
    result: 'done',
    write: async (tx) => {
      if (outcome.result === 'sent') return settleDelivery(tx, id, { delivery: 'sent', lastCode: null });
      await settleDelivery(tx, id, { delivery: 'refused', lastCode: outcome.code });
      if (outcome.unsubscribed) await dropSubscription(tx, message.accountId, templateOf(message.kind));
    },
  };
}

async function send({ db, sealing, messages, now }: Services, message: PendingMessage): Promise<Outcome> {
  const openid = findOpenid(sealing, message);
  if (openid === undefined) return { result: 'refused', code: 'no openid' };
  if (!(await isStillTheirs(db, message))) return { result: 'refused', code: 'denied' };
  const { roles } = await getAccount(db, message.accountId, chinaDay(now().toISOString()));
  const declarationId =
    message.caseId === null ? undefined : await findFollowedDeclaration(db, message.caseId, message.accountId);
  return messages.send({ openid, ...wordingOf(message, { roles, declarationId }) });
}

/** The household may have denied its helper while a message to them waited. */
async function isStillTheirs(db: Db, { kind, caseId, accountId }: PendingMessage): Promise<boolean> {
  const trail = caseId !== null && isForHousehold(kind) ? (await listTrails(db, [caseId])).get(caseId) : undefined;
  return !trail || ownFilings(accountId, trail).length > 0;
}

/** Nothing for who has not signed in since openids are kept, and for one that was sealed with another key. */
function findOpenid(sealing: Services['sealing'], { openid, accountId }: PendingMessage): string | undefined {
  try {
    return openid ? openOpenid(sealing, openid, accountId) : undefined;
  } catch {
    return undefined;
  }
}
