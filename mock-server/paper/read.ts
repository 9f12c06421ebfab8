/** Puts a declaration on paper for who may read it. */
import type { ServedFile } from '../../src/shared/attachment';
import { paperOf, type OnPaper } from '../../src/shared/paper';
import { Refusal } from '../../src/shared/problem';
import { contentRoles } from '../../src/shared/session';
import { words, type Locale } from '../../src/shared/words';
import { attachmentsOf } from '../attachments/read';
import { answersFor, mayChange } from '../cases/actors';
import { filedContent, openDeclaration } from '../cases/content';
import { staffContent, withheldIn } from '../rights/withhold';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { findCase, findDeclaration, noteGlance, type CaseRow, type DeclarationRow } from '../store/cases';
import { drawPaper } from './form';

/**
 * @throws Refusal `declaration.not_found`, also when it is none of the caller's or when a withdrawn consent covers what
 *   happened; `declaration.erased`
 */
export async function readPaper(
  services: Services,
  account: SignedIn,
  id: string,
  locale: Locale,
): Promise<ServedFile<'application/pdf'>> {
  const row = await findDeclaration(services.db, id);
  const caseRow = row && (await findCase(services.db, row.caseId));
  if (!row || !caseRow) throw new Refusal('declaration.not_found');
  // A cadre who filed it for the household follows it too, and reads it as the staff do.
  const isStaff = answersFor(account, contentRoles, caseRow.villageCode);
  const declaration =
    !isStaff && (await mayChange(services.db, account, row, caseRow))
      ? await asFollowed(services, row)
      : await asStaff(services, account, row, caseRow);
  const at = services.now();
  const bytes = await drawPaper(paperOf(declaration, at.toISOString(), words[locale]), locale, at);
  return { type: 'application/pdf', name: 'declaration.pdf', bytes };
}

async function asFollowed(services: Services, row: DeclarationRow): Promise<OnPaper> {
  return onPaper(services, row, row.villageCode, filedContent(openDeclaration(services.sealing, row)));
}

/** As the case shows it to them, and noted as a reading of it. */
async function asStaff(services: Services, account: SignedIn, row: DeclarationRow, caseRow: CaseRow): Promise<OnPaper> {
  const { db, sealing, now } = services;
  if (!answersFor(account, contentRoles, caseRow.villageCode)) throw new Refusal('declaration.not_found');
  const withheld = await withheldIn(db, [caseRow.id]);
  const { hardship, circumstances, ...rest } = staffContent(openDeclaration(sealing, row), withheld, row.filedAt);
  // Words can hold any kind, so that a form without what is withheld would be half a form.
  if (rest.withheld.length > 0 || !hardship || !circumstances) throw new Refusal('declaration.not_found');
  await noteGlance(db, account.id, caseRow.id, now());
  return onPaper(services, row, caseRow.villageCode, { ...rest, hardship, circumstances });
}

async function onPaper(
  { db, reference }: Services,
  { id, receipt, filedAt }: DeclarationRow,
  villageCode: string,
  content: OnPaper['content'],
): Promise<OnPaper> {
  const village = reference.current().villagePath(villageCode);
  const attachments = (await attachmentsOf(db, [id])).get(id) ?? [];
  return { receipt, filedAt: filedAt.toISOString(), village, content, attachments };
}
