/** Reads what somebody newer wrote, as far as it is known here: docs/adr/0022-versions.md. */
import type * as z from './zod';

type Path = readonly PropertyKey[];

/** What stands at a path that zod told of `value`. */
export const at = (value: unknown, path: Path): unknown =>
  path.reduce((holder, key) => (holder as Record<PropertyKey, unknown>)[key], value);

export interface Known<T> {
  result: z.ZodSafeParseResult<T>;
  /** Where the fields stood that the schema doesn't know. */
  ignored: Path[];
}

/** @param value fresh from JSON: fields that the schema doesn't know are taken out of it */
export function parseKnown<S extends z.ZodType>(schema: S, value: unknown): Known<z.output<S>> {
  const strict = schema.safeParse(value);
  const ignored = strict.error?.issues.flatMap((issue) => {
    // Of a union zod says this where one choice fits but for such fields.
    if (issue.code !== 'unrecognized_keys') return [];
    const holder = at(value, issue.path) as object;
    return issue.keys.map((key) => {
      Reflect.deleteProperty(holder, key);
      return [...issue.path, key];
    });
  });
  return ignored?.length ? { result: schema.safeParse(value), ignored } : { result: strict, ignored: [] };
}
