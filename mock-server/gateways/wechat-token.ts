/**
 * The access token of WeChat's server interfaces: `POST /cgi-bin/stable_token`. Processes that ask get the same one,
 * so each keeps its own copy.
 */
import * as z from '../../src/shared/base/zod';
import { post } from './wechat-post';

/** Taken as expired a little earlier, so that it doesn't expire on its way. */
const MARGIN_MS = 60_000;
/** WeChat makes a new token on demand at most twenty times a day. */
const FORCE_EVERY_MS = 2 * 3_600_000;

const Reply = z.object({
  access_token: z.string().optional(),
  expires_in: z.int().optional(),
  errcode: z.int().optional(),
});

/** WeChat gave no token; the code is its own. */
export class NoToken extends Error {
  override name = 'NoToken';
  constructor(readonly errcode: number) {
    super(`stable_token: errcode ${errcode}`);
  }
}

export interface TokenSource {
  /**
   * @param refused a token that WeChat has just refused
   * @throws NoToken, and what the request throws
   */
  get(refused?: string): Promise<string>;
}

export function makeTokenSource(
  { appid, secret }: { appid: string; secret: string },
  base: string,
  now: () => Date,
): TokenSource {
  let kept: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;
  let forcedAt = -Infinity;

  async function ask(force: boolean): Promise<string> {
    const body = { grant_type: 'client_credential', appid, secret, ...(force ? { force_refresh: true } : {}) };
    const {
      access_token,
      expires_in = 0,
      errcode = -1,
    } = Reply.parse(await post(`${base}/cgi-bin/stable_token`, body));
    if (!access_token) throw new NoToken(errcode);
    kept = { token: access_token, until: now().getTime() + expires_in * 1_000 - MARGIN_MS };
    return access_token;
  }

  async function renew(refused: string | undefined): Promise<string> {
    const token = await ask(false);
    if (token !== refused || now().getTime() < forcedAt + FORCE_EVERY_MS) return token;
    // WeChat still hands out what it no longer takes.
    forcedAt = now().getTime();
    return ask(true);
  }

  return {
    get(refused) {
      if (kept && kept.token !== refused && now().getTime() < kept.until) return Promise.resolve(kept.token);
      asking ??= renew(refused).finally(() => (asking = undefined));
      return asking;
    },
  };
}
