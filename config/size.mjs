// `npm run size`: what each package of the mini program weighs, against our budget (WeChat allows 2 MB each).
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { ensureBuilt } from './build.mjs';

/** KB. Main is what a villager waits for; the whole may grow to this with what a county needs to go live. */
const budget = { main: 700, subpackage: 400, total: 2000 };

function bytesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(path) : statSync(path).size);
  }, 0);
}

const output = ensureBuilt('weapp', { onBuild: () => process.stdout.write('Building the mini program\n') });
const { subPackages } = JSON.parse(readFileSync(join(output, 'app.json'), 'utf8'));
const subpackages = subPackages.map(({ root }) => root);
const sizes = Object.fromEntries(subpackages.map((name) => [name, bytesIn(join(output, name))]));
sizes.total = bytesIn(output);
sizes.main = sizes.total - subpackages.reduce((sum, name) => sum + sizes[name], 0);

let over = false;
for (const name of ['main', ...subpackages, 'total']) {
  const kb = sizes[name] / 1024;
  const limit = budget[name] ?? budget.subpackage;
  const tooBig = kb > limit;
  over ||= tooBig;
  process.stdout.write(
    `${name.padEnd(13)} ${kb.toFixed(1).padStart(7)} KB of ${limit} KB${tooBig ? '  TOO BIG' : ''}\n`,
  );
}
process.exitCode = over ? 1 : 0;
