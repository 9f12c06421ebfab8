/** Works off the items of a queue: each until it is done, or has been tried too often and is set aside. */
import { codeOf, type OnFault } from './fault';
import type { JobStore, Queue, Taken } from './port';
import { waitMs } from './wait';

export interface QueueWorker {
  /** @param goOn asked before each item @returns how many are done */
  run(goOn: () => boolean): Promise<number>;
  /** Whether its last try said that no other item would fare better now. */
  rests(): boolean;
}

export function queueWorker<Tx>(
  kind: string,
  queue: Queue<Tx>,
  { store, now, random, onFault }: { store: JobStore<Tx>; now(): Date; random(): number; onFault: OnFault },
): QueueWorker {
  let restsUntil = 0;
  const later = (ms: number) => new Date(now().getTime() + ms);

  async function bury(taken: Taken, code: string, error?: unknown): Promise<void> {
    const buried = await store.bury(taken, now(), code, async (tx) => queue.gaveUp?.(tx, taken, code));
    if (buried) onFault({ kind, key: taken.key, attempts: taken.attempts, code, dead: true }, error);
  }

  async function putOff(
    taken: Taken,
    code: string,
    { everyone = false, error }: { everyone?: boolean; error?: unknown },
  ) {
    const dueAt = later(waitMs(taken.attempts, random()));
    if (everyone) restsUntil = dueAt.getTime();
    if (taken.attempts >= queue.tries) return bury(taken, code, error);
    if (error !== undefined) onFault({ kind, key: taken.key, attempts: taken.attempts, code, dead: false }, error);
    return store.postpone(taken, dueAt, code);
  }

  async function keep(taken: Taken): Promise<void> {
    const until = later(queue.takenMs);
    if (!(await store.keep(taken, until))) throw new Error('another process has it in hand');
    taken.takenUntil = until;
  }

  async function attempt(taken: Taken): Promise<boolean> {
    // Whoever took it for the last time was killed each time: it would go on so for ever.
    if (taken.attempts > queue.tries) {
      await bury(taken, taken.lastCode ?? 'interrupted');
      return false;
    }
    try {
      const ending = await queue.run(taken, () => keep(taken));
      if (ending.result === 'done') return await store.finish(taken, ending.write);
      await putOff(taken, ending.code, ending.everyone ? { everyone: true } : {});
    } catch (error) {
      await putOff(taken, codeOf(error), { error });
    }
    return false;
  }

  const rests = () => restsUntil > now().getTime();
  return {
    rests,
    async run(goOn) {
      let done = 0;
      for (;;) {
        const taken = goOn() && !rests() ? await store.take(kind, now(), later(queue.takenMs)) : undefined;
        if (!taken) return done;
        if (await attempt(taken)) done += 1;
      }
    },
  };
}
