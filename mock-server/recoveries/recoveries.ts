/**
 * Declarations found again from a new account (换手机找回). Whatever is typed is answered alike; where it fits, who has
 * them is told and may object, and who answers for the household there compares the identity card and the code.
 */
import { randomUUID } from 'node:crypto';
import { chinaDay } from '../../src/shared/base/china-time';
import { Refusal } from '../../src/shared/contract/problem';
import type {
  NewRecovery,
  OpenRecovery,
  Recoveries,
  Recovery,
  RecoveryDecision,
} from '../../src/shared/contract/recovery';
import type { Actor } from '../../src/shared/contract/workflow';
import { kindOfRecovery, type RecoveryMessage } from '../../src/shared/contract/message';
import { openDeclaration } from '../content/sealed';
import { writeMessages } from '../messages/write';
import { inTransaction, type Services } from '../services';
import { listServing, nearestServing, type SignedIn } from '../store/accounts';
import { lockAccount } from '../store/admin';
import type { DeclarationRow } from '../store/cases';
import {
  addRecovery,
  changeRecovery,
  countRecoveriesOf,
  findRecovery,
  findRecoveryLocked,
  listCasesOfHousehold,
  listOpenRecoveries,
  listRecoveriesOf,
  moveFilings,
  type RecoveryRow,
} from '../store/recoveries';
import { joinSteps, StepConflict, type Step } from '../store/steps';
import { findWholeOfReceipt, findWholes, type Family, type Whole } from '../store/whole';
import { findDenial, staffActors } from '../cases/actors';
import { append, standingOf } from '../cases/ledger';
import { momentOf, type Moment } from '../cases/moment';
import { isOwn } from '../cases/own-household';

const DAY_MS = 86_400_000;
/** That somebody may be asked to compare the card, and how often a day one may ask: ours, no rule was found. */
const DAYS = 14;
const ASKED_A_DAY = 3;
/** Further ones wait for nobody: whoever has the declarations is not to be told again and again. */
const OPEN_AT_MOST = 3;

const since = (at: Date) => new Date(at.getTime() - DAYS * DAY_MS);
const untilOf = ({ at }: RecoveryRow) => new Date(at.getTime() + DAYS * DAY_MS);
const answerContext = (id: string) => `recovery-answer/${id}`;

