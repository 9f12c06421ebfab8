import { isWithin, type AreaCode } from '../../src/shared/area';
import { caseRoles } from '../../src/shared/session';
import { holders, type Actor } from '../../src/shared/workflow';
import { opened, type CaseRow } from '../store/cases';
import type { SignedIn } from '../store/accounts';
import type { Db } from '../store/open';

type Placed = Pick<CaseRow, 'villageCode' | 'status' | 'takenOverBy' | 'measures'>;

/** As what an account may look at a case for its work: its roles in areas around the case's village. */
export function staffActors(account: SignedIn, { villageCode, status, takenOverBy, measures }: Placed): Actor[] {
  const own = account.roles
    .filter(({ role, areaCode, department }) => {
      if (!caseRoles.includes(role) || !isWithin(villageCode, areaCode)) return false;
      // A department sees the cases that it has a measure in, and no other.
      return role !== 'department_officer' || measures.some((measure) => measure.department === department);
    })
    .map(({ role }) => role);
  const holder = holders[status];
  // Who took a late step over stands in for its holder until it is done.
  return holder && takenOverBy && own.includes(takenOverBy) ? [...own, holder] : own;
}

/** Whether an account answers for a place in a role. */
export function answersFor(account: SignedIn, roles: readonly Actor[], area: AreaCode): boolean {
  return account.roles.some(({ role, areaCode }) => roles.includes(role) && isWithin(area, areaCode));
}

/**
 * All that an account is to a case; nothing means that the case does not exist for it. Only who opened it acts for
 * the household: whoever merely knows an identity number can add a declaration to the case, and must not be able
 * to read what was said in it, or to withdraw it. A case that the village or a department opened has no such person.
 */
export async function actorsOn(db: Db, account: SignedIn, row: CaseRow): Promise<Actor[]> {
  const opener = row.origin === 'household' && (await opened(db, account.id, row.id));
  return [...(opener ? (['household'] as const) : []), ...staffActors(account, row)];
}
