// Makes the built front end quick to fetch over a weak signal. Only Node's own modules.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The page that one opens without saying which, where most go from there, and what every answer of the server is read by. */
const FIRST = [
  'pages/home/index.tsx',
  'pages/declare/index.tsx',
  'pages/sign-in/index.tsx',
  'shared/contract/main-api.ts',
];

/**
 * Fetches what is needed first beside the app's files, which otherwise ask for it only once they run.
 * @param {string} folder the built H5 front end
 * @throws where a part has no script of its own: it was moved, and would come late without a word
 */
export function preloadFirst(folder) {
  const path = join(folder, 'index.html');
  const filesOf = (kind) => readdirSync(join(folder, kind)).filter((name) => name.endsWith(`.${kind}`));
  const [scripts, styles] = [filesOf('js'), filesOf('css')];
  const links = FIRST.flatMap((part) => {
    const begins = `src_${part.replaceAll(/[/.]/g, '_')}.`;
    const own = scripts.filter((name) => name.startsWith(begins));
    if (own.length === 0) throw new Error(`${part} has no script of its own to fetch first`);
    return [
      ...own.map((name) => `<link rel="preload" href="./js/${name}" as="script">`),
      ...styles
        .filter((name) => name.startsWith(begins))
        .map((name) => `<link rel="preload" href="./css/${name}" as="style">`),
    ];
  });
  writeFileSync(path, readFileSync(path, 'utf8').replace('</head>', `${links.join('')}</head>`));
}

/**
 * Chromium (from 136) compiles the first scripts whole, beside the page's thread while they come, in place of function
 * by function as each is called: https://v8.dev/blog/explicit-compile-hints
 */
export function compileAhead(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const [, name] of page.matchAll(/<script [^>]*src="([^"]+)"/g)) {
    const path = join(folder, name);
    writeFileSync(path, `//# allFunctionsCalledOnLoad\n${readFileSync(path, 'utf8')}`);
  }
}

/** Each file once more as Brotli, as small as it gets: the server would take seconds for each, or compress less. */
export function compress(folder) {
  const texts = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css|html)$/.test(name));
  for (const name of texts) {
    const content = readFileSync(join(folder, name));
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params }));
  }
}
