/**
 * Delivers subscribe messages from the outbox. Each is taken for a minute, sent outside any transaction, so that a
 * slow WeChat holds no lock and no connection, and then settled. Two processes share the work, for a row that is
 * taken is passed over. It is sent once, with one exception: whoever is killed, or hears nothing, after WeChat has
 * the message and before that is written down sends that one message again.
 */
import type { Logger } from 'pino';
import { chinaDay } from '../../src/shared/china-time';
import { isForHousehold, templateOf } from '../../src/shared/message';
import { householdAccounts } from '../cases/actors';
import type { Outcome } from '../gateways/wechat-messages';
import { traceOf } from '../http/problems';
import type { Services } from '../services';
import { getAccount } from '../store/accounts';
import { claimDue, dropSubscription, findFirstDeclaration, settle, type DueMessage } from '../store/messages';
import type { Db } from '../store/open';
import { listTrails } from '../store/trail';
import { openOpenid } from './openid';
import { wordingOf } from './wording';

/** Longer than a try can take: two requests for a token and two to send, of 5 s each. */
const TAKEN_MS = 60_000;
/** From half a minute to four hours: twelve tries reach over half a day, and so over a day's quota. */
const FIRST_MS = 30_000;
const MOST_MS = 4 * 3_600_000;
export const MAX_ATTEMPTS = 12;
const EVERY_MS = 5_000;

/**
 * How long to wait after a try that failed: doubled each time up to a limit, of which at least half is kept and the
 * rest is chance, so that what failed together does not come back together.
 * @param attempts how many have failed, from 1
 * @param random 0 up to, not including, 1
 */
export function waitMs(attempts: number, random: number): number {
  const longest = Math.min(FIRST_MS * 2 ** (attempts - 1), MOST_MS);
  return Math.round(longest * (0.5 + random / 2));
}

/**
 * Sends what is due until nothing is, or until WeChat takes nobody's.
 * @param goOn asked before each message
 * @returns how many it sent
 */
export async function deliverDue(services: Services, goOn = () => true): Promise<number> {
  const { db, now } = services;
  let sent = 0;
  for (;;) {
    const due = goOn() ? await claimDue(db, now(), new Date(now().getTime() + TAKEN_MS)) : undefined;
    if (!due) return sent;
    const outcome = await trySending(services, due);
    await write(services, due, outcome);
    if (outcome.result === 'sent') sent += 1;
    if (outcome.result === 'later' && outcome.everyone) return sent;
  }
}

async function trySending({ db, sealing, messages, now }: Services, due: DueMessage): Promise<Outcome> {
  // Whoever took it for the last time was killed each time: it would go on so for ever.
  if (due.attempts > MAX_ATTEMPTS) return { result: 'refused', code: due.lastCode ?? 'interrupted' };
  const openid = findOpenid(sealing, due);
  if (openid === undefined) return { result: 'refused', code: 'no openid' };
  if (!(await isStillTheirs(db, due))) return { result: 'refused', code: 'denied' };
  const { roles } = await getAccount(db, due.accountId, chinaDay(now().toISOString()));
  const declarationId = due.caseId === null ? undefined : (await findFirstDeclaration(db, due.caseId))?.id;
  return messages.send({ openid, ...wordingOf(due, { roles, declarationId }) });
}

/** The household may have denied its helper while a message to them waited. */
async function isStillTheirs(db: Db, { kind, caseId, accountId }: DueMessage): Promise<boolean> {
  const trail = caseId !== null && isForHousehold(kind) ? (await listTrails(db, [caseId])).get(caseId) : undefined;
  return !trail || householdAccounts(trail).includes(accountId);
}

/** Nothing for who has not signed in since openids are kept, and for one that was sealed with another key. */
function findOpenid(sealing: Services['sealing'], { openid, accountId }: DueMessage): string | undefined {
  try {
    return openid ? openOpenid(sealing, openid, accountId) : undefined;
  } catch {
    return undefined;
  }
}

async function write({ db, now }: Services, due: DueMessage, outcome: Outcome): Promise<void> {
  if (outcome.result === 'sent') return settle(db, due, { delivery: 'sent', nextAttemptAt: null, lastCode: null });
  const { code } = outcome;
  if (outcome.result === 'later' && due.attempts < MAX_ATTEMPTS) {
    const nextAttemptAt = new Date(now().getTime() + waitMs(due.attempts, Math.random()));
    return settle(db, due, { delivery: 'pending', nextAttemptAt, lastCode: code });
  }
  await settle(db, due, { delivery: 'refused', nextAttemptAt: null, lastCode: code });
  if (outcome.result === 'refused' && outcome.unsubscribed)
    await dropSubscription(db, due.accountId, templateOf(due.kind));
}

/** Delivers every few seconds. @returns stops it, once what is under way is written */
export function startDelivery(services: Services, log: Logger): () => Promise<void> {
  let underWay: Promise<unknown> | undefined;
  let stopped = false;
  const timer = setInterval(() => {
    underWay ??= deliverDue(services, () => !stopped)
      .catch((error: unknown) => log.error({ error: traceOf(error) }, 'subscribe messages could not be delivered'))
      .finally(() => (underWay = undefined));
  }, EVERY_MS);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await underWay;
  };
}
