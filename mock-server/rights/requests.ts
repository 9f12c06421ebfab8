/** What people ask about their data, and who decides it: who one is, the township or the county; erasing, the county. */
import { randomUUID } from 'node:crypto';
import { isWithin } from '../../src/shared/area';
import { maskIdNumber, maskName } from '../../src/shared/identity';
import { Refusal } from '../../src/shared/problem';
import type { NewRequest, RequestDecision, RequestKind, RequestToDecide, RightsRequest } from '../../src/shared/rights';
import type { Role } from '../../src/shared/session';
import * as z from '../../src/shared/zod';
import { decidesOn, follows } from '../cases/actors';
import { openDeclaration } from '../cases/content';
import { append } from '../cases/ledger';
import type { Services } from '../services';
import { namesOf, type SignedIn } from '../store/accounts';
import { villagePaths } from '../store/areas';
import { findCaseLocked, findDeclaration, type CaseRow } from '../store/cases';
import { removeDraftsOf } from '../store/drafts';
import {
  addRequest,
  findRequestLocked,
  getJoined,
  listRequestsIn,
  listRequestsOf,
  settleRequest,
  type Deciding,
  type JoinedRequest,
  type RequestRow,
} from '../store/requests';
import type { Db } from '../store/open';
import { correctIdentity } from './correct';
import { eraseCase, keptBecause } from './erase';

const PAGE = 20;
const Position = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

/** Which role decides what. */
const decides: Partial<Record<Role, readonly RequestKind[]>> = {
  county_officer: ['correct_identity', 'erase'],
  township_reviewer: ['correct_identity'],
};

const decidingOf = (account: SignedIn): Deciding[] =>
  account.roles.flatMap(({ role, areaCode }) => {
    const kinds = decides[role];
    return kinds ? [{ area: areaCode, kinds }] : [];
  });

interface Content {
  words?: string;
  identity?: { name: string; idNumber: string };
}
const contentContext = (id: string) => `request/${id}`;
const answerContext = (id: string) => `request-answer/${id}`;

/** Nothing is left of it once its case is erased. */
function openContent({ sealing }: Services, { id, content }: RequestRow): Content {
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
  const { db, sealing } = services;
  const names = await namesIn(db, rows);
  const villages = await villagePaths(
    db,
    rows.map(({ caseRow }) => caseRow.villageCode),
  );
  const listed: RequestToDecide[] = [];
  for (const row of rows) {
    const { request, declaration, caseRow } = row;
    const village = villages.get(caseRow.villageCode);
    if (!village) throw new Error('a case without a village');
    const applicant = caseRow.erasedAt ? undefined : openDeclaration(sealing, declaration).applicant;
    const kept = request.kind === 'erase' && request.state === 'open' ? await keptBecause(db, caseRow) : undefined;
    listed.push({
      ...shown(services, row, names),
      caseId: caseRow.id,
      village,
      status: caseRow.status,
      ...(applicant ? { applicantName: maskName(applicant.name) } : {}),
      ...(applicant && request.kind === 'correct_identity' && request.state === 'open'
        ? { was: { name: applicant.name, idNumber: maskIdNumber(applicant.idNumber) } }
        : {}),
      ...(kept ? { kept } : {}),
    });
  }
  return listed;
}

/**
 * Only who acts for a household asks about its case: whoever knows an identity number could otherwise have it erased.
 * @throws Refusal `declaration.not_found` (somebody else's too), `declaration.erased`, `not_allowed`, `request.kept`,
 *   `request.id_reused`, `request.asked_before`
 */
export function askAboutData(services: Services, account: SignedIn, asked: NewRequest): Promise<RightsRequest> {
  return services.db.transaction(async (tx) => {
    const within = { ...services, db: tx };
    const { id, declarationId, kind } = asked;
    const known = await findRequestLocked(tx, id);
    if (known) {
      const same = known.accountId === account.id && known.declarationId === declarationId && known.kind === kind;
      if (!same) throw new Refusal('request.id_reused');
      return shownOne(within, id);
    }
    const declaration = await findDeclaration(tx, declarationId);
    const caseRow = declaration && (await findCaseLocked(tx, declaration.caseId));
    if (!declaration || !caseRow || !follows(account, declaration, caseRow)) throw new Refusal('declaration.not_found');
    if (caseRow.erasedAt) throw new Refusal('declaration.erased');
    if (!(await decidesOn(tx, account, caseRow))) throw new Refusal('not_allowed');
    if (kind === 'erase' && (await keptBecause(tx, caseRow))) throw new Refusal('request.kept');
    const content: Content = {
      ...(asked.words === undefined ? {} : { words: asked.words }),
      ...(asked.kind === 'correct_identity' ? { identity: { name: asked.name, idNumber: asked.idNumber } } : {}),
    };
    const written = await addRequest(tx, {
      id,
      accountId: account.id,
      declarationId,
      caseId: caseRow.id,
      kind,
      at: services.now(),
      content: services.sealing.seal(content, contentContext(id)),
      state: 'open',
      decidedAt: null,
      decidedBy: null,
      answer: null,
    });
    if (!written) throw new Refusal('request.asked_before');
    return shownOne(within, id);
  });
}

