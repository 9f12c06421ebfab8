/** A county's decisions in bulk, each one by itself: one that is refused holds none of the others up. */
import type { BulkApproval, BulkOutcome, NewAction } from '../../src/shared/case';
import { Refusal, type ProblemCode } from '../../src/shared/problem';
import type * as z from '../../src/shared/zod';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { findAction, findCase, listReadings } from '../store/cases';
import { takeAction } from './act';

type Outcome = z.infer<typeof BulkOutcome>['outcomes'][number];

export async function approveMany(
  services: Services,
  account: SignedIn,
  { type, opinion, cases }: BulkApproval,
): Promise<{ outcomes: Outcome[] }> {
  const outcomes: Outcome[] = [];
  // One after the other: all at once they would take every connection of the pool.
  for (const { caseId, id, basedOn } of cases) {
    const code = await approve(services, account, caseId, { id, basedOn, type }, opinion);
    outcomes.push({ caseId, done: code === undefined, ...(code === undefined ? {} : { code }) });
  }
  return { outcomes };
}

/** @returns why it was not done */
async function approve(
  services: Services,
  account: SignedIn,
  caseId: string,
  envelope: Pick<NewAction, 'id' | 'basedOn'> & { type: BulkApproval['type'] },
  opinion: string,
): Promise<ProblemCode | undefined> {
  try {
    // The same one sent again after a lost answer was opened in the version before.
    const repeated = await findAction(services.db, envelope.id);
    const opened = await listReadings(services.db, account.id, [caseId]);
    if (!repeated && opened.get(caseId) !== envelope.basedOn) throw new Refusal('case.not_opened');
    await takeAction(services, account, caseId, await decisionOf(services, caseId, envelope, opinion));
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** The category stands as the village proposed it; who wants another one decides that case by itself. */
async function decisionOf(
  { db }: Services,
  caseId: string,
  { type, ...envelope }: Pick<NewAction, 'id' | 'basedOn'> & { type: BulkApproval['type'] },
  opinion: string,
): Promise<NewAction> {
  if (type === 'approve_elimination') return { ...envelope, type, body: { opinion } };
  const category = (await findCase(db, caseId))?.category;
  if (!category) throw new Refusal('case.action_not_possible');
  return { ...envelope, type, body: { category, opinion } };
}
