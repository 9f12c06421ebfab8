/** What several declarations of one case come to together: nothing that one of them gave is lost behind another. */
import type { Assessment, Factor } from '../../src/shared/contract/assessment';

/** Each reason once, with the most that it weighed, the weightiest first. */
export function uniteFactors(...all: readonly (readonly Factor[])[]): Factor[] {
  const heaviest = new Map<Factor['code'], Factor>();
  for (const factor of all.flat())
    if (factor.weight >= (heaviest.get(factor.code)?.weight ?? 0)) heaviest.set(factor.code, factor);
  return [...heaviest.values()].sort((a, b) => b.weight - a.weight);
}

export const scoreOf = (factors: readonly Factor[]): number => factors.reduce((sum, { weight }) => sum + weight, 0);

const once = <T>(lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];

/** @param leading gives what only one can: the policy, the likely category. @param others of the same case */
export function unite(leading: Assessment, others: readonly Assessment[]): Assessment {
  const all = [leading, ...others];
  const factors = uniteFactors(...all.map((each) => each.factors));
  const likelyCategory = all.find((each) => each.likelyCategory !== undefined)?.likelyCategory;
  return {
    ...leading,
    ...(likelyCategory === undefined ? {} : { likelyCategory }),
    score: scoreOf(factors),
    greenChannel: all.some(({ greenChannel }) => greenChannel),
    factors,
    // No more than a household's register has room for.
    risks: once(all.map((each) => each.risks)).slice(0, 5),
    unknowns: once(all.map((each) => each.unknowns)),
    prompts: once(all.map((each) => each.prompts)),
  };
}
