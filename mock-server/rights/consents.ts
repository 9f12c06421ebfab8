/** Consents: given with a declaration, withdrawn and given again by who gave them or answered for them. */
import { randomUUID } from 'node:crypto';
import { chinaDay } from '../../src/shared/base/china-time';
import { consentKinds, type ConsentChange, type ConsentState } from '../../src/shared/contract/consent';
import { Refusal } from '../../src/shared/contract/problem';
import { follows, mayChange } from '../cases/actors';
import { append, standingOf } from '../cases/ledger';
import { momentOf, type Moment } from '../cases/moment';
import { take, type Decision } from '../cases/take';
import { openDeclaration } from '../content/sealed';
import type { Sealing } from '../sealing';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import type { DeclarationRow } from '../store/cases';
import { listConsents, type ConsentRow } from '../store/consents';
import { joinSteps } from '../store/steps';
import { findWholeOfDeclaration, type Whole } from '../store/whole';

/** How each consent of a declaration stands. @param written what was changed since it was filed */
export function consentsOf(sealing: Sealing, row: DeclarationRow, written: readonly ConsentRow[]): ConsentState[] {
  const { consent } = openDeclaration(sealing, row);
  return consentKinds.flatMap((kind): ConsentState[] => {
    const last = written.find((each) => each.declarationId === row.id && each.kind === kind);
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
  change: ConsentChange,
): Promise<ConsentState[]> {
  const moment = momentOf(services);
  return take(
    services.write,
    async () => ({
      whole: await findWholeOfDeclaration(services.db, id, chinaDay(moment.at.toISOString())),
      written: await listConsents(services.db, [id]),
    }),
    (found) => decideConsent(moment, account, id, change, found),
  );
}

function decideConsent(
  { sealing, at }: Moment,
  account: SignedIn,
  id: string,
  { kind, given, version }: ConsentChange,
  { whole, written }: { whole: Whole | undefined; written: readonly ConsentRow[] },
): Decision<ConsentState[]> {
  const row = whole?.declarations.find((each) => each.id === id);
  if (!whole || !row || !follows(account.id, row, whole)) throw new Refusal('declaration.not_found');
  if (!mayChange(account.id, row, whole)) throw new Refusal('not_allowed');
  const standing = consentsOf(sealing, row, written);
  const before = standing.find((each) => each.kind === kind);
  if (!before) throw new Refusal('declaration.not_given');
  if (before.given === given) return { result: standing };
  const changed = { declarationId: id, kind, given, version, at, accountId: account.id };
  const { step } = append(sealing, standingOf(whole), {
    id: randomUUID(),
    type: 'change_consent',
    at,
    accountId: account.id,
    actedAs: 'household',
    facts: { consent: { declaration: id, kind, given, version } },
  });
  return {
    step: joinSteps(step, { consents: [changed] }),
    result: standing.map((each) => (each.kind === kind ? { kind, given, at: at.toISOString(), version } : each)),
  };
}
