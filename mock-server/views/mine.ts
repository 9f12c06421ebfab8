/** What somebody sees of the declarations that they filed, and of those that a helper filed for them. */
import { chinaDay, type Instant } from '../../src/shared/base/china-time';
import { shownConfirmation } from '../../src/shared/contract/confirmation';
import type {
  DeclarationDetail,
  DeclarationSummary,
  DeniedDeclaration,
  MyDeclarations,
} from '../../src/shared/contract/declaration';
import { Refusal } from '../../src/shared/contract/problem';
import type { CaseProgress } from '../../src/shared/contract/progress';
import { attachmentsOf, withPhotos } from '../attachments/shown';
import { actorsOn, findDenial, follows, staffActors } from '../cases/actors';
import { momentOf, type Moment } from '../cases/moment';
import { progressOf, readsWords } from '../cases/progress';
import { filedContent, openDeclaration, openTyped, type Filed } from '../content/sealed';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import type { DeclarationRow } from '../store/cases';
import { findWholeOfDeclaration, listFollowedCases, type Whole } from '../store/whole';

/** A declaration in the case that it went into. */
export interface Followed {
  row: DeclarationRow;
  whole: Whole;
}

/** The newest first, without those of which nothing is left. */
export async function listFollowed(services: Services, { id }: SignedIn, { at }: Moment): Promise<Followed[]> {
  const cases = await listFollowedCases(services.db, id, chinaDay(at.toISOString()));
  return cases
    .flatMap((whole) => whole.declarations.filter((row) => follows(id, row, whole)).map((row) => ({ row, whole })))
    .filter(({ row }) => row.content.byteLength > 0)
    .sort(
      ({ row: one }, { row: other }) => other.filedAt.getTime() - one.filedAt.getTime() || (one.id < other.id ? -1 : 1),
    );
}

/** For the helper whom its household denied at that moment. */
export function deniedOf({ sealing }: Moment, row: DeclarationRow, at: Instant): DeniedDeclaration {
  const { id, receipt, filedAt } = row;
  const { applicant, filer } = openTyped(sealing, row);
  return {
    id,
    receipt,
    filedAt: filedAt.toISOString(),
    applicantName: applicant.name,
    deniedOn: chinaDay(at),
    ...(filer.relation === 'self' ? { asSelf: true } : {}),
  };
}

/** Without what somebody on the staff discovered and works with: it is in their workbench, and no household declared it. */
export async function listMine(services: Services, account: SignedIn): Promise<MyDeclarations> {
  const moment = momentOf(services);
  const mine: MyDeclarations = { declarations: [], denied: [] };
  for (const { row, whole } of await listFollowed(services, account, moment)) {
    const denial = findDenial(account.id, row, whole);
    if (denial !== undefined) mine.denied.push(deniedOf(moment, row, denial));
    else if (
      openDeclaration(moment.sealing, row).filer.relation !== 'official' ||
      staffActors(account, whole.row, whole).length === 0
    )
      mine.declarations.push(detailOf(moment, account, { row, whole }).summary);
  }
  return mine;
}

/**
 * @throws Refusal `declaration.not_found`, also when somebody else filed it; `declaration.denied` (to the helper whom
 *   the household denied); `declaration.erased`
 */
export async function getMine(services: Services, account: SignedIn, id: string): Promise<DeclarationDetail> {
  const moment = momentOf(services);
  const whole = await findWholeOfDeclaration(services.db, id, chinaDay(moment.at.toISOString()));
  const row = whole?.declarations.find((each) => each.id === id);
  if (!row || !whole || !follows(account.id, row, whole)) throw new Refusal('declaration.not_found');
  if (findDenial(account.id, row, whole) !== undefined) throw new Refusal('declaration.denied');
  const { summary, content } = detailOf(moment, account, { row, whole });
  const progress = await photographed(services, account, whole, summary.progress);
  return { ...summary, progress, content, attachments: (await attachmentsOf(services.db, [id])).get(id) ?? [] };
}

/** With the photos that the staff took, for the household that reads what they said. */
export async function photographed(
  { db }: Services,
  account: SignedIn,
  whole: Whole,
  progress: CaseProgress,
): Promise<CaseProgress> {
  const household = actorsOn(account, whole).filter((actor) => actor === 'household');
  if (household.length === 0) return progress;
  const mayRead = readsWords(whole, { accountId: account.id, actors: household });
  return { ...progress, events: await withPhotos(db, whole, account, mayRead, progress.events) };
}

export function isForSomeoneElse(
  { filer }: Pick<Filed, 'filer'>,
  { filerAccountId }: DeclarationRow,
  { id }: SignedIn,
): boolean {
  return filer.relation !== 'self' && filerAccountId === id;
}

function detailOf(moment: Moment, account: SignedIn, { row, whole }: Followed) {
  const declaration = openDeclaration(moment.sealing, row);
  const reader = { accountId: account.id, actors: actorsOn(account, whole), filing: row.id };
  const progress = progressOf(moment, whole, reader);
  const summary: DeclarationSummary = {
    id: row.id,
    receipt: row.receipt,
    filedAt: row.filedAt.toISOString(),
    joinedOpenCase: row.joinedOpenCase && progress.unproven !== true,
    village: moment.reference.villagePath(row.villageCode),
    kind: row.kind,
    applicantName: declaration.applicant.name,
    forSomeoneElse: isForSomeoneElse(declaration, row, account),
    ...shownConfirmation(whole.row.confirmations, row.id),
    progress,
  };
  return { summary, content: filedContent(declaration) };
}
