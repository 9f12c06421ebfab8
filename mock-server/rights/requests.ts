/** What people ask about their data, and who decides it: who one is, the township or the county; erasing, the county. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { isWithin } from '../../src/shared/contract/area';
import { maskIdNumber, maskName } from '../../src/shared/base/identity';
import { Refusal } from '../../src/shared/contract/problem';
import {
  deciders,
  needsTheirWord,
  type Asker,
  type KeptReason,
  type NewRequest,
  type RequestDecision,
  type RequestKind,
  type RequestToDecide,
  type RightsRequest,
} from '../../src/shared/contract/rights';
import * as z from '../../src/shared/base/zod';
import { chinaDay, Instant } from '../../src/shared/base/china-time';
import { decidesOn, decidingOf, follows, mayChange, type FiledCase } from '../cases/actors';
import { erase, keptBecause } from '../cases/erase';
import { append, standingOf } from '../cases/ledger';
import { momentOf, type Moment } from '../cases/moment';
import { isOwn } from '../cases/own-household';
import { take, type Decision } from '../cases/take';
import { indexOfNumber } from '../content/people';
import { maskedNumber, openDeclaration, openSummary, renamed, sealSummary, type Filed } from '../content/sealed';
import { makeCursor } from '../cursor';
import { tellDeciders } from '../messages/data-request';
import { inTransaction, type Services } from '../services';
import { namesOf, type SignedIn } from '../store/accounts';
import { lockAccount } from '../store/admin';
import type { CaseRow, DeclarationRow } from '../store/cases';
import { listMembers, type MemberRow } from '../store/households';
import {
  addRequest,
  countRequestsOf,
  findRequest,
  findRequestLocked,
  getJoined,
  listRequestsIn,
  listRequestsOf,
  settleRequest,
  type JoinedRequest,
  type RequestRow,
} from '../store/requests';
import type { Db } from '../store/db';
import { joinSteps, type Step } from '../store/steps';
import { listTrails } from '../store/trail';
import { findFamily, findWholeOfDeclaration, type Family } from '../store/whole';
import { correctIdentity } from './correct';

const DAY_MS = 86_400_000;
const PAGE = 20;
const { read: readCursor, write: writeCursor } = makeCursor(z.strictObject({ at: Instant, id: z.uuid() }));

interface Content {
  words?: string;
  identity?: { name: string; idNumber: string };
}
const contentContext = (id: string) => `request/${id}`;
const answerContext = (id: string) => `request-answer/${id}`;

/** Nothing is left of it once its case is erased. */
export function openContent({ sealing }: Services, { id, content }: RequestRow): Content {
  return content.byteLength === 0 ? {} : (sealing.open(content, contentContext(id)) as Content);
}

function shown(
  services: Services,
  { request, declaration }: JoinedRequest,
  names: ReadonlyMap<string, string>,
): RightsRequest {
  const { words, identity } = openContent(services, request);
  const by = names.get(request.decidedBy ?? '');
  return {
    id: request.id,
    kind: request.kind,
    state: request.state,
    at: request.at.toISOString(),
    declarationId: declaration.id,
    receipt: declaration.receipt,
    ...(words === undefined ? {} : { words }),
    ...(identity ? { identity: { ...identity, idNumber: maskIdNumber(identity.idNumber) } } : {}),
    ...(request.answer && request.decidedAt
      ? {
          answer: {
            words: services.sealing.open(request.answer, answerContext(request.id)) as string,
            at: request.decidedAt.toISOString(),
            ...(by === undefined ? {} : { by }),
          },
        }
      : {}),
  };
}

const namesIn = (db: Db, rows: readonly JoinedRequest[]) =>
  namesOf(
    db,
    rows.flatMap(({ request }) => request.decidedBy ?? []),
  );

export async function requestsOf(services: Services, account: SignedIn): Promise<RightsRequest[]> {
  const rows = await listRequestsOf(services.db, account.id);
  const names = await namesIn(services.db, rows);
  return rows.map((row) => shown(services, row, names));
}

async function shownOne(services: Services, id: string): Promise<RightsRequest> {
  const row = await getJoined(services.db, id);
  return shown(services, row, await namesIn(services.db, [row]));
}

async function toDecide(services: Services, rows: readonly JoinedRequest[]): Promise<RequestToDecide[]> {
  const { db, sealing, reference } = services;
  const names = await namesIn(db, rows);
  const trails = await listTrails(
    db,
    rows.map(({ caseRow }) => caseRow.id),
  );
  return rows.map((row) => {
    const { request, declaration, caseRow, intoStatus } = row;
    const filed = caseRow.erasedAt ? undefined : openDeclaration(sealing, declaration);
    const { applicant } = filed ?? {};
    const into = intoStatus === null ? undefined : { status: intoStatus };
    const trail = trails.get(caseRow.id);
    const kept = request.state === 'open' && trail ? whyKept(request, trail, into) : undefined;
    return {
      ...shown(services, row, names),
      caseId: caseRow.id,
      village: reference.current().villagePath(caseRow.villageCode),
      status: caseRow.status,
      ...(filed ? { applicantName: maskName(filed.applicant.name), asker: askerOf(filed, declaration, request) } : {}),
      ...(applicant && request.kind === 'correct_identity' && request.state === 'open'
        ? { was: { name: applicant.name, ...maskedNumber(applicant) } }
        : {}),
      ...(kept ? { kept } : {}),
    };
  });
}

