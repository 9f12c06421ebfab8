/** The inbox of every account, how its subscribe messages stand, and who asked for those. */
import { and, count, desc, eq, gt, inArray, isNull, lte, or, sql, type SQLWrapper } from 'drizzle-orm';
import type { ChinaDay } from '../../src/shared/base/china-time';
import { householdMessages, type Digest, type MessageTemplate } from '../../src/shared/contract/message';
import { enqueue } from './jobs';
import type { Db } from './db';
import { run, toJson } from './sql';
import {
  accounts,
  adminChanges,
  cases,
  complaints,
  messages,
  recoveries,
  rightsRequests,
  subscriptions,
} from './schema';

export type MessageRow = typeof messages.$inferSelect;
/** What a message is about: what was done to a case, a complaint, days of standing in, what was asked about data, declarations that somebody asks for, or what an administrator changed. */
export type MessageAbout =
  | { caseId: string; actionId: string }
  | { complaintId: string }
  | { deputyId: string }
  | { requestId: string }
  | { recoveryId: string }
  | { changeSeq: number }
  | { digestOn: ChinaDay; digest: Digest };
export type NewMessageRow = Pick<MessageRow, 'id' | 'accountId' | 'kind' | 'at'> & MessageAbout & { pending: boolean };

const insertAll = {
  name: 'insert_messages',
  text: `
    insert into messages select * from jsonb_populate_recordset(null::messages, $1::jsonb) on conflict do nothing`,
};

/** Each is told once, however often what it is about is followed. */
export async function insertMessages(db: Db, rows: readonly NewMessageRow[]): Promise<void> {
  if (rows.length === 0) return;
  const all = rows.map(({ pending, ...row }) =>
    toJson(messages, {
      ...row,
      delivery: pending ? 'pending' : 'none',
    }),
  );
  await run(db, insertAll, [JSON.stringify(all)]);
  const due = rows.filter((row) => row.pending).map(({ id, at }) => ({ key: id, at }));
  await enqueue(db, 'deliver_message', due);
}

/** The first declaration of a case that an account filed, or answered for as the household. */
const followed = (caseId: SQLWrapper, accountId: SQLWrapper) => sql<string | null>`(
  select d.id from declarations d join cases o on o.id = d.case_id
  where d.case_id = ${caseId} and (d.filer_account_id = ${accountId}
    or o.confirmations @> jsonb_build_array(jsonb_build_object('declaration', d.id, 'account', ${accountId})))
  order by d.seq limit 1)`;

export async function findFollowedDeclaration(db: Db, caseId: string, accountId: string): Promise<string | undefined> {
  const [found] = await db
    .select({ id: followed(sql`${caseId}::uuid`, sql`${accountId}::uuid`) })
    .from(cases)
    .where(eq(cases.id, caseId));
  return found?.id ?? undefined;
}

/** One more, up to `most`. */
export async function addSubscription(
  db: Db,
  accountId: string,
  template: MessageTemplate,
  most: number,
): Promise<void> {
  await db
    .insert(subscriptions)
    .values({ accountId, template, left: 1 })
    .onConflictDoUpdate({
      target: [subscriptions.accountId, subscriptions.template],
      set: { left: sql`${subscriptions.left} + 1` },
      setWhere: sql`${subscriptions.left} < ${most}`,
    });
}

/** Who has accepted a template that WeChat lets be sent for as long as they don't take that back. */
export async function listSubscribed(
  db: Db,
  template: MessageTemplate,
  accountIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (accountIds.length === 0) return new Set();
  const rows = await db
    .select({ id: subscriptions.accountId })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.template, template),
        gt(subscriptions.left, 0),
        inArray(subscriptions.accountId, [...accountIds]),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Takes as many as are named of each account, as far as they are left.
 * @param accountIds an account as often as it is to be told
 * @returns how many were taken of each
 */
export async function takeSubscriptions(
  db: Db,
  template: MessageTemplate,
  accountIds: readonly string[],
): Promise<Map<string, number>> {
  if (accountIds.length === 0) return new Map();
  const rows = await run<{ id: string; taken: number }>(db, takeLeft, [template, accountIds]);
  return new Map(rows.map(({ id, taken }) => [id, taken]));
}
// Locked in one order: two who notify the same people must not wait for one another.
const takeLeft = {
  name: 'take_subscriptions',
  text: `
    with wanted as (select id, count(*)::int as many from unnest($2::uuid[]) as id group by id),
    held as (
      select s.account_id, least(s.left, w.many) as taken from subscriptions s join wanted w on w.id = s.account_id
      where s.template = $1 and s.left > 0 order by s.account_id for update of s
    )
    update subscriptions s set "left" = s.left - held.taken from held
    where s.account_id = held.account_id and s.template = $1 returning s.account_id as id, held.taken`,
};

