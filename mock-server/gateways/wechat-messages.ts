/** WeChat's subscribe messages (订阅消息): one to one person, who has asked for it. */
import { messageTemplates, type MessageTemplate } from '../../src/shared/contract/message';
import * as z from '../../src/shared/base/zod';
import type { WechatCredentials } from './wechat';
import { errcode, faultOf, makeWechatCall } from './wechat-call';
import { fill, type TemplateValues, type WechatTemplates } from './wechat-template';

export interface OutgoingMessage extends TemplateValues {
  openid: string;
  template: MessageTemplate;
  /** The page that a tap on it opens, without a slash in front. */
  page: string;
}

/** How a try ended; the code is WeChat's own, or the kind of error that kept us from hearing one. */
export type Outcome =
  | { result: 'sent' }
  /** For good. `unsubscribed`: the person takes none of this template any more. */
  | { result: 'refused'; code: string; unsubscribed?: true }
  /** Not now; `everyone`: a message to somebody else would fare no better. */
  | { result: 'later'; code: string; everyone?: true };

export interface MessageGateway {
  /** WeChat's ids of the templates that are set up: no others can be asked for, or sent. */
  templates: Partial<Record<MessageTemplate, string>>;
  /** Those of them that WeChat lets an account of public affairs send for as long as a person doesn't refuse them (长期订阅). */
  longTerm: readonly MessageTemplate[];
  /** Never throws. */
  send(message: OutgoingMessage): Promise<Outcome>;
}

const Reply = z.object({ errcode, errmsg: z.string().optional() });

/** What a code means; `fault`: somebody has to correct something. */
type Meaning =
  { result: 'refused'; unsubscribed?: true; fault?: true } | { result: 'later'; everyone?: true; fault?: true };

const meanings: Partial<Record<number, Meaning>> = {
  [-1]: { result: 'later' },
  43101: { result: 'refused', unsubscribed: true },
  40003: { result: 'refused' },
  // Ours to correct: the field, the page, the template's id.
  47003: { result: 'refused', fault: true },
  41030: { result: 'refused', fault: true },
  40037: { result: 'refused', fault: true },
  // The quota of the day, of the minute, and of this person.
  45009: { result: 'later', everyone: true, fault: true },
  45011: { result: 'later', everyone: true },
  45047: { result: 'later' },
};
/** Any other code: taken for something that passes once somebody has looked at it. */
const unknown: Meaning = { result: 'later', everyone: true, fault: true };

/**
 * The real adapter: `POST /cgi-bin/message/subscribe/send`, as WeChat documents it.
 * @param base `https://api.weixin.qq.com`, or a local stand-in of it
 * @param onFault told what somebody has to correct: a code, and of a refused field its name; nothing of what was sent
 */
export function makeWechatMessages(
  credentials: WechatCredentials,
  base: string,
  templates: WechatTemplates,
  { onFault, now = () => new Date() }: { onFault(fault: string): void; now?(): Date },
): MessageGateway {
  const call = makeWechatCall(credentials, base, now);

  return {
    templates: Object.fromEntries(Object.entries(templates).map(([template, { id }]) => [template, id])),
    longTerm: messageTemplates.filter((template) => templates[template]?.longTerm),
    async send({ openid, template, page, ...values }) {
      const known = templates[template];
      if (!known) return { result: 'refused', code: 'no template' };
      try {
        const message = { touser: openid, template_id: known.id, page, lang: 'zh_CN', data: fill(known, values) };
        const { errcode: said, errmsg } = await call('/cgi-bin/message/subscribe/send', message, Reply);
        if (said === 0) return { result: 'sent' };
        const { fault, ...meaning } = meanings[said] ?? unknown;
        if (fault) onFault(`errcode ${said}${fieldIn(errmsg)}`);
        return { ...meaning, code: String(said) };
      } catch (error) {
        const code = faultOf(error);
        onFault(code);
        return { result: 'later', code, everyone: true };
      }
    },
  };
}

/** The field that WeChat names, and nothing else of what it says. */
function fieldIn(errmsg = ''): string {
  const field = /data\.([a-z_]+\d+)/.exec(errmsg)?.[1];
  return field ? ` (${field})` : '';
}
