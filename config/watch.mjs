// `npm run dev:h5` and `dev:weapp`: builds and rebuilds on change. A script rather than `NODE_ENV=… taro`,
// which Windows' shell doesn't know. Not named dev.mjs: config/index.ts would import that in place of dev.ts.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

import { root, target, taroBuild } from './build.mjs';

const [platform] = process.argv.slice(2);
if (platform !== 'h5' && platform !== 'weapp') {
  process.stderr.write('Usage: node config/watch.mjs h5|weapp\n');
  process.exit(1);
}

// A folder of its own for H5: a running `npm start` serves dist/h5. DevTools opens dist/weapp, so that one
// is shared, and without its stamp nobody takes what is left there for a production build.
const { name, stamp } = target(platform, platform === 'h5' ? 'dev' : 'production');
rmSync(stamp, { force: true });

const taro = spawn(process.execPath, [...taroBuild(platform), '--watch'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development', BUILD_OUTPUT: `dist/${name}` },
});
// Ctrl-C reaches the whole group anyway; this process only has to outlive its child.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => taro.kill(signal));
taro.on('error', (error) => {
  process.stderr.write(`${error.message}\nRun npm install first\n`);
  process.exit(1);
});
taro.on('exit', (code) => process.exit(code ?? 0));
