/** Corrections: what stands beside a declaration's first content, and by what its people are found. */
import { randomUUID } from 'node:crypto';
import { Refusal } from '../../src/shared/problem';
import { corrected, type Correction } from '../../src/shared/rights';
import { follows, mayChange } from '../cases/actors';
import { openDeclaration, sealCorrected, type Filed } from '../cases/content';
import { indexPerson } from '../cases/households';
import { append } from '../cases/ledger';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { findCaseLocked, findDeclaration, setCorrected } from '../store/cases';
import { moveIdentity, setPhoneIndex } from '../store/households';
import type { Db } from '../store/open';

/**
 * Corrects how the applicant or the helper is reached; what stands so already changes nothing.
 * @throws Refusal `declaration.not_found` (somebody else's too), `not_allowed` (a helper whom the household denied),
 *   `declaration.erased`, `request.invalid` (a helper where nobody helped)
 */
export function correct(services: Services, account: SignedIn, id: string, correction: Correction): Promise<void> {
  return services.db.transaction(async (tx) => {
    const found = await findDeclaration(tx, id);
    const caseRow = found && (await findCaseLocked(tx, found.caseId));
    if (!found || !caseRow || !follows(account, found, caseRow)) throw new Refusal('declaration.not_found');
    if (!(await mayChange(tx, account, found, caseRow))) throw new Refusal('not_allowed');
    // Read under the lock: of two corrections at once the second stands on the first.
    const row = await findDeclaration(tx, id);
    if (!row) throw new Refusal('declaration.not_found');
    const filed = openDeclaration(services.sealing, row);
    const { relation } = filed.filer;
    if (correction.helper && (relation === 'self' || relation === 'official'))
      throw new Refusal('request.invalid', { errors: [{ pointer: '/helper', code: 'unknown_field' }] });
    const next = corrected(filed, correction);
    if (JSON.stringify(next) === JSON.stringify(filed)) return;
    await setCorrected(tx, id, sealCorrected(services.sealing, next));
    if (next.applicant.phone !== undefined) {
      const { idNumberIndex } = indexPerson(services, next.applicant);
      await setPhoneIndex(tx, idNumberIndex, services.sealing.blindIndex('phone', next.applicant.phone));
    }
    await append(tx, services, caseRow, {
      id: randomUUID(),
      type: 'correct',
      at: services.now(),
      accountId: account.id,
      actedAs: 'household',
      facts: {},
    });
  });
}

/**
 * Who somebody is, once somebody has looked at their identity card.
 * @throws Refusal `request.identity_taken` when the number belongs to another household
 */
export async function correctIdentity(
  db: Db,
  services: Services,
  declarationId: string,
  identity: { name: string; idNumber: string },
): Promise<void> {
  const row = await findDeclaration(db, declarationId);
  if (!row) throw new Error('a request about no declaration');
  const filed = openDeclaration(services.sealing, row);
  const moved = await moveIdentity(db, indexPerson(services, filed.applicant), indexPerson(services, identity));
  if (!moved) throw new Refusal('request.identity_taken');
  const next: Filed = { ...filed, applicant: { ...filed.applicant, ...identity } };
  await setCorrected(db, declarationId, sealCorrected(services.sealing, next));
}
