/** The one character that PostgreSQL's text can't hold; no keyboard makes it. */
const NUL = '\u0000';

/** Where in a value, keys included, it stands first. */
export function findNul(value: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] | undefined {
  if (typeof value === 'string') return value.includes(NUL) ? path : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, each] of Object.entries(value)) {
    // A name that nobody knows is not said again.
    const found = key.includes(NUL) ? path : findNul(each, [...path, key]);
    if (found) return found;
  }
  return undefined;
}
