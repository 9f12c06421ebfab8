import { isWithin, type AreaCode } from '../../src/shared/area';
import type { Actor } from '../../src/shared/workflow';
import { opened, type CaseRow } from '../store/cases';
import type { SignedIn } from '../store/accounts';
import type { Db } from '../store/open';

/** As what an account may look at a case for its work: its roles in areas around the case's village. */
export function staffActors(account: SignedIn, village: AreaCode): Actor[] {
  return account.roles.filter(({ areaCode }) => isWithin(village, areaCode)).map(({ role }) => role);
}

/**
 * All that an account is to a case; nothing means that the case does not exist for it. Only who opened it acts for
 * the household: whoever merely knows an identity number can add a declaration to the case, and must not be able
 * to read what was said in it, or to withdraw it.
 */
export async function actorsOn(db: Db, account: SignedIn, row: CaseRow): Promise<Actor[]> {
  const household: Actor[] = (await opened(db, account.id, row.id)) ? ['household'] : [];
  return [...household, ...staffActors(account, row.villageCode)];
}
