/** Reading a case: from the server, and stored for where there is none. */
import { now } from '../../platform/clock';
import { callServer, ServerProblem } from '../../platform/server';
import { watchOwner } from '../../stores/cached-read';
import { forgetCase, keepCase, type StoredCase } from './stored-cases';

export const isGone = (error: unknown): boolean =>
  error instanceof ServerProblem && ['case.not_found', 'case.own_household'].includes(error.problem.code);

/** @throws ServerProblem, NoConnection */
export async function readCase(caseId: string): Promise<StoredCase> {
  const isSame = watchOwner();
  try {
    const detail = await callServer('getCase', { params: { caseId } });
    const read = { detail, asOf: now() };
    if (isSame()) keepCase(read);
    return read;
  } catch (error) {
    if (isGone(error)) forgetCase(caseId);
    throw error;
  }
}
