/** Everything that is held about somebody, for themselves (PIPL Art. 45). */
import { chinaDay } from '../../src/shared/base/china-time';
import type { CaseProgress } from '../../src/shared/contract/progress';
import type { Message } from '../../src/shared/contract/message';
import type { DeclarationData, DeniedData, MyData } from '../../src/shared/contract/rights';
import type { Attachment } from '../../src/shared/contract/attachment';
import type { Status } from '../../src/shared/contract/workflow';
import { attachmentsOf } from '../attachments/shown';
import { actorsOn, decidesOn, findDenial, isProven, ownFilings } from '../cases/actors';
import { listMyComplaints } from '../complaints/complaints';
import { keptBecause } from '../cases/erase';
import { momentOf, type Moment } from '../cases/moment';
import { progressOf } from '../cases/progress';
import { filedContent, latestVisit, openDeclaration, openTyped, shownVisit } from '../content/sealed';
import { listDrafts } from '../drafts/drafts';
import { findSmsDeclaration } from '../messages/sms-whom';
import { getInbox } from '../messages/inbox';
import { GUIZHOU } from '../reference/areas';
import type { Services } from '../services';
import { findWorkPhone, type SignedIn } from '../store/accounts';
import { listReaders, listStatusesMergedInto, type DeclarationRow } from '../store/cases';
import { listConsents, type ConsentRow } from '../store/consents';
import { listUnmaskings } from '../store/unmaskings';
import { deniedOf, isForSomeoneElse, listFollowed, photographed, type Followed } from '../views/mine';
import { consentsOf } from './consents';
import { requestsOf } from './requests';

const MOST_MESSAGES = 500;

export async function getMyData(services: Services, account: SignedIn): Promise<MyData> {
  const { db } = services;
  const moment = momentOf(services);
  const { reference, at } = moment;
  const phone = await findWorkPhone(db, account.id);
  const followed = await listFollowed(services, account, moment);
  const ids = followed.map(({ row }) => row.id);
  const beside: Beside = {
    attachments: await attachmentsOf(db, ids),
    consents: await listConsents(db, ids),
    sms: services.sms !== undefined,
    into: await listStatusesMergedInto(
      db,
      followed.map(({ whole }) => whole.row.id),
    ),
    readers: await readersOf(services, account, followed),
    progress: await progressIn(services, account, moment, followed),
  };
  const { declarations, denied } = split(moment, account, followed, beside);
  const policy = reference.policyAt(followed[0]?.row.villageCode ?? GUIZHOU, chinaDay(at.toISOString()));
  return {
    takenAt: at.toISOString(),
    account: {
      id: account.id,
      ...(account.name ? { name: account.name } : {}),
      ...(phone ? { workPhone: phone } : {}),
    },
    declarations,
    denied,
    drafts: await listDrafts(services, account.id),
    messages: await allMessages(services, account),
    complaints: (await listMyComplaints(services, account)).complaints,
    requests: await requestsOf(services, account),
    retention: { months: policy.retentionMonths, demo: policy.demo },
  };
}

/** What stands beside the declarations, read for all of them at once. */
interface Beside {
  attachments: ReadonlyMap<string, Attachment[]>;
  consents: readonly ConsentRow[];
  /** Whether there are texts at all. */
  sms: boolean;
  /** How the case stands that each was merged into, by the id of the one that was. */
  into: ReadonlyMap<string, Status>;
  readers: ReadonlyMap<string, Readers>;
  /** How it goes with each declaration. */
  progress: ReadonlyMap<string, CaseProgress>;
}
type Readers = NonNullable<DeclarationData['readers']>;

/** What is the reader's own, and what is left to a helper whom the household denied. */
function split(
  moment: Moment,
  account: SignedIn,
  followed: readonly Followed[],
  beside: Beside,
): Pick<MyData, 'declarations' | 'denied'> {
  const data: Pick<MyData, 'declarations' | 'denied'> = { declarations: [], denied: [] };
  for (const each of followed) {
    const denial = findDenial(account.id, each.row, each.whole);
    if (denial === undefined) data.declarations.push(dataOf(moment, account, each, beside));
    else
      data.denied.push({
        ...deniedOf(moment, each.row, denial),
        ...filedIn(moment, each.row, beside),
        content: filedContent(openTyped(moment.sealing, each.row)),
      });
  }
  return data;
}

