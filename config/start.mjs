// `npm start`: from a fresh clone to a running server. Only Node's own modules, and old syntax up to
// the version check, so that an old Node reads the message rather than a syntax error.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ensureBuilt, root } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureServerBuilt, served } from './server.mjs';

// `npm run training`: a server for practice beside the real one; see README.
if (process.argv.includes('training')) process.env.TRAINING = 'on';
const training = process.env.TRAINING === 'on';

const say = (line) => process.stdout.write(`${line}\n`);

function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function checkNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  stop(
    `Node ${wanted} or newer is needed, this is ${process.versions.node} · 需要 Node ${wanted} 或更高版本，当前为 ${process.versions.node}`,
  );
}

/** Said before minutes of installing and building; all else that settings.ts checks is said by the server. */
function checkSettings() {
  if (process.env.NODE_ENV !== 'production' || training) return;
  const required = JSON.parse(readFileSync(join(root, 'config/required-in-production.json'), 'utf8'));
  const missing = Object.entries(required).filter(([name]) => !process.env[name]);
  if (missing.length === 0) return;
  const meant = missing.map(([name, meaning]) => `${name} (${meaning})`).join(', ');
  stop(`NODE_ENV=production needs ${meant} · 正式环境缺少 ${missing.map(([name]) => name).join('、')}`);
}

function install() {
  try {
    ensureInstalled();
  } catch (error) {
    stop(error.message);
  }
}

function buildH5() {
  try {
    ensureBuilt('h5', { onBuild: () => say('Building the web front end · 正在构建网页端') });
  } catch (error) {
    stop(`${error.message}\nThe front end did not build · 网页端构建失败`);
  }
}

async function buildServer() {
  try {
    await ensureServerBuilt();
  } catch (error) {
    stop(`${error.message}\nThe server did not build · 服务构建失败`);
  }
}

function serve() {
  say('Starting the server · 正在启动服务');
  const server = spawn(process.execPath, served, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    // Ctrl-C reaches the whole group anyway; this process only has to outlive its child.
    process.on(signal, () => server.kill(signal));
  }
  server.on('error', (error) => stop(`${error.message}\nThe server did not start · 服务未能启动`));
  server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
}

checkNode();
checkSettings();
install();
buildH5();
buildServer().then(serve);
