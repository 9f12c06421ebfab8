// Makes the built front end quick to fetch over a weak signal. Only Node's own modules.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The page that one opens without saying which. */
const FIRST = /^src_pages_home_index_tsx\./;

/**
 * Fetches the first page's files beside the app's, which otherwise asks for them only once it runs.
 * @param {string} folder the built H5 front end
 */
export function preloadFirstPage(folder) {
  const path = join(folder, 'index.html');
  const links = Object.entries({ js: 'script', css: 'style' }).flatMap(([kind, as]) =>
    readdirSync(join(folder, kind))
      .filter((name) => FIRST.test(name) && name.endsWith(`.${kind}`))
      .map((name) => `<link rel="preload" href="./${kind}/${name}" as="${as}">`),
  );
  writeFileSync(path, readFileSync(path, 'utf8').replace('</head>', `${links.join('')}</head>`));
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
