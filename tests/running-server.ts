/** The product as a user starts it: the server's own process, as it was built last, on a fresh embedded store with the demo seed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
/** A cold store on a busy machine. */
const PATIENCE_MS = 180_000;

export interface RunningServer {
  url: string;
  /** Resolves on the server's new day; it then does what has fallen due. Phones keep their own clocks. */
  passDays(days: number): Promise<void>;
  close(): Promise<void>;
}

/** @param environment as for `serve` */
export function startServer(environment: Record<string, string> = {}): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'declaration-'));
  const run = process.env.TEST_RUN_FOLDER;
  if (run) cpSync(seededIn(run), dataDir, { recursive: true });
  return serve(dataDir, environment);
}

/** Seeding costs most of a first start, so a run of the tests does it once, and each server gets a copy. */
const seededIn = (run: string) => join(run, 'seeded');

export async function seed(run: string): Promise<void> {
  const { stop } = await serve(seededIn(run));
  await stop();
}

/** @param environment beside what every server here gets, such as a `DATABASE_URL` */
export async function serve(
  dataDir: string,
  environment: Record<string, string> = {},
): Promise<RunningServer & { stop(): Promise<void> }> {
  mkdirSync(dataDir, { recursive: true });
  let ahead = 0;
  const inTest = ['--import', join(root, 'tests/server-in-test.mjs')];
  const child = spawn(process.execPath, [...inTest, '--enable-source-maps', join(root, 'dist/server.js')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: '',
      PORT: '0',
      DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`the server ${why}:\n${said}`));
    };
    const timer = setTimeout(() => fail('did not start in time'), PATIENCE_MS);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => fail('stopped'));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return {
    url,
    stop,
    async passDays(days) {
      ahead += days * 86_400_000;
      child.send(ahead);
      await once(child, 'message');
    },
    async close() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