/** Made from the id with the server's key, so that it is stored nowhere. */
function codeOf({ sealing }: Pick<Services, 'sealing'>, id: string): string {
  const bytes = Buffer.from(sealing.blindIndex('recovery code', id), 'base64url');
  return String(bytes.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

function shown(services: Services, row: RecoveryRow): Recovery {
  const until = untilOf(row);
  const over = row.state === 'open' && until <= services.now();
  return {
    id: row.id,
    receipt: row.receipt,
    at: row.at.toISOString(),
    until: until.toISOString(),
    code: codeOf(services, row.id),
    state: over ? 'expired' : row.state === 'open' ? 'waiting' : row.state,
    ...(row.answer ? { reason: services.sealing.open(row.answer, answerContext(row.id)) as string } : {}),
  };
}

/** Which account has a declaration as the household's own; nobody where a helper filed it and nobody answered. */
function ownerOf({ sealing }: Moment, row: DeclarationRow, whole: Whole): string | undefined {
  const answered = whole.row.confirmations.find(({ declaration }) => declaration === row.id)?.account;
  if (answered !== undefined) return answered;
  return openDeclaration(sealing, row).filer.relation === 'self' ? row.filerAccountId : undefined;
}

interface Found {
  declaration: DeclarationRow;
  whole: Whole;
  from: string;
}

/** What somebody means by a receipt and a number; nothing where anything of it is wrong, or it is theirs already. */
function meant(moment: Moment, account: string, asked: NewRecovery, whole: Whole | undefined): Found | undefined {
  const declaration = whole?.declarations.find(({ receipt }) => receipt === asked.receipt);
  if (!whole || !declaration || declaration.content.byteLength === 0) return undefined;
  if (openDeclaration(moment.sealing, declaration).applicant.idNumber !== asked.idNumber) return undefined;
  const from = ownerOf(moment, declaration, whole);
  if (from === undefined || from === account || findDenial(from, declaration, whole) !== undefined) return undefined;
  return { declaration, whole, from };
}

/** @throws Refusal `request.too_many`, `request.id_reused`; never whether there is such a declaration */
export function askRecovery(services: Services, account: SignedIn, asked: NewRecovery): Promise<Recovery> {
  const moment = momentOf(services);
  const { at, sealing } = moment;
  const contentHash = sealing.blindIndex('recovery', JSON.stringify([account.id, asked.receipt, asked.idNumber]));
  return inTransaction(services, async (tx) => {
    await lockAccount(tx.db, account.id);
    const known = await findRecovery(tx.db, asked.id);
    if (known) {
      if (known.contentHash !== contentHash) throw new Refusal('request.id_reused');
      return shown(services, known);
    }
    const dayAgo = new Date(at.getTime() - DAY_MS);
    if ((await countRecoveriesOf(tx.db, account.id, dayAgo)) >= ASKED_A_DAY) throw new Refusal('request.too_many');
    const whole = await findWholeOfReceipt(tx.db, asked.receipt, chinaDay(at.toISOString()));
    const found = meant(moment, account.id, asked, whole);
    const open = found ? await listOpenRecoveries(tx.db, { caseId: found.whole.row.id }, since(at)) : [];
    const taken = found && open.length < OPEN_AT_MOST ? found : undefined;
    const row: RecoveryRow = {
      id: asked.id,
      accountId: account.id,
      receipt: asked.receipt,
      contentHash,
      at,
      declarationId: taken?.declaration.id ?? null,
      caseId: taken?.whole.row.id ?? null,
      fromAccountId: taken?.from ?? null,
      disputedAt: null,
      state: 'open',
      decidedAt: null,
      decidedBy: null,
      answer: null,
    };
    await addRecovery(tx.db, row);
    if (taken) await tellAsked(tx, row, taken, at);
    return shown(services, row);
  });
}

const message = (row: RecoveryRow, accountId: string, what: RecoveryMessage, at: Date) => ({
  accountId,
  kind: kindOfRecovery[what],
  at,
  recoveryId: row.id,
});

/** Whoever has them, before anything is done; and the nearest who compares cards there. */
async function tellAsked(tx: Services, row: RecoveryRow, { whole, from }: Found, at: Date): Promise<void> {
  const day = chinaDay(at.toISOString());
  const duties = comparers.map((role) => ({ role, village: whole.row.villageCode, day }));
  const serving = await listServing(tx.db, duties);
  const own = whole.staff.filter((each) => each.own).map(({ id }) => id);
  const near = nearestServing(duties, (duty) =>
    serving(duty).filter((id) => id !== row.accountId && !own.includes(id)),
  );
  await writeMessages(tx, [
    message(row, from, 'claimed', at),
    ...near.map((accountId) => message(row, accountId, 'to_compare', at)),
  ]);
}

/** Who compares a card: the nearest first. */
const comparers = ['first_secretary', 'township_reviewer', 'county_officer'] as const satisfies Actor[];

export async function listRecoveries(services: Services, account: SignedIn): Promise<Recoveries> {
  const { db, now } = services;
  const claims = await listOpenRecoveries(db, { from: account.id }, since(now()));
  return {
    mine: (await listRecoveriesOf(db, account.id)).map((row) => shown(services, row)),
    claims: claims.map(({ id, receipt, at, disputedAt }) => ({
      id,
      receipt,
      at: at.toISOString(),
      disputed: disputedAt !== null,
    })),
  };
}

/** @throws Refusal `request.not_found` (somebody else's too), `request.decided` */
export async function disputeRecovery(services: Services, account: SignedIn, id: string): Promise<Recoveries> {
  await inTransaction(services, async (tx) => {
    const row = await findRecoveryLocked(tx.db, id);
    if (!row || row.fromAccountId !== account.id) throw new Refusal('request.not_found');
    if (row.state !== 'open') throw new Refusal('request.decided');
    if (!row.disputedAt) await changeRecovery(tx.db, id, { disputedAt: services.now() });
  });
  return listRecoveries(services, account);
}

/** Those of a case that its reader decides. */
export function openRecoveriesFor(
  account: SignedIn,
  { whole, recoveries }: Pick<Family, 'whole' | 'recoveries'>,
  now: Date,
): OpenRecovery[] {
  if (!actsAs(account, whole)) return [];
  return recoveries
    .filter(({ accountId, at }) => accountId !== account.id && at > since(now))
    .map(({ id, at, receipt, disputedAt }) => ({ id, at: at.toISOString(), receipt, disputed: disputedAt !== null }));
}

function actsAs(account: SignedIn, whole: Whole): Actor | undefined {
  if (isOwn(account, whole.row)) return undefined;
  const actors = staffActors(account, whole.row, whole);
  return comparers.find((role) => actors.includes(role));
}

/** Tries; only those who act on the same case at the same moment need a second one. */
const MOST_TRIES = 4;

/**
 * @throws Refusal `request.not_found` (another office's too), `recovery.own`, `request.decided`, `recovery.wrong_code`
 */
export async function decideRecovery(
  services: Services,
  account: SignedIn,
  id: string,
  decision: RecoveryDecision,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await inTransaction(services, (tx) => decideOnce(tx, account, id, decision));
    } catch (error) {
      if (!(error instanceof StepConflict) || attempt === MOST_TRIES) throw error;
    }
}

async function decideOnce(tx: Services, account: SignedIn, id: string, decision: RecoveryDecision): Promise<void> {
  const moment = momentOf(tx);
  const { at, sealing } = moment;
  const row = await findRecoveryLocked(tx.db, id);
  const day = chinaDay(at.toISOString());
  const [asked] = row?.caseId ? await findWholes(tx.db, [row.caseId], day) : [];
  const { fromAccountId: from, accountId: to } = row ?? {};
  const actedAs = asked && actsAs(account, asked);
  if (!row || !from || !to || !asked || !actedAs || row.at <= since(at)) throw new Refusal('request.not_found');
  // Nobody hands anything to themselves.
  if (to === account.id) throw new Refusal('recovery.own');
  if (row.state !== 'open') {
    if (row.decidedBy === account.id && row.state === (decision.granted ? 'done' : 'refused')) return;
    throw new Refusal('request.decided');
  }
  const decided = { decidedAt: at, decidedBy: account.id };
  if (!decision.granted) {
    const answer = sealing.seal(decision.reason, answerContext(id));
    await changeRecovery(tx.db, id, { ...decided, state: 'refused', answer });
    await writeMessages(tx, [message(row, to, 'not_found', at)]);
    return;
  }
  if (decision.code !== codeOf(tx, id)) throw new Refusal('recovery.wrong_code');
  const wholes = await findWholes(tx.db, await listCasesOfHousehold(tx.db, asked.row.householdId), day);
  const moves = wholes
    .filter((whole) => !whole.row.erasedAt)
    .map((whole) => moveIn(moment, whole, { account: account.id, actedAs, from, to }));
  await tx.write(joinSteps(...moves.map(({ step }) => step)));
  const filed = moves.flatMap(({ filings }) => filings);
  if (filed.length > 0) await moveFilings(tx.db, filed, from, to);
  await changeRecovery(tx.db, id, { ...decided, state: 'done' });
  await writeMessages(tx, [message(row, from, 'left', at), message(row, to, 'found', at)]);
}

/** What one account has of a case as the household goes to another one; what it filed for others stays. */
function moveIn(
  moment: Moment,
  whole: Whole,
  { account, actedAs, from, to }: { account: string; actedAs: Actor; from: string; to: string },
): { step: Step; filings: string[] } {
  const own = whole.declarations.filter((each) => each.content.byteLength > 0 && ownerOf(moment, each, whole) === from);
  const ids = own.map(({ id }) => id);
  if (ids.length === 0) return { step: {}, filings: [] };
  const filings = own.filter(({ filerAccountId }) => filerAccountId === from).map(({ id }) => id);
  const { confirmations } = whole.row;
  const answers = confirmations.some((each) => ids.includes(each.declaration));
  const { step } = append(moment.sealing, standingOf(whole), {
    id: randomUUID(),
    type: 'correct',
    at: moment.at,
    accountId: account,
    actedAs,
    facts: {
      moved: { declarations: ids, from, to },
      // Somebody has seen the card: whoever comes with it is the household.
      proofs: ids.map((declaration) => ({
        declaration,
        is: 'household' as const,
        how: 'in_person' as const,
        at: moment.at.toISOString(),
      })),
      ...(answers
        ? {
            confirmations: confirmations.map((each) =>
              ids.includes(each.declaration) && each.account === from ? { ...each, account: to } : each,
            ),
          }
        : {}),
    },
  });
  return { step, filings };
}
