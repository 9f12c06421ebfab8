import { join } from 'node:path';

import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import type { IMiniAppConfig } from '@tarojs/taro/types/compile';

import dev from './dev';
import prod from './prod';
import { accessibleComponents } from './accessibility';

/** H5 is served by the API's own server, so it needs no host; a phone does. */
const apiBase = process.env.TARO_ENV === 'h5' ? '' : (process.env.TARO_APP_API ?? 'http://127.0.0.1:3000');

/** Set by config/build.mjs for the build that the simulator tests load; readable errors matter there, size doesn't. */
const readable = process.env.BUILD_READABLE === '1';

const development = process.env.NODE_ENV === 'development';

/** What turns a schema into JSON Schema: only the server's pages about its API ask for that. */
const zod = join(__dirname, '../node_modules/zod');
const serverOnly = ['to-json-schema', 'json-schema-processors'].map((name) => join(zod, `v4/core/${name}.js`));

const contract = join(__dirname, '../src/shared/contract');

type Chain = Parameters<NonNullable<IMiniAppConfig['webpackChain']>>[0];

/**
 * Minifies for the engines that babel.config.js names. Taro's own options are for ES5, leave names as they are and
 * escape every Chinese character, which doubles what a phone downloads of our words.
 */
function minifyForPhones(chain: Chain): void {
  chain.output.set('environment', { arrowFunction: true, const: true, destructuring: true, templateLiteral: true });
  if (development) return;
  const terserOptions = { ecma: 2020, compress: { passes: 2 }, format: { comments: false } };
  chain.optimization.minimizer('terserPlugin').tap((given: object[]) => [{ ...given[0], terserOptions }]);
}

/** Leaves out what only the server says: how a schema becomes JSON Schema, who may call what, and what its pages say. */
function leaveServerOnly(chain: Chain): void {
  for (const path of serverOnly) chain.resolve.alias.set(path, false as never);
  const rule = chain.module.rule('contract').include.add(contract).end();
  rule.enforce('pre').use('without-server-words').loader(join(__dirname, 'without-server-words.cjs'));
}

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'guizhou-fangpin-shenbao',
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    sourceRoot: 'src',
    outputRoot: process.env.BUILD_OUTPUT ?? `dist/${process.env.TARO_ENV}`,
    // We write px and mean px: no scaling by design width on either side.
    designWidth: 375,
    deviceRatio: { 375: 1 },
    cache: { enable: false },
    plugins: [['@tarojs/plugin-inject', { components: accessibleComponents }], join(__dirname, 'template.ts')],
    defineConstants: { API_BASE: JSON.stringify(apiBase) },
    mini: {
      optimizeMainPackage: { enable: true },
      postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
      webpackChain(chain) {
        minifyForPhones(chain);
        leaveServerOnly(chain);
        // No phone keeps a script over a new version, so a module's number need not stay the same, and can be short.
        chain.optimization.set('moduleIds', 'size');
        // Without --watch Taro always picks production; development React names its errors.
        if (readable) chain.mode('development').devtool(false).optimization.minimize(false);
      },
    },
    h5: {
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      // Not Taro's web components but what the alias below names, without their styles.
      useHtmlComponents: true,
      postcss: {
        pxtransform: { enable: false },
        autoprefixer: { enable: true },
        cssModules: { enable: false },
      },
    },
  };
  const inBrowser: UserConfigExport<'webpack5'> = {
    h5: {
      webpackChain(chain) {
        leaveServerOnly(chain);
        minifyForPhones(chain);
        // What the file below does not name fails the build, and not the page.
        chain.module.strictExportPresence(true);
        chain.resolve.alias
          .set('@tarojs/components$', join(__dirname, '../src/ui/in-browser.ts'))
          .set('@tarojs/components-react/dist/index.css', false as never);
        if (!development) prod.h5.webpackChain(chain);
      },
    },
  };
  return merge({}, base, development ? dev : prod, inBrowser);
});