/** @throws Refusal `request.not_found` (somebody else's too), `request.decided` */
export function takeBackRequest(services: Services, account: SignedIn, id: string): Promise<RightsRequest> {
  return services.db.transaction(async (tx) => {
    const row = await findRequestLocked(tx, id);
    if (!row || row.accountId !== account.id) throw new Refusal('request.not_found');
    if (row.state === 'open')
      await settleRequest(tx, id, { state: 'taken_back', decidedAt: services.now(), decidedBy: null, answer: null });
    else if (row.state !== 'taken_back') throw new Refusal('request.decided');
    return shownOne({ ...services, db: tx }, id);
  });
}

export async function listRequests(
  services: Services,
  account: SignedIn,
  { open, cursor }: { open: 'yes' | 'no'; cursor?: string | undefined },
): Promise<{ requests: RequestToDecide[]; nextCursor?: string }> {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const rows = await listRequestsIn(services.db, decidingOf(account), { open: open === 'yes', after, limit: PAGE + 1 });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1)?.request;
  const position = last && { at: last.at.toISOString(), id: last.id };
  return {
    requests: await toDecide(services, page),
    ...(rows.length > PAGE ? { nextCursor: Buffer.from(JSON.stringify(position)).toString('base64url') } : {}),
  };
}

function readCursor(cursor: string): { at: Date; id: string } {
  try {
    const { at, id } = Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { at: new Date(at), id };
  } catch {
    throw new Refusal('request.invalid', { errors: [{ pointer: '/query/cursor', code: 'format' }] });
  }
}

/** As what the account decides a request of a case; undefined when it is none of theirs. */
function deciderOf(account: SignedIn, kind: RequestKind, { villageCode }: CaseRow) {
  return account.roles.find(({ role, areaCode }) => decides[role]?.includes(kind) && isWithin(villageCode, areaCode))
    ?.role as 'township_reviewer' | 'county_officer' | undefined;
}

/**
 * @throws Refusal `request.not_found` (also outside one's areas), `request.decided`, `request.kept`, and what
 *   correcting an identity throws
 */
export async function decideRequest(
  services: Services,
  account: SignedIn,
  id: string,
  decision: RequestDecision,
): Promise<RequestToDecide> {
  await services.db.transaction((tx) => decideOnce(tx, services, account, id, decision));
  const [decided] = await toDecide(services, [await getJoined(services.db, id)]);
  if (!decided) throw new Error('a request that is none');
  return decided;
}

async function decideOnce(
  tx: Db,
  services: Services,
  account: SignedIn,
  id: string,
  { granted, reason }: RequestDecision,
): Promise<void> {
  const request = await findRequestLocked(tx, id);
  const caseRow = request && (await findCaseLocked(tx, request.caseId));
  const actedAs = caseRow && deciderOf(account, request.kind, caseRow);
  if (!request || !caseRow || !actedAs) throw new Refusal('request.not_found');
  const state = granted ? 'granted' : 'refused';
  if (request.state !== 'open') {
    // The same decision sent again after a lost answer is the same decision.
    if (request.state === state && request.decidedBy === account.id) return;
    throw new Refusal('request.decided');
  }
  const at = services.now();
  const answer = services.sealing.seal(reason, answerContext(id));
  await settleRequest(tx, id, { state, decidedAt: at, decidedBy: account.id, answer });
  if (granted && request.kind === 'erase') {
    if (await keptBecause(tx, caseRow)) throw new Refusal('request.kept');
    await eraseCase(tx, services, caseRow, { accountId: account.id, reason });
    // The same may be told in what the asker has not filed yet. Copies go; the phone that it was written on has it.
    await removeDraftsOf(tx, request.accountId);
    return;
  }
  const { identity } = openContent(services, request);
  if (granted && identity) await correctIdentity(tx, services, request.declarationId, identity);
  await append(tx, services, caseRow, {
    id: randomUUID(),
    type: granted ? 'correct_identity' : 'refuse_request',
    at,
    accountId: account.id,
    actedAs,
    facts: {},
    body: { reason },
  });
}
