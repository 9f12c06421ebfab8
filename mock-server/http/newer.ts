/** A phone may be newer than the server while a release is rolled out or back: docs/adr/0022-versions.md. */
import type { Request, Response } from 'express';
import { parseKnown } from '../../src/shared/base/newer';
import type * as z from '../../src/shared/base/zod';
import { pointerTo } from '../../src/shared/contract/problem';
import { CONTRACT_HEADER, CONTRACT_VERSION } from '../../src/shared/contract/version';

/** A caller may send any number of fields. */
const MOST_LOGGED = 20;
/** A name that is none may be something that a person said. */
const isName = (key: PropertyKey) => typeof key === 'number' || /^[a-z]\w{0,39}$/i.test(String(key));
const shown = (path: readonly PropertyKey[]) => path.map((key) => (isName(key) ? key : '?'));

/** Of a newer phone ignores the fields that the schema doesn't know, and tells the log where they stood. */
export function parseFrom(request: Request, response: Response, schema: z.ZodType, value: unknown, root: string) {
  if (!(Number(request.get(CONTRACT_HEADER)) > CONTRACT_VERSION)) return schema.safeParse(value);
  const { result, ignored } = parseKnown(schema, value);
  const before = (response.locals.ignored ?? []) as string[];
  const places = [...before, ...ignored.map((path) => pointerTo(root, shown(path)))];
  if (places.length > 0) response.locals.ignored = places.slice(0, MOST_LOGGED);
  return result;
}
