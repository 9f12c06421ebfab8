import { Refusal } from '../../src/shared/contract/problem';
import type { DemoPerson } from '../../src/shared/contract/session';
import type { WechatGateway } from './wechat';

/**
 * The local adapter: a demo person's code is their openid. Anyone can be anyone, so it is not for production.
 * @throws in production
 */
export function makeLocalWechat(demoPeople: readonly DemoPerson[], production: boolean): WechatGateway {
  if (production)
    throw new Error(
      'the local sign-in with its demo people refuses to start in production: set WECHAT_APPID and WECHAT_SECRET',
    );
  const codes = new Set(demoPeople.map(({ code }) => code));
  return {
    kind: 'local',
    demoPeople,
    openidOf(code) {
      return codes.has(code) ? Promise.resolve(code) : Promise.reject(new Refusal('session.code_invalid'));
    },
  };
}
