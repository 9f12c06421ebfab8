/** WeChat's sign-in: a login code in, an openid out. `session_key` stays inside the adapter and is dropped there. */
import type { ProblemCode } from '../../src/shared/contract/problem';
import { Refusal } from '../../src/shared/contract/problem';
import type { DemoPerson } from '../../src/shared/contract/session';
import * as z from '../../src/shared/base/zod';

export interface WechatGateway {
  kind: 'wechat' | 'local';
  /** Whom one can sign in as without WeChat; empty with the real adapter. */
  demoPeople: readonly DemoPerson[];
  /** @throws Refusal `session.*` or `wechat.unavailable` */
  openidOf(code: string): Promise<string>;
}

const TIMEOUT_MS = 5_000;

const Reply = z.object({ openid: z.string().optional(), errcode: z.int().optional() });

/** What jscode2session's error codes mean for the person; any other is a fault of ours or of WeChat's. */
const refusals: Partial<Record<number, ProblemCode>> = {
  40029: 'session.code_invalid',
  40163: 'session.code_used',
  40226: 'session.high_risk_user',
  45011: 'session.too_many_tries',
};

export interface WechatCredentials {
  appid: string;
  secret: string;
}

/**
 * The real adapter: `GET /sns/jscode2session`, as WeChat documents it.
 * @param base `https://api.weixin.qq.com`, or a local stand-in of it
 * @param onFault told the error code, or what broke, when it is neither the person's doing nor passing
 */
export function makeWechatGateway(
  { appid, secret }: WechatCredentials,
  base: string,
  onFault: (fault: string) => void,
): WechatGateway {
  return {
    kind: 'wechat',
    demoPeople: [],
    async openidOf(code) {
      const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code' });
      const reply = await ask(`${base}/sns/jscode2session?${query.toString()}`).catch((error: unknown) => {
        // The address holds the secret and the code, so only the kind of error is told.
        onFault((error as { name?: string }).name ?? 'unknown');
        throw new Refusal('wechat.unavailable');
      });
      if (reply.openid) return reply.openid;
      const refusal = refusals[reply.errcode ?? 0];
      if (refusal) throw new Refusal(refusal);
      onFault(`errcode ${reply.errcode ?? 'missing'}`);
      throw new Refusal('wechat.unavailable');
    },
  };
}

async function ask(url: string): Promise<z.output<typeof Reply>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error('jscode2session did not answer 200');
  // WeChat sends JSON as text/plain.
  return Reply.parse(JSON.parse(await response.text()));
}
