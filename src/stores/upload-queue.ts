/**
 * Photos and voice messages that wait to be sent, each by itself: one that fails never stands in another's way, and
 * one keeps its id, so that sending it again after a lost answer is the same attachment.
 */
import type { Problem } from '../shared/contract/problem';
import { subjectOf, type Upload } from '../shared/contract/upload';
import { mayPassLater, pauseAfter } from './outgoing-queue';

export type UploadAnswer =
  | { state: 'sent' }
  | { state: 'no_answer' }
  | { state: 'lost' }
  | { state: 'problem'; problem: Pick<Problem, 'code' | 'status'> };

export interface UploadPorts {
  load(): Upload[];
  /** Whether there was room; where there was none it lasts as long as the app does. */
  keep(items: Upload[]): boolean;
  /** Runs it while no other tab sends. */
  alone(run: () => Promise<void>): Promise<void>;
  /** Who is signed in. */
  owner(): string | undefined;
  send(item: Upload): Promise<UploadAnswer>;
  /** Runs it later; returns how to stop that. */
  later(run: () => void, ms: number): () => void;
  random(): number;
  changed(state: { items: Upload[]; busy: string | undefined }): void;
  /** The phone needs its file no more. */
  done(item: Upload): void;
}

export interface UploadQueue {
  /** Takes them over, those that are known already but once, and begins to send; whether the phone had room. */
  add(items: readonly Upload[]): boolean;
  /** Sends what can be sent, now. */
  flush(): Promise<void>;
  /** Says something else of those of one action, and sends what can go then; whether the phone had room. */
  change(action: string, more: Partial<Pick<Upload, 'action' | 'held'>>): boolean;
  /** Forgets one that a person has decided about. */
  remove(id: string): void;
  /** Reads again what is kept, after somebody else wrote there. */
  reread(): void;
}

const waits = ({ sent, refused, held }: Upload) => !sent && !held && refused === undefined;

export function makeUploadQueue(ports: UploadPorts): UploadQueue {
  let items = ports.load();
  /** What the phone had no room for. */
  const unkept = new Map<string, Upload>();
  let busy: string | undefined;
  let running: Promise<void> | undefined;
  /** Those that failed, until their pause is over: how often, and how to end the pause. */
  const failures = new Map<string, number>();
  const pauses = new Map<string, () => void>();

  const tell = () => ports.changed({ items, busy });
  /** What is kept, by whichever tab, as far as the phone had room; the rest as this one knows it. */
  function read(): Upload[] {
    const stored = ports.load();
    const known = stored.map((each) => unkept.get(each.id) ?? each);
    return [...known, ...[...unkept.values()].filter(({ id }) => stored.every((each) => each.id !== id))];
  }
  /** Changes what stands there now: another tab may have written since this one read. */
  const put = (next: (now: Upload[]) => Upload[]): boolean => {
    items = withoutComplete(next(read()));
    const kept = ports.keep(items);
    unkept.clear();
    if (!kept) {
      const stored = new Map(ports.load().map((each) => [each.id, JSON.stringify(each)]));
      for (const each of items) if (stored.get(each.id) !== JSON.stringify(each)) unkept.set(each.id, each);
    }
    tell();
    return kept;
  };
  const change = (id: string, more: Partial<Upload>) =>
    put((now) => now.map((each) => (each.id === id ? { ...each, ...more } : each)));

  const findNext = (): Upload | undefined => {
    const owner = ports.owner();
    return items.find((item) => item.owner === owner && waits(item) && !pauses.has(item.id));
  };

  function pause(id: string): void {
    const failed = failures.get(id) ?? 0;
    failures.set(id, failed + 1);
    const over = () => {
      pauses.delete(id);
      void pump();
    };
    pauses.set(id, ports.later(over, pauseAfter(failed, ports.random())));
  }

  /** Whether the others may be tried: without a sign-in none is. */
  function settle(item: Upload, answer: UploadAnswer): boolean {
    // Removed, or cleared by a sign-out, while it was on its way.
    if (!items.some(({ id }) => id === item.id)) return true;
    if (answer.state === 'no_answer') pause(item.id);
    else if (answer.state === 'lost') change(item.id, { refused: 'lost' });
    else if (answer.state === 'sent') {
      failures.delete(item.id);
      change(item.id, { sent: true });
      ports.done(item);
    } else if (answer.problem.status === 401) return false;
    else if (mayPassLater(answer.problem)) pause(item.id);
    else change(item.id, { refused: answer.problem.code });
    return true;
  }

  async function run(): Promise<void> {
    try {
      await ports.alone(async () => {
        items = read();
        for (let item = findNext(); item !== undefined; item = findNext()) {
          busy = item.id;
          tell();
          const answer = await ports.send(item);
          items = read();
          if (!settle(item, answer)) return;
        }
      });
    } finally {
      busy = undefined;
      running = undefined;
      tell();
    }
  }

  function pump(): Promise<void> {
    if (running === undefined && findNext() !== undefined) running = run();
    return running ?? Promise.resolve();
  }

  return {
    add(more) {
      const kept = put((now) => [...now, ...more.filter(({ id }) => now.every((each) => each.id !== id))]);
      void pump();
      return kept;
    },
    flush() {
      pauses.forEach((stop) => stop());
      pauses.clear();
      return pump();
    },
    change(action, more) {
      if (read().every((each) => each.action !== action)) return true;
      const kept = put((now) => now.map((each) => (each.action === action ? { ...each, ...more } : each)));
      void pump();
      return kept;
    },
    remove(id) {
      const item = items.find((each) => each.id === id);
      put((now) => now.filter((each) => each.id !== id));
      pauses.get(id)?.();
      pauses.delete(id);
      if (item) ports.done(item);
    },
    reread() {
      items = read();
      tell();
      void pump();
    },
  };
}

/** When all that belong together have arrived there is nothing left to say. */
function withoutComplete(items: Upload[]): Upload[] {
  const open = new Set(items.filter(({ sent }) => !sent).map(subjectOf));
  return items.filter((item) => open.has(subjectOf(item)));
}
