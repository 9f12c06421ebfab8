/** WeChat's one tap for a phone number (手机号快速验证): the code of its button in, the number out. */
import type { ProblemCode } from '../../src/shared/contract/problem';
import { Refusal } from '../../src/shared/contract/problem';
import * as z from '../../src/shared/base/zod';
import { errcode, faultOf, type WechatCall } from './wechat-call';

export interface OwnPhoneGateway {
  /** @returns without a country code. @throws Refusal `typing_aid.*` */
  phoneOf(code: string): Promise<string>;
}

const CHINA = 86;

const Reply = z.object({
  errcode,
  phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.coerce.number() }).optional(),
});

/** Any other code is a fault of ours, a quota that is used up, or WeChat's own trouble. */
const refusals: Partial<Record<number, ProblemCode>> = {
  40029: 'typing_aid.code_used_up',
  40163: 'typing_aid.code_used_up',
  45011: 'typing_aid.too_many_tries',
};

/** The real adapter: `POST /wxa/business/getuserphonenumber`, as WeChat documents it. */
export function makeWechatPhone(call: WechatCall, onFault: (fault: string) => void): OwnPhoneGateway {
  return {
    async phoneOf(code) {
      const reply = await call('/wxa/business/getuserphonenumber', { code }, Reply).catch((error: unknown) => {
        onFault(faultOf(error));
        throw new Refusal('typing_aid.unavailable');
      });
      const { phone_info: found } = reply;
      if (found) {
        if (found.countryCode !== CHINA) throw new Refusal('typing_aid.foreign_number');
        return found.purePhoneNumber;
      }
      const refusal = refusals[reply.errcode];
      if (!refusal) onFault(`errcode ${reply.errcode}`);
      throw new Refusal(refusal ?? 'typing_aid.unavailable');
    },
  };
}
