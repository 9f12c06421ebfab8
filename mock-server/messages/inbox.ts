/** What an account was told, newest first. */
import { denialIn } from '../../src/shared/confirmation';
import type { Inbox } from '../../src/shared/message';
import { isForHousehold } from '../../src/shared/message';
import { maskName } from '../../src/shared/identity';
import { Refusal } from '../../src/shared/problem';
import * as z from '../../src/shared/zod';
import { householdAccounts, staffActors } from '../cases/actors';
import { openDeclaration } from '../cases/content';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import type { Db } from '../store/open';
import { countUnread, listInbox, type InboxPosition } from '../store/messages';

const PAGE = 20;

const CursorContent = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

function readCursor(cursor: string | undefined): InboxPosition | undefined {
  if (cursor === undefined) return undefined;
  try {
    const { at, id } = CursorContent.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { at: new Date(at), id };
  } catch {
    throw new Refusal('request.invalid', { errors: [{ pointer: '/query/cursor', code: 'format' }] });
  }
}

type InboxRow = Awaited<ReturnType<typeof listInbox>>[number];

/** What a helper was told before the household denied them is handling too. */
async function isShut(db: Db, { id }: SignedIn, { message, caseRow }: InboxRow): Promise<boolean> {
  if (!caseRow || !isForHousehold(message.kind)) return false;
  if (caseRow.confirmations.every((each) => denialIn(each) === undefined)) return false;
  return !(await householdAccounts(db, caseRow)).includes(id);
}

export async function getInbox({ db, sealing }: Services, account: SignedIn, cursor?: string): Promise<Inbox> {
  const rows = await listInbox(db, account.id, readCursor(cursor), PAGE + 1);
  const last = rows[PAGE - 1]?.message;
  const page: typeof rows = [];
  for (const row of rows.slice(0, PAGE)) if (!(await isShut(db, account, row))) page.push(row);
  return {
    messages: page.map(({ message: { id, kind, at, readAt, complaintId }, caseRow, declaration }) => ({
      id,
      kind,
      at: at.toISOString(),
      read: readAt !== null,
      ...(complaintId ? { complaintId } : {}),
      ...(caseRow ? { caseId: caseRow.id } : {}),
      ...(declaration && isForHousehold(kind) ? { declarationId: declaration.id } : {}),
      // Whoever lost the role since reads no more of whom it was about.
      ...(caseRow &&
      !caseRow.erasedAt &&
      declaration &&
      !isForHousehold(kind) &&
      staffActors(account, caseRow).length > 0
        ? { about: maskName(openDeclaration(sealing, declaration).applicant.name) }
        : {}),
    })),
    unread: await countUnread(db, account.id),
    ...(rows.length > PAGE && last
      ? { nextCursor: Buffer.from(JSON.stringify({ at: last.at, id: last.id })).toString('base64url') }
      : {}),
  };
}
