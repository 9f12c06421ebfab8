/** The glossary and the code say the same words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const sources = ['src', 'mock-server'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8')),
);
const rows = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| *(-+|中文)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, chinese = '', code = '', english = '', replaces = '']) => ({ chinese, code, english, replaces }));

test('every word has its name in the code, once', () => {
  expect(rows.length).toBeGreaterThan(50);
  const all = sources.join('\n');
  for (const { chinese, code, english } of rows) {
    expect([chinese, english]).not.toContain('');
    expect([code, new RegExp(`\\b${code}\\b`).test(all)]).toEqual([code, true]);
  }
  const names = rows.map(({ code }) => code);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('nothing is exported under a name that has gone', () => {
  const gone = new Set(rows.flatMap(({ replaces }) => replaces.split(',')).map((name) => name.trim()));
  gone.delete('');
  const exported = sources.flatMap((source) => [
    ...[...source.matchAll(/^export (?:async )?(?:const|function|type|interface|class) (\w+)/gm)].map(
      ([, name]) => name,
    ),
    ...[...source.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
      list.split(',').map((each) => each.trim().split(' as ').pop()),
    ),
  ]);
  expect(exported.length).toBeGreaterThan(1000);
  expect(exported.filter((name) => name !== undefined && gone.has(name))).toEqual([]);
});
