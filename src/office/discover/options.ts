/** Values with their words, in the contract's order. */
export function optionsOf<T extends string>(
  values: readonly T[],
  titles: Record<T, string>,
): { value: T; title: string }[] {
  return values.map((value) => ({ value, title: titles[value] }));
}

type Answer = 'yes' | 'no';

/** A question whose answer is yes or no, for a `Pick`. */
export function yesNo(value: boolean | undefined, yes: string, no: string, onAnswer: (value: boolean) => void) {
  return {
    options: [
      { value: 'yes' as const, title: yes },
      { value: 'no' as const, title: no },
    ],
    value: value === undefined ? undefined : value ? ('yes' as const) : ('no' as const),
    onPick: (picked: Answer) => onAnswer(picked === 'yes'),
  };
}
