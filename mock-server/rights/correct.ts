/** Corrections: what stands beside a declaration's first content, and by what its people are found. */
import { randomUUID } from 'node:crypto';
import { chinaDay } from '../../src/shared/base/china-time';
import { Refusal } from '../../src/shared/contract/problem';
import { corrected, type Correction } from '../../src/shared/contract/rights';
import { follows, mayChange } from '../cases/actors';
import { changedSms } from '../messages/sms-whom';
import { append, standingOf } from '../cases/ledger';
import { momentOf, type Moment } from '../cases/moment';
import { take, type Decision } from '../cases/take';
import { underNumber } from '../cases/numberless';
import { indexNumbered, indexPerson } from '../content/people';
import { openDeclaration, sealCorrected, type Filed } from '../content/sealed';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import type { CaseRow, DeclarationRow } from '../store/cases';
import type { MemberRow } from '../store/households';
import { joinSteps, type Step } from '../store/steps';
import { findWholeOfDeclaration, type Whole } from '../store/whole';

/**
 * Corrects how the applicant or the helper is reached; what stands so already changes nothing.
 * @throws Refusal `declaration.not_found` (somebody else's too), `not_allowed` (a helper whom the household denied),
 *   `declaration.erased`, `request.invalid` (a helper where nobody helped)
 */
export function correct(services: Services, account: SignedIn, id: string, correction: Correction): Promise<void> {
  const moment = momentOf(services);
  return take(
    services.write,
    () => findWholeOfDeclaration(services.db, id, chinaDay(moment.at.toISOString())),
    (whole) => decideCorrection(moment, account, id, correction, whole),
  );
}

function decideCorrection(
  { sealing, at }: Moment,
  account: SignedIn,
  id: string,
  correction: Correction,
  whole: Whole | undefined,
): Decision<void> {
  const row = whole?.declarations.find((each) => each.id === id);
  if (!whole || !row || !follows(account.id, row, whole)) throw new Refusal('declaration.not_found');
  if (!mayChange(account.id, row, whole)) throw new Refusal('not_allowed');
  const filed = openDeclaration(sealing, row);
  const { relation } = filed.filer;
  if (correction.helper && (relation === 'self' || relation === 'official'))
    throw new Refusal('request.invalid', { errors: [{ pointer: '/helper', code: 'unknown_field' }] });
  if (correction.sms !== undefined && (relation === 'self' || relation === 'official'))
    throw new Refusal('request.invalid', { errors: [{ pointer: '/sms', code: 'unknown_field' }] });
  const next = corrected(filed, correction);
  const sms = changedSms(whole.actions, id, correction.sms);
  if (!sms && JSON.stringify(next) === JSON.stringify(filed)) return { result: undefined };
  const { step } = append(sealing, standingOf(whole), {
    id: randomUUID(),
    type: 'correct',
    at,
    accountId: account.id,
    actedAs: 'household',
    facts: sms ? { sms } : {},
  });
  const { phone } = next.applicant;
  const indexes = indexNumbered(sealing, next.applicant);
  return {
    step: joinSteps(step, {
      corrected: [{ id, corrected: sealCorrected(sealing, next) }],
      ...(phone === undefined || !indexes
        ? {}
        : {
            identities: [
              {
                household: whole.row.householdId,
                was: indexes.idNumberIndex,
                ...indexes,
                phoneIndex: sealing.blindIndex('phone', phone),
              },
            ],
          }),
    }),
    result: undefined,
  };
}

/**
 * Who somebody is, once somebody has looked at their identity card.
 * @param members those who are found by the old number and by the right one
 * @throws Refusal `request.identity_taken` when the number belongs to another household
 */
export function correctIdentity(
  moment: Moment,
  { row, of }: { row: DeclarationRow; of: Pick<CaseRow, 'householdId' | 'villageCode'> },
  identity: { name: string; idNumber: string },
  members: readonly MemberRow[],
): Step {
  const { sealing } = moment;
  const filed = openDeclaration(sealing, row);
  const [was, is] = [indexNumbered(sealing, filed.applicant), indexPerson(sealing, identity)];
  // Nobody was found by it until now: where another household is, the two are offered to be merged.
  if (!was) return underNumber(moment, row, filed, identity, of).step;
  const household = of.householdId;
  const own = members.find((each) => each.idNumberIndex === was.idNumberIndex && each.householdId === household);
  const known = members.filter((each) => each.idNumberIndex === is.idNumberIndex);
  if (known.some((each) => each.householdId !== household)) throw new Refusal('request.identity_taken');
  const [there] = known;
  const next: Filed = { ...filed, applicant: { ...filed.applicant, ...identity } };
  // The right number may be known of the household already, by a visit: then it is one person.
  const phoneIndex = own?.phoneIndex ?? there?.phoneIndex ?? null;
  return {
    corrected: [{ id: row.id, corrected: sealCorrected(sealing, next) }],
    ...(own ? { identities: [{ household, was: was.idNumberIndex, ...is, phoneIndex }] } : {}),
  };
}
