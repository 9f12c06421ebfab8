/** Reading a case: from the server, and kept for where there is none. */
import { now } from '../../platform/clock';
import { callServer, ServerProblem } from '../../platform/server';
import { forgetCase, keepCase, type KeptCase } from './kept-cases';

export const isGone = (error: unknown): boolean =>
  error instanceof ServerProblem && error.problem.code === 'case.not_found';

/** @param account who reads, and keeps it @throws ServerProblem, NoConnection */
export async function readCase(account: string, caseId: string): Promise<KeptCase> {
  try {
    const detail = await callServer('getCase', { params: { caseId } });
    const read = { detail, asOf: now() };
    keepCase(account, read);
    return read;
  } catch (error) {
    if (isGone(error)) forgetCase(account, caseId);
    throw error;
  }
}
