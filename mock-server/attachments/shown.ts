/** Attachments as a declaration lists them, and as what happened to a case does. */
import type { Attachment } from '../../src/shared/contract/attachment';
import { photographedAs } from '../../src/shared/contract/photographed';
import type { Event } from '../../src/shared/contract/progress';
import { listActionAttachments, listAttachments, type AttachmentRow } from '../store/attachments';
import type { SignedIn } from '../store/accounts';
import type { ActionRow } from '../store/cases';
import type { Db } from '../store/db';
import type { Whole } from '../store/whole';

export function shown({ id, kind, seconds, bytes }: AttachmentRow): Attachment {
  return { id, kind, bytes, ...(seconds === null ? {} : { seconds }) };
}

function byId(rows: readonly AttachmentRow[], idOf: (row: AttachmentRow) => string | null): Map<string, Attachment[]> {
  const all = new Map<string, Attachment[]>();
  for (const row of rows) {
    const id = idOf(row) ?? '';
    all.set(id, [...(all.get(id) ?? []), shown(row)]);
  }
  return all;
}

/** What each declaration has, by its id. */
export async function attachmentsOf(db: Db, declarationIds: readonly string[]): Promise<Map<string, Attachment[]>> {
  return byId(await listAttachments(db, declarationIds), ({ declarationId }) => declarationId);
}

/** Events with the photos that were taken of each, as far as its words may be read. */
export async function withPhotos(
  db: Db,
  { actions }: Pick<Whole, 'actions'>,
  reader: Pick<SignedIn, 'id'>,
  mayRead: (action: ActionRow) => boolean,
  events: readonly Event[],
): Promise<Event[]> {
  const readable = new Map(
    actions
      .filter((action) => photographedAs[action.type] && action.body !== null && mayRead(action))
      .map((action) => [action.seq, action]),
  );
  if (readable.size === 0) return [...events];
  const ids = [...readable.values()].map(({ id }) => id);
  const photos = byId(await listActionAttachments(db, ids), ({ actionId }) => actionId);
  return events.map((event) => {
    const action = readable.get(event.seq);
    const attachments = action && photos.get(action.id);
    return {
      ...event,
      ...(attachments && { attachments }),
      ...(action?.accountId === reader.id && { attachTo: action.id }),
    };
  });
}