/** Why what is asked to be erased has to be kept: it is under way, or others filed in the same case. */
function whyKept(
  { kind, accountId }: RequestRow,
  of: FiledCase & { row: CaseRow },
  into: Pick<CaseRow, 'status'> | undefined,
): KeptReason | undefined {
  if (kind !== 'erase') return undefined;
  return keptBecause(of.row, into) ?? (decidesOn(accountId, of) ? undefined : 'joined');
}

/** Who has answered for a helper's filing, from their own account, speaks for the household. */
function askerOf({ filer }: Filed, { filerAccountId }: DeclarationRow, { accountId }: RequestRow): Asker {
  if (filer.relation === 'self' || accountId !== filerAccountId) return { relation: 'self' };
  return { relation: filer.relation, name: filer.name };
}

/** Nobody needs more, and each is read by a person. */
const REQUESTS_A_DAY = 10;

/**
 * Whoever filed asks; whether they ask for all that it would touch is said to who decides, and not to them.
 * @throws Refusal `declaration.not_found` (somebody else's too), `declaration.erased`, `not_allowed` (shut out), `request.kept`,
 *   `request.id_reused`, `request.asked_before`, `request.too_many`
 */
export function askAboutData(services: Services, account: SignedIn, asked: NewRequest): Promise<RightsRequest> {
  const { at } = momentOf(services);
  return inTransaction(services, async (tx) => {
    const within = tx;
    const { id, declarationId, kind } = asked;
    const known = await findRequestLocked(tx.db, id);
    if (known) {
      if (!sameRequest(services, known, account, asked)) throw new Refusal('request.id_reused');
      return shownOne(within, id);
    }
    const day = chinaDay(at.toISOString());
    const found = await findWholeOfDeclaration(tx.db, declarationId, day);
    const family = found && (await findFamily(tx.db, found.row.id, day));
    const declaration = family?.whole.declarations.find((each) => each.id === declarationId);
    if (!family || !declaration || !follows(account.id, declaration, family.whole))
      throw new Refusal('declaration.not_found');
    const { row } = family.whole;
    if (row.erasedAt) throw new Refusal('declaration.erased');
    if (!mayChange(account.id, declaration, family.whole)) throw new Refusal('not_allowed');
    if (kind === 'erase' && decidesOn(account.id, family.whole) && keptBecause(row, family.into?.row))
      throw new Refusal('request.kept');
    await lockAccount(tx.db, account.id);
    const since = new Date(at.getTime() - DAY_MS);
    if ((await countRequestsOf(tx.db, account.id, since)) >= REQUESTS_A_DAY) throw new Refusal('request.too_many');
    const request: RequestRow = {
      id,
      accountId: account.id,
      declarationId,
      caseId: row.id,
      kind,
      at,
      content: services.sealing.seal(contentOf(asked), contentContext(id)),
      state: 'open',
      decidedAt: null,
      decidedBy: null,
      answer: null,
    };
    if (!(await addRequest(tx.db, request))) throw new Refusal('request.asked_before');
    await tellDeciders(tx, request, row.villageCode);
    return shownOne(within, id);
  });
}

const contentOf = (asked: NewRequest): Content => ({
  ...(asked.words === undefined ? {} : { words: asked.words }),
  ...(asked.kind === 'correct_identity' ? { identity: { name: asked.name, idNumber: asked.idNumber } } : {}),
});

/** The same one sent again; what is erased since cannot be compared any more. */
function sameRequest(services: Services, known: RequestRow, { id }: SignedIn, asked: NewRequest): boolean {
  return (
    known.accountId === id &&
    known.declarationId === asked.declarationId &&
    known.kind === asked.kind &&
    (known.content.byteLength === 0 || isDeepStrictEqual(openContent(services, known), contentOf(asked)))
  );
}

/** @throws Refusal `request.not_found` (somebody else's too), `request.decided` */
export function recallRequest(services: Services, account: SignedIn, id: string): Promise<RightsRequest> {
  return inTransaction(services, async (tx) => {
    const row = await findRequestLocked(tx.db, id);
    if (!row || row.accountId !== account.id) throw new Refusal('request.not_found');
    if (row.state === 'open')
      await settleRequest(tx.db, id, { state: 'taken_back', decidedAt: services.now(), decidedBy: null, answer: null });
    else if (row.state !== 'taken_back') throw new Refusal('request.decided');
    return shownOne(tx, id);
  });
}

