/** As what an account may look at a case, and whose it is to follow and to change. */
import { isWithin, type AreaCode } from '../../src/shared/contract/area';
import type { Instant } from '../../src/shared/base/china-time';
import { denialIn } from '../../src/shared/contract/confirmation';
import { deciders } from '../../src/shared/contract/rights';
import { caseRoles, contentRoles, type Role } from '../../src/shared/contract/session';
import {
  askedAs,
  hearingStatuses,
  holders,
  judged,
  voted,
  type ActionType,
  type Actor,
} from '../../src/shared/contract/workflow';
import type { SignedIn } from '../store/accounts';
import type { CaseRow, DeclarationRow } from '../store/cases';
import { isHeardAbove } from './hearing';
import { vacanciesFor } from './holding';
import { isOwn } from './own-household';
import type { Deciding } from '../store/requests';
import type { Whole } from '../store/whole';
import { askedIn, filingsIn, leadingFiling, proofsIn, withdrawnIn, type FiledAction } from './filings';

type Placed = Pick<CaseRow, 'villageCode' | 'status' | 'takenOverBy' | 'measures'>;

/** As what an account may look at a case for its work: its roles around the case's village; none where it is their own household's. */
export const staffActors = (
  account: SignedIn,
  row: Placed & Pick<CaseRow, 'householdId'>,
  around: Around = nothingAround,
): Actor[] => (isOwn(account, row) ? [] : rolesAround(account, row, around));

/** Whether they would work with it if it weren't their own household's. */
export const isStaffOf = (account: SignedIn, row: Placed, around: Around): boolean =>
  rolesAround(account, row, around).length > 0;

/** Who serves where it lies, who filed in it and what was done; where only the row is at hand, nothing follows from them. */
type Around = Pick<Whole, 'staff'> & {
  declarations: readonly Pick<DeclarationRow, 'filerAccountId'>[];
  actions?: readonly Pick<FiledAction, 'accountId' | 'actedAs'>[];
};
const nothingAround: Around = { staff: [], declarations: [] };

function rolesAround(
  account: SignedIn,
  { villageCode, status, takenOverBy, measures }: Placed,
  { staff, declarations, actions = [] }: Around,
): Actor[] {
  const own = account.roles
    .filter(({ role, areaCode, department, deputyFor }) => {
      if (!caseRoles.includes(role) || !isWithin(villageCode, areaCode)) return false;
      if (deputyFor !== undefined && steppedBelow(account.id, role, actions)) return false;
      // A department sees the cases that it has a measure in or warned of, and no other.
      return (
        role !== 'department_officer' ||
        measures.some((measure) => measure.department === department) ||
        declarations.some(({ filerAccountId }) => filerAccountId === account.id)
      );
    })
    .map(({ role }) => role);
  const roles = [...own, ...vacanciesFor(own, staff)];
  const holder = holders[status];
  // Who took a late step over stands in for its holder until it is done.
  return holder && takenOverBy && roles.includes(takenOverBy) ? [...roles, holder] : roles;
}

/** The levels of the procedure, the nearest first: each looks at what the one before did. */
const levels: readonly (readonly Actor[])[] = [
  ['village_cadre', 'first_secretary'],
  ['township_reviewer'],
  ['county_officer'],
];

/** Whether somebody took a step below a role: who stands in for it would look at their own. */
function steppedBelow(account: string, role: Role, actions: NonNullable<Around['actions']>): boolean {
  const at = levels.findIndex((level) => level.includes(role));
  const below = levels.slice(0, Math.max(0, at)).flat();
  return actions.some(({ accountId, actedAs }) => accountId === account && below.includes(actedAs));
}

/** Whether an account answers for a place in a role. */
export function answersFor(account: SignedIn, roles: readonly Actor[], area: AreaCode): boolean {
  return account.roles.some(({ role, areaCode }) => roles.includes(role) && isWithin(area, areaCode));
}

/** Whether an account's work needs to know who the household is and what it said: for who hears an objection it does. */
export function readsContent(
  account: SignedIn,
  { villageCode, status, takenOverBy }: Omit<Placed, 'measures'>,
): boolean {
  const hearing = hearingStatuses.includes(status) ? (takenOverBy ?? holders[status]) : undefined;
  return answersFor(account, [...contentRoles, ...(hearing ? [hearing] : [])], villageCode);
}

