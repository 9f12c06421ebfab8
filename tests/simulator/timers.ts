/** Runs it a moment later, as long as the app lives: how WeChat answers. */
export type Later = (run: () => void) => void;

/** The timers of one life of the app: killed, it does nothing later, and hears no answer any more. */
export interface Timers {
  /** What the bundles take for the engine's own. */
  readonly own: {
    setTimeout(run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): NodeJS.Timeout;
    setInterval(run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): NodeJS.Timeout;
    clearTimeout(timer: NodeJS.Timeout): void;
    clearInterval(timer: NodeJS.Timeout): void;
  };
  readonly later: Later;
  stop(): void;
}

/** @param ran told of each one as it runs */
export function makeTimers(ran: () => void): Timers {
  const running = new Set<NodeJS.Timeout>();
  let stopped = false;
  const clear = (timer: NodeJS.Timeout) => {
    running.delete(timer);
    clearTimeout(timer);
  };
  const keep = (timer: NodeJS.Timeout) => {
    if (stopped) clearTimeout(timer);
    else running.add(timer);
    return timer;
  };
  const own: Timers['own'] = {
    setTimeout(run, ms, ...args) {
      const timer = keep(
        setTimeout(() => {
          running.delete(timer);
          ran();
          run(...args);
        }, ms),
      );
      return timer;
    },
    setInterval: (run, ms, ...args) =>
      keep(
        setInterval(() => {
          ran();
          run(...args);
        }, ms),
      ),
    clearTimeout: clear,
    clearInterval: clear,
  };
  return {
    own,
    later: (run) => void own.setTimeout(run),
    stop() {
      stopped = true;
      running.forEach(clear);
    },
  };
}
