/** What people type, as it is meant: what is none of it stays as it was typed and is refused as such. */

/** Chinese keyboards also type wide digits and letters. */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** `undefined` when nothing was typed. */
export function textOf(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

/** `19,000 元` → 19000, `5.03万` → 50300; what is no number stays as it was typed and is refused as such. */
export function yuanOf(text: string | undefined): number | string | undefined {
  const plain = narrow(text ?? '')
    .replace(/[\s,，]/g, '')
    .replace(/(元|块钱?)$/, '');
  if (plain === '') return undefined;
  // Four places after the point: all of it is whole yuan.
  const [, tenThousands] = /^(-?\d+(?:\.\d{1,4})?)万$/.exec(plain) ?? [];
  if (tenThousands !== undefined) return Math.round(Number(tenThousands) * 10_000);
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

export const phoneOf = (text: string): string | undefined => textOf(narrow(text).replace(/\s/g, ''));
export const idNumberOf = (text: string): string | undefined => textOf(narrow(text).replace(/\s/g, '').toUpperCase());

/** A receipt number as it is heard on the phone and typed: `wn7k 4rxd93` → `WN7K-4RXD-93`. */
export function typedReceipt(typed: string): string {
  const symbols = narrow(typed)
    .toUpperCase()
    .replace(/[\s\-–—－]/g, '');
  return symbols.length === 10 ? `${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}` : symbols;
}
