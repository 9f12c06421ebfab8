/**
 * The activation codes of a staff sheet. They are kept nowhere: a code is made from its invitation and from who asked
 * for it when, and stands in one sheet, which comes out for a short time and to who asked alone. Whoever asks again makes
 * new ones, and what was given out before is void.
 */
import type { ServedFile } from '../../../src/shared/contract/attachment';
import { SHEET_TYPE, type ImportDetail } from '../../../src/shared/contract/imports';
import { Refusal } from '../../../src/shared/contract/problem';
import type { Locale } from '../../../src/shared/words';
import { chinaDay } from '../../../src/shared/base/china-time';
import { domain as enDomain } from '../../../src/shared/words/en/domain';
import { imports as en } from '../../../src/shared/words/en/imports';
import { domain as zhDomain } from '../../../src/shared/words/zh/domain';
import { imports as zh } from '../../../src/shared/words/zh/imports';
import { codeIndexOf, codeOf, openInvitation, shownCode, validUntil } from '../../admin/invitation';
import { inTransaction, type Services } from '../../services';
import type { SignedIn } from '../../store/accounts';
import { addChanges } from '../../store/admin';
import { advanceImport, lockImport } from '../../store/imports';
import { listWaiting, renewCodes } from '../../store/staff';
import { getImport, getOwnImport } from '../imports';
import { openImport, sealImport } from '../sealed';
import { writeSheet, type SheetLine } from '../sheet/writer';

/** For a signal that was lost; afterwards one asks anew. */
const COMES_OUT_MS = 10 * 60_000;

const words = { 'zh-CN': { ...zh, ...zhDomain }, en: { ...en, ...enDomain } } satisfies Record<Locale, unknown>;

const codeFor = (services: Pick<Services, 'sealing'>, invitation: string, issue: string) =>
  codeOf(services, `${invitation} ${issue}`);

/** @throws Refusal `import.not_found`, `import.not_possible` where nobody waits for a code */
export async function issueCodes(
  services: Services,
  account: SignedIn,
  id: string,
  issue: string,
): Promise<ImportDetail> {
  await getOwnImport(services, account, id);
  await inTransaction(services, async (tx) => {
    const row = await lockImport(tx.db, id);
    if (!row) throw new Refusal('import.not_found');
    const content = openImport(tx.sealing, row);
    if (content.issue?.id === issue && content.issue.by === account.id) return;
    const at = tx.now();
    const waiting = await listWaiting(tx.db, id, at);
    if (waiting.length === 0) throw new Refusal('import.not_possible');
    await renewCodes(
      tx.db,
      waiting.map((each) => ({ id: each.id, codeIndex: codeIndexOf(tx, codeFor(tx, each.id, issue)) })),
      validUntil(at),
      account.id,
    );
    const issued = { ...content, issue: { id: issue, at: at.toISOString(), by: account.id } };
    await advanceImport(tx.db, id, { content: sealImport(tx.sealing, id, issued), version: row.version + 1 });
    const { areaCode } = row;
    await addChanges(tx.db, [{ at, accountId: account.id, kind: 'codes_issued', subject: id, areaCode, details: {} }]);
  });
  return getImport(services, account, id);
}

/** @throws Refusal `import.not_found`, `import.not_possible` (another's issue, or one from before) */
export async function sheetOfCodes(
  services: Services,
  account: SignedIn,
  { id, issue, locale }: { id: string; issue: string; locale: Locale },
): Promise<ServedFile<typeof SHEET_TYPE>> {
  const { sealing, now, reference } = services;
  const issued = openImport(sealing, await getOwnImport(services, account, id)).issue;
  const late = issued && now().getTime() - new Date(issued.at).getTime() > COMES_OUT_MS;
  if (issued?.id !== issue || issued.by !== account.id || late) throw new Refusal('import.not_possible');
  const say = words[locale];
  const { nameOf } = reference.current();
  const people = (await listWaiting(services.db, id, now())).map((row) => ({ row, ...openInvitation(services, row) }));
  const lines = people
    .sort((one, other) => ((one.roles[0]?.area ?? '') < (other.roles[0]?.area ?? '') ? -1 : 1))
    .map(({ row, name, workPhone, roles }): SheetLine => [
      name,
      workPhone,
      roles
        .map(({ role, department, area }) =>
          [nameOf(area), department ? say.department[department] : say.role[role]].join(' '),
        )
        .join(say.join),
      shownCode(codeFor(services, row.id, issue)),
      chinaDay(row.expiresAt.toISOString()),
      say.codeHow,
    ]);
  const head = [say.codeName, say.codePhone, say.codeRoles, say.activationCode, say.codeUntil, say.codeDo];
  const bytes = await writeSheet({ name: say.codes, widths: [14, 16, 40, 20, 14, 50] }, [head, ...lines]);
  return { type: SHEET_TYPE, name: 'activation-codes.xlsx', bytes };
}
