/** Reads the environment, opens the store, listens. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import pino from 'pino';
import { makeApp } from './app';
import { makeLocalWechat } from './gateways/local-wechat';
import { makeWechatGateway } from './gateways/wechat';
import { makeSealing } from './sealing';
import { demoPeople } from './seed/people';
import { seedOnce } from './seed';
import type { Services } from './services';
import { SettingsError, readSettings, type Settings } from './settings';
import { openStore } from './store/open';
import { StoreLocked } from './store/lock';
import { welcome } from './welcome';

const DAY = 86_400_000;

async function start(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel });
  const wechat = settings.wechat
    ? makeWechatGateway(settings.wechat, settings.wechatApi, (fault) => log.error({ gateway: 'wechat', fault }))
    : makeLocalWechat(demoPeople, settings.production);
  const { databaseUrl, dataDir } = settings;
  const store = await openStore({ ...(databaseUrl ? { databaseUrl } : {}), dataDir: join(dataDir, 'store') });
  const services: Services = {
    db: store.db,
    sealing: makeSealing(settings.dataKey),
    now: () => new Date(),
    wechat,
    sessionMs: 30 * DAY,
  };
  await seedOnce(services, settings.seedDemo);

  const app = makeApp({ services, store, log, h5Folder: join(__dirname, '../dist/h5') });
  const server = createServer(app);
  server.listen(settings.port, settings.host, () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : settings.port;
    console.log(welcome(`http://${settings.host}:${port}`, wechat.demoPeople));
  });
  server.on('error', (error) => fail(error));

  const stop = () => {
    server.close(() => void store.close().then(() => process.exit(0)));
    server.closeIdleConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

/** What a person can mend is said in one sentence, anything else with its stack. */
function fail(error: unknown): void {
  const known = error instanceof SettingsError || error instanceof StoreLocked;
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken
      ? 'This port is taken: stop what uses it, or choose another with PORT=3001. 端口被占用。'
      : known
        ? error.message
        : error,
  );
  process.exit(1);
}

Promise.resolve()
  .then(() => start(readSettings(process.env)))
  .catch(fail);
