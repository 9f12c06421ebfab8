/** Drafts of declarations, sealed, for the owner's next phone: nobody else reads them, and no case knows of them. */
import { chinaDay } from '../../src/shared/base/china-time';
import { MOST_DRAFTS, type DraftToKeep, type StoredDraft } from '../../src/shared/contract/draft-sync';
import { Refusal } from '../../src/shared/contract/problem';
import { GUIZHOU } from '../reference/areas';
import { inTransaction, type Services } from '../services';
import { findDeclaration } from '../store/cases';
import {
  insertDraft,
  listDraftRows,
  removeDraft,
  removeDraftsBefore,
  replaceDraft,
  type DraftRow,
} from '../store/drafts';

const DAY_MS = 86_400_000;

type Content = Pick<DraftToKeep, 'left' | 'draft'>;
const contextOf = ({ accountId, id }: Pick<DraftRow, 'accountId' | 'id'>) => `draft/${accountId}/${id}`;

export async function listDrafts({ db, sealing }: Services, accountId: string): Promise<StoredDraft[]> {
  return (await listDraftRows(db, accountId)).map((row) => ({
    id: row.id,
    version: row.version,
    savedAt: row.savedAt.toISOString(),
    phone: row.phone,
    ...(sealing.open(row.content, contextOf(row)) as Content),
  }));
}

/** @throws Refusal `draft.changed` (another phone was faster), `draft.filed`, `draft.too_many` */
export async function keepDraft(
  services: Services,
  accountId: string,
  id: string,
  { basedOn, phone, left, draft }: DraftToKeep,
): Promise<{ version: number; savedAt: string }> {
  const { sealing, now } = services;
  const content: Content = { left, draft };
  const savedAt = now();
  return inTransaction(services, async (tx) => {
    // Sent late, or by a phone that does not know it yet: what is filed is no draft any more.
    if (await findDeclaration(tx.db, id)) throw new Refusal('draft.filed');
    const mine = await listDraftRows(tx.db, accountId);
    const known = mine.find((row) => row.id === id);
    const version = Math.max(basedOn, known?.version ?? 0) + 1;
    const row = {
      accountId,
      id,
      version,
      savedAt,
      phone,
      content: sealing.seal(content, contextOf({ accountId, id })),
    };
    if (!known && mine.length >= MOST_DRAFTS) throw new Refusal('draft.too_many');
    if (!(known ? await replaceDraft(tx.db, row, basedOn) : await insertDraft(tx.db, row)))
      throw new Refusal('draft.changed');
    return { version, savedAt: savedAt.toISOString() };
  });
}

export function dropDraft({ db }: Services, accountId: string, id: string, version?: number): Promise<void> {
  return removeDraft(db, accountId, id, version);
}

/** Drafts that nobody has gone on with for as long as the policy keeps them. */
export async function removeOldDrafts({ db, reference, now }: Services): Promise<void> {
  const { draftDays } = reference.current().policyAt(GUIZHOU, chinaDay(now().toISOString()));
  await removeDraftsBefore(db, new Date(now().getTime() - draftDays * DAY_MS));
}
