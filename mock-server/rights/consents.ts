/** Consents: written down with a declaration, withdrawn and given again by who gave them or answered for them. */
import { randomUUID } from 'node:crypto';
import { consentKinds, type ConsentChange, type ConsentState } from '../../src/shared/consent';
import { Refusal } from '../../src/shared/problem';
import { follows, mayChange } from '../cases/actors';
import { openDeclaration, type Filed } from '../cases/content';
import { append } from '../cases/ledger';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { findCaseLocked, findDeclaration, type NewDeclarationRow } from '../store/cases';
import { insertConsents, listConsents } from '../store/consents';
import type { Db } from '../store/open';

/** Those that came with a declaration; a discovery has none. */
export async function keepConsents(
  db: Db,
  { id, filerAccountId, filedAt }: NewDeclarationRow,
  { consent }: Filed,
): Promise<void> {
  await insertConsents(
    db,
    consentKinds.flatMap((kind) =>
      consent?.[kind]
        ? [{ declarationId: id, kind, given: true, version: consent.version, at: filedAt, accountId: filerAccountId }]
        : [],
    ),
  );
}

/** How each consent of a declaration stands; one that was given before they were written down apart is read from it. */
export async function consentsOf({ db, sealing }: Services, row: NewDeclarationRow): Promise<ConsentState[]> {
  const { consent } = openDeclaration(sealing, row);
  const written = await listConsents(db, [row.id]);
  return consentKinds.flatMap((kind): ConsentState[] => {
    const last = written.find((each) => each.kind === kind);
    if (last) return [{ kind, given: last.given, at: last.at.toISOString(), version: last.version }];
    return consent?.[kind] ? [{ kind, given: true, at: row.filedAt.toISOString(), version: consent.version }] : [];
  });
}

/**
 * @throws Refusal `declaration.not_found` (somebody else's too), `not_allowed` (a helper whom the
 *   household denied), `declaration.erased`, `declaration.not_given` (a kind that the declaration never needed)
 */
export function changeConsent(
  services: Services,
  account: SignedIn,
  id: string,
  { kind, given, version }: ConsentChange,
): Promise<ConsentState[]> {
  return services.db.transaction(async (tx) => {
    const within = { ...services, db: tx };
    const row = await findDeclaration(tx, id);
    // Under the lock of the case, so that two changes at once are one after the other.
    const caseRow = row && (await findCaseLocked(tx, row.caseId));
    if (!row || !caseRow || !follows(account, row, caseRow)) throw new Refusal('declaration.not_found');
    if (!(await mayChange(tx, account, row, caseRow))) throw new Refusal('not_allowed');
    const standing = await consentsOf(within, row);
    const before = standing.find((each) => each.kind === kind);
    if (!before) throw new Refusal('declaration.not_given');
    if (before.given === given) return standing;
    const at = services.now();
    await insertConsents(tx, [{ declarationId: id, kind, given, version, at, accountId: account.id }]);
    await append(tx, services, caseRow, {
      id: randomUUID(),
      type: 'change_consent',
      at,
      accountId: account.id,
      actedAs: 'household',
      facts: { consent: { kind, given } },
    });
    return consentsOf(within, row);
  });
}
