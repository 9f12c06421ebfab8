import type { UserConfigExport } from '@tarojs/cli';

const server = 'http://127.0.0.1:3000';

export default {
  h5: {
    devServer: {
      port: 10086,
      open: false,
      proxy: [{ context: ['/api', '/healthz', '/openapi.json'], target: server }],
    },
  },
} satisfies UserConfigExport<'webpack5'>;