/** What an account decides of what people ask about their data, and where. */
export const decidingOf = (account: SignedIn): Deciding[] =>
  account.roles.flatMap(({ role, areaCode: area }) => {
    const kinds = deciders[role];
    return kinds ? [{ area, kinds }] : [];
  });

type Filed = Pick<DeclarationRow, 'id' | 'filerAccountId'>;

/** A case, what was done to it, and who filed what in it, oldest first. */
export interface FiledCase {
  row: Pick<CaseRow, 'confirmations'>;
  actions: readonly FiledAction[];
  declarations: readonly Filed[];
}

/**
 * When an account was found to be no household and not asked by one, and so was shut out of a case; undefined for
 * anybody else. What a helper has filed in that case beside the one that was denied is closed to them with it, until
 * the household says yes to that very one, or filing once more would let them in again. A signature alone, under what a
 * visit read back, is no such yes.
 */
export function findDenial(account: string, { id, filerAccountId }: Filed, of: FiledCase): Instant | undefined {
  const proofs = proofsIn(of.actions);
  const answer = (declaration: string) => of.row.confirmations.find((each) => each.declaration === declaration);
  const denied = (declaration: string): Instant | undefined => {
    const proof = proofs.get(declaration);
    if (proof?.asked) return proof.is === 'stranger' ? proof.at : undefined;
    const answered = answer(declaration);
    return answered && denialIn(answered);
  };
  const [proof, answered] = [proofs.get(id), answer(id)];
  if (filerAccountId !== account) {
    // Who answered as the household, and said another thing than the household did when somebody asked it, is none.
    const saidYes = answered && denialIn(answered) === undefined;
    return proof?.asked && (proof.is === 'household') !== saidYes ? proof.at : undefined;
  }
  if (denied(id) !== undefined || proof?.asked) return denied(id);
  if (answered?.state === 'confirmed' && answered.how !== 'visit') return undefined;
  const filed = of.declarations.filter((each) => each.filerAccountId === account);
  return filed.map((each) => denied(each.id)).find((at) => at !== undefined);
}

/** Whether a declaration is the account's to follow: it filed it, or answered for it as the household. */
export function follows(account: string, { id, filerAccountId }: Filed, { row }: Pick<FiledCase, 'row'>): boolean {
  return (
    filerAccountId === account || row.confirmations.some((each) => each.declaration === id && each.account === account)
  );
}

/** Whether what follows from a declaration is the account's to change: not any more once it is shut out. */
export function mayChange(account: string, declaration: Filed, of: FiledCase): boolean {
  return follows(account, declaration, of) && findDenial(account, declaration, of) === undefined;
}

/** The household's declarations that an account speaks for. */
export function ownFilings(account: string, of: FiledCase): Filed[] {
  const filed = filingsIn(of.actions).map(({ facts }) => facts.declarationId);
  return of.declarations.filter((each) => filed.includes(each.id) && mayChange(account, each, of));
}

/** Those of them that still stand. */
export function standingFilings(account: string, of: FiledCase): Filed[] {
  const withdrawn = withdrawnIn(of.actions);
  return ownFilings(account, of).filter(({ id }) => !withdrawn.has(id));
}

/** Whether somebody has found out that an account is the household, or was asked by it (ADR 7). */
export function isProven(account: string, of: FiledCase): boolean {
  const proofs = proofsIn(of.actions);
  return ownFilings(account, of).some(({ id }) => proofs.get(id)?.is === 'household');
}

/** The accounts that follow a declaration and may. */
function followersOf(declaration: string | undefined, of: FiledCase): string[] {
  const filed = of.declarations.find(({ id }) => id === declaration);
  if (!filed) return [];
  const answered = of.row.confirmations.find((each) => each.declaration === filed.id)?.account;
  return [filed.filerAccountId, answered ?? filed.filerAccountId].filter((account, index, all) => {
    return all.indexOf(account) === index && mayChange(account, filed, of);
  });
}

