/** A household that hears by text says at the door or on the phone that it wants none: who answers for it writes that down. */
import { randomUUID } from 'node:crypto';
import { chinaDay } from '../../src/shared/base/china-time';
import { Refusal } from '../../src/shared/contract/problem';
import type { SmsChange } from '../../src/shared/contract/sms';
import { readsContent, staffActors } from '../cases/actors';
import { append, standingOf } from '../cases/ledger';
import { momentOf, type Moment } from '../cases/moment';
import { take, type Decision } from '../cases/take';
import { changedSms, findSmsDeclaration } from '../messages/sms-whom';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { actorsOf } from '../../src/shared/contract/workflow';
import { findWholeOfDeclaration, type Whole } from '../store/whole';

/** @throws Refusal `declaration.not_found` (texts are no question of it, or it is another office's), `not_allowed` */
export function changeSms(services: Services, account: SignedIn, id: string, change: SmsChange): Promise<void> {
  const moment = momentOf(services);
  return take(
    services.write,
    () => findWholeOfDeclaration(services.db, id, chinaDay(moment.at.toISOString())),
    (whole) => decide(moment, account, id, change, whole),
  );
}

function decide(
  { sealing, at }: Moment,
  account: SignedIn,
  id: string,
  { wanted }: SmsChange,
  whole: Whole | undefined,
): Decision<void> {
  const actors = whole ? staffActors(account, whole.row, whole) : [];
  if (!whole || actors.length === 0 || whole.row.erasedAt || findSmsDeclaration(whole)?.declaration !== id)
    throw new Refusal('declaration.not_found');
  const actedAs = actorsOf('correct').find((actor) => actor !== 'household' && actors.includes(actor));
  if (!actedAs || !readsContent(account, whole.row)) throw new Refusal('not_allowed');
  const sms = changedSms(whole.actions, id, wanted);
  if (!sms) return { result: undefined };
  const { step } = append(sealing, standingOf(whole), {
    id: randomUUID(),
    type: 'correct',
    at,
    accountId: account.id,
    actedAs,
    facts: { sms },
  });
  return { step, result: undefined };
}
