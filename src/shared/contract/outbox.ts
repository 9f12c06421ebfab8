/**
 * Actions that wait for a signal: sent in order, one case's never past one another, until the server has
 * answered. An action keeps its id, so sending it again after a lost answer is the same action.
 */
import { Instant } from '../base/china-time';
import { Problem } from './problem';
import * as z from '../base/zod';

export const Waiting = z.object({
  caseId: z.uuid(),
  /** The account that took it; it goes out in nobody else's name. */
  owner: z.uuid(),
  /** Whose case it is, for who looks what still waits. */
  household: z.string(),
  since: Instant,
  /** What it says is the server's to judge: an older version of the app may have written it. */
  request: z.object({ id: z.uuid(), basedOn: z.int(), type: z.string(), body: z.unknown() }),
  /** What the server answered for good; it stays until a person has looked. One that can't be read is asked for again. */
  refused: Problem.optional().catch(undefined),
});
export type Waiting = z.infer<typeof Waiting>;

export type Answer<Reply> =
  { state: 'sent'; reply: Reply } | { state: 'no_answer' } | { state: 'problem'; problem: Problem };

const FIRST_MS = 2_000;
const LONGEST_MS = 5 * 60_000;

/** How long to wait after so many rounds that failed; spread out, so that a village's phones don't call at once. */
export function pauseAfter(failures: number, random: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 20)) * (0.5 + random / 2);
}

/** Whether the same request may succeed later, 426 in a newer app; what the server refused for good never will. */
export function mayPassLater({ status }: Pick<Problem, 'status'>): boolean {
  return status >= 500 || status === 401 || status === 408 || status === 426 || status === 429;
}

/** What every outgoing thing has. */
export interface Outgoing {
  refused?: Problem | undefined;
}

export interface Ports<Item extends Outgoing, Reply> {
  /** Made on the phone; the server knows the thing by it. */
  idOf(item: Item): string;
  /** Things of one lane keep their order. */
  laneOf(item: Item): string;
  load(): Item[];
  /** Whether there was room. */
  keep(items: Item[]): boolean;
  /** Whether whoever is signed in may send it. */
  mayGo(item: Item): boolean;
  send(item: Item): Promise<Answer<Reply>>;
  /** Runs it later; returns how to stop that. */
  later(run: () => void, ms: number): () => void;
  random(): number;
  /** `underWay` is the id of the one that is being sent. */
  changed(state: { items: Item[]; busy: boolean; underWay: string | undefined }): void;
  /** The server has it; what follows from that is kept before the thing itself is forgotten. */
  sent(item: Item, reply: Reply): void;
}

export interface Outbox<Item> {
  /** Takes it over and tries to send it; `false` when the phone has no room and it was not taken. */
  add(item: Item): boolean;
  /** Sends what can be sent, now. */
  flush(): Promise<void>;
  /** Forgets one that a person has decided about. */
  drop(id: string): void;
  /** Reads again what is kept, after somebody else wrote there. */
  reread(): void;
}

export function makeOutbox<Item extends Outgoing, Reply>(ports: Ports<Item, Reply>): Outbox<Item> {
  const { idOf, laneOf } = ports;
  /** What became of an action in this life of the app: a phone without room can't be told. */
  const settled = new Map<string, 'gone' | Problem>();
  /** How often nobody answered: one that never gets an answer must not hold up the others. */
  const unanswered = new Map<string, number>();
  let items = read();
  let running: Promise<void> | undefined;
  let underWay: string | undefined;
  let asked = false;
  let failures = 0;
  let stopWaiting: () => void = () => undefined;

  /** What is kept is read each time: another tab keeps there too. */
  function read(): Item[] {
    return ports.load().flatMap((item) => {
      const state = settled.get(idOf(item));
      if (state === 'gone') return [];
      return [state === undefined ? item : { ...item, refused: state }];
    });
  }

  const tell = () => ports.changed({ items, busy: running !== undefined, underWay });

  function settle(id: string, state: 'gone' | Problem): void {
    settled.set(id, state);
    failures = 0;
    items = read();
    ports.keep(items);
    tell();
  }

  /** The one that may go and was tried least; what waits behind another of its case may not. */
  function findNext(stuck: ReadonlySet<string>): Item | undefined {
    const tries = (item: Item) => unanswered.get(idOf(item)) ?? 0;
    return items
      .filter(
        (item, at) =>
          ports.mayGo(item) &&
          item.refused === undefined &&
          !stuck.has(laneOf(item)) &&
          items.findIndex((each) => laneOf(each) === laneOf(item)) === at,
      )
      .sort((one, other) => tries(one) - tries(other))[0];
  }

  /** Whether another round is worth a timer: one that needs a sign-in waits for that instead. */
  async function round(): Promise<boolean> {
    const stuck = new Set<string>();
    for (let item = findNext(stuck); item !== undefined; item = findNext(stuck)) {
      const id = idOf(item);
      underWay = id;
      tell();
      const answer = await ports.send(item);
      underWay = undefined;
      if (answer.state === 'no_answer') {
        unanswered.set(id, (unanswered.get(id) ?? 0) + 1);
        return true;
      }
      if (answer.state === 'sent') {
        ports.sent(item, answer.reply);
        settle(id, 'gone');
      } else if (!mayPassLater(answer.problem)) {
        settle(id, answer.problem);
      } else {
        if (answer.problem.status === 401) return false;
        stuck.add(laneOf(item));
      }
    }
    return stuck.size > 0;
  }

  async function run(): Promise<void> {
    stopWaiting();
    let again = true;
    try {
      while (asked) {
        asked = false;
        again = await round();
      }
    } finally {
      running = undefined;
      if (again) {
        stopWaiting = ports.later(() => void flush(), pauseAfter(failures, ports.random()));
        failures += 1;
      }
      tell();
    }
  }

  function flush(): Promise<void> {
    if (running === undefined && findNext(new Set()) === undefined) return Promise.resolve();
    // What is asked for while it runs may have come too late for this round.
    asked = true;
    if (running === undefined) {
      running = run();
      tell();
    }
    return running;
  }

  return {
    add(item) {
      // One that was taken back, and is handed over again.
      settled.delete(idOf(item));
      const next = [...read().filter((each) => idOf(each) !== idOf(item)), item];
      if (!ports.keep(next)) return false;
      items = next;
      tell();
      void flush();
      return true;
    },
    flush,
    drop(id) {
      settle(id, 'gone');
      // It may have been what others waited behind.
      void flush();
    },
    reread() {
      items = read();
      tell();
    },
  };
}
