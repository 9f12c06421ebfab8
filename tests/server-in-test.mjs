// Loaded before the server in tests; the product itself knows nothing of it. Its clock runs ahead by the ms that the
// test sends, and the answer says that it does: what is asked for next is asked on the new day.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { promisify } from 'node:util';

// No machine loses its power here: that each commit reaches the disk is what server/store.test.ts is about.
fs.fsyncSync = () => undefined;
fs.fdatasyncSync = () => undefined;
syncBuiltinESMExports();

const RealDate = Date;
let ahead = 0;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead);
    else super(...given);
  }
  static now() {
    return RealDate.now() + ahead;
  }
};

/** Timers by their handle: when they are due, and what runs then. */
const waiting = new Map();
const real = { setTimeout, setInterval, clearTimeout, clearInterval };
const clear = (stop) => (timer) => {
  waiting.delete(timer);
  stop(timer);
};
globalThis.clearTimeout = clear(real.clearTimeout);
globalThis.clearInterval = clear(real.clearInterval);
globalThis.setTimeout = (run, ms = 0, ...given) => {
  const ring = () => {
    globalThis.clearTimeout(timer);
    run(...given);
  };
  const timer = real.setTimeout(ring, ms);
  waiting.set(timer, { due: Date.now() + ms, ring });
  return timer;
};
globalThis.setTimeout[promisify.custom] = real.setTimeout[promisify.custom];
globalThis.setInterval = (run, ms = 0, ...given) => {
  const ring = () => {
    waiting.set(timer, { due: Date.now() + ms, ring });
    run(...given);
  };
  const timer = real.setInterval(ring, ms);
  waiting.set(timer, { due: Date.now() + ms, ring });
  return timer;
};

// What fell due meanwhile rings at once, as it does for a machine that wakes up.
process.on('message', (ms) => {
  ahead = ms;
  for (const { due, ring } of [...waiting.values()]) if (due <= Date.now()) ring();
  process.send(ms);
});
// Whoever started the server may leave it running, and it stops by itself all the same.
process.channel?.unref();