/** Who has looked at the cases that the account filed in. */
async function readersOf(
  { db, now }: Services,
  account: SignedIn,
  followed: readonly Followed[],
): Promise<Map<string, Readers>> {
  const own = new Map(
    followed.filter(({ whole }) => ownFilings(account.id, whole).length > 0).map(({ whole }) => [whole.row.id, whole]),
  );
  const rows = await listReaders(
    db,
    [...own.values()].map(({ row }) => ({ caseId: row.id, village: row.villageCode })),
    chinaDay(now().toISOString()),
  );
  const readers = new Map<string, Readers>([...own.keys()].map((id) => [id, []]));
  for (const { caseId, name, role, at } of rows)
    readers.get(caseId)?.push({ at: at.toISOString(), ...(name ? { name } : {}), ...(role ? { role } : {}) });
  for (const { caseId, name, reason, at } of await listUnmaskings(db, [...own.keys()]))
    readers.get(caseId)?.push({ at: at.toISOString(), unmasked: reason, ...(name ? { name } : {}) });
  return readers;
}

async function progressIn(
  services: Services,
  account: SignedIn,
  moment: Moment,
  followed: readonly Followed[],
): Promise<Map<string, CaseProgress>> {
  const all = new Map<string, CaseProgress>();
  for (const { row, whole } of followed) {
    const reader = { accountId: account.id, actors: actorsOn(account, whole), filing: row.id };
    all.set(row.id, await photographed(services, account, whole, progressOf(moment, whole, reader)));
  }
  return all;
}

async function allMessages(services: Services, account: SignedIn): Promise<Message[]> {
  const all: Message[] = [];
  let cursor: string | undefined;
  do {
    const page = await getInbox(services, account, cursor);
    all.push(...page.messages);
    cursor = page.nextCursor;
  } while (cursor !== undefined && all.length < MOST_MESSAGES);
  return all;
}

/** Where it was filed and what was added to it: nobody but its filer adds anything. */
function filedIn(
  { reference }: Moment,
  { id, villageCode }: DeclarationRow,
  { attachments }: Beside,
): Pick<DeniedData, 'village' | 'attachments'> {
  return { village: reference.villagePath(villageCode), attachments: attachments.get(id) ?? [] };
}

/** Who looked before they filed looked at what others had. */
const readersSince = ({ filedAt }: DeclarationRow, all: Readers = []): Readers =>
  all.filter(({ at }) => at >= filedAt.toISOString());

function dataOf(moment: Moment, account: SignedIn, { row, whole }: Followed, beside: Beside): DeclarationData {
  const { sealing } = moment;
  const filed = openDeclaration(sealing, row);
  const into = beside.into.get(whole.row.id);
  const kept = keptBecause(whole.row, into && { status: into });
  const progress = beside.progress.get(row.id);
  if (!progress) throw new Error('a declaration that is not followed');
  const sms = findSmsDeclaration(whole);
  const mine = decidesOn(account.id, whole);
  const visit = isProven(account.id, whole) ? latestVisit(sealing, whole.actions) : undefined;
  return {
    id: row.id,
    receipt: row.receipt,
    filedAt: row.filedAt.toISOString(),
    kind: row.kind,
    ...filedIn(moment, row, beside),
    status: progress.status,
    content: filedContent(filed),
    consents: consentsOf(sealing, row, beside.consents),
    events: progress.events,
    forSomeoneElse: isForSomeoneElse(filed, row, account),
    ...(sms?.declaration === row.id && beside.sms ? { sms: sms.wanted } : {}),
    ...(visit ? { visit: shownVisit(visit) } : {}),
    readers: readersSince(row, beside.readers.get(whole.row.id)),
    // Of what joined another's case nobody is told before they are proven to be the household.
    ...(kept && (mine || progress.unproven !== true) ? { kept } : {}),
  };
}
