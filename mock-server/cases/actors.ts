/** As what an account may look at a case, and whose it is to follow and to change. */
import { isWithin, type AreaCode } from '../../src/shared/contract/area';
import type { Instant } from '../../src/shared/base/china-time';
import { denialIn } from '../../src/shared/contract/confirmation';
import { deciders } from '../../src/shared/contract/rights';
import { caseRoles } from '../../src/shared/contract/session';
import { holders, judged, voted, type ActionType, type Actor } from '../../src/shared/contract/workflow';
import type { SignedIn } from '../store/accounts';
import type { CaseRow, DeclarationRow } from '../store/cases';
import { isOwn } from './own-household';
import type { Deciding } from '../store/requests';

type Placed = Pick<CaseRow, 'villageCode' | 'status' | 'takenOverBy' | 'measures'>;

/** As what an account may look at a case for its work: its roles around the case's village; none where it is their own household's. */
export const staffActors = (account: SignedIn, row: Placed & Pick<CaseRow, 'householdId'>): Actor[] =>
  isOwn(account, row) ? [] : rolesAround(account, row);

/** Whether they would work with it if it weren't their own household's. */
export const isStaffOf = (account: SignedIn, row: Placed): boolean => rolesAround(account, row).length > 0;

function rolesAround(account: SignedIn, { villageCode, status, takenOverBy, measures }: Placed): Actor[] {
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

/** What an account decides of what people ask about their data, and where. */
export const decidingOf = (account: SignedIn): Deciding[] =>
  account.roles.flatMap(({ role, areaCode: area }) => {
    const kinds = deciders[role];
    return kinds ? [{ area, kinds }] : [];
  });

type Filed = Pick<DeclarationRow, 'id' | 'filerAccountId'>;

/** A case and who filed what in it, oldest first. */
export interface FiledCase {
  row: Pick<CaseRow, 'origin' | 'confirmations'>;
  declarations: readonly Filed[];
}

/**
 * When the household said no to who filed a declaration, and so shut them out of its case; undefined for anybody else.
 * What they have filed in that case beside the one that was denied is closed to them with it, until the household says
 * yes to that very one, or filing once more would let them in again. A visit's signature is no such yes.
 */
export function findDenial(account: string, { id, filerAccountId }: Filed, of: FiledCase): Instant | undefined {
  const { confirmations } = of.row;
  const denied = confirmations.filter((each) => denialIn(each) !== undefined);
  if (filerAccountId !== account || denied.length === 0) return undefined;
  const itself = denied.find(({ declaration }) => declaration === id);
  if (itself) return denialIn(itself);
  const answer = confirmations.find(({ declaration }) => declaration === id);
  if (answer?.state === 'confirmed' && answer.how !== 'visit') return undefined;
  const filed = of.declarations.filter((each) => each.filerAccountId === account);
  const another = denied.find(({ declaration }) => filed.some((each) => each.id === declaration));
  return another && denialIn(another);
}

/**
 * The accounts that act for a case's household: whoever filed the declaration that opened it, and the household itself
 * where it has answered for what a helper filed. A helper whom the household denied acts for it no longer.
 */
export function householdAccounts(of: FiledCase): string[] {
  const first = of.row.origin === 'household' ? of.declarations[0] : undefined;
  if (!first) return [];
  const { filerAccountId } = first;
  const account = of.row.confirmations.find(({ declaration }) => declaration === first.id)?.account;
  const denied = findDenial(filerAccountId, first, of) !== undefined;
  return [...(denied ? [] : [filerAccountId]), ...(account === undefined ? [] : [account])];
}

/** Whether an account acts for a case's household, or opened one that no household did. */
export function decidesOn(account: string, of: FiledCase): boolean {
  return of.row.origin === 'household'
    ? householdAccounts(of).includes(account)
    : of.declarations[0]?.filerAccountId === account;
}

/**
 * Of all that an account is to a case, as what it may take an action: nobody judges what they filed themselves, nor
 * records the village's vote on it while somebody else serves there.
 */
export function actorsFor(
  type: ActionType,
  actors: readonly Actor[],
  account: string,
  { declarations, villageStaff }: Pick<FiledCase, 'declarations'> & { villageStaff: readonly string[] },
): readonly Actor[] {
  const filed = (id: string) => declarations.some(({ filerAccountId }) => filerAccountId === id);
  if (!filed(account)) return actors;
  const others = villageStaff.some((id) => !filed(id));
  const closed = [judged, ...(others ? [voted] : [])].flatMap(({ by, actions }) => (actions.includes(type) ? by : []));
  return actors.filter((actor) => !closed.includes(actor));
}

/** Whether a declaration is the account's to follow: it filed it, or answered for it as the household. */
export function follows(account: string, { id, filerAccountId }: Filed, { row }: FiledCase): boolean {
  return (
    filerAccountId === account || row.confirmations.some((each) => each.declaration === id && each.account === account)
  );
}

/** Whether what follows from a declaration is the account's to change: not a helper's any more whom the household denied. */
export function mayChange(account: string, declaration: Filed, of: FiledCase): boolean {
  return follows(account, declaration, of) && findDenial(account, declaration, of) === undefined;
}

/**
 * All that an account is to a case; nothing means that the case does not exist for it. Only who opened it acts for
 * the household, and the household itself once it has answered for what was filed: whoever merely knows an identity
 * number can add a declaration to the case, and must not be able to read what was said in it, or to withdraw it. A case
 * that the village or a department opened has no such person.
 */
export function actorsOn(account: SignedIn, of: FiledCase & { row: CaseRow }): Actor[] {
  const own = householdAccounts(of).includes(account.id);
  return [...(own ? (['household'] as const) : []), ...staffActors(account, of.row)];
}
