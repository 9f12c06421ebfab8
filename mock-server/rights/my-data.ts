/** Everything that is held about somebody, for themselves (PIPL Art. 45). */
import { chinaDay } from '../../src/shared/china-time';
import type { Message } from '../../src/shared/message';
import type { DeclarationData, DeniedData, MyData } from '../../src/shared/rights';
import { attachmentsOf } from '../attachments/read';
import { actorsOn, decidesOn, findDenial } from '../cases/actors';
import { listMyComplaints } from '../cases/complaints';
import { filedContent, latestVisit, openDeclaration, openTyped, shownVisit } from '../cases/content';
import { deniedOf, getCaseOf, isForSomeoneElse, listFollowed } from '../cases/mine';
import { progressOf } from '../cases/progress';
import { listDrafts } from '../drafts/drafts';
import { getInbox } from '../messages/inbox';
import { GUIZHOU } from '../reference/areas';
import type { Services } from '../services';
import { findWorkPhone, type SignedIn } from '../store/accounts';
import { listActions, listReaders, type CaseRow, type DeclarationRow } from '../store/cases';
import { consentsOf } from './consents';
import { keptBecause } from './erase';
import { requestsOf } from './requests';

const MOST_MESSAGES = 500;

export async function getMyData(services: Services, account: SignedIn): Promise<MyData> {
  const { db, now } = services;
  const at = now().toISOString();
  const phone = await findWorkPhone(db, account.id);
  const rows = await listFollowed(db, account);
  const declarations: DeclarationData[] = [];
  const denied: DeniedData[] = [];
  // One after the other: all at once they would take every connection of the pool.
  for (const row of rows) {
    const caseRow = await getCaseOf(db, row);
    const denial = await findDenial(db, account, row, caseRow);
    if (denial === undefined) declarations.push(await dataOf(services, account, row, caseRow));
    else
      denied.push({
        ...deniedOf(services, row, denial),
        ...(await filedIn(services, row)),
        content: filedContent(openTyped(services.sealing, row)),
      });
  }
  const [first] = rows;
  // Who has filed nothing may still file anywhere in the province.
  const policy = services.reference.current().policyAt(first?.villageCode ?? GUIZHOU, chinaDay(at));
  return {
    takenAt: at,
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
async function filedIn(
  { db, reference }: Services,
  { id, villageCode }: DeclarationRow,
): Promise<Pick<DeniedData, 'village' | 'attachments'>> {
  return {
    village: reference.current().villagePath(villageCode),
    attachments: (await attachmentsOf(db, [id])).get(id) ?? [],
  };
}

async function dataOf(
  services: Services,
  account: SignedIn,
  row: DeclarationRow,
  caseRow: CaseRow,
): Promise<DeclarationData> {
  const { db, sealing } = services;
  const filed = openDeclaration(sealing, row);
  const reader = { accountId: account.id, actors: await actorsOn(db, account, caseRow) };
  const kept = await keptBecause(db, caseRow);
  const mine = await decidesOn(db, account, caseRow);
  return {
    id: row.id,
    receipt: row.receipt,
    filedAt: row.filedAt.toISOString(),
    kind: row.kind,
    ...(await filedIn(services, row)),
    status: caseRow.status,
    content: filedContent(filed),
    consents: await consentsOf(services, row),
    events: (await progressOf(services, caseRow, reader)).events,
    forSomeoneElse: isForSomeoneElse(filed, row, account),
    ...(mine ? await ofHousehold(services, row) : {}),
    ...(mine ? (kept ? { kept } : {}) : { kept: 'joined' as const }),
  };
}

/** What only who acts for the household may read of its case. */
async function ofHousehold(
  { db, sealing, now }: Services,
  { caseId, villageCode }: DeclarationRow,
): Promise<Pick<DeclarationData, 'visit' | 'readers'>> {
  const visit = latestVisit(sealing, await listActions(db, [caseId]));
  const shown = visit && shownVisit(visit);
  const readers = await listReaders(db, caseId, villageCode, chinaDay(now().toISOString()));
  return {
    ...(shown ? { visit: shown } : {}),
    readers: readers.map(({ name, role, at }) => ({
      at: at.toISOString(),
      ...(name ? { name } : {}),
      ...(role ? { role } : {}),
    })),
  };
}
