/** Reads the front of an identity card from a photo. */
import { Refusal } from '../../src/shared/contract/problem';
import * as z from '../../src/shared/base/zod';
import { errcode, faultOf, type WechatCall } from './wechat-call';

/** As it was read, right or wrong. */
export interface ReadCard {
  name?: string | undefined;
  idNumber?: string | undefined;
}

export interface CardReader {
  /** @param photo a JPEG. @throws Refusal `typing_aid.no_card`, `typing_aid.unavailable` */
  read(photo: Uint8Array): Promise<ReadCard>;
}

/** Sex, nation, address and birthday stand in WeChat's answer too: they are not even parsed. */
const Reply = z.object({
  errcode,
  type: z.string().optional(),
  name: z.string().optional(),
  id: z.string().optional(),
});

/** WeChat found no card in it, or no picture. */
const noCard: readonly number[] = [101000, 101001, 101002];

/** The real adapter: `POST /cv/ocr/idcard` with the photo in a form, as WeChat documents it. */
export function makeWechatCards(call: WechatCall, onFault: (fault: string) => void): CardReader {
  return {
    async read(photo) {
      const form = new FormData();
      form.set('img', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'card.jpg');
      const reply = await call('/cv/ocr/idcard', form, Reply).catch((error: unknown) => {
        onFault(faultOf(error));
        throw new Refusal('typing_aid.unavailable');
      });
      if (reply.errcode !== 0) {
        if (noCard.includes(reply.errcode)) throw new Refusal('typing_aid.no_card');
        onFault(`errcode ${reply.errcode}`);
        throw new Refusal('typing_aid.unavailable');
      }
      // The back says who issued it, and nobody's name.
      return reply.type === 'Front' ? { name: reply.name, idNumber: reply.id } : {};
    },
  };
}
