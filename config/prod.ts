import type { UserConfigExport } from '@tarojs/cli';

// Names that change with their content, so the server may let browsers keep them for ever.
const named = (folder: string, extension: string) => `${folder}/[name].[contenthash:8].${extension}`;

export default {
  h5: {
    webpackChain(chain) {
      // A script says whose page it is, so that offline.mjs knows who needs it.
      chain.optimization.set('chunkIds', 'named');
    },
    output: { filename: named('js', 'js'), chunkFilename: named('js', 'js') },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: named('css', 'css'),
      chunkFilename: named('css', 'css'),
    },
  },
} satisfies UserConfigExport<'webpack5'>;
