/** Takes a follower forward, batch by batch, in transactions that hold what it writes and how far it has come. */
import { codeOf, type OnFault } from './fault';
import type { Follower, JobStore, Standing } from './port';
import { waitMs } from './wait';

/** It is expected within a second, so it comes back sooner than a queue's item. */
const WAIT = { firstMs: 500, mostMs: 5 * 60_000 };

export interface FollowerWorker {
  /** Goes on up to what is settled. @returns how many steps it took */
  run(goOn: () => boolean): Promise<number>;
  isBehind(lastPosition: number): boolean;
  /** Why it stands still; undefined while it doesn't. */
  heldBy(): unknown;
}

export function followerWorker<Tx>(
  kind: string,
  follower: Follower<Tx, never>,
  { store, now, random, onFault }: { store: JobStore<Tx>; now(): Date; random(): number; onFault: OnFault },
): FollowerWorker {
  /** How far it is known to have come, here or in another process. */
  let reached = 0;
  /** After a batch that failed its rows go one by one up to its end, so that the good ones are not held up. */
  let oneByOneUpTo = 0;
  let held: unknown;

  async function setAside(tx: Tx, position: number, { attempts, lastCode }: Standing): Promise<void> {
    const code = lastCode ?? 'unknown';
    await store.setAside(tx, { kind, position, attempts, code }, now());
    onFault({ kind, key: String(position), attempts, code, dead: true });
  }

  /** @returns whether it came further, or knows better how to */
  async function step(settled: number): Promise<boolean> {
    let alone = false;
    let end = 0;
    try {
      const position = await store.follow(kind, now(), async (tx, standing) => {
        if (standing.position >= settled) return standing.position;
        alone = standing.attempts > 0 || standing.position < oneByOneUpTo;
        const batch = await follower.read(tx, standing.position, settled, alone ? 1 : follower.most);
        end = batch.position;
        if (batch.rows.length === 0) return end;
        const giveUp = follower.tries !== undefined && standing.attempts >= follower.tries;
        await (giveUp ? setAside(tx, end, standing) : follower.follow(tx, batch.rows));
        return end;
      });
      if (position === undefined) return false;
      held = undefined;
      reached = Math.max(reached, position);
      return true;
    } catch (error) {
      // Which of its rows it was shows when they go one by one.
      if (!alone && end > 0) {
        oneByOneUpTo = end;
        return true;
      }
      held = error;
      const code = codeOf(error);
      const attempts = await store.stumble(
        kind,
        code,
        (tries) => new Date(now().getTime() + waitMs(tries, random(), WAIT)),
      );
      onFault({ kind, key: '', attempts, code, dead: false }, error);
      return false;
    }
  }

  return {
    isBehind: (lastPosition) => reached < lastPosition,
    heldBy: () => held,
    async run(goOn) {
      const settled = await store.settled();
      let steps = 0;
      while (goOn() && reached < settled && (await step(settled))) steps += 1;
      return steps;
    },
  };
}
