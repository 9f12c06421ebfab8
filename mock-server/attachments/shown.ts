/** Attachments as a declaration lists them. */
import type { Attachment } from '../../src/shared/contract/attachment';
import { listAttachments, type AttachmentRow } from '../store/attachments';
import type { Db } from '../store/db';

export function shown({ id, kind, seconds, bytes }: AttachmentRow): Attachment {
  return { id, kind, bytes, ...(seconds === null ? {} : { seconds }) };
}

/** What each declaration has, by its id. */
export async function attachmentsOf(db: Db, declarationIds: readonly string[]): Promise<Map<string, Attachment[]>> {
  const all = new Map<string, Attachment[]>();
  for (const row of await listAttachments(db, declarationIds))
    all.set(row.declarationId, [...(all.get(row.declarationId) ?? []), shown(row)]);
  return all;
}
