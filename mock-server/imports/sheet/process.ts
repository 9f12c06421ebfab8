/** What reads and writes sheets, in a process of its own: see config/server.mjs. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { root } from '../../root';

const MEMORY_MB = 192;
const OUT_OF_MEMORY = 134;

export interface SheetProcess {
  child: ChildProcessWithoutNullStreams;
  /** How it ended: its code, and whether it came to its limit of memory. */
  ended: Promise<{ code: number | null; outOfMemory: boolean }>;
  /** Writes to it as fast as it takes it; no more once it is gone. */
  send(chunk: string | Uint8Array): Promise<void>;
}

/** @param program built into `dist` under this name */
export function startSheetProcess(program: 'read-sheet' | 'write-sheet'): SheetProcess {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${MEMORY_MB}`, join(root, `dist/${program}.js`)],
    // Nothing of the server's environment: its keys are none of a file's business.
    { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR } },
  );
  // Whoever waits for an answer comes first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
  // One that is gone is heard of by how it ended.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Awaited<SheetProcess['ended']>>((resolve) =>
    child.once('close', (code) =>
      resolve({ code, outOfMemory: code === OUT_OF_MEMORY || /heap out of memory/i.test(said) }),
    ),
  );
  return {
    child,
    ended,
    async send(chunk) {
      if (!child.stdin.destroyed && !child.stdin.write(chunk)) await Promise.race([once(child.stdin, 'drain'), ended]);
    },
  };
}
