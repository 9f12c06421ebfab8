/**
 * Runs whatever time or a queue does (ADR 9). Each kind has a worker of its own, so that none holds another up; rows
 * are taken with a lease, so that any number of processes share the work and a killed one leaves nothing undone.
 */
import { codeOf, type OnFault } from './fault';
import { followerWorker } from './follower';
import type { JobStore, Kind, Recurring } from './port';
import { queueWorker } from './queue';
import { waitMs } from './wait';

/** How late work is seen that nobody woke us for. */
const LOOK_MS = 200;
/** How soon after a write it is looked for: what arrives meanwhile comes along. */
const WOKEN_MS = 20;
/** How soon a follower looks again while somebody is still writing. */
const UNSETTLED_MS = 20;
/** While the store can't be reached. */
const STORE_WAIT = { firstMs: 500, mostMs: 10_000 };

export interface JobsOptions<Tx> {
  store: JobStore<Tx>;
  kinds: Readonly<Record<string, Kind<Tx>>>;
  now(): Date;
  onFault: OnFault;
  random?: () => number;
}

export interface Jobs {
  start(): void;
  /** Something was written: it is looked for at once, not at the next round. */
  wake(): void;
  /** Once every follower has come past what is committed now. @throws what keeps a follower from it */
  caughtUp(): Promise<void>;
  /** Does what is due of one kind until nothing is. @returns how many rounds, items or steps ended well */
  run(kind: string): Promise<number>;
  /** Does everything until nothing is due and the followers have caught up. @throws as `caughtUp` */
  drain(): Promise<void>;
  /** Takes nothing more. @returns once what is under way is written */
  stop(): Promise<void>;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export function makeJobs<Tx>({ store, kinds, now, onFault, random = Math.random }: JobsOptions<Tx>): Jobs {
  const parts = { store, now, random, onFault };
  const all = Object.entries(kinds);
  const recurring = new Map(all.flatMap(([kind, of]) => (of.type === 'recurring' ? [[kind, of]] : [])));
  const queues = new Map(
    all.flatMap(([kind, of]) => (of.type === 'queue' ? [[kind, queueWorker(kind, of, parts)]] : [])),
  );
  const followers = new Map(
    all.flatMap(([kind, of]) => (of.type === 'follower' ? [[kind, followerWorker(kind, of, parts)]] : [])),
  );
  let stopped = false;
  const goOn = () => !stopped;

  async function recur(kind: string, { everyMs, takenMs, run }: Recurring): Promise<number> {
    const later = (ms: number) => new Date(now().getTime() + ms);
    const taken = await store.take(kind, now(), later(takenMs));
    if (!taken) return 0;
    try {
      await run();
    } catch (error) {
      const code = codeOf(error);
      onFault({ kind, key: '', attempts: taken.attempts, code, dead: false }, error);
      await store.postpone(taken, later(Math.min(everyMs, waitMs(taken.attempts, random()))), code);
      return 0;
    }
    await store.recur(taken, now(), later(everyMs));
    return 1;
  }

  let founding: Promise<void> | undefined;
  const found = () =>
    (founding ??= store.found([...recurring.keys()], [...followers.keys()], now()).catch((error: unknown) => {
      founding = undefined;
      throw error;
    }));

  async function work(kind: string): Promise<number> {
    await found();
    const clock = recurring.get(kind);
    if (clock) return recur(kind, clock);
    const worker = queues.get(kind) ?? followers.get(kind);
    if (!worker) throw new Error(`no job is called ${kind}`);
    return worker.run(goOn);
  }

  const underWay = new Map<string, Promise<number>>();

  /** One worker a kind: who asks while it is at work waits for the same. */
  function run(kind: string): Promise<number> {
    const running = underWay.get(kind) ?? work(kind).finally(() => underWay.delete(kind));
    underWay.set(kind, running);
    return running;
  }

  const behind = (lastPosition: number) =>
    [...followers].filter(([, follower]) => follower.isBehind(lastPosition)).map(([kind]) => kind);

  async function look(): Promise<{ due: string[]; late: string[]; lastPosition: number }> {
    await found();
    const { due, lastPosition } = await store.look([...recurring.keys(), ...queues.keys()], now());
    return { due: due.filter((kind) => !queues.get(kind)?.rests()), late: behind(lastPosition), lastPosition };
  }

  async function caughtUp(): Promise<void> {
    if (followers.size === 0) return;
    const { late, lastPosition } = await look();
    for (let left = late; left.length > 0; left = behind(lastPosition)) {
      const steps = await Promise.all(left.map(run));
      for (const kind of left) {
        const error = followers.get(kind)?.heldBy();
        if (error !== undefined) throw new Error(`${kind} stands still`, { cause: error });
      }
      if (steps.every((count) => count === 0)) await sleep(UNSETTLED_MS);
    }
  }

  async function drain(): Promise<void> {
    for (;;) {
      await caughtUp();
      const { due } = await look();
      if (due.length === 0) return;
      await Promise.all(due.map(run));
    }
  }

  let endPause = () => {};
  let woken = false;
  async function pause(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      endPause = resolve;
      timer = setTimeout(resolve, woken ? Math.min(WOKEN_MS, ms) : ms);
      if (stopped) resolve();
    });
    clearTimeout(timer);
  }

  /** @returns until when it can wait */
  async function round(): Promise<number> {
    const { due, late } = await look();
    for (const kind of [...due, ...late]) run(kind).catch((error: unknown) => onFault(undefined, error));
    return late.some((kind) => followers.get(kind)?.heldBy() === undefined) ? UNSETTLED_MS : LOOK_MS;
  }

  async function loop(): Promise<void> {
    let failed = 0;
    while (!stopped) {
      woken = false;
      let ms: number;
      try {
        ms = await round();
        failed = 0;
      } catch (error) {
        failed += 1;
        ms = waitMs(failed, random(), STORE_WAIT);
        onFault(undefined, error);
      }
      await pause(ms);
    }
  }

  let looping: Promise<void> | undefined;
  return {
    start: () => void (looping ??= loop()),
    wake() {
      if (woken) return;
      woken = true;
      // What arrives meanwhile comes along.
      setTimeout(() => endPause(), WOKEN_MS);
    },
    caughtUp,
    run,
    drain,
    async stop() {
      stopped = true;
      endPause();
      await looping;
      await Promise.allSettled(underWay.values());
    },
  };
}
