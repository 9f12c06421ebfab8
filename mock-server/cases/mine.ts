/** What somebody sees of the declarations that they filed, and of those that a helper filed for them. */
import type {
  DeclarationDetail,
  DeclarationSummary,
  DeniedDeclaration,
  MyDeclarations,
} from '../../src/shared/declaration';
import { chinaDay, type Instant } from '../../src/shared/china-time';
import { shownConfirmation } from '../../src/shared/confirmation';
import { Refusal } from '../../src/shared/problem';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import {
  findCase,
  findDeclaration,
  listDeclarationsAnsweredBy,
  listDeclarationsFiledBy,
  type CaseRow,
  type DeclarationRow,
} from '../store/cases';
import type { Db } from '../store/open';
import { actorsOn, findDenial, follows, staffActors } from './actors';
import { attachmentsOf } from '../attachments/read';
import { filedContent, openDeclaration, openTyped, type Filed } from './content';
import { progressOf } from './progress';

/** Newest first, without those of which nothing is left. */
export async function listFollowed(db: Db, { id }: SignedIn): Promise<DeclarationRow[]> {
  const filed = await listDeclarationsFiledBy(db, id);
  const answered = await listDeclarationsAnsweredBy(db, id);
  return [...filed, ...answered]
    .filter(({ content }) => content.byteLength > 0)
    .sort((one, other) => other.filedAt.getTime() - one.filedAt.getTime());
}

export async function getCaseOf(db: Db, { caseId }: DeclarationRow): Promise<CaseRow> {
  const row = await findCase(db, caseId);
  if (!row) throw new Error('a declaration without its case');
  return row;
}

/** For the helper whom its household denied at that moment. */
export function deniedOf({ sealing }: Services, row: DeclarationRow, at: Instant): DeniedDeclaration {
  const { id, receipt, filedAt } = row;
  const { name } = openTyped(sealing, row).applicant;
  return { id, receipt, filedAt: filedAt.toISOString(), applicantName: name, deniedOn: chinaDay(at) };
}

/** Without what somebody on the staff discovered and works with: it is in their workbench, and no household declared it. */
export async function listMine(services: Services, account: SignedIn): Promise<MyDeclarations> {
  const { db, sealing } = services;
  const mine: MyDeclarations = { declarations: [], denied: [] };
  // One after the other: all at once they would take every connection of the pool.
  for (const row of await listFollowed(db, account)) {
    const caseRow = await getCaseOf(db, row);
    const denial = await findDenial(db, account, row, caseRow);
    if (denial !== undefined) mine.denied.push(deniedOf(services, row, denial));
    else if (openDeclaration(sealing, row).filer.relation !== 'official' || staffActors(account, caseRow).length === 0)
      mine.declarations.push((await detailOf(services, account, row, caseRow)).summary);
  }
  return mine;
}

/**
 * @throws Refusal `declaration.not_found`, also when somebody else filed it; `declaration.denied` (to the helper whom
 *   the household denied); `declaration.erased`
 */
export async function getMine(services: Services, account: SignedIn, id: string): Promise<DeclarationDetail> {
  const row = await findDeclaration(services.db, id);
  const caseRow = row && (await findCase(services.db, row.caseId));
  if (!row || !caseRow || !follows(account, row, caseRow)) throw new Refusal('declaration.not_found');
  if ((await findDenial(services.db, account, row, caseRow)) !== undefined) throw new Refusal('declaration.denied');
  const { summary, content } = await detailOf(services, account, row, caseRow);
  return { ...summary, content, attachments: (await attachmentsOf(services.db, [id])).get(id) ?? [] };
}

export function isForSomeoneElse(
  { filer }: Pick<Filed, 'filer'>,
  { filerAccountId }: DeclarationRow,
  { id }: SignedIn,
): boolean {
  return filer.relation !== 'self' && filerAccountId === id;
}

async function detailOf(services: Services, account: SignedIn, row: DeclarationRow, caseRow: CaseRow) {
  const { db, reference, sealing } = services;
  const declaration = openDeclaration(sealing, row);
  const summary: DeclarationSummary = {
    id: row.id,
    receipt: row.receipt,
    filedAt: row.filedAt.toISOString(),
    joinedOpenCase: row.joinedOpenCase,
    village: reference.current().villagePath(row.villageCode),
    kind: row.kind,
    applicantName: declaration.applicant.name,
    forSomeoneElse: isForSomeoneElse(declaration, row, account),
    ...shownConfirmation(caseRow.confirmations, row.id),
    progress: await progressOf(services, caseRow, {
      accountId: account.id,
      actors: await actorsOn(db, account, caseRow),
    }),
  };
  return { summary, content: filedContent(declaration) };
}
