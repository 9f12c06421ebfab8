/**
 * Letters: what a person tells the server once and for all, such as a correction, a consent taken back, a complaint or
 * an objection. Each is kept on the phone, with the id by which the server knows it, until the server has answered.
 */
import { Instant } from '../base/china-time';
import { Problem } from './problem';
import * as z from '../base/zod';

/** The endpoints that take one; the same one sent twice is one to each of them. */
export const letterCalls = [
  'complain',
  'changeConsent',
  'correct',
  'askAboutData',
  'takeBackRequest',
  'objectToNotice',
  'answerFiling',
  'handOver',
  'takeBack',
  'discover',
] as const;
export type LetterCall = (typeof letterCalls)[number];

export const Letter = z.object({
  id: z.uuid(),
  /** The account that wrote it: it goes out in nobody else's name. Absent where anyone may say it. */
  owner: z.uuid().optional(),
  call: z.enum(letterCalls),
  /** What it is about, such as a declaration's id: one person's letters of one kind about it keep their order. */
  about: z.string(),
  since: Instant,
  /** What these say is the server's to judge: an older version of the app may have written them. */
  params: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  /** As its writer typed it, to be written on if the server does not accept it. */
  typed: z.unknown().optional(),
  /** What the server answered for good; it stays until its writer has looked. One that can't be read is asked for again. */
  refused: Problem.optional().catch(undefined),
});
export type Letter = z.infer<typeof Letter>;
