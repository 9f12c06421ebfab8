/** What an account was told, newest first. */
import type { Inbox, Message } from '../../src/shared/contract/message';
import { isForHousehold, recoveryOf } from '../../src/shared/contract/message';
import { maskName } from '../../src/shared/base/identity';
import * as z from '../../src/shared/base/zod';
import type { Status } from '../../src/shared/contract/workflow';
import { ownFilings, staffActors } from '../cases/actors';
import { fold, type CaseState } from '../cases/fold';
import { momentOf, type Moment } from '../cases/moment';
import { openSummary } from '../content/sealed';
import { Instant } from '../../src/shared/base/china-time';
import { makeCursor } from '../cursor';
import type { Services } from '../services';
import type { SignedIn } from '../store/accounts';
import type { CaseRow } from '../store/cases';
import { countUnread, listInbox } from '../store/messages';
import { listTrails, type Trail, type TrailAction } from '../store/trail';

const PAGE = 20;

const { read: readCursor, write: writeCursor } = makeCursor(z.strictObject({ at: Instant, id: z.uuid() }));

type InboxRow = Awaited<ReturnType<typeof listInbox>>[number];

/** What somebody was told before they were found to be no household's is handling too. */
const isShut = (account: SignedIn, trail: Trail | undefined): boolean =>
  trail !== undefined && ownFilings(account.id, trail).length === 0;

/** At which step a case was when somebody was told, and whether what they were told of still waits. */
function standingOf({ message }: InboxRow, { row, actions }: Trail, now: Date): { step: Status; done: boolean } {
  const index = actions.findIndex(({ id }) => id === message.actionId);
  const [before, then] = [fold(actions.slice(0, index)), fold(actions.slice(0, index + 1))];
  return { step: then.status, done: isDone(message, { action: actions[index], before, then, row }, now) };
}

interface Told {
  action: TrailAction | undefined;
  before: CaseState;
  then: CaseState;
  row: CaseRow;
}

function isDone({ kind }: InboxRow['message'], { action, before, then, row }: Told, now: Date): boolean {
  if (kind === 'overdue') return !row.dueAt || row.dueAt >= now;
  if (kind === 'notice_objection') return !row.openObjections.includes(action?.id ?? '');
  if (row.status !== then.status) return true;
  const stood = (id: string) => before.measures.find((each) => each.id === id)?.state;
  const changed = then.measures.find(({ id, state }) => stood(id) !== state);
  if (changed) return row.measures.find(({ id }) => id === changed.id)?.state !== changed.state;
  // Who is told of a recognition has a first measure to agree on.
  return action?.type === 'approve' && row.measures.length > 0;
}

type Shown = Pick<Message, 'about' | 'village' | 'step' | 'done'>;

/** Of declarations that are asked for from another account; whoever compares the card is led to the case. */
function recoveryIn({
  message: { kind, accountId },
  recovery,
}: InboxRow): Pick<Message, 'recovery' | 'caseId' | 'done'> {
  const what = recovery ? recoveryOf(kind, accountId === recovery.accountId) : undefined;
  if (!recovery || !what) return {};
  if (what !== 'to_compare') return { recovery: what };
  return { recovery: what, ...(recovery.caseId ? { caseId: recovery.caseId } : {}), done: recovery.state !== 'open' };
}

/** Which role it was about. */
function dutyIn({ reference }: Moment, { message: { kind }, change }: InboxRow): Pick<Message, 'duty'> {
  const { role, department } = change?.details ?? {};
  if (!change || !role || kind !== 'duties_changed') return {};
  const area = { code: change.areaCode, name: reference.nameOf(change.areaCode) };
  return { duty: { role, area, ...(department ? { department } : {}) } };
}

/** What who acts on it is told besides. Whoever lost the role since reads no more of whom it was about. */
function forStaff(moment: Moment, account: SignedIn, inboxRow: InboxRow, trail: Trail | undefined): Shown {
  const { sealing, reference, at } = moment;
  const { caseRow, complaint, request } = inboxRow;
  if (complaint) return { village: reference.villagePath(complaint.villageCode), done: complaint.answeredAt !== null };
  if (request) return { done: request.state !== 'open' };
  if (
    !caseRow ||
    caseRow.erasedAt ||
    !trail ||
    staffActors(account, caseRow, { staff: [], declarations: trail.declarations }).length === 0
  )
    return {};
  return {
    about: maskName(openSummary(sealing, caseRow).applicantName),
    village: reference.villagePath(caseRow.villageCode),
    ...standingOf(inboxRow, trail, at),
  };
}

export async function getInbox(services: Services, account: SignedIn, cursor?: string): Promise<Inbox> {
  const { db } = services;
  const moment = momentOf(services);
  const position = readCursor(cursor);
  const before = position && { ...position, at: new Date(position.at) };
  const rows = await listInbox(db, account.id, before, PAGE + 1);
  const last = rows[PAGE - 1]?.message;
  const trails = await listTrails(db, [...new Set(rows.flatMap(({ caseRow }) => caseRow?.id ?? []))]);
  const trailOf = ({ caseRow }: InboxRow) => trails.get(caseRow?.id ?? '');
  const page = rows.slice(0, PAGE).filter((row) => !isForHousehold(row.message.kind) || !isShut(account, trailOf(row)));
  return {
    messages: page.map((row) => {
      const { message, caseRow, declarationId } = row;
      const { id, kind, at, readAt, complaintId, digest } = message;
      return {
        id,
        kind,
        at: at.toISOString(),
        read: readAt !== null,
        ...(complaintId ? { complaintId } : {}),
        ...(digest ? { digest } : {}),
        ...(caseRow ? { caseId: caseRow.id } : {}),
        ...recoveryIn(row),
        ...dutyIn(moment, row),
        ...(declarationId && isForHousehold(kind) ? { declarationId } : {}),
        ...(isForHousehold(kind) || kind === 'complaint_answered' ? {} : forStaff(moment, account, row, trailOf(row))),
      };
    }),
    unread: await countUnread(db, account.id),
    ...(rows.length > PAGE && last ? { nextCursor: writeCursor({ at: last.at, id: last.id }) } : {}),
  };
}
