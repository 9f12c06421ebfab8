import fc from 'fast-check';
import { RECEIPT_RANDOM_SYMBOLS, RECEIPT_SYMBOLS, Receipt, makeReceipt } from '../../src/shared/contract/receipt';

const anyReceipt = fc
  .array(fc.integer({ min: 0, max: RECEIPT_SYMBOLS.length - 1 }), {
    minLength: RECEIPT_RANDOM_SYMBOLS,
    maxLength: RECEIPT_RANDOM_SYMBOLS,
  })
  .map(makeReceipt);
const symbolPositions = [0, 1, 2, 3, 5, 6, 7, 8, 10, 11];
const replaceAt = (text: string, position: number, symbol: string) =>
  text.slice(0, position) + symbol + text.slice(position + 1);

describe('receipt number', () => {
  it('is made of symbols that do not look or sound like another', () => {
    expect(RECEIPT_SYMBOLS).not.toMatch(/[01258BILOSUVZ]/);
    expect(new Set(RECEIPT_SYMBOLS).size).toBe(RECEIPT_SYMBOLS.length);
  });

  it('is valid as made', () => fc.assert(fc.property(anyReceipt, (receipt) => Receipt.safeParse(receipt).success)));

  it('notices any one wrong symbol', () => {
    fc.assert(
      fc.property(
        anyReceipt,
        fc.constantFrom(...symbolPositions),
        fc.constantFrom(...RECEIPT_SYMBOLS),
        (receipt, position, symbol) =>
          receipt[position] === symbol || !Receipt.safeParse(replaceAt(receipt, position, symbol)).success,
      ),
    );
  });

  it('notices any two symbols swapped', () => {
    fc.assert(
      fc.property(
        anyReceipt,
        fc.constantFrom(...symbolPositions),
        fc.constantFrom(...symbolPositions),
        (receipt, a, b) => {
          const swapped = replaceAt(replaceAt(receipt, a, receipt.charAt(b)), b, receipt.charAt(a));
          return swapped === receipt || !Receipt.safeParse(swapped).success;
        },
      ),
    );
  });
});