export async function listRequests(
  services: Services,
  account: SignedIn,
  { open, cursor }: { open: 'yes' | 'no'; cursor?: string | undefined },
): Promise<{ requests: RequestToDecide[]; nextCursor?: string }> {
  const position = readCursor(cursor);
  const after = position && { ...position, at: new Date(position.at) };
  const rows = await listRequestsIn(services.db, decidingOf(account), { open: open === 'yes', after, limit: PAGE + 1 });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1)?.request;
  return {
    requests: await toDecide(
      services,
      page.filter(({ caseRow }) => !isOwn(account, caseRow)),
    ),
    ...(rows.length > PAGE && last ? { nextCursor: writeCursor({ at: last.at, id: last.id }) } : {}),
  };
}

/** As what the account decides a request of a case; undefined when it is none of theirs. */
export function deciderOf(account: SignedIn, kind: RequestKind, row: CaseRow) {
  const { villageCode } = row;
  if (isOwn(account, row)) return undefined;
  return account.roles.find(({ role, areaCode }) => deciders[role]?.includes(kind) && isWithin(villageCode, areaCode))
    ?.role as 'township_reviewer' | 'county_officer' | undefined;
}

/**
 * @throws Refusal `request.not_found` (also outside one's areas), `request.decided`, `request.kept`, `request.invalid`
 *   (a helper asks, and the household's own word is missing), and what
 *   correcting an identity throws
 */
export async function decideRequest(
  services: Services,
  account: SignedIn,
  id: string,
  decision: RequestDecision,
): Promise<RequestToDecide> {
  const moment = momentOf(services);
  await take(
    services.write,
    () => findForDecision(services, id, moment),
    (found) => decideOnce(moment, services, account, decision, found),
  );
  const [decided] = await toDecide(services, [await getJoined(services.db, id)]);
  if (!decided) throw new Error('a request that is none');
  return decided;
}

interface DecisionFound {
  request: RequestRow | undefined;
  family: Family | undefined;
  /** Found by the number that the applicant has, and by the one that they should have. */
  members: MemberRow[];
}

async function findForDecision(services: Services, id: string, { sealing, at }: Moment): Promise<DecisionFound> {
  const request = await findRequest(services.db, id);
  const family = request && (await findFamily(services.db, request.caseId, chinaDay(at.toISOString())));
  const declaration = family?.whole.declarations.find((each) => each.id === request?.declarationId);
  const { identity } = request ? openContent(services, request) : {};
  const members =
    identity && declaration && declaration.content.byteLength > 0
      ? await listMembers(
          services.db,
          [openDeclaration(sealing, declaration).applicant, identity].flatMap(({ idNumber }) =>
            idNumber === undefined ? [] : [indexOfNumber(sealing, idNumber)],
          ),
        )
      : [];
  return { request, family, members };
}

function decideOnce(
  moment: Moment,
  services: Services,
  account: SignedIn,
  { granted, reason, theirWord }: RequestDecision,
  { request, family, members }: DecisionFound,
): Decision<void> {
  const actedAs = request && family && deciderOf(account, request.kind, family.whole.row);
  if (!request || !family || !actedAs) throw new Refusal('request.not_found');
  const state = granted ? 'granted' : 'refused';
  if (request.state !== 'open') {
    // The same decision sent again after a lost answer is the same decision.
    if (request.state === state && request.decidedBy === account.id) return { result: undefined };
    throw new Refusal('request.decided');
  }
  const { sealing, at } = moment;
  const answer = sealing.seal(reason, answerContext(request.id));
  const settled: Step = { settled: [{ id: request.id, state, decidedAt: at, decidedBy: account.id, answer }] };
  const { whole, into } = family;
  if (granted && request.kind === 'erase') {
    if (whyKept(request, whole, into?.row)) throw new Refusal('request.kept');
    const declaration = whole.declarations.find((each) => each.id === request.declarationId);
    const asker = declaration && askerOf(openDeclaration(sealing, declaration), declaration, request);
    if (theirWord === undefined && needsTheirWord({ kind: request.kind, asker }))
      throw new Refusal('request.invalid', { errors: [{ pointer: '/theirWord', code: 'required' }] });
    // The same may be told in what the asker has not filed yet. Copies go; the phone that it was written on has it.
    const erased = joinSteps(settled, erase(moment, family, { accountId: account.id, reason, theirWord }), {
      undrafted: [request.accountId],
    });
    return { step: erased, result: undefined };
  }
  const { identity } = openContent(services, request);
  const declaration = whole.declarations.find((each) => each.id === request.declarationId);
  const [first] = whole.declarations;
  const corrects = granted && identity && declaration;
  const { step } = append(
    sealing,
    standingOf(whole),
    {
      id: randomUUID(),
      type: granted ? 'correct_identity' : 'refuse_request',
      at,
      accountId: account.id,
      actedAs,
      facts: {},
      content: { body: { reason } },
    },
    // A list names the household by its first declaration.
    corrects && declaration.id === first?.id && whole.row.summary
      ? sealSummary(sealing, whole.row.id, renamed(openSummary(sealing, whole.row), identity))
      : undefined,
  );
  const correction = corrects ? correctIdentity(moment, { row: declaration, of: whole.row }, identity, members) : {};
  return { step: joinSteps(settled, step, correction), result: undefined };
}
