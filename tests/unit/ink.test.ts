import fc from 'fast-check';
import { INK, Signature } from '../../src/shared/contract/signature';
import { beginStroke, INK_RATIO, INK_SCALE, isFull, leadStroke, linesOf, pictureOf, type Ink } from '../../src/ui/ink';

/** A finger: it lifts and begins anew, or is led on; also beyond the field's edge. */
const coordinate = fc.double({ min: -200, max: 1_200, noNaN: true });
const move = fc.record({ begins: fc.boolean(), x: coordinate, y: coordinate });
const drawn = (moves: readonly { begins: boolean; x: number; y: number }[]): Ink =>
  moves.reduce<Ink>((ink, { begins, x, y }) => (begins ? beginStroke(ink, x, y) : leadStroke(ink, x, y)), []);

describe('what a finger draws', () => {
  test('is always a signature by the contract once it has begun', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 900 }), (moves) => {
        const ink = drawn(moves);
        expect(ink.length > 0).toBe(moves.some(({ begins }) => begins));
        if (ink.length > 0) expect(Signature.safeParse(ink).success).toBe(true);
      }),
    );
  });

  test('never grows past what twenty of may be sent, and says when it is full', () => {
    const scribble = Array.from({ length: 3_000 }, (_, at) => ({
      begins: at % 100 === 0,
      x: (at % 2) * 900,
      y: at % 1_000,
    }));
    const ink = drawn(scribble);
    expect(ink.flat()).toHaveLength(INK.all);
    expect(isFull(ink)).toBe(true);
    expect(beginStroke(ink, 1, 1)).toBe(ink);
    expect(leadStroke(ink, 1, 1)).toBe(ink);
    expect(JSON.stringify(Array.from({ length: 20 }, () => ink)).length).toBeLessThan(90_000);
    const dots = Array.from({ length: INK.strokes + 5 }, (_, at) => ({ begins: true, x: at, y: at }));
    expect(drawn(dots)).toHaveLength(INK.strokes);
    expect(isFull(drawn(dots))).toBe(true);
  });

  test('drops points that the eye cannot tell apart, as wide as high', () => {
    const ink = beginStroke([], 500, 500);
    expect(leadStroke(ink, 505, 505)).toBe(ink);
    // The field is twice as wide as high, so the same way down is more thousandths.
    expect(leadStroke(ink, 500, 520)).toBe(ink);
    expect(leadStroke(ink, 500, 530)).toEqual([[500, 500, 500, 530]]);
    expect(leadStroke(ink, 520, 500)).toEqual([[500, 500, 520, 500]]);
    expect(leadStroke([], 1, 1)).toEqual([]);
  });

  test('is drawn as lines inside the picture, a dot as a short one', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), fc.integer({ min: 50, max: 900 }), (moves, width) => {
        const ink = drawn(moves);
        const lines = linesOf(ink, width);
        expect(lines).toHaveLength(ink.length);
        for (const line of lines) expect(line.length).toBeGreaterThanOrEqual(2);
        for (const { x, y } of lines.flat()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width + 1);
          expect(y).toBeLessThanOrEqual(width / INK_RATIO);
        }
      }),
    );
    expect(linesOf([[INK_SCALE, INK_SCALE]], 200)).toEqual([
      [
        { x: 200, y: 100 },
        { x: 201, y: 100 },
      ],
    ]);
  });

  test('becomes a picture that holds each stroke', () => {
    const svg = decodeURIComponent(
      pictureOf([
        [0, 0, 500, 500],
        [1000, 1000],
      ]).replace('data:image/svg+xml,', ''),
    );
    expect(svg).toContain('d="M0 0L200 100M400 200L401 200"');
  });
});
