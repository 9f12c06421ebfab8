/** Wakes whoever waits for something on the phone: after a redraw, a timer, an answer or a call of WeChat's. */
import type { Wx } from './wx';

export interface Changes {
  /** Something may have changed, now or in what follows from it before the next timer. */
  happened(): void;
  /** Looks now and after each change. @returns whether it held within so many ms */
  until(holds: () => boolean, timeout: number): Promise<boolean>;
}

export function makeChanges(): Changes {
  let waiting: (() => void)[] = [];
  let wakes = false;
  const wake = () => {
    wakes = false;
    const now = waiting;
    waiting = [];
    for (const go of now) go();
  };
  return {
    happened() {
      if (wakes) return;
      wakes = true;
      // Promises come first: what they do belongs to the same change.
      setImmediate(wake);
    },
    async until(holds, timeout) {
      let late = false;
      let goOn = () => {};
      const timer = setTimeout(() => {
        late = true;
        goOn();
      }, timeout);
      try {
        for (;;) {
          if (holds()) return true;
          if (late || timeout <= 0) return false;
          await new Promise<void>((resolve) => {
            goOn = resolve;
            waiting.push(resolve);
          });
        }
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

type Callback = (result: object) => void;
const callbacks = ['success', 'fail', 'complete'] as const;

/** The same `wx`, which tells of each call and of each answer to it; what a test puts in its place is told of too. */
export function telling(wx: Wx, { happened }: Changes): Wx {
  const toldOf = (options: Record<string, unknown>) => {
    const told = { ...options };
    for (const name of callbacks) {
      const callback = options[name] as Callback | undefined;
      if (typeof callback !== 'function') continue;
      told[name] = (result: object) => {
        happened();
        callback(result);
      };
    }
    return told;
  };
  const answers = (options: unknown): options is Record<string, unknown> =>
    typeof options === 'object' && options !== null && callbacks.some((name) => name in options);
  const told = Object.entries(wx).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value] as const;
    const call = (options: unknown, ...more: unknown[]) => {
      happened();
      return (value as (...given: unknown[]) => unknown)(answers(options) ? toldOf(options) : options, ...more);
    };
    return [name, call] as const;
  });
  return Object.fromEntries(told);
}
