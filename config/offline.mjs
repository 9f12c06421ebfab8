// Writes the service worker beside the built front end, with the names of what it keeps. Only Node's own modules.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Subpackages, and what two of them share; a script of theirs begins with their name: see config/prod.ts. */
const WORKPLACES = ['desk', 'village', 'office', 'admin'];

/** @param {string} folder the built H5 front end */
export function writeServiceWorker(folder) {
  const files = ['js', 'css']
    .flatMap((kind) => readdirSync(join(folder, kind)).map((name) => `${kind}/${name}`))
    .filter((file) => /\.(js|css)$/.test(file))
    .sort();
  const workplaceOf = (file) => WORKPLACES.find((name) => file.includes(`/src_${name}_`));
  const parts = [
    ['./', ...files.filter((file) => !workplaceOf(file))],
    ...WORKPLACES.map((name) => files.filter((file) => workplaceOf(file) === name)),
  ];
  const page = readFileSync(join(folder, 'index.html'));
  const build = createHash('sha256').update(page).update(JSON.stringify(files)).digest('hex').slice(0, 12);
  const worker = readFileSync(new URL('service-worker.js', import.meta.url), 'utf8');
  const known = `const BUILD = ${JSON.stringify(build)};\nconst PARTS = ${JSON.stringify(parts)};\n`;
  writeFileSync(join(folder, 'service-worker.js'), known + worker);
}
