import type { UserConfigExport } from '@tarojs/cli';

/** Where `npm start` listens beside it; an empty variable counts as none. */
const server = `http://127.0.0.1:${process.env.PORT || 3000}`;

export default {
  h5: {
    // The server of dist/h5-dev answers nothing below a relative path.
    publicPath: '/',
    devServer: {
      // Taro's own choice is every network that this machine is in.
      host: process.env.HOST || '127.0.0.1',
      port: 10086,
      open: false,
      proxy: [{ context: ['/api', '/healthz', '/openapi.json'], target: server }],
    },
  },
} satisfies UserConfigExport<'webpack5'>;
