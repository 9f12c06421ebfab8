// Builds the front end when what it is made from has changed. Only Node's own modules:
// `npm start` loads this before node_modules exists.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileAhead, compress, preloadFirst } from './delivery.mjs';
import { writeServiceWorker } from './offline.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const inputs = ['src', 'config', 'babel.config.js', 'package-lock.json'];

/** Each mode of a platform has a folder of its own, so a test build never lands in a phone. */
export function target(platform, mode) {
  const name = mode === 'production' ? platform : `${platform}-${mode}`;
  return { name, output: join(root, 'dist', name), stamp: join(root, 'dist', `${name}.stamp`) };
}

/** What Node runs to build. The global config is a plugin list in the user's home; a build must not depend on it. */
export function taroBuild(platform) {
  const taro = join(root, 'node_modules/@tarojs/cli/bin/taro');
  return [taro, 'build', '--type', platform, '--disable-global-config', '--no-check'];
}

function filesIn(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/** A hash of everything a build reads: contents and names, not times, so a fresh clone agrees. */
export function hashOf(paths, ...settings) {
  const hash = createHash('sha256').update(settings.join('\0'));
  for (const path of paths) {
    for (const file of filesIn(join(root, path))) {
      hash.update(file.slice(root.length).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

export const fingerprint = (platform, mode) =>
  hashOf(inputs, platform, mode, process.env.TARO_APP_API ?? '', process.env.TARO_APP_WECHAT_SI ?? '');

export function isBuilt(platform, { mode = 'production' } = {}) {
  const { output, stamp } = target(platform, mode);
  return (
    existsSync(join(output, platform === 'h5' ? 'index.html' : 'app.json')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint(platform, mode)
  );
}

/** Always builds; returns the output folder. Throws with the compiler's words when it fails. */
export function build(platform, { mode = 'production', quiet = false } = {}) {
  const { name, output, stamp } = target(platform, mode);
  // Taken before the build, so an edit made while it runs leaves the stamp stale.
  const made = fingerprint(platform, mode);
  rmSync(stamp, { force: true });
  rmSync(output, { recursive: true, force: true });
  const result = spawnSync(process.execPath, taroBuild(platform), {
    cwd: root,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: mode === 'test' ? 'development' : 'production',
      BUILD_OUTPUT: `dist/${name}`,
      BUILD_READABLE: mode === 'test' ? '1' : '',
    },
  });
  if (result.error) throw result.error;
  if (result.status !== 0 || !existsSync(join(output, platform === 'h5' ? 'index.html' : 'app.json'))) {
    throw new Error(`taro build ${name} failed\n${result.stdout ?? ''}${result.stderr ?? ''}`);
  }
  if (platform === 'h5') {
    preloadFirst(output);
    compileAhead(output);
    writeServiceWorker(output);
    compress(output);
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, made);
  return output;
}

/**
 * Builds only when the sources differ from those of the last build.
 * @param {'h5' | 'weapp'} platform
 * @param {{ mode?: 'production' | 'test', onBuild?: () => void }} [options] `test` is readable, for the simulator.
 * @returns {string} the output folder
 */
export function ensureBuilt(platform, { mode = 'production', onBuild } = {}) {
  if (isBuilt(platform, { mode })) return target(platform, mode).output;
  onBuild?.();
  return build(platform, { mode, quiet: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const platform of process.argv.slice(2)) build(platform);
}
