import { isWithin, type AreaCode } from '../../src/shared/area';
import type { Instant } from '../../src/shared/china-time';
import { denialIn } from '../../src/shared/confirmation';
import { caseRoles } from '../../src/shared/session';
import { holders, type Actor } from '../../src/shared/workflow';
import { listDeclarations, opened, type CaseRow, type DeclarationRow } from '../store/cases';
import { findFirstDeclaration } from '../store/messages';
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
 * When the household said no to who filed a declaration, and so shut them out of its case; undefined for anybody else.
 * What they have filed in that case beside the one that was denied is closed to them with it, until the household says
 * yes to that very one, or filing once more would let them in again. A visit's signature is no such yes.
 */
export async function findDenial(
  db: Db,
  { id: account }: Pick<SignedIn, 'id'>,
  { id, filerAccountId }: Pick<DeclarationRow, 'id' | 'filerAccountId'>,
  { id: caseId, confirmations }: Pick<CaseRow, 'id' | 'confirmations'>,
): Promise<Instant | undefined> {
  const denied = confirmations.filter((each) => denialIn(each) !== undefined);
  if (filerAccountId !== account || denied.length === 0) return undefined;
  const itself = denied.find(({ declaration }) => declaration === id);
  if (itself) return denialIn(itself);
  const answer = confirmations.find(({ declaration }) => declaration === id);
  if (answer?.state === 'confirmed' && answer.how !== 'visit') return undefined;
  const filed = (await listDeclarations(db, [caseId])).filter((each) => each.filerAccountId === account);
  const another = denied.find(({ declaration }) => filed.some((each) => each.id === declaration));
  return another && denialIn(another);
}

/**
 * The accounts that act for a case's household: whoever filed the declaration that opened it, and the household itself
 * where it has answered for what a helper filed. A helper whom the household denied acts for it no longer.
 */
export async function householdAccounts(
  db: Db,
  row: Pick<CaseRow, 'id' | 'origin' | 'confirmations'>,
): Promise<string[]> {
  const first = row.origin === 'household' ? await findFirstDeclaration(db, row.id) : undefined;
  if (!first) return [];
  const { filerAccountId } = first;
  const account = row.confirmations.find(({ declaration }) => declaration === first.id)?.account;
  const denied = (await findDenial(db, { id: filerAccountId }, first, row)) !== undefined;
  return [...(denied ? [] : [filerAccountId]), ...(account === undefined ? [] : [account])];
}

/** Whether an account acts for a case's household, or opened one that no household did. */
export async function decidesOn(db: Db, { id }: Pick<SignedIn, 'id'>, row: CaseRow): Promise<boolean> {
  return row.origin === 'household' ? (await householdAccounts(db, row)).includes(id) : opened(db, id, row.id);
}

/** Whether a declaration is the account's to follow: it filed it, or answered for it as the household. */
export function follows(
  { id: account }: Pick<SignedIn, 'id'>,
  { id, filerAccountId }: Pick<DeclarationRow, 'id' | 'filerAccountId'>,
  { confirmations }: Pick<CaseRow, 'confirmations'>,
): boolean {
  return (
    filerAccountId === account || confirmations.some((each) => each.declaration === id && each.account === account)
  );
}

/** Whether what follows from a declaration is the account's to change: not a helper's any more whom the household denied. */
export async function mayChange(
  db: Db,
  account: Pick<SignedIn, 'id'>,
  declaration: Pick<DeclarationRow, 'id' | 'filerAccountId'>,
  row: Pick<CaseRow, 'id' | 'confirmations'>,
): Promise<boolean> {
  return follows(account, declaration, row) && (await findDenial(db, account, declaration, row)) === undefined;
}

/**
 * All that an account is to a case; nothing means that the case does not exist for it. Only who opened it acts for
 * the household, and the household itself once it has answered for what was filed: whoever merely knows an identity
 * number can add a declaration to the case, and must not be able to read what was said in it, or to withdraw it. A case
 * that the village or a department opened has no such person.
 */
export async function actorsOn(db: Db, account: SignedIn, row: CaseRow): Promise<Actor[]> {
  const own = (await householdAccounts(db, row)).includes(account.id);
  return [...(own ? (['household'] as const) : []), ...staffActors(account, row)];
}
