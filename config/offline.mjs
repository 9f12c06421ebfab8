// Writes the service worker beside the built front end, with the names of what it keeps. Only Node's own modules.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What only some need: subpackages, what two of them share (see config/prod.ts), and the second language. */
const SOME = ['/src_desk_', '/src_village_', '/src_office_', '/src_admin_', '/english.'];

/** @param {string} folder the built H5 front end */
export function writeServiceWorker(folder) {
  const files = ['js', 'css']
    .flatMap((kind) => readdirSync(join(folder, kind), { recursive: true }).map((name) => `${kind}/${name}`))
    .filter((file) => /\.(js|css)$/.test(file))
    .sort();
  const partOf = (file) => SOME.find((name) => file.includes(name));
  const parts = [
    ['./', ...files.filter((file) => !partOf(file))],
    ...SOME.map((name) => files.filter((file) => partOf(file) === name)),
  ];
  const empty = parts.findIndex((part) => part.length === 0);
  if (empty > 0) throw new Error(`no script is named ${SOME[empty - 1]}: it was moved, and would not be kept`);
  const page = readFileSync(join(folder, 'index.html'));
  const build = createHash('sha256').update(page).update(JSON.stringify(files)).digest('hex').slice(0, 12);
  const worker = readFileSync(new URL('service-worker.js', import.meta.url), 'utf8');
  const known = `const BUILD = ${JSON.stringify(build)};\nconst PARTS = ${JSON.stringify(parts)};\n`;
  writeFileSync(join(folder, 'service-worker.js'), known + worker);
}
