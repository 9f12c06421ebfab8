import { narrow } from './draft';

/** A receipt number as it is heard on the phone and typed: `wn7k 4rxd93` → `WN7K-4RXD-93`. */
export function typedReceipt(typed: string): string {
  const symbols = narrow(typed)
    .toUpperCase()
    .replace(/[\s\-–—－]/g, '');
  return symbols.length === 10 ? `${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}` : symbols;
}
