/** Hands a file out to who may know what is in it. */
import type { Attachment, AttachmentSize, ServedFile } from '../../src/shared/attachment';
import { Refusal } from '../../src/shared/problem';
import { contentRoles } from '../../src/shared/session';
import { answersFor, follows } from '../cases/actors';
import { withheldIn } from '../rights/withhold';
import type { Services } from '../services';
import { findAttachment, listAttachments, type AttachmentRow } from '../store/attachments';
import type { SignedIn } from '../store/accounts';
import { findCase, findDeclaration } from '../store/cases';
import type { Db } from '../store/open';
import { shown } from './attach';
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
  if (!row || !(await mayRead(services.db, account, row))) throw new Refusal('attachment.not_found');
  const key = size === 'full' ? row.objectKey : row.thumbnailKey;
  if (key === null) throw new Refusal('attachment.not_found');
  const sealed = await services.objects.find(key);
  if (!sealed) throw new Refusal('attachment.unavailable');
  return { type: row.type, bytes: openPart(services.sealing, row.id, size, sealed) };
}

/** Who follows it, and on the staff whoever reads what the household said, until a consent to that is withdrawn. */
async function mayRead(db: Db, account: SignedIn, { declarationId }: AttachmentRow): Promise<boolean> {
  const declaration = await findDeclaration(db, declarationId);
  if (!declaration) return false;
  const row = await findCase(db, declaration.caseId);
  if (!row) return false;
  if (follows(account, declaration, row)) return true;
  if (!answersFor(account, contentRoles, row.villageCode)) return false;
  return (await withheldIn(db, [row.id])).ofDeclaration(declarationId).length === 0;
}

/** What each declaration has, by its id. */
export async function attachmentsOf(db: Db, declarationIds: readonly string[]): Promise<Map<string, Attachment[]>> {
  const all = new Map<string, Attachment[]>();
  for (const row of await listAttachments(db, declarationIds))
    all.set(row.declarationId, [...(all.get(row.declarationId) ?? []), shown(row)]);
  return all;
}
