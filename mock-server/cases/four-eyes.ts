/** Four eyes: what somebody else has to look at besides who filed a household. */
import type { NewAction } from '../../src/shared/contract/case';
import { Refusal } from '../../src/shared/contract/problem';
import { findUnsigned } from '../../src/shared/contract/second-visitor';
import type { SignedIn } from '../store/accounts';
import { hasFiled, type FiledCase } from './actors';

/** @throws Refusal `request.invalid` where nobody but who filed it signs for the visit */
export function refuseUnsigned(account: SignedIn, of: Pick<FiledCase, 'declarations'>, { body }: NewAction): void {
  if (!('visit' in body) || !hasFiled(account.id, of)) return;
  const unsigned = findUnsigned(body.visit.visitors, account.name ?? '');
  if (unsigned) throw new Refusal('request.invalid', { errors: [unsigned] });
}
