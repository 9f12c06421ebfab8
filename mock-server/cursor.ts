/** Where a page of a list ended, as the next request names it: the same for every list. */
import { Refusal } from '../src/shared/contract/problem';
import { findNul } from './nul';
import type * as z from '../src/shared/base/zod';

export interface Cursor<Position> {
  write(position: Position | object): string;
  /** @throws Refusal `request.invalid` for what no page has given out */
  read(cursor: string | undefined): Position | undefined;
}

/** @param schema what a position is once it is JSON */
export function makeCursor<Schema extends z.ZodType>(schema: Schema): Cursor<z.output<Schema>> {
  return {
    write: (position) => Buffer.from(JSON.stringify(position), 'utf8').toString('base64url'),
    read(cursor) {
      if (cursor === undefined) return undefined;
      try {
        const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
        if (findNul(position, [])) throw new Error('no page has given that out');
        return schema.parse(position);
      } catch {
        throw new Refusal('request.invalid', { errors: [{ pointer: '/query/cursor', code: 'format' }] });
      }
    },
  };
}
