/**
 * A household answers for what a helper filed in its name, from its own account: it shows that it is meant by the
 * receipt number, which the helper passes on, and by the end of its identity number. Whatever of this is wrong is
 * answered alike, and wrong tries are counted, so that nothing can be found out by trying.
 */
import { chinaDay } from '../../src/shared/base/china-time';
import { answered, shownConfirmation } from '../../src/shared/contract/confirmation';
import { helperRelations } from '../../src/shared/contract/declaration';
import type {
  ProxyDeclaration,
  ProxyDeclarationKey,
  ConfirmationReply,
} from '../../src/shared/contract/proxy-declaration';
import { Refusal, type ProblemCode } from '../../src/shared/contract/problem';
import { filedContent, openDeclaration, type Filed } from '../content/sealed';
import { inTransaction, type Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { addTry, countTries, lockAccount } from '../store/admin';
import type { CaseRow, DeclarationRow } from '../store/cases';
import { findWholeOfReceipt, type Whole } from '../store/whole';
import { append, standingOf } from './ledger';
import { momentOf, type Moment } from './moment';
import { take, type Decision } from './take';

/** Counted together with wrong codes of invitations. */
const WRONG_TRIES_AN_HOUR = 5;

interface Found {
  whole: Whole;
  row: DeclarationRow;
  filed: Filed;
}

function filingOf(
  { sealing }: Moment,
  account: SignedIn,
  key: ProxyDeclarationKey,
  whole: Whole | undefined,
): Found | ProblemCode {
  const row = whole?.declarations.find(({ receipt }) => receipt === key.receipt);
  if (!whole || !row || row.content.byteLength === 0) return 'filing.wrong';
  const filed = openDeclaration(sealing, row);
  const confirmation = whole.row.confirmations.find(({ declaration }) => declaration === row.id);
  const byHelper = helperRelations.some((relation) => relation === filed.filer.relation);
  if (!confirmation || !byHelper) return 'filing.wrong';
  // Whoever typed it in has both numbers and is told nothing by this.
  if (row.filerAccountId === account.id) return 'filing.own';
  // Who has no number has no end of it: they are asked by a call or at the visit.
  if (!filed.applicant.idNumber?.endsWith(key.idNumberEnd)) return 'filing.wrong';
  // Somebody else has answered as the household.
  if (confirmation.account !== undefined && confirmation.account !== account.id) return 'filing.wrong';
  return { whole, row, filed };
}

function shown({ reference }: Moment, account: SignedIn, { row, filed }: Found, caseRow: CaseRow): ProxyDeclaration {
  const { confirmation } = shownConfirmation(caseRow.confirmations, row.id);
  if (!confirmation) throw new Error('a filing that nobody is asked about');
  return {
    id: row.id,
    receipt: row.receipt,
    filedAt: row.filedAt.toISOString(),
    village: reference.villagePath(row.villageCode),
    content: filedContent(filed),
    confirmation,
    mine: caseRow.confirmations.some((each) => each.declaration === row.id && each.account === account.id),
  };
}

/** A wrong try is counted; tries of one account come one after the other. */
async function withKey(
  services: Services,
  account: SignedIn,
  key: ProxyDeclarationKey,
  decide: (moment: Moment, found: Found) => Decision<ProxyDeclaration>,
): Promise<ProxyDeclaration> {
  const moment = momentOf(services);
  const day = chinaDay(moment.at.toISOString());
  const hourAgo = new Date(moment.at.getTime() - 3_600_000);
  const refusal = await inTransaction(services, async (tx): Promise<ProblemCode | undefined> => {
    await lockAccount(tx.db, account.id);
    if ((await countTries(tx.db, account.id, hourAgo)) >= WRONG_TRIES_AN_HOUR) return 'filing.too_many_tries';
    const found = filingOf(moment, account, key, await findWholeOfReceipt(tx.db, key.receipt, day));
    if (typeof found !== 'string') return undefined;
    if (found === 'filing.wrong') await addTry(tx.db, account.id, moment.at);
    return found;
  });
  if (refusal) throw new Refusal(refusal);
  return take(
    services.write,
    () => findWholeOfReceipt(services.db, key.receipt, day),
    (whole) => {
      const found = filingOf(moment, account, key, whole);
      if (typeof found === 'string') throw new Refusal(found);
      return decide(moment, found);
    },
  );
}

/** @throws Refusal `filing.wrong`, `filing.own`, `filing.too_many_tries` */
export function findProxyDeclaration(
  services: Services,
  account: SignedIn,
  key: ProxyDeclarationKey,
): Promise<ProxyDeclaration> {
  return withKey(services, account, key, (moment, found) => ({
    result: shown(moment, account, found, found.whole.row),
  }));
}

/**
 * The household's answer, once: sent again it changes nothing. One that it gave by phone or at the visit stands, and
 * the account follows the declaration from now on all the same.
 * @throws Refusal `filing.wrong`, `filing.own`, `filing.too_many_tries`, `case.filing_answered` (another answer before)
 */
export function confirmDeclaration(
  services: Services,
  account: SignedIn,
  { id, answer, ...key }: ConfirmationReply,
): Promise<ProxyDeclaration> {
  return withKey(services, account, key, (moment, { row, whole, filed }) => {
    const { step, result } = decideAnswer(moment, account, { id, answer }, { row, whole });
    return { step, result: shown(moment, account, { row, whole, filed }, result) };
  });
}

/**
 * @returns the case's row as it stands then
 * @throws Refusal `case.filing_answered`
 */
export function decideAnswer(
  { sealing, at }: Moment,
  account: Pick<SignedIn, 'id'>,
  { id, answer }: Pick<ConfirmationReply, 'id' | 'answer'>,
  { row, whole }: Pick<Found, 'row' | 'whole'>,
): Decision<CaseRow> {
  const { confirmations } = whole.row;
  const before = confirmations.find(({ declaration }) => declaration === row.id);
  const state = answer === 'agreed' ? 'confirmed' : 'denied';
  if (before && before.state !== 'waiting' && before.state !== state) throw new Refusal('case.filing_answered');
  if (before?.account === account.id) return { result: whole.row };
  const how = before?.state === 'waiting' ? { how: 'sign_in' as const, at: at.toISOString() } : {};
  const moved = append(sealing, standingOf(whole), {
    id,
    type: 'answer_filing',
    at,
    accountId: account.id,
    actedAs: 'household',
    facts: { confirmations: answered(confirmations, row.id, answer, { ...how, account: account.id }) },
  });
  return { step: moved.step, result: moved.row };
}
