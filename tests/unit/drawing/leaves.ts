/** Every place of a schema that something can be wrong with: its parts by their pointers, in lists the first. */
import * as z from '../../../src/shared/base/zod';

export function placesIn(schema: unknown, pointer = ''): string[] {
  const into = (inner: unknown, more = '') => placesIn(inner, pointer + more);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as object).flatMap(([name, each]) => into(each, `/${name}`));
  if (schema instanceof z.ZodArray) return [pointer, ...into(schema.element, '/0')];
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    return [...new Set((schema.options as unknown[]).flatMap((each) => into(each)))];
  if (schema instanceof z.ZodPipe) return into(schema.in);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return into(schema.unwrap());
  return [pointer];
}
