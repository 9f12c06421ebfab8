/** Hands a file out to who may know what is in it. */
import type { AttachmentSize, ServedFile } from '../../src/shared/contract/attachment';
import { chinaDay } from '../../src/shared/base/china-time';
import { Refusal } from '../../src/shared/contract/problem';
import { actorsOn, follows, readsContent } from '../cases/actors';
import { isOwn } from '../cases/own-household';
import { readsWords } from '../cases/progress';
import { readableByStaff } from '../cases/readable';
import { withheldIn } from '../content/withheld';
import type { Services } from '../services';
import { findAttachment, findCaseAction, type AttachmentRow } from '../store/attachments';
import type { SignedIn } from '../store/accounts';
import { findWhole, findWholeOfDeclaration } from '../store/whole';
import { openPart } from './content';

/**
 * @throws Refusal `attachment.not_found`, also when it is none of the caller's, and `attachment.unavailable` when the
 *   store has lost it or can't be reached
 */
export async function readAttachment(
  services: Services,
  account: SignedIn,
  id: string,
  size: AttachmentSize,
): Promise<ServedFile> {
  const row = await findAttachment(services.db, id);
  if (!row || !(await mayRead(services, account, row))) throw new Refusal('attachment.not_found');
  const key = size === 'full' ? row.objectKey : row.thumbnailKey;
  if (key === null) throw new Refusal('attachment.not_found');
  const sealed = await services.objects.find(key);
  if (!sealed) throw new Refusal('attachment.unavailable');
  return { type: row.type, bytes: openPart(services.sealing, row.id, size, sealed) };
}

function mayRead(services: Services, account: SignedIn, { declarationId, actionId }: AttachmentRow): Promise<boolean> {
  return declarationId === null
    ? mayReadOfAction(services, account, actionId ?? '')
    : mayReadOfDeclaration(services, account, declarationId);
}

/** On the staff and in the household, who reads what was said with it. */
async function mayReadOfAction({ db, now, sealing }: Services, account: SignedIn, id: string): Promise<boolean> {
  const found = await findCaseAction(db, id);
  const whole = found && (await findWhole(db, found.caseId, chinaDay(now().toISOString())));
  const action = whole?.actions.find((each) => each.id === id);
  if (!whole || !action) return false;
  if (readableByStaff(sealing, account, whole).includes(action)) return true;
  const household = actorsOn(account, whole).filter((actor) => actor === 'household');
  return household.length > 0 && readsWords(whole, { accountId: account.id, actors: household })(action);
}

/** Who follows it, and on the staff whoever reads what the household said, until a consent to that is withdrawn. */
async function mayReadOfDeclaration({ db, now }: Services, account: SignedIn, declarationId: string): Promise<boolean> {
  const whole = await findWholeOfDeclaration(db, declarationId, chinaDay(now().toISOString()));
  const declaration = whole?.declarations.find(({ id }) => id === declarationId);
  if (!whole || !declaration) return false;
  if (follows(account.id, declaration, whole)) return true;
  if (isOwn(account, whole.row) || !readsContent(account, whole.row)) return false;
  return withheldIn(whole.row).ofDeclaration(declarationId).length === 0;
}
