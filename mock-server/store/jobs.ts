/** The table of jobs, as the runner in `jobs/` wants it kept, and what puts an item into a queue. */
import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from './db';
import { lastPosition, nothingKnown, settledUpTo } from './positions';
import { jobs } from './schema';

/** Queues that others put something into, in the transaction that makes it necessary. */
export type QueueName = 'deliver_message' | 'deliver_sms' | 'remove_object' | 'import_sheet';
/** What comes after an action, each at its own place in the order of positions. */
export const followers = ['notify', 'count', 'reindex', 'mark'] as const;
export type FollowerName = (typeof followers)[number];

export type JobRow = typeof jobs.$inferSelect;
type Taken = Pick<JobRow, 'kind' | 'key' | 'payload' | 'attempts' | 'lastCode'> & { takenUntil: Date };

/** One that waits already is not doubled. @param items each due from its `at` */
export async function enqueue(db: Db, kind: QueueName, items: readonly { key: string; at: Date }[]): Promise<void> {
  if (items.length === 0) return;
  await db
    .insert(jobs)
    .values(items.map(({ key, at }) => ({ kind, key, since: at, dueAt: at })))
    .onConflictDoNothing();
}

/** What is found by a search comes from nothing but the actions. */
const passing = followers.filter((kind) => kind !== 'mark');

/** Lets followers go on behind all that stands: of what was written in bulk nobody is told, and it was counted with it. */
export async function passFollowers(db: Db, now: Date): Promise<void> {
  const position = sql`${lastPosition}`;
  await db
    .insert(jobs)
    .values(passing.map((kind) => ({ kind, key: '', position, since: now, dueAt: now })))
    .onConflictDoUpdate({ target: [jobs.kind, jobs.key], set: { position } });
}

const dueNow = (now: Date) =>
  and(
    isNull(jobs.deadAt),
    isNull(jobs.position),
    lte(jobs.dueAt, now),
    or(isNull(jobs.takenUntil), lte(jobs.takenUntil, now)),
  );

const rowOf = ({ kind, key }: Pick<Taken, 'kind' | 'key'>) => and(eq(jobs.kind, kind), eq(jobs.key, key));
/** A row while it is still in the hand that took it. */
const inHand = (taken: Taken) => and(rowOf(taken), eq(jobs.takenUntil, taken.takenUntil));
const theFollower = (kind: string) => rowOf({ kind, key: '' });

/** Keeps the jobs of a store; see `JobStore` in `jobs/port.ts` for what each part does. */
export function jobStore(db: Db) {
  let known = nothingKnown;

  return {
    async look(kinds: readonly string[], now: Date) {
      const due = db
        .selectDistinct({ kind: jobs.kind })
        .from(jobs)
        .where(and(inArray(jobs.kind, [...kinds]), dueNow(now)));
      const { rows } = await db.execute<{ due: string[]; lastPosition: number }>(
        sql`select array(${due}) as due, ${lastPosition} as "lastPosition"`,
      );
      return rows[0]!;
    },

    async found(recurring: readonly string[], followers: readonly string[], now: Date) {
      const rows = [
        ...recurring.map((kind) => ({ kind, position: null })),
        ...followers.map((kind) => ({ kind, position: 0 })),
      ].map((row) => ({ ...row, key: '', since: now, dueAt: now }));
      if (rows.length > 0) await db.insert(jobs).values(rows).onConflictDoNothing();
    },

    async take(kind: string, now: Date, until: Date): Promise<Taken | undefined> {
      const next = db
        .select({ key: jobs.key })
        .from(jobs)
        .where(and(eq(jobs.kind, kind), dueNow(now)))
        .orderBy(asc(jobs.dueAt), asc(jobs.key))
        .limit(1)
        .for('update', { skipLocked: true });
      const [row] = await db
        .update(jobs)
        .set({ attempts: sql`${jobs.attempts} + 1`, takenUntil: until })
        .where(and(eq(jobs.kind, kind), eq(jobs.key, sql`(${next})`)))
        .returning();
      return row && { ...row, takenUntil: until };
    },

    async recur(taken: Taken, now: Date, dueAt: Date) {
      const done = { dueAt, takenUntil: null, attempts: 0, lastCode: null, doneAt: now };
      await db.update(jobs).set(done).where(inHand(taken));
    },

    finish(taken: Taken, write?: (tx: Db) => Promise<void>): Promise<boolean> {
      return db.transaction(async (tx) => {
        const gone = await tx.delete(jobs).where(inHand(taken)).returning({ key: jobs.key });
        if (gone.length > 0) await write?.(tx);
        return gone.length > 0;
      });
    },

    async keep(taken: Taken, until: Date): Promise<boolean> {
      const kept = await db.update(jobs).set({ takenUntil: until }).where(inHand(taken)).returning({ key: jobs.key });
      return kept.length > 0;
    },

    async postpone(taken: Taken, dueAt: Date, code: string) {
      await db.update(jobs).set({ dueAt, takenUntil: null, lastCode: code }).where(inHand(taken));
    },

    bury(taken: Taken, now: Date, code: string, write: (tx: Db) => Promise<void>): Promise<boolean> {
      return db.transaction(async (tx) => {
        const dead = { deadAt: now, takenUntil: null, lastCode: code };
        const buried = await tx.update(jobs).set(dead).where(inHand(taken)).returning({ key: jobs.key });
        if (buried.length > 0) await write(tx);
        return buried.length > 0;
      });
    },

    async settled(): Promise<number> {
      known = await settledUpTo(db, known);
      return known.settled;
    },

    follow(
      kind: string,
      now: Date,
      step: (tx: Db, standing: { position: number; attempts: number; lastCode: string | null }) => Promise<number>,
    ): Promise<number | undefined> {
      return db.transaction(async (tx) => {
        const [row] = await tx
          .select({ position: jobs.position, attempts: jobs.attempts, lastCode: jobs.lastCode })
          .from(jobs)
          .where(and(theFollower(kind), lte(jobs.dueAt, now)))
          .for('update', { skipLocked: true });
        if (!row) return undefined;
        const standing = { ...row, position: row.position ?? 0 };
        const position = await step(tx, standing);
        if (position > standing.position)
          await tx
            .update(jobs)
            .set({ position, attempts: 0, lastCode: null, doneAt: now })
            .where(and(theFollower(kind), gt(sql`${position}::bigint`, jobs.position)));
        return position;
      });
    },

    async stumble(kind: string, code: string, dueAt: (attempts: number) => Date): Promise<number> {
      return db.transaction(async (tx) => {
        const [row] = await tx.select({ attempts: jobs.attempts }).from(jobs).where(theFollower(kind)).for('update');
        const attempts = (row?.attempts ?? 0) + 1;
        await tx
          .update(jobs)
          .set({ attempts, lastCode: code, dueAt: dueAt(attempts) })
          .where(theFollower(kind));
        return attempts;
      });
    },

    async setAside(
      tx: Db,
      { kind, position, attempts, code }: { kind: string; position: number; attempts: number; code: string },
      now: Date,
    ) {
      const dead = { kind, key: String(position), position, since: now, dueAt: now, deadAt: now };
      await tx
        .insert(jobs)
        .values({ ...dead, attempts, lastCode: code })
        .onConflictDoNothing();
    },
  };
}
