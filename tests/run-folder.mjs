// What the files of one run of the tests share: a seeded store. Workers get the folder's name with the environment.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../config/build.mjs';
import { ensureServerBuilt } from '../config/server.mjs';

/** The simulator's and the browser's setup both call it; the first one does it. */
export async function makeRunFolder() {
  if (process.env.TEST_RUN_FOLDER) return;
  await ensureServerBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'test-run-'));
  execFileSync(process.execPath, ['--import', 'tsx', join(root, 'tests/seed.ts'), folder], {
    cwd: root,
    stdio: 'inherit',
  });
  process.env.TEST_RUN_FOLDER = folder;
}

/** Jest's global teardown. */
export default function dropRunFolder() {
  rmSync(process.env.TEST_RUN_FOLDER, { recursive: true, force: true });
}