/** The accounts that hear of what becomes of a case: whose trouble it is about, and who is proven to be its household. */
export function householdAccounts(of: FiledCase): string[] {
  const proofs = proofsIn(of.actions);
  const proven = filingsIn(of.actions).flatMap(({ facts: { declarationId } }) =>
    proofs.get(declarationId)?.is === 'household' ? followersOf(declarationId, of) : [],
  );
  return [...new Set([...followersOf(leadingFiling(of.actions), of), ...proven])];
}

/** The accounts that a question is for: who filed what it is about, and who is proven to be the household. */
export function askedAccounts(of: FiledCase): string[] {
  const asked = followersOf(askedIn(of.actions), of);
  return [...new Set([...asked, ...householdAccounts(of).filter((account) => isProven(account, of))])];
}

/**
 * Whether an account asks for a case as a whole, and not for its own declaration alone: it is proven to be the
 * household, or nobody else has filed in it. Who found a household on the staff asks for what they found.
 */
export function decidesOn(account: string, of: FiledCase): boolean {
  const filings = filingsIn(of.actions);
  if (filings.length === 0) return of.declarations[0]?.filerAccountId === account;
  return isProven(account, of) || ownFilings(account, of).length === of.declarations.length;
}

/** Under which action a declaration is taken back: the case ends with the last one, and what a stranger filed is not left. */
export function withdrawalOf(taken: string | undefined, of: FiledCase): 'withdraw' | 'withdraw_declaration' {
  const withdrawn = withdrawnIn(of.actions);
  const left = of.declarations.some(
    (each) => each.id !== taken && !withdrawn.has(each.id) && findDenial(each.filerAccountId, each, of) === undefined,
  );
  return left ? 'withdraw_declaration' : 'withdraw';
}

/** Whether an account filed anything in a case, for whomever. */
export const hasFiled = (account: string, { declarations }: Pick<FiledCase, 'declarations'>): boolean =>
  declarations.some(({ filerAccountId }) => filerAccountId === account);

/** What somebody who filed does in a case, each by the declarations that are theirs. */
const ownActions: Partial<Record<ActionType, (account: string, of: FiledCase) => boolean>> = {
  supply: (account, of) => askedAccounts(of).includes(account),
  confirm_measure: isProven,
  deny_measure: isProven,
  withdraw: (account, of) => standingFilings(account, of).length > 0,
  add_information: (account, of) => standingFilings(account, of).length > 0,
  object: (account, of) => standingFilings(account, of).length > 0,
  disagree_elimination: isProven,
};

/**
 * Of all that an account is to a case, as what it may take an action: nobody judges what they filed themselves, hears an
 * objection to what their own level decided, nor records the village's vote on it while somebody else serves there; as a household each speaks for their own declaration.
 */
export function actorsFor(
  type: ActionType,
  actors: readonly Actor[],
  account: string,
  of: FiledCase & { row: Pick<CaseRow, 'status' | 'takenOverBy' | 'correctionFor'>; villageStaff: readonly string[] },
): readonly Actor[] {
  if (isHeardAbove(type, of.row, actors)) return [];
  const speaks = ownActions[askedAs(type)]?.(account, of) ?? true;
  const others = of.villageStaff.some((id) => !hasFiled(id, of));
  const closed = [judged, ...(others ? [voted] : [])].flatMap(({ by, actions }) => (actions.includes(type) ? by : []));
  const fit = actors.filter((actor) =>
    actor === 'household' ? speaks : !(hasFiled(account, of) && closed.includes(actor)),
  );
  // Of somebody with two levels, the one that a correction waits for.
  const level = type === 'countersign_correction' ? of.row.correctionFor : null;
  return [...fit.filter((actor) => actor === level), ...fit.filter((actor) => actor !== level)];
}

/**
 * All that an account is to a case; nothing means that the case does not exist for it. Whoever filed something in it
 * acts in it for that; what else they read and do depends on whether they are proven to be its household.
 */
export function actorsOn(account: SignedIn, of: FiledCase & Around & { row: CaseRow }): Actor[] {
  const own = ownFilings(account.id, of).length > 0;
  return [...(own ? (['household'] as const) : []), ...staffActors(account, of.row, of)];
}
