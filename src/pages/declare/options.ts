/** The options of a list from the contract's values and their words, in the contract's order. */
export function optionsOf<T extends string>(
  values: readonly T[],
  titles: Record<T, string>,
): { value: T; title: string }[] {
  return values.map((value) => ({ value, title: titles[value] }));
}