export async function dropSubscription(db: Db, accountId: string, template: MessageTemplate): Promise<void> {
  await db
    .update(subscriptions)
    .set({ left: 0 })
    .where(and(eq(subscriptions.accountId, accountId), eq(subscriptions.template, template)));
}

export interface PendingMessage extends MessageRow {
  /** Sealed; null while the account has not signed in since openids are kept. */
  openid: Uint8Array | null;
  recovery: RecoveryAbout | null;
}

/** Who asks, and of which case. */
type RecoveryAbout = Pick<typeof recoveries.$inferSelect, 'accountId' | 'caseId'>;
const aboutRecovery = { accountId: recoveries.accountId, caseId: recoveries.caseId };

/** A message whose subscribe message is still to be sent. */
export async function findPending(db: Db, id: string): Promise<PendingMessage | undefined> {
  const [row] = await db
    .select({ message: messages, openid: accounts.openid, recovery: aboutRecovery })
    .from(messages)
    .innerJoin(accounts, eq(accounts.id, messages.accountId))
    .leftJoin(recoveries, eq(recoveries.id, messages.recoveryId))
    .where(and(eq(messages.id, id), eq(messages.delivery, 'pending')));
  return row && { ...row.message, openid: row.openid, recovery: row.recovery };
}

/** Writes how the delivery of a message ended. */
export async function settleDelivery(
  db: Db,
  id: string,
  end: { delivery: 'sent' | 'refused'; lastCode: string | null },
): Promise<void> {
  await db.update(messages).set(end).where(eq(messages.id, id));
}

export interface InboxPosition {
  at: Date;
  id: string;
}

/** An account's messages, newest first, each with its case, and in it the declaration that the account follows. */
export function listInbox(db: Db, accountId: string, before: InboxPosition | undefined, limit: number) {
  return db
    .select({
      message: messages,
      caseRow: cases,
      declarationId: followed(messages.caseId, messages.accountId),
      complaint: { villageCode: complaints.villageCode, answeredAt: complaints.answeredAt },
      request: { state: rightsRequests.state },
      recovery: { ...aboutRecovery, state: recoveries.state },
      change: { areaCode: adminChanges.areaCode, details: adminChanges.details },
    })
    .from(messages)
    .leftJoin(cases, eq(cases.id, messages.caseId))
    .leftJoin(complaints, eq(complaints.id, messages.complaintId))
    .leftJoin(rightsRequests, eq(rightsRequests.id, messages.requestId))
    .leftJoin(recoveries, eq(recoveries.id, messages.recoveryId))
    .leftJoin(adminChanges, eq(adminChanges.seq, messages.changeSeq))
    .where(
      and(
        eq(messages.accountId, accountId),
        before && sql`(${messages.at}, ${messages.id}) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)`,
      ),
    )
    .orderBy(desc(messages.at), desc(messages.id))
    .limit(limit);
}

export async function countUnread(db: Db, accountId: string): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(messages)
    .where(and(eq(messages.accountId, accountId), isNull(messages.readAt)));
  return row?.unread ?? 0;
}

/** @param which all up to a moment, or some by their ids */
export async function markRead(
  db: Db,
  accountId: string,
  { upTo, ids }: { upTo?: Date | undefined; ids?: readonly string[] | undefined },
  at: Date,
): Promise<void> {
  const which = or(upTo && lte(messages.at, upTo), ids && inArray(messages.id, [...ids]));
  await db
    .update(messages)
    .set({ readAt: at })
    .where(and(eq(messages.accountId, accountId), isNull(messages.readAt), which));
}

/** Marks as read what an account was told of a case whose household it counts to no more. */
export async function markRevokedRead(db: Db, accountId: string, caseId: string, at: Date): Promise<void> {
  await db
    .update(messages)
    .set({ readAt: at })
    .where(
      and(
        eq(messages.accountId, accountId),
        eq(messages.caseId, caseId),
        inArray(messages.kind, [...householdMessages]),
        isNull(messages.readAt),
      ),
    );
}
