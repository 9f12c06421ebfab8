/**
 * What waits for a signal: sent in order, those of one lane never past one another, until the server has answered. Each
 * keeps its id, so sending it again after a lost answer is the same thing.
 */
import type { Instant } from '../shared/base/china-time';
import type { Problem } from '../shared/contract/problem';

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

/** So long what was handed over may be had back; longer nothing is held, or a clock that was set back would keep it for ever. */
export const UNDO_MS = 10 * 60_000;

/** What every outgoing thing has. */
export interface Outgoing {
  /** Made on the phone; the server knows the thing by it. */
  id: string;
  heldUntil?: Instant | undefined;
  refused?: Problem | undefined;
}

/** How long it is still held back, ms. */
export function heldFor({ heldUntil }: Pick<Outgoing, 'heldUntil'>, now: Instant): number {
  const left = heldUntil === undefined ? 0 : Date.parse(heldUntil) - Date.parse(now);
  return left > UNDO_MS ? 0 : Math.max(0, left);
}

export interface Ports<Item extends Outgoing, Reply> {
  /** Things of one lane keep their order. */
  laneOf(item: Item): string;
  load(): Item[];
  /** Whether there was room. */
  keep(items: Item[]): boolean;
  /** Whether whoever is signed in may send it. */
  mayGo(item: Item): boolean;
  send(item: Item): Promise<Answer<Reply>>;
  /** Runs it while no other tab sends. */
  alone(run: () => Promise<void>): Promise<void>;
  now(): Instant;
  /** Runs it later; returns how to stop that. */
  later(run: () => void, ms: number): () => void;
  random(): number;
  /** `underWay` is the id of the one that is being sent. */
  changed(state: { items: Item[]; busy: boolean; underWay: string | undefined }): void;
  /** The server has it; what follows from that is kept before the thing itself is forgotten. */
  sent(item: Item, reply: Reply): void;
}

export interface OutgoingQueue<Item> {
  /** Takes it over and tries to send it; `false` when the phone has no room and it was not taken. */
  add(item: Item): boolean;
  /** Sends what can be sent, now. */
  flush(): Promise<void>;
  /** Holds these back no longer, whether the phone has room to note it or not. */
  release(ids: readonly string[]): Promise<void>;
  /** Forgets one that a person has decided about. */
  drop(id: string): void;
  /** Reads again what is kept, after somebody else wrote there. */
  reread(): void;
}

export function makeOutgoingQueue<Item extends Outgoing, Reply>(ports: Ports<Item, Reply>): OutgoingQueue<Item> {
  const { laneOf } = ports;
  /** What became of one in this life of the app: a phone without room can't be told. */
  const settled = new Map<string, 'gone' | Problem>();
  /** Those that are held back no longer. */
  const released = new Set<string>();
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
      const state = settled.get(item.id);
      if (state === 'gone') return [];
      const now = released.has(item.id) ? { ...item, heldUntil: undefined } : item;
      return [state === undefined ? now : { ...now, refused: state }];
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

  const leftOf = (item: Item) => heldFor(item, ports.now());

  /** The one that may go and was tried least; what waits behind another of its lane may not. */
  function findNext(stuck: ReadonlySet<string>): Item | undefined {
    const tries = (item: Item) => unanswered.get(item.id) ?? 0;
    return items
      .filter(
        (item, at) =>
          ports.mayGo(item) &&
          item.refused === undefined &&
          leftOf(item) === 0 &&
          !stuck.has(laneOf(item)) &&
          items.findIndex((each) => laneOf(each) === laneOf(item)) === at,
      )
      .sort((one, other) => tries(one) - tries(other))[0];
  }

  /** Whether another round is worth a timer: one that needs a sign-in waits for that instead. */
  async function round(): Promise<boolean> {
    const stuck = new Set<string>();
    for (let item = findNext(stuck); item !== undefined; item = findNext(stuck)) {
      const { id } = item;
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

  /** Goes on when a pause is over, or when the first one is held back no longer. */
  function waitFor(pause: number): void {
    stopWaiting();
    const held = items.filter(ports.mayGo).map(leftOf);
    const next = Math.min(pause, ...held.filter((left) => left > 0));
    stopWaiting = next === Infinity ? () => undefined : ports.later(() => void flush(), next);
  }

  async function run(): Promise<void> {
    stopWaiting();
    let again = true;
    try {
      await ports.alone(async () => {
        // Another tab may have sent some of it meanwhile.
        items = read();
        while (asked) {
          asked = false;
          again = await round();
        }
      });
    } finally {
      running = undefined;
      waitFor(again ? pauseAfter(failures, ports.random()) : Infinity);
      if (again) failures += 1;
      tell();
    }
  }

  function flush(): Promise<void> {
    if (running === undefined && findNext(new Set()) === undefined) {
      waitFor(Infinity);
      return Promise.resolve();
    }
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
      settled.delete(item.id);
      released.delete(item.id);
      const next = [...read().filter(({ id }) => id !== item.id), item];
      if (!ports.keep(next)) return false;
      items = next;
      tell();
      void flush();
      return true;
    },
    flush,
    release(ids) {
      for (const id of ids) released.add(id);
      items = read();
      ports.keep(items);
      tell();
      return flush();
    },
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
