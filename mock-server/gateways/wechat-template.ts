/** A template of WeChat's subscribe messages: its id, and which of its fields says what. */
import { chinaTime, type Instant } from '../../src/shared/base/china-time';
import type { MessageTemplate } from '../../src/shared/contract/message';

/** What a message says: what happened, the same in a word, and when. */
export interface TemplateValues {
  what: string;
  inShort: string;
  at: Instant;
}

export interface WechatTemplate {
  id: string;
  /** Field of the template, such as `thing1` → what is written into it. */
  fields: Readonly<Record<string, keyof TemplateValues>>;
  /** One acceptance is good for more than one message (长期订阅). */
  longTerm: boolean;
}
export type WechatTemplates = Partial<Record<MessageTemplate, WechatTemplate>>;

const MAX_THING = 20;
const MAX_PHRASE = 5;

/** Cut after the last sentence or clause that fits; inside one only when the first is too long. */
export function cut(text: string, most: number): string {
  const signs = [...text];
  if (signs.length <= most) return text;
  const clauses = text.match(/[^。；，：,;:.]+[。；，：,;:.]?/g) ?? [];
  let kept = '';
  for (const clause of clauses) {
    if ([...withoutEnd(kept + clause)].length > most) break;
    kept += clause;
  }
  return kept === '' ? `${signs.slice(0, most - 1).join('')}…` : withoutEnd(kept);
}
const withoutEnd = (text: string) => text.replace(/[。；，：,;:.]$/, '');

/** What each type of field takes (发送订阅消息, 订阅消息参数值内容限制说明). A phrase is of Chinese characters alone. */
const types: Record<
  string,
  { holds: readonly (keyof TemplateValues)[]; write(values: TemplateValues, slot: keyof TemplateValues): string }
> = {
  thing: { holds: ['what', 'inShort'], write: (values, slot) => cut(values[slot], MAX_THING) },
  phrase: {
    holds: ['inShort'],
    write: ({ inShort }) => [...inShort.replace(/[^\u3400-\u9fff]/g, '')].slice(0, MAX_PHRASE).join(''),
  },
  time: { holds: ['at'], write: ({ at }) => chinaTime(at).format('YYYY年M月D日 HH:mm') },
  date: { holds: ['at'], write: ({ at }) => chinaTime(at).format('YYYY年M月D日') },
};
const LONG_TERM = 'long-term';
const typeOf = (field: string) => types[field.replace(/\d+$/, '')];

/**
 * Reads a setting: the template's id, then its fields, such as `8eXq…Zk what=thing1 inShort=phrase2 at=time3`, and
 * `long-term` where one acceptance is good for all that follow.
 * @returns undefined when it is not written so, or a field's type cannot hold what is meant for it
 */
export function readTemplate(setting: string): WechatTemplate | undefined {
  const [id = '', ...rest] = setting.trim().split(/\s+/);
  const pairs = rest.filter((each) => each !== LONG_TERM);
  const fields = pairs.map(
    (pair) => /^(what|inShort|at)=([a-z_]+\d+)$/.exec(pair)?.slice(1) as [keyof TemplateValues, string],
  );
  const good = fields.every((pair) => pair && typeOf(pair[1])?.holds.includes(pair[0]));
  if (!/^[\w-]{1,64}$/.test(id) || fields.length === 0 || !good) return undefined;
  return {
    id,
    fields: Object.fromEntries(fields.map(([slot, field]) => [field, slot])),
    longTerm: rest.length > pairs.length,
  };
}

/** The `data` of a send request, each value within what its type takes. */
export function fill({ fields }: WechatTemplate, values: TemplateValues): Record<string, { value: string }> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, slot]) => [
      field,
      { value: typeOf(field)?.write(values, slot) ?? values[slot] },
    ]),
  );
}
