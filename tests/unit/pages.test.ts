/** The table of pages against what lies in the folders, and against where a message leads. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pages as messagePages } from '../../mock-server/messages/wording';
import { pages } from '../../src/pages';

const src = join(__dirname, '../../src');
const folders = Object.values(pages).map(({ folder }) => folder);

test('each folder with a page of its own is one row', () => {
  const found = (readdirSync(src, { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('/index.config.ts'))
    .map((name) => name.slice(0, -'/index.config.ts'.length));
  expect([...folders].sort()).toEqual(found.sort());
});

test('WeChat opens each page that a message leads to', () => {
  for (const page of Object.values(messagePages)) expect(folders.map((folder) => `${folder}/index`)).toContain(page);
});
