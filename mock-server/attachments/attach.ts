/** Adds a file to a declaration or to an action: sealed into the object store first, then known to the database. */
import { createHash, randomUUID } from 'node:crypto';
import { attachmentLimits, type AttachmentQuery, type ServedType } from '../../src/shared/contract/attachment';
import { chinaDay } from '../../src/shared/base/china-time';
import { photographedAs } from '../../src/shared/contract/photographed';
import { Refusal } from '../../src/shared/contract/problem';
import { mayChange } from '../cases/actors';
import { inTransaction, type Services } from '../services';
import {
  findAttachment,
  findCaseAction,
  insertAttachment,
  listAttachmentsLocked,
  type AttachmentRow,
  type Subject,
} from '../store/attachments';
import type { SignedIn } from '../store/accounts';
import { isUniqueViolation } from '../store/errors';
import { findWholeOfDeclaration } from '../store/whole';
import { sealPart, type Part } from './content';
import { remakePhoto } from './photo';
import { findKindOf } from './sniff';

interface Sent extends AttachmentQuery {
  id: string;
  file: Uint8Array;
}
type NewAttachment = Sent & Subject;

/**
 * @throws Refusal `declaration.not_found` (somebody else's too), `declaration.erased`, `not_allowed` (a helper whom the
 *   household denied), and what `add` throws
 */
export async function attach(services: Services, account: SignedIn, declarationId: string, sent: Sent) {
  const whole = await findWholeOfDeclaration(services.db, declarationId, chinaDay(services.now().toISOString()));
  const declaration = whole?.declarations.find(({ id }) => id === declarationId);
  if (!whole || !declaration || declaration.filerAccountId !== account.id) throw new Refusal('declaration.not_found');
  if (declaration.content.byteLength === 0) throw new Refusal('declaration.erased');
  const may = mayChange(account.id, declaration, whole);
  return add(services, account, { ...sent, declarationId, actionId: null }, may);
}

/**
 * Whoever took the action may add to it, also when they work there no longer: what was photographed offline comes late.
 * @throws Refusal `action.not_found` (somebody else's too, and one of which no photos are taken), `case.erased`, and
 *   what `add` throws
 */
export async function attachToAction(services: Services, account: SignedIn, actionId: string, sent: Sent) {
  const action = await findCaseAction(services.db, actionId);
  if (action?.accountId !== account.id || !photographedAs[action.type]) throw new Refusal('action.not_found');
  if (action.erasedAt !== null) throw new Refusal('case.erased');
  return add(services, account, { ...sent, declarationId: null, actionId }, true);
}

/**
 * The same file sent again under the same id is answered as the first time.
 * @throws Refusal `not_allowed`, `attachment.too_large`, `attachment.type`, `attachment.too_many`,
 *   `attachment.id_reused` (same id, another file), `attachment.unavailable`
 */
async function add(
  services: Services,
  account: SignedIn,
  sent: NewAttachment,
  mayAdd: boolean,
): Promise<AttachmentRow> {
  const contentHash = hashOf(services, sent);
  const repeated = async () => known(await findAttachment(services.db, sent.id), contentHash, account);
  const before = await repeated();
  if (before) return before;
  if (!mayAdd) throw new Refusal('not_allowed');
  if (sent.file.byteLength > attachmentLimits[sent.kind].bytes) throw new Refusal('attachment.too_large');
  const { type, parts } = await readable(sent);
  const keys = await keep(services, sent.id, parts);
  const row: AttachmentRow = {
    id: sent.id,
    declarationId: sent.declarationId,
    actionId: sent.actionId,
    accountId: account.id,
    kind: sent.kind,
    type,
    bytes: parts.full.byteLength,
    seconds: sent.kind === 'voice' ? (sent.seconds ?? null) : null,
    at: services.now(),
    contentHash,
    objectKey: keys.full,
    thumbnailKey: keys.thumbnail ?? null,
  };
  try {
    await enter(services, row);
    return row;
  } catch (error) {
    // What no row names is in nobody's way, so that it stays when the store fails here too is no harm.
    await forget(services, keys).catch(() => undefined);
    const other = isUniqueViolation(error) ? await repeated() : undefined;
    if (other) return other;
    throw error;
  }
}

/** Of what it belongs to, kind and file together: an id that was used for anything else is refused. */
function hashOf({ sealing }: Services, { declarationId, actionId, kind, file }: NewAttachment): string {
  const content = createHash('sha256').update(file).digest('base64url');
  return sealing.blindIndex('attachment', [declarationId ?? actionId, kind, content].join('\n'));
}

function known(row: AttachmentRow | undefined, contentHash: string, { id }: SignedIn): AttachmentRow | undefined {
  if (row && (row.accountId !== id || row.contentHash !== contentHash)) throw new Refusal('attachment.id_reused');
  return row;
}

type Of<T> = Record<'full', T> & Partial<Record<Part, T>>;

async function readable({ kind, file }: Sent): Promise<{ type: ServedType; parts: Of<Uint8Array> }> {
  const sniffed = findKindOf(file);
  if (sniffed?.kind !== kind) throw new Refusal('attachment.type');
  if (sniffed.kind === 'voice') return { type: sniffed.type, parts: { full: file } };
  return { type: 'image/jpeg', parts: await remakePhoto(file, sniffed.format) };
}

/** Each part under a key of its own, which nobody can guess and no other sending uses. */
async function keep({ objects, sealing }: Services, id: string, parts: Of<Uint8Array>): Promise<Of<string>> {
  const put = async (part: Part, bytes: Uint8Array) => {
    const key = randomUUID();
    await objects.put(key, sealPart(sealing, id, part, bytes));
    return key;
  };
  const full = await put('full', parts.full);
  return parts.thumbnail ? { full, thumbnail: await put('thumbnail', parts.thumbnail) } : { full };
}

async function forget({ objects }: Services, keys: Of<string>): Promise<void> {
  for (const key of Object.values(keys)) await objects.remove(key);
}

/** Counted and entered under a lock, so that many at once are not too many. */
function enter(services: Services, row: AttachmentRow): Promise<void> {
  return inTransaction(services, async (tx) => {
    const same = (await listAttachmentsLocked(tx.db, row)).filter(({ kind }) => kind === row.kind);
    if (same.length >= attachmentLimits[row.kind].most && !same.some((each) => each.id === row.id))
      throw new Refusal('attachment.too_many');
    await insertAttachment(tx.db, row);
  });
}
