/**
 * The real adapter: one signed POST a text, to the county's provider or to a small relay in front of it.
 *
 * Request: JSON `{ id, phone, sign, text }`; headers `x-app-id`, `x-timestamp` (seconds since 1970), `x-nonce`,
 * `idempotency-key` (the text's id) and `x-signature`: HMAC-SHA256 in hex, with the secret, over the lines app id,
 * timestamp, nonce and body. Reply: 200 and JSON `{ "code": "…" }`, of which the codes below are known.
 */
import { createHmac, randomUUID } from 'node:crypto';
import * as z from '../../src/shared/base/zod';
import type { SmsGateway, SmsOutcome } from './sms';

export interface SmsSettings {
  endpoint: string;
  appId: string;
  secret: string;
  /** The sender's signature (签名) that the carriers put in front: 【贵州防贫】. */
  sign: string;
}

export const smsSignature = (secret: string, lines: readonly [app: string, at: string, nonce: string, body: string]) =>
  createHmac('sha256', secret).update(lines.join('\n')).digest('hex');

const Reply = z.object({ code: z.string().regex(/^[A-Za-z0-9_.-]{1,40}$/) });

/** What a code means; `fault`: somebody has to correct something. */
const meanings: Record<string, SmsOutcome['result'] | { result: 'refused' | 'later'; everyone?: true; fault?: true }> =
  {
    ok: 'sent',
    // It has had this one before.
    duplicate: 'sent',
    bad_number: 'refused',
    // The person has answered 退订 to the carrier, or stands on its list.
    unsubscribed: 'refused',
    blocked: 'refused',
    // Of this number alone.
    number_limit: 'later',
    busy: { result: 'later', everyone: true },
    quota: { result: 'later', everyone: true, fault: true },
    no_balance: { result: 'later', everyone: true, fault: true },
    bad_signature: { result: 'later', everyone: true, fault: true },
    sign_unknown: { result: 'later', everyone: true, fault: true },
    text_refused: { result: 'refused', fault: true },
  };
/** Any other code: taken for something that passes once somebody has looked at it. */
const unknown = { result: 'later', everyone: true, fault: true } as const;

/** @param onFault told what somebody has to correct: a code, and nothing of what was sent */
export function makeHttpSms(
  { endpoint, appId, secret, sign }: SmsSettings,
  {
    onFault,
    now = () => new Date(),
    timeoutMs = 5_000,
  }: { onFault(fault: string): void; now?(): Date; timeoutMs?: number },
): SmsGateway {
  async function ask(id: string, body: string): Promise<string> {
    const at = String(Math.floor(now().getTime() / 1000));
    const nonce = randomUUID();
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': id,
        'x-app-id': appId,
        'x-timestamp': at,
        'x-nonce': nonce,
        'x-signature': smsSignature(secret, [appId, at, nonce, body]),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok)
      throw Object.assign(new Error('the provider did not answer 200'), { name: `http ${response.status}` });
    return Reply.parse(await response.json()).code;
  }

  return {
    async send({ id, phone, text }) {
      try {
        const code = await ask(id, JSON.stringify({ id, phone, sign, text }));
        const known = meanings[code] ?? unknown;
        const { fault, ...meaning } = typeof known === 'string' ? { result: known, fault: undefined } : known;
        if (fault) onFault(code);
        return meaning.result === 'sent' ? { result: 'sent' } : { ...meaning, code };
      } catch (error) {
        const code = (error as { name?: string }).name ?? 'unknown';
        onFault(code);
        return { result: 'later', code, everyone: true };
      }
    },
  };
}
