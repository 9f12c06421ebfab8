import type { RunningServer } from '../running-server';

export interface Clock {
  /** Days by which the server is ahead. */
  ahead(): number;
  pass(days: number): Promise<void>;
}

/** The server's clock for households that go the same way side by side: days pass once each of them waits for it. */
export function clockFor(server: RunningServer, households = 1): Clock {
  let ahead = 0;
  let waiting: (() => void)[] = [];
  return {
    ahead: () => ahead,
    async pass(days) {
      if (waiting.length < households - 1) return new Promise((resolve) => waiting.push(resolve));
      await server.passDays(days);
      ahead += days;
      for (const go of waiting) go();
      waiting = [];
    },
  };
}
