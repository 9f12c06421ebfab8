import * as z from './zod';

// Everything that a person cannot have meant to type: controls except line breaks, marks that turn the direction
// of what follows, and half characters.
const NOT_TYPED =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/;

/** Words that a person writes: trimmed, at least one character, at most `max` UTF-16 units, no control characters. */
export function text(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !NOT_TYPED.test(value), { error: 'text.control_character' });
}
