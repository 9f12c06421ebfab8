/**
 * What people type, and what is meant by it: once, for the phone's forms and for the server's schemas.
 *
 * Two forms: what is `shown` is stored and printed; its `key` is indexed and compared. What is none of it stays as it
 * was typed and is refused as such.
 */
import * as z from './zod';

/** Nobody sees them: controls of direction, joiners, fillers, variation selectors, tags, marks of byte order. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|\udb40[\udc00-\uddef]/g;
/** What is not one of two halves of a character is half of one. */
const HALVES = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;
/** What stands for half a character, which an app has cut. */
const BROKEN = '\ufffd';
const SPACES = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const LINES = /\r\n?|[\u0085\u2028\u2029]/g;
/** Nothing that a keyboard types. */
const NOT_TYPED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffd]/;

// Scans and PDFs hold radicals in place of characters. What each of U+2E80… stands for: Unicode's EquivalentUnifiedIdeograph.
const RADICALS = [
  ...'⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹',
  ...'艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];
// GBK had no code for these, so that older phones and files hold them as private characters, U+E815….
const PRIVATE = [
  ...'厂𠂇𠂉𠃌乙㑳㑇刀㔾龴㖞㘚㘎小心㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠牛𡗗龸𤴔䁖䅟𥫗䌷㓁羊𦍌𢦏䎱䎬聿䏝䓖䙡䙌龹䜣䜩䝼䞍𧾷䥇䥺䥽䦂䦃䦅',
  ...'䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
];
const inTable = (table: readonly string[], first: number) => (one: string) => table[one.charCodeAt(0) - first] ?? one;

/** As it is stored and printed: without what nobody sees, each Chinese character by its own code, and no space around. */
export function shown(typed: string): string {
  return typed
    .replace(HALVES, (found) => (found.length === 2 ? found : BROKEN))
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2e80-\u2ef3]/g, inTable(RADICALS, 0x2e80))
    .replace(/[\ue815-\ue864]/g, inTable(PRIVATE, 0xe815))
    .replace(LINES, '\n')
    .replace(SPACES, ' ')
    .trim();
}

/** Chinese keyboards also type wide digits and letters; for what is no sentence, whose signs are wide by right. */
export const narrow = (typed: string): string =>
  shown(typed).replace(/[\uff01-\uff5e\uffe5]/g, (wide) => wide.normalize('NFKC'));

const DOTS = / ?[·.•‧・･∙⋅●。｡﹒᛫ꞏ] ?/g;
/** A person's name as it is shown: every kind of dot in it is `·`. */
export const shownName = (typed: string): string => narrow(typed).replace(/\s+/g, ' ').replace(DOTS, '·').trim();

/** What a name is compared and found by: people write the same name with a dot, a space or neither. */
export const key = (typed: string): string => shownName(typed).replace(/[· ]/g, '');

/** Characters, as people count them. */
export const lengthOf = (typed: string): number => [...typed].length;

/** What a schema does to what it is given, before it judges it. */
export const cleaned = (clean: (typed: string) => string | undefined) =>
  z.string().overwrite((typed) => clean(typed) ?? '');

/** Words that a person writes: at least one character that can be seen, at most `max`. */
export function text(max: number, clean = shown) {
  return cleaned(clean)
    .min(1)
    .superRefine((value, context) => {
      if (lengthOf(value) > max)
        context.addIssue({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value });
      if (NOT_TYPED.test(value)) context.addIssue({ code: 'custom', message: 'text.control_character', input: value });
    })
    .meta({ maxLength: max });
}

/** `undefined` when nothing was typed. */
export const textOf = (typed: string): string | undefined => shown(typed) || undefined;

/** `19,000 元` → 19000, `5.03万` → 50300. */
export function numberOf(typed: string | undefined): number | string | undefined {
  const plain = narrow(typed ?? '')
    .replace(/[\s,]/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/(元|块钱?)$/, '');
  if (plain === '') return undefined;
  // Four places after the point: all of it is whole yuan.
  const [, tenThousands] = /^(-?\d+(?:\.\d{1,4})?)万$/.exec(plain) ?? [];
  if (tenThousands !== undefined) return Math.round(Number(tenThousands) * 10_000);
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

/** An amount in whole yuan: who copies a bill need not round it. */
export function yuanOf(typed: string | undefined): number | string | undefined {
  const amount = numberOf(typed);
  return typeof amount === 'number' ? Math.round(amount) : amount;
}

/** `86 人` → 86. */
export function countOf(typed: string): number | string | undefined {
  return numberOf(shown(typed).replace(/\s*[人票]$/, ''));
}

/** Codes have two or three digits in Beijing, Shanghai and their like, and four elsewhere. */
const LANDLINE = /^(010|02\d|0[3-9]\d\d)(\d{7,8})$/;

/** `+86 138 1234 5678` → `13812345678`, `(0857)6222333` → `0857-6222333`. */
export function phoneOf(typed: string): string | undefined {
  const plain = narrow(typed);
  const digits = plain
    .replace(/[\s()\-‐‑‒–—―−.·]/g, '')
    .replace(/^(?:\+|00)?86(?=1[3-9]\d{9}$|0\d{9,11}$)/, '')
    .replace(/^(?:\+|00)86(?=(?:10|[2-9])\d{8,10}$)/, '0');
  if (/^1[3-9]\d{9}$/.test(digits)) return digits;
  const [, area, number] = LANDLINE.exec(digits) ?? [];
  return area === undefined ? plain || undefined : `${area}-${number}`;
}

export const idNumberOf = (typed: string): string | undefined =>
  narrow(typed).replace(/\s/g, '').toUpperCase() || undefined;

/** A receipt number as it is heard on the phone and typed: `wn7k 4rxd93` → `WN7K-4RXD-93`. */
export function typedReceipt(typed: string): string {
  const symbols = narrow(typed)
    .toUpperCase()
    .replace(/[\s\-–—]/g, '');
  return symbols.length === 10 ? `${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}` : symbols;
}
