import type { UserConfigExport } from '@tarojs/cli';
import type { Configuration } from 'webpack';

type SplitChunks = Exclude<NonNullable<NonNullable<Configuration['optimization']>['splitChunks']>, false>;

// Names that change with their content, so the server may let browsers keep them for ever.
const named = (folder: string, extension: string) => `${folder}/[name].[contenthash:8].${extension}`;

/** What the pages of one workplace share, once and not in each of them. Their styles stay in order, so they stay with the pages. */
const workplace = (folder: string, words: string) => ({
  name: `src_${folder}_shared`,
  test: new RegExp(`[\\\\/]src[\\\\/](${folder}[\\\\/]|shared[\\\\/]words[\\\\/](.*[\\\\/])?${words}(-|\\.))`),
  type: /javascript/,
  chunks: 'async' as const,
  minChunks: 2,
  priority: 200,
});

export default {
  h5: {
    webpackChain(chain) {
      // A script says whose page it is, so that offline.mjs knows who needs it.
      chain.optimization.set('chunkIds', 'named');
      // What every browser that runs zod's own code has by itself, and what no call of ours asks for.
      const unused = [
        'whatwg-fetch',
        'abortcontroller-polyfill/dist/abortcontroller-polyfill-only',
        'jsonp-retry',
        'platform',
      ];
      for (const name of unused) chain.resolve.alias.set(name, false as never);
      const { cacheGroups, ...split } = chain.optimization.get('splitChunks') as SplitChunks;
      chain.optimization.splitChunks({
        ...split,
        cacheGroups: { ...cacheGroups, desk: workplace('desk', 'staff'), admin: workplace('admin', 'admin') },
      });
    },
    output: { filename: named('js', 'js'), chunkFilename: named('js', 'js') },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: named('css', 'css'),
      chunkFilename: named('css', 'css'),
    },
  },
} satisfies UserConfigExport<'webpack5'>;
