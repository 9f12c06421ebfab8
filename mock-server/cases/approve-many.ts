/** A county's decisions in bulk, each one by itself: one that is refused holds none of the others up. */
import type { BulkApproval, BulkOutcome, NewAction } from '../../src/shared/contract/case';
import { chinaDay } from '../../src/shared/base/china-time';
import { Refusal, type ProblemCode } from '../../src/shared/contract/problem';
import type * as z from '../../src/shared/base/zod';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { listVersionsOpened } from '../store/cases';
import { findForAction, type FoundForAction } from '../store/whole';
import { decideAction } from './act';
import { momentOf, type Moment } from './moment';
import { take } from './take';

type Outcome = z.infer<typeof BulkOutcome>['outcomes'][number];
type Asked = BulkApproval['cases'][number];

export async function approveMany(
  services: Services,
  account: SignedIn,
  { type, opinion, cases }: BulkApproval,
): Promise<{ outcomes: Outcome[] }> {
  const opened = await listVersionsOpened(
    services.db,
    account.id,
    cases.map(({ caseId }) => caseId),
  );
  const outcomes: Outcome[] = [];
  // One after the other: all at once they would take every connection of the pool.
  for (const asked of cases) {
    const code = await approve(services, account, asked, { type, opinion, seen: opened.get(asked.caseId) });
    outcomes.push({ caseId: asked.caseId, done: code === undefined, ...(code === undefined ? {} : { code }) });
  }
  return { outcomes };
}

interface Approving extends Pick<BulkApproval, 'type' | 'opinion'> {
  /** The version that the account has opened last. */
  seen: number | undefined;
}

/** @returns why it was not done */
async function approve(
  services: Services,
  account: SignedIn,
  asked: Asked,
  approving: Approving,
): Promise<ProblemCode | undefined> {
  const moment = momentOf(services);
  const key = { caseId: asked.caseId, actionId: asked.id };
  try {
    await take(
      services.write,
      () => findForAction(services.db, key, chinaDay(moment.at.toISOString())),
      (found) => decideOne(moment, account, asked, approving, found),
    );
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function decideOne(
  moment: Moment,
  account: SignedIn,
  { caseId, id, basedOn }: Asked,
  { type, opinion, seen }: Approving,
  found: FoundForAction,
) {
  // The same one sent again after a lost answer was opened in the version before.
  if (!found.known && seen !== basedOn) throw new Refusal('case.not_opened');
  const envelope = { id, basedOn };
  return decideAction(moment, account, caseId, decisionOf(envelope, type, opinion, found), found);
}

/** The category stands as the village proposed it; who wants another one decides that case by itself. */
function decisionOf(
  envelope: Pick<NewAction, 'id' | 'basedOn'>,
  type: BulkApproval['type'],
  opinion: string,
  { whole }: FoundForAction,
): NewAction {
  if (type === 'approve_elimination') return { ...envelope, type, body: { opinion } };
  const category = whole?.row.category;
  if (!category) throw new Refusal('case.action_not_possible');
  return { ...envelope, type, body: { category, opinion } };
}
