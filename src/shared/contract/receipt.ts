/**
 * Receipt numbers (受理编号): `WN7K-4RXD-93`, read over the phone and written on paper.
 * 23 symbols, none of which looks like another (0 O, 1 I L, 2 Z, 5 S, 8 B, U V are left out);
 * nine are random, 23⁹ ≈ 1.8 × 10¹², too many to guess; the tenth checks the others.
 */
import * as z from '../base/zod';

export const RECEIPT_SYMBOLS = '34679ACDEFGHJKMNPQRTWXY';
export const RECEIPT_RANDOM_SYMBOLS = 9;

/**
 * 23 is prime and the weights 1…9 differ, so any one wrong symbol and any two swapped ones change the check.
 */
function checkSymbol(random: string): string {
  const sum = [...random].reduce((total, symbol, index) => total + (index + 1) * RECEIPT_SYMBOLS.indexOf(symbol), 0);
  return RECEIPT_SYMBOLS.charAt(sum % RECEIPT_SYMBOLS.length);
}

/** A receipt number from nine symbol indexes, each 0…22, which the caller draws at random. */
export function makeReceipt(indexes: readonly number[]): string {
  const random = indexes.map((index) => RECEIPT_SYMBOLS.charAt(index)).join('');
  const whole = random + checkSymbol(random);
  return `${whole.slice(0, 4)}-${whole.slice(4, 8)}-${whole.slice(8)}`;
}

export const Receipt = z
  .string()
  .regex(new RegExp(`^[${RECEIPT_SYMBOLS}]{4}-[${RECEIPT_SYMBOLS}]{4}-[${RECEIPT_SYMBOLS}]{2}$`), { abort: true })
  .refine(
    (receipt) => {
      const whole = receipt.replace(/-/g, '');
      return checkSymbol(whole.slice(0, RECEIPT_RANDOM_SYMBOLS)) === whole.slice(RECEIPT_RANDOM_SYMBOLS);
    },
    { error: 'receipt.checksum' },
  )
  .meta({ example: makeReceipt([18, 13, 3, 11, 1, 17, 20, 7, 4]) });
export type Receipt = z.infer<typeof Receipt>;
