/** What everything that waits for a signal needs of the phone. */
import { ServerProblem } from '../platform/server';
import { storageKeys } from '../platform/storage-keys';
import { findStored } from '../platform/storage';
import type { Answer } from '../shared/contract/outbox';
import { Session } from '../shared/contract/session';

/** Who is signed in; from storage, as the session's store knows those that send. */
export const owner = (): string | undefined => findStored(storageKeys.session, Session)?.account.id;

/** Runs it later; returns how to stop that. */
export function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** What came of a call, as an outbox judges it. */
export async function answerTo<Reply>(call: Promise<Reply>): Promise<Answer<Reply>> {
  try {
    return { state: 'sent', reply: await call };
  } catch (error) {
    return error instanceof ServerProblem ? { state: 'problem', problem: error.problem } : { state: 'no_answer' };
  }
}
