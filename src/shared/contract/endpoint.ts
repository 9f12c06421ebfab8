/** What the table of endpoints says of each. */
import type { callers } from './session';
import type * as z from '../base/zod';

export type Who = 'anyone' | 'signed_in' | keyof typeof callers;

export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  summary: string;
  /** Who may call it at all; what they may see or do there is decided by area, ownership and the transition table. */
  who: Who;
  /** A department's key does in place of a session. */
  keyed?: true;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The body is kept sealed, as it was typed: none of its words reaches the store in the open. */
  sealed?: true;
  /** In place of a JSON body: a file as it is, or alone in a form, of at most so many bytes. Its type is judged by its content. */
  upload?: { max: number };
  /** What comes back; a file where `download` says of which types it may be. */
  reply: z.ZodType;
  download?: readonly string[];
  /** A list whose rows stand each by itself and never come back to the server: a phone leaves out what it is too old for. */
  inPart?: true;
  /** 200 unless said. */
  status?: 200 | 201;
  /** The only reference that the reply is made of: its version is the ETag, which is answered 304 until it changes. */
  cached?: 'areas' | 'policies' | 'calendars';
}
