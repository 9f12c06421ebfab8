/** Calls WeChat's server interfaces in the mini program's name. */
import * as z from '../../src/shared/base/zod';
import type { WechatCredentials } from './wechat';
import { post } from './wechat-post';
import { NoToken, makeTokenSource } from './wechat-token';

/** The token is not, or no longer, taken. */
const tokenRefused: readonly number[] = [40001, 40014, 41001, 42001];

/** The interface for cards says its code as text, the others as a number. */
export const errcode = z.coerce.number().int();

/**
 * @param path such as `/cgi-bin/message/subscribe/send`
 * @param body an object as JSON, a form as it is
 * @throws NoToken, and what `post` throws
 */
export type WechatCall = <T extends { errcode: number }>(path: string, body: object, reply: z.ZodType<T>) => Promise<T>;

/** @param base `https://api.weixin.qq.com`, or a local stand-in of it */
export function makeWechatCall(credentials: WechatCredentials, base: string, now: () => Date): WechatCall {
  const tokens = makeTokenSource(credentials, base, now);

  return async function call(path, body, reply) {
    const ask = async (refused?: string): Promise<z.output<typeof reply>> => {
      const token = await tokens.get(refused);
      const query = new URLSearchParams({ access_token: token });
      const answer = reply.parse(await post(`${base}${path}?${query.toString()}`, body));
      // Once with a fresh one; a second refusal has another reason.
      return tokenRefused.includes(answer.errcode) && refused === undefined ? ask(token) : answer;
    };
    return ask();
  };
}

/** What an error of `WechatCall` may be told as: a code, or the kind of fault; nothing of what was sent. */
export const faultOf = (error: unknown): string =>
  error instanceof NoToken ? `token ${error.errcode}` : ((error as { name?: string }).name ?? 'unknown');
