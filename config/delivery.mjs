// Makes the built front end quick to fetch over a weak signal. Only Node's own modules.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The page that one opens without saying which, where most go from there, and what every answer of the server is read by. */
const FIRST = /^src_(pages_(home|declare|sign-in)_index_tsx|shared_api_ts)\./;

/**
 * Fetches what is needed first beside the app's files, which otherwise ask for it only once they run.
 * @param {string} folder the built H5 front end
 */
export function preloadFirst(folder) {
  const path = join(folder, 'index.html');
  const links = Object.entries({ js: 'script', css: 'style' }).flatMap(([kind, as]) =>
    readdirSync(join(folder, kind))
      .filter((name) => FIRST.test(name) && name.endsWith(`.${kind}`))
      .map((name) => `<link rel="preload" href="./${kind}/${name}" as="${as}">`),
  );
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
