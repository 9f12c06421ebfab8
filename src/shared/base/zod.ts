/**
 * The only door to zod.
 *
 * zod compiles parsers with `new Function`, which WeChat forbids and the server gains by, and what `jitless` says is
 * taken when a schema is made: every schema file imports `* as z` from here, and a lint rule keeps it so.
 * Every issue's message is a stable field code (`./field-code.ts`), never a sentence: sentences are
 * chosen where the reader's language is known.
 */
import { config, int as anyInt, type ZodInt, type ZodType } from 'zod';
import type { FieldCode } from './field-code';

type RawIssue = Parameters<NonNullable<ReturnType<typeof config>['customError']>>[0];

function fieldCode(issue: RawIssue): FieldCode {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.input === '') return 'required';
      if (issue.expected === 'int') return 'number.not_integer';
      return issue.expected === 'number' ? 'number.expected' : 'wrong_type';
    case 'unrecognized_keys':
      return 'unknown_field';
    case 'invalid_value':
    case 'invalid_union':
      return issue.input === undefined ? 'required' : 'choice.unknown';
    case 'too_small':
      if (issue.origin === 'string') return issue.input === '' ? 'required' : 'text.too_short';
      return issue.origin === 'array' ? 'required' : 'number.too_small';
    case 'too_big':
      if (issue.origin === 'string') return 'text.too_long';
      return issue.origin === 'array' ? 'choice.too_many' : 'number.too_big';
    case 'invalid_format':
      return issue.input === '' ? 'required' : 'format';
    default:
      return 'format';
  }
}

config({ jitless: process.env.TARO_ENV !== undefined, customError: fieldCode });

// Name by name, and imported as `import * as z from './zod'`: a namespace handed on as one value would keep all of zod in the bundle.
export * from 'zod';

/** What a column of integers can hold. */
export const LARGEST_INT = 2 ** 31 - 1;

/** Every integer of the contract is one that the store can keep. */
export function int(): ZodInt {
  return anyInt().min(-LARGEST_INT).max(LARGEST_INT);
}

/** What the law calls a field's content (PIPL Art. 28); what is not said is not personal. */
export type DataClass = 'identity' | 'contact' | 'health' | 'finance' | 'location';

/** Marks a schema with the class of the personal data it holds; shown in the OpenAPI page. */
export function personal<T extends ZodType>(dataClass: DataClass, schema: T): T {
  return schema.meta({ 'x-data-class': dataClass });
}
