/** From half a minute to four hours: twelve tries reach over half a day, and so over a day's quota. */
const FIRST_MS = 30_000;
const MOST_MS = 4 * 3_600_000;

/**
 * How long to wait after a try that failed: doubled each time up to a limit, of which at least half is kept and the
 * rest is chance, so that what failed together does not come back together.
 * @param attempts how many have failed, from 1
 * @param random 0 up to, not including, 1
 */
export function waitMs(attempts: number, random: number, { firstMs = FIRST_MS, mostMs = MOST_MS } = {}): number {
  const longest = Math.min(firstMs * 2 ** (attempts - 1), mostMs);
  return Math.round(longest * (0.5 + random / 2));
}
