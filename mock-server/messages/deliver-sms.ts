/**
 * Delivers texts (短信), each a job: sent outside any transaction, and settled with the job's end. Whoever is killed in
 * between sends the same id again, which the provider knows and does not send twice.
 */
import { chinaDay } from '../../src/shared/base/china-time';
import { openDeclaration } from '../content/sealed';
import type { SmsOutcome } from '../gateways/sms';
import type { Ending, Queue } from '../jobs/port';
import type { Services } from '../services';
import { findDeclaration } from '../store/cases';
import type { Db } from '../store/db';
import { findPendingSms, postponeSms, settleSms, type SmsRow } from '../store/sms';
import { listTrails } from '../store/trail';
import { findSmsDeclaration, smsNumberIn } from './sms-whom';
import { nextSmsTime } from './sms-times';
import { smsTextOf } from './sms-wording';

/** Longer than a try can take: one request of 5 s. */
const TAKEN_MS = 30_000;
const MAX_TRIES = 12;
/** Older news is told by who phones or visits. */
const STALE_MS = 3 * 86_400_000;

export function smsDeliveryOf(services: Services): Queue<Db> {
  return {
    type: 'queue',
    tries: MAX_TRIES,
    takenMs: TAKEN_MS,
    run: ({ key }) => deliver(services, key),
    gaveUp: (tx, { key }, code) => settleSms(tx, key, { delivery: 'refused', lastCode: code }),
  };
}

async function deliver(services: Services, id: string): Promise<Ending<Db>> {
  const sms = await findPendingSms(services.db, id);
  if (!sms) return { result: 'done' };
  const now = services.now();
  const time = nextSmsTime(now);
  if (time > now) return { result: 'done', write: (tx) => postponeSms(tx, id, time) };
  const outcome = await send(services, sms, now);
  if (outcome.result === 'later') return outcome;
  return { result: 'done', write: (tx) => settleSms(tx, id, endOf(outcome)) };
}

const endOf = (outcome: Exclude<Sent, { result: 'later' }>): Pick<SmsRow, 'delivery' | 'lastCode'> =>
  outcome.result === 'refused'
    ? { delivery: 'refused', lastCode: outcome.code }
    : { delivery: outcome.result === 'sent' ? 'sent' : 'none', lastCode: null };

/** `dropped`: nobody is waiting for it any more. */
type Sent = SmsOutcome | { result: 'dropped' };

async function send(services: Services, sms: SmsRow, now: Date): Promise<Sent> {
  if (!services.sms) return { result: 'refused', code: 'no provider' };
  if (now.getTime() - sms.at.getTime() > STALE_MS) return { result: 'refused', code: 'too late' };
  const to = await findNumber(services, sms);
  if (!to) return { result: 'dropped' };
  return services.sms.send({ id: sms.id, phone: to.phone, kind: sms.kind, text: smsTextOf(sms.kind, to.hotline) });
}

/** The number as it stands now; none once the household is told otherwise, wants none, or has had it all erased. */
async function findNumber(
  { db, sealing, reference }: Services,
  { caseId, declarationId, at }: SmsRow,
): Promise<{ phone: string; hotline: string } | undefined> {
  const trail = (await listTrails(db, [caseId])).get(caseId);
  const row = await findDeclaration(db, declarationId);
  const of = trail && findSmsDeclaration(trail);
  if (!trail || !row || row.content.byteLength === 0 || !of?.wanted || of.declaration !== declarationId)
    return undefined;
  const phone = smsNumberIn(openDeclaration(sealing, row));
  if (phone === undefined) return undefined;
  const { hotline } = reference.current().policyAt(trail.row.villageCode, chinaDay(at.toISOString()));
  return { phone, hotline };
}
