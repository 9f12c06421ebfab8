/** Whole shares of a whole: by largest remainder (Hamilton's method), so that they sum to it exactly. */

/** @param weights ≥ 0, of which one at least is more than 0 when `total` is; equal remainders go to the first */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (total === 0) return weights.map(() => 0);
  if (!(sum > 0)) throw new Error(`nobody to share ${total} among`);
  const quotas = weights.map((weight) => (total * weight) / sum);
  const shares = quotas.map(Math.floor);
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/**
 * The same with a least and a most for each.
 * @throws when the total lies outside of what these allow
 */
export function apportionWithin(
  total: number,
  weights: readonly number[],
  least: readonly number[],
  most: readonly number[],
): number[] {
  const shares = [...least];
  const room = (index: number) => (most[index] ?? 0) - (shares[index] ?? 0);
  let left = total - least.reduce((all, each) => all + each, 0);
  if (left < 0) throw new Error(`${total} is less than the least`);
  while (left > 0) {
    const open = weights.map((weight, index) => (room(index) > 0 ? weight : 0));
    const more = apportion(left, open);
    left = 0;
    more.forEach((share, index) => {
      const taken = Math.min(share, room(index));
      shares[index] = (shares[index] ?? 0) + taken;
      left += share - taken;
    });
  }
  return shares;
}
