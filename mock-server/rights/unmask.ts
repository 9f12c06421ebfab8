/** Shows whoever decides a correction both identity numbers, and notes each look. */
import { randomUUID } from 'node:crypto';
import { NUMBERLESS } from '../../src/shared/base/identity';
import { Refusal } from '../../src/shared/contract/problem';
import type { Unmasked, UnmaskReason } from '../../src/shared/contract/unmask';
import { openDeclaration } from '../content/sealed';
import { inTransaction, type Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { logGlance } from '../store/cases';
import { findJoined } from '../store/requests';
import { addUnmasking } from '../store/unmaskings';
import { deciderOf, openContent } from './requests';

/** @throws Refusal `request.not_found` (also of another kind, or outside one's areas), `request.decided` */
export function unmaskRequest(
  services: Services,
  account: SignedIn,
  id: string,
  reason: UnmaskReason,
): Promise<Unmasked> {
  return inTransaction(services, async (tx) => {
    const found = await findJoined(tx.db, id);
    const { identity } = found ? openContent(services, found.request) : {};
    if (!found || !deciderOf(account, 'correct_identity', found.caseRow)) throw new Refusal('request.not_found');
    if (found.request.state !== 'open') throw new Refusal('request.decided');
    // Erased, or about something else.
    if (!identity || found.caseRow.erasedAt) throw new Refusal('request.not_found');
    const at = services.now();
    await addUnmasking(tx.db, {
      id: randomUUID(),
      accountId: account.id,
      requestId: id,
      caseId: found.caseRow.id,
      reason,
      at,
    });
    await logGlance(tx.db, account.id, [found.caseRow.id], at);
    const { name, idNumber = NUMBERLESS, noIdNumber } = openDeclaration(services.sealing, found.declaration).applicant;
    return { was: { name, idNumber, noIdNumber }, is: identity };
  });
}
