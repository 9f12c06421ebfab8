/** What an account was told, newest first. */
import type { Inbox } from '../../src/shared/contract/message';
import { isForHousehold } from '../../src/shared/contract/message';
import { maskName } from '../../src/shared/base/identity';
import * as z from '../../src/shared/base/zod';
import { ownFilings, staffActors } from '../cases/actors';
import { openSummary } from '../content/sealed';
import { Instant } from '../../src/shared/base/china-time';
import { makeCursor } from '../cursor';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import type { Db } from '../store/db';
import { countUnread, listInbox } from '../store/messages';
import { listTrails } from '../store/trail';

const PAGE = 20;

const { read: readCursor, write: writeCursor } = makeCursor(z.strictObject({ at: Instant, id: z.uuid() }));

type InboxRow = Awaited<ReturnType<typeof listInbox>>[number];

/** What somebody was told before they were found to be no household's is handling too. */
async function shutCases(db: Db, { id }: SignedIn, rows: readonly InboxRow[]): Promise<Set<string>> {
  const own = rows.flatMap(({ message, caseRow }) => (caseRow && isForHousehold(message.kind) ? [caseRow.id] : []));
  if (own.length === 0) return new Set();
  const trails = [...(await listTrails(db, [...new Set(own)])).values()];
  return new Set(trails.filter((trail) => ownFilings(id, trail).length === 0).map(({ row }) => row.id));
}

export async function getInbox({ db, sealing }: Services, account: SignedIn, cursor?: string): Promise<Inbox> {
  const position = readCursor(cursor);
  const before = position && { ...position, at: new Date(position.at) };
  const rows = await listInbox(db, account.id, before, PAGE + 1);
  const last = rows[PAGE - 1]?.message;
  const shut = await shutCases(db, account, rows);
  const page = rows
    .slice(0, PAGE)
    .filter(({ message, caseRow }) => !isForHousehold(message.kind) || !shut.has(caseRow?.id ?? ''));
  return {
    messages: page.map(({ message: { id, kind, at, readAt, complaintId }, caseRow, declarationId }) => ({
      id,
      kind,
      at: at.toISOString(),
      read: readAt !== null,
      ...(complaintId ? { complaintId } : {}),
      ...(caseRow ? { caseId: caseRow.id } : {}),
      ...(declarationId && isForHousehold(kind) ? { declarationId } : {}),
      // Whoever lost the role since reads no more of whom it was about.
      ...(caseRow && !caseRow.erasedAt && !isForHousehold(kind) && staffActors(account, caseRow).length > 0
        ? { about: maskName(openSummary(sealing, caseRow).applicantName) }
        : {}),
    })),
    unread: await countUnread(db, account.id),
    ...(rows.length > PAGE && last ? { nextCursor: writeCursor({ at: last.at, id: last.id }) } : {}),
  };
}
