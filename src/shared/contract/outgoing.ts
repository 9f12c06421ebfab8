/**
 * What a person handed over and the server does not have yet: a declaration, an action on a case, or what is said once
 * and for all, such as a correction, a consent taken back, a complaint. Each is kept on the phone, with the id by which
 * the server knows it, until the server has answered.
 */
import { Instant } from '../base/china-time';
import { Problem } from './problem';
import * as z from '../base/zod';

/** The endpoints that take what is said once and for all. */
export const statementCalls = [
  'complain',
  'changeConsent',
  'correct',
  'askAboutData',
  'recallRequest',
  'objectToNotice',
  'confirmDeclaration',
  'handOver',
  'recallHandover',
  'discover',
] as const;
export type StatementCall = (typeof statementCalls)[number];

/** The endpoints that take one; the same one sent twice is one to each of them. */
export const outgoingCalls = ['fileDeclaration', 'takeAction', 'approveMany', ...statementCalls] as const;
export type OutgoingCall = (typeof outgoingCalls)[number];

/** What versions before 2026-12 called an endpoint. */
const olderCalls: Readonly<Record<string, OutgoingCall>> = {
  takeBackRequest: 'recallRequest',
  answerFiling: 'confirmDeclaration',
  takeBack: 'recallHandover',
};

export const OutgoingItem = z.object({
  id: z.uuid(),
  /** The account that wrote it: it goes out in nobody else's name. Absent where anyone may say it, or until somebody signs in. */
  owner: z.uuid().optional(),
  call: z.preprocess((call) => olderCalls[String(call)] ?? call, z.enum(outgoingCalls)),
  /** What it is about, such as a case's id: one person's items of one call about it keep their order. */
  about: z.string(),
  /** When it was handed over. */
  since: Instant,
  /** Until then its writer may have it back, and it does not go. */
  heldUntil: Instant.optional(),
  /** What these say is the server's to judge: an older version of the app may have written them. */
  params: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  /** As its writer typed it, to be written on if the server does not accept it. */
  typed: z.unknown().optional(),
  /** What the server answered for good; it stays until its writer has looked. One that can't be read is asked for again. */
  refused: Problem.optional().catch(undefined),
});
export type OutgoingItem = z.infer<typeof OutgoingItem>;
