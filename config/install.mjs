// Installs what package-lock.json names, when it is missing. Only Node's own modules: `npm start` and `npm test`
// load this before node_modules exists.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { root } from './build.mjs';

function isInstalled() {
  // npm writes this file at the end of every install, also of one that left out what builds.
  const installed = join(root, 'node_modules/.package-lock.json');
  return (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs &&
    existsSync(join(root, 'node_modules/@tarojs/cli'))
  );
}

/** Throws when npm could not install; npm has said why by then. */
export function ensureInstalled() {
  if (isInstalled()) return;
  process.stdout.write('Installing dependencies · 正在安装依赖\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // With NODE_ENV=production npm leaves out the dev dependencies, and the front end is built with them.
  const { status } = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed · 依赖安装失败');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureInstalled();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
