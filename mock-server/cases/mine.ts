/** What somebody sees of the declarations that they filed, and of those that a helper filed for them. */
import type { DeclarationDetail, DeclarationSummary } from '../../src/shared/declaration';
import { shownConfirmation } from '../../src/shared/confirmation';
import { Refusal } from '../../src/shared/problem';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { villagePaths } from '../store/areas';
import {
  findCase,
  findDeclaration,
  listDeclarationsAnsweredBy,
  listDeclarationsFiledBy,
  type DeclarationRow,
} from '../store/cases';
import type { Db } from '../store/open';
import { getCalendar } from '../store/policies';
import { actorsOn, follows } from './actors';
import { attachmentsOf } from '../attachments/read';
import { filedContent, openDeclaration } from './content';
import { progressOf } from './progress';

/** Newest first, without those of which nothing is left. */
export async function listFollowed(db: Db, { id }: SignedIn): Promise<DeclarationRow[]> {
  const filed = await listDeclarationsFiledBy(db, id);
  const answered = await listDeclarationsAnsweredBy(db, id);
  return [...filed, ...answered]
    .filter(({ content }) => content.byteLength > 0)
    .sort((one, other) => other.filedAt.getTime() - one.filedAt.getTime());
}

export async function listMine(services: Services, account: SignedIn): Promise<DeclarationSummary[]> {
  const calendar = await getCalendar(services.db);
  const summaries: DeclarationSummary[] = [];
  // One after the other: all at once they would take every connection of the pool.
  for (const row of await listFollowed(services.db, account))
    summaries.push((await detailOf(services, account, row, calendar)).summary);
  return summaries;
}

/** @throws Refusal `declaration.not_found`, also when somebody else filed it; `declaration.erased` */
export async function getMine(services: Services, account: SignedIn, id: string): Promise<DeclarationDetail> {
  const row = await findDeclaration(services.db, id);
  const caseRow = row && (await findCase(services.db, row.caseId));
  if (!row || !caseRow || !follows(account, row, caseRow)) throw new Refusal('declaration.not_found');
  const { summary, content } = await detailOf(services, account, row, await getCalendar(services.db));
  return { ...summary, content, attachments: (await attachmentsOf(services.db, [id])).get(id) ?? [] };
}

async function detailOf(
  services: Services,
  account: SignedIn,
  row: DeclarationRow,
  calendar: Awaited<ReturnType<typeof getCalendar>>,
) {
  const { db, sealing } = services;
  const caseRow = await findCase(db, row.caseId);
  const village = (await villagePaths(db, [row.villageCode])).get(row.villageCode);
  if (!caseRow || !village) throw new Error('a declaration without its case');
  const declaration = openDeclaration(sealing, row);
  const summary: DeclarationSummary = {
    id: row.id,
    receipt: row.receipt,
    filedAt: row.filedAt.toISOString(),
    joinedOpenCase: row.joinedOpenCase,
    village,
    kind: row.kind,
    applicantName: declaration.applicant.name,
    forSomeoneElse: declaration.filer.relation !== 'self' && row.filerAccountId === account.id,
    ...shownConfirmation(caseRow.confirmations, row.id),
    progress: await progressOf(
      services,
      caseRow,
      { accountId: account.id, actors: await actorsOn(db, account, caseRow) },
      { calendar },
    ),
  };
  return { summary, content: filedContent(declaration) };
}
