/** Puts a declaration on paper for who may read it. */
import type { ServedFile } from '../../src/shared/contract/attachment';
import { chinaDay } from '../../src/shared/base/china-time';
import { paperOf, type OnPaper } from '../../src/shared/say/paper';
import { Refusal } from '../../src/shared/contract/problem';
import type { Locale } from '../../src/shared/words';
import { words } from '../../src/shared/words/both';
import { attachmentsOf } from '../attachments/shown';
import { mayChange, readsContent } from '../cases/actors';
import { isOwn } from '../cases/own-household';
import { momentOf, type Moment } from '../cases/moment';
import { filedContent, openDeclaration } from '../content/sealed';
import { staffContent, withheldIn } from '../content/withheld';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import { logGlance, type CaseRow, type DeclarationRow } from '../store/cases';
import { findWholeOfDeclaration } from '../store/whole';
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
  const moment = momentOf(services);
  const whole = await findWholeOfDeclaration(services.db, id, chinaDay(moment.at.toISOString()));
  const row = whole?.declarations.find((each) => each.id === id);
  if (!row || !whole) throw new Refusal('declaration.not_found');
  // A cadre who filed it for the household follows it too, and reads it as the staff do.
  const isStaff = !isOwn(account, whole.row) && readsContent(account, whole.row);
  const asFollowed = !isStaff && mayChange(account.id, row, whole);
  if (!isStaff && !asFollowed) throw new Refusal('declaration.not_found');
  const attachments = (await attachmentsOf(services.db, [id])).get(id) ?? [];
  const declaration = { ...(asFollowed ? followed(moment, row) : seen(moment, row, whole.row)), attachments };
  // As the case shows it to the staff, and logged like the case.
  if (isStaff) await logGlance(services.db, account.id, [whole.row.id], moment.at);
  const bytes = await drawPaper(paperOf(declaration, moment.at.toISOString(), words[locale]), {
    locale,
    at: moment.at,
    training: services.training,
  });
  return { type: 'application/pdf', name: 'declaration.pdf', bytes };
}

type Declared = Omit<OnPaper, 'attachments'>;

const followed = (moment: Moment, row: DeclarationRow): Declared =>
  onPaper(moment, row, row.villageCode, filedContent(openDeclaration(moment.sealing, row)));

function seen(moment: Moment, row: DeclarationRow, caseRow: CaseRow): Declared {
  const filed = openDeclaration(moment.sealing, row);
  const { hardship, circumstances, ...rest } = staffContent(filed, withheldIn(caseRow), row.filedAt);
  // Words can hold any kind, so that a form without what is withheld would be half a form.
  if (rest.withheld.length > 0 || !hardship || !circumstances) throw new Refusal('declaration.not_found');
  return onPaper(moment, row, caseRow.villageCode, { ...rest, hardship, circumstances });
}

function onPaper(
  { reference }: Moment,
  { receipt, filedAt }: DeclarationRow,
  villageCode: string,
  content: OnPaper['content'],
): Declared {
  return { receipt, filedAt: filedAt.toISOString(), village: reference.villagePath(villageCode), content };
}
