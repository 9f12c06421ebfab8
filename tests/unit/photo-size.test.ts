/** How large a picture stays, and what it may weigh: a long bill's letters can still be read. */
import { fitPhoto, PHOTO_SENT_BYTES, attachmentLimits, sentBytes } from '../../src/shared/contract/attachment';

test.each([
  [1080, 20_000, 700, 12_963],
  [20_000, 1500, 9333, 700],
  [4000, 3000, 1600, 1200],
  [600, 8000, 600, 8000],
  [400, 300, 400, 300],
])('%d × %d is sent as %d × %d', (width, height, ...fitted) => {
  expect(Object.values(fitPhoto({ width, height }, 1600))).toEqual(fitted);
});

test('nothing is larger than a phone can draw, nor heavier than the server takes', () => {
  const { width, height } = fitPhoto({ width: 1080, height: 60_000 }, 1600);
  expect(width * height).toBeLessThanOrEqual(16_100_000);
  expect(sentBytes({ width, height })).toBe(attachmentLimits.photo.bytes);
  expect(sentBytes({ width: 1600, height: 1200 })).toBe(PHOTO_SENT_BYTES);
});
