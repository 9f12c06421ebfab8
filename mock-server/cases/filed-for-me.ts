/**
 * A household answers for what a helper filed in its name, from its own account: it shows that it is meant by the
 * receipt number, which the helper passes on, and by the end of its identity number. Whatever of this is wrong is
 * answered alike, and wrong tries are counted, so that nothing can be found out by trying.
 */
import { answered, shownConfirmation } from '../../src/shared/confirmation';
import { helperRelations } from '../../src/shared/declaration';
import type { FiledForMe, FilingKey, FilingReply } from '../../src/shared/filed-for-me';
import { Refusal, type ProblemCode } from '../../src/shared/problem';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { addTry, countTries, lockAccount } from '../store/admin';
import { findCaseLocked, findDeclarationByReceipt, type CaseRow, type DeclarationRow } from '../store/cases';
import type { Db } from '../store/open';
import { filedContent, openDeclaration, type Filed } from './content';
import { append } from './ledger';

/** Counted together with wrong codes of invitations. */
const WRONG_TRIES_AN_HOUR = 5;

interface Found {
  row: DeclarationRow;
  caseRow: CaseRow;
  filed: Filed;
}

/** Under the lock of the case, so that two answers at once are one after the other. */
async function findFiling(db: Db, services: Services, account: SignedIn, key: FilingKey): Promise<Found | ProblemCode> {
  const row = await findDeclarationByReceipt(db, key.receipt);
  if (!row || row.content.byteLength === 0) return 'filing.wrong';
  const filed = openDeclaration(services.sealing, row);
  const caseRow = await findCaseLocked(db, row.caseId);
  const confirmation = caseRow?.confirmations.find(({ declaration }) => declaration === row.id);
  const byHelper = helperRelations.some((relation) => relation === filed.filer.relation);
  if (!caseRow || !confirmation || !byHelper) return 'filing.wrong';
  // Whoever typed it in has both numbers and is told nothing by this.
  if (row.filerAccountId === account.id) return 'filing.own';
  if (!filed.applicant.idNumber.endsWith(key.idNumberEnd)) return 'filing.wrong';
  // Somebody else has answered as the household.
  if (confirmation.account !== undefined && confirmation.account !== account.id) return 'filing.wrong';
  return { row, caseRow, filed };
}

function shown({ reference }: Services, account: SignedIn, { row, caseRow, filed }: Found): FiledForMe {
  const { confirmation } = shownConfirmation(caseRow.confirmations, row.id);
  if (!confirmation) throw new Error('a filing without its place');
  return {
    id: row.id,
    receipt: row.receipt,
    filedAt: row.filedAt.toISOString(),
    village: reference.current().villagePath(row.villageCode),
    content: filedContent(filed),
    confirmation,
    mine: caseRow.confirmations.some((each) => each.declaration === row.id && each.account === account.id),
  };
}

/** A wrong try is counted, so it must not be rolled back. */
async function withKey(
  services: Services,
  account: SignedIn,
  key: FilingKey,
  act: (db: Db, found: Found) => Promise<FiledForMe>,
): Promise<FiledForMe> {
  const result = await services.db.transaction(async (tx): Promise<FiledForMe | ProblemCode> => {
    // Tries of one account come one after the other.
    await lockAccount(tx, account.id);
    const hourAgo = new Date(services.now().getTime() - 3_600_000);
    if ((await countTries(tx, account.id, hourAgo)) >= WRONG_TRIES_AN_HOUR) return 'filing.too_many_tries';
    const found = await findFiling(tx, services, account, key);
    if (typeof found !== 'string') return act(tx, found);
    if (found === 'filing.wrong') await addTry(tx, account.id, services.now());
    return found;
  });
  if (typeof result === 'string') throw new Refusal(result);
  return result;
}

/** @throws Refusal `filing.wrong`, `filing.own`, `filing.too_many_tries` */
export function findFiledForMe(services: Services, account: SignedIn, key: FilingKey): Promise<FiledForMe> {
  return withKey(services, account, key, (_tx, found) => Promise.resolve(shown(services, account, found)));
}

/**
 * The household's answer, once: sent again it changes nothing. One that it gave by phone or at the visit stands, and
 * the account follows the declaration from now on all the same.
 * @throws Refusal `filing.wrong`, `filing.own`, `filing.too_many_tries`, `case.filing_answered` (another answer before)
 */
export function answerFiling(
  services: Services,
  account: SignedIn,
  { id, answer, ...key }: FilingReply,
): Promise<FiledForMe> {
  return withKey(services, account, key, async (tx, found) => {
    const { row, caseRow } = found;
    const before = caseRow.confirmations.find(({ declaration }) => declaration === row.id);
    const state = answer === 'agreed' ? 'confirmed' : 'denied';
    if (before && before.state !== 'waiting' && before.state !== state) throw new Refusal('case.filing_answered');
    if (before?.account === account.id) return shown(services, account, found);
    const at = services.now();
    const how = before?.state === 'waiting' ? { how: 'sign_in' as const, at: at.toISOString() } : {};
    const next = await append(tx, services, caseRow, {
      id,
      type: 'answer_filing',
      at,
      accountId: account.id,
      actedAs: 'household',
      facts: { confirmations: answered(caseRow.confirmations, row.id, answer, { ...how, account: account.id }) },
    });
    return shown(services, account, { ...found, caseRow: next });
  });
}
