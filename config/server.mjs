// The server as one file: reading a thousand modules through tsx took more than half of its start. Only Node's own modules
// until it builds: `npm start` loads this before node_modules exists.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, root } from './build.mjs';

const inputs = [
  'mock-server',
  'src/shared',
  'config/required-in-production.json',
  'config/server.mjs',
  'package.json',
  'package-lock.json',
];
/** What brings files or machine code of its own. */
const external = ['@electric-sql/pglite', '@embedpdf/fonts-sc', 'pdfkit', 'pg-native', 'sharp', 'swagger-ui-dist'];

// Straight in dist, as main.ts is straight in mock-server: what is read at run time is found from the folder above.
const dist = join(root, 'dist');
const bundle = join(dist, 'server.js');
const stamp = join(dist, 'server.stamp');

/** What it runs in a process of its own, by the name under which it looks for it beside itself. */
const beside = {
  'read-sheet': join(root, 'mock-server/imports/sheet/child.ts'),
  'write-sheet': join(root, 'mock-server/imports/sheet/write-child.ts'),
};

/** What Node runs to serve. With the map a stack names the sources. */
export const served = ['--enable-source-maps', bundle];

/**
 * Builds only when the sources differ from those of the last build. Throws with the compiler's words when it fails.
 * @param {{ onBuild?: () => void }} [options]
 */
export async function ensureServerBuilt({ onBuild } = {}) {
  // Taken before the build, so an edit made while it runs leaves the stamp stale.
  const made = hashOf(inputs);
  if (existsSync(bundle) && existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return;
  onBuild?.();
  rmSync(stamp, { force: true });
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: { server: join(root, 'mock-server/main.ts'), ...beside },
    outdir: dist,
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
  });
  // Whole or not at all: another process may start it meanwhile, or make it too.
  mkdirSync(dist, { recursive: true });
  for (const { path, contents } of outputFiles) {
    const part = `${path}.${process.pid}`;
    writeFileSync(part, contents);
    renameSync(part, path);
  }
  writeFileSync(stamp, made);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureServerBuilt();
