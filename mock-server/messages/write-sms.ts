/** Puts texts into their outbox, where a household without an account is to hear of an action. */
import { randomUUID } from 'node:crypto';
import { chinaDay } from '../../src/shared/base/china-time';
import type { HouseholdMessage } from '../../src/shared/contract/message';
import { smsKinds, type SmsKind } from '../../src/shared/contract/sms';
import type { CaseState } from '../cases/fold';
import type { Services } from '../services';
import { insertSms, listSms } from '../store/sms';
import type { TrailAction } from '../store/trail';
import { findSmsDeclaration } from './sms-whom';
import { smsTime } from './sms-times';

/** An action, with its case after it. */
export interface ToTell {
  caseId: string;
  action: TrailAction;
  after: CaseState;
  actions: readonly TrailAction[];
  /** What the household's inbox would say. */
  household: HouseholdMessage | undefined;
}

/** That somebody filed for it is told of the declaration alone whose household the number is. */
function kindOf({ action, household }: ToTell, declaration: string): SmsKind | undefined {
  if (action.facts.declarationId === declaration) return 'filed';
  return smsKinds.find((kind) => kind === household);
}

/** In the follower's transaction. The same is not told twice while the first still waits. */
export async function writeSms(
  { db, reference }: Pick<Services, 'db' | 'reference'>,
  told: readonly ToTell[],
): Promise<void> {
  for (const each of told) {
    const { caseId, action, after, actions } = each;
    const of = findSmsDeclaration({ row: after, actions });
    const kind = of?.wanted ? kindOf(each, of.declaration) : undefined;
    if (!of || !kind) continue;
    const known = await listSms(db, [caseId]);
    if (known.some((sms) => sms.kind === kind && sms.delivery === 'pending')) continue;
    const { smsPerDay } = reference.current().policyAt(after.villageCode, chinaDay(action.at.toISOString()));
    await insertSms(db, {
      id: randomUUID(),
      caseId,
      actionId: action.id,
      declarationId: of.declaration,
      kind,
      at: action.at,
      dueAt: smsTime(
        action.at,
        known.map(({ dueAt }) => dueAt),
        smsPerDay,
      ),
    });
  }
}
