import { chinaDay } from '../../src/shared/base/china-time';
import { Refusal } from '../../src/shared/contract/problem';
import type { Handlers } from '../http/handler';
import type { Services } from '../services';
import { getAccount, setOwnNumber } from '../store/accounts';
import { shown } from './session';

export function ownNumberRoutes(services: Services): Handlers<'giveOwnNumber'> {
  const { db, sealing, now } = services;
  return {
    async giveOwnNumber({ account, body }) {
      if (!(await setOwnNumber(db, account.id, sealing.blindIndex('id-number', body.idNumber))))
        throw new Refusal('account.number_given');
      return shown(services, await getAccount(db, account.id, chinaDay(now().toISOString())));
    },
  };
}
