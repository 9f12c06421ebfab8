/** Reads the environment, opens the store, listens. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import pino from 'pino';
import { makeApp } from './app';
import { carryOver } from './cases/carry-over';
import { makeBackground } from './background';
import { makeLocalMessages } from './gateways/local-messages';
import { makeLocalWechat } from './gateways/local-wechat';
import { makeLocalSms } from './gateways/local-sms';
import { makeFolderObjects } from './gateways/objects-folder';
import { makeS3Objects } from './gateways/objects-s3';
import { makeHttpSms } from './gateways/sms-http';
import { makeWechatGateway } from './gateways/wechat';
import { makeWechatMessages } from './gateways/wechat-messages';
import { makeReferenceSource } from './reference/source';
import { root } from './root';
import { makeSealing } from './sealing';
import { demoPeople } from './seed/people';
import { seedOnce } from './seed';
import type { Services } from './services';
import { makeTypingAids } from './gateways/typing-aids';
import { SettingsError, readSettings, type Settings } from './settings';
import { checkPurpose } from './training';
import { openStore, type Store } from './store/open';
import { StoreLocked } from './store/lock';
import { welcome } from './welcome';

const DAY = 86_400_000;
/** How long an answer under way may still take once the server is told to stop. */
const GRACE_MS = 5_000;

async function start(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel });
  const wechat = settings.wechat
    ? makeWechatGateway(settings.wechat, settings.wechatApi, (fault) => log.error({ gateway: 'wechat', fault }))
    : makeLocalWechat(demoPeople, settings.production);
  const objects = settings.s3
    ? makeS3Objects(settings.s3, (fault) => log.error({ gateway: 's3', fault }))
    : makeFolderObjects(join(settings.dataDir, 'objects'));
  const messages = settings.wechat
    ? makeWechatMessages(settings.wechat, settings.wechatApi, settings.wechatTemplates, {
        onFault: (fault) => log.error({ gateway: 'wechat messages', fault }),
      })
    : makeLocalMessages((kept) => log.info(kept, 'would have sent a subscribe message'));
  const typingAids = makeTypingAids(settings, (gateway, fault) => log.error({ gateway, fault }));
  const sms = settings.sms
    ? makeHttpSms(settings.sms, { onFault: (fault) => log.error({ gateway: 'sms', fault }) })
    : settings.production
      ? undefined
      : makeLocalSms((kept) => log.info(kept, 'would have sent a text'));
  const store = await open(settings);
  const services: Services = {
    db: store.db,
    write: store.write,
    reference: makeReferenceSource(store.db),
    sealing: makeSealing(settings.dataKey),
    now: () => new Date(),
    wechat,
    objects,
    messages,
    typingAids,
    ...(sms ? { sms } : {}),
    sessionMs: 30 * DAY,
    ...(settings.training ? { training: true } : {}),
  };

  const background = makeBackground(services, log);

  const server = createServer(
    makeApp({
      services,
      store,
      log,
      onWritten: background.wake,
      h5Folder: join(root, 'dist/h5'),
      proxies: settings.proxies,
    }),
  );
  // Longer than a proxy keeps an idle connection (nginx: 60 s), or it sends into one that is just being closed.
  server.keepAliveTimeout = 65_000;
  try {
    await seedOnce(services, settings.seedDemo);
    await checkPurpose(services, settings);
    await services.reference.refresh();
    await carryOver(services);
    // Rejects when the port can't be had.
    await once(server.listen(settings.port, settings.host), 'listening');
  } catch (error) {
    await store.close();
    throw error;
  }
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  console.log(welcome(`http://${settings.host}:${port}`, wechat.demoPeople));

  background.start();

  const stop = () => {
    const ended = background.stop();
    server.close(() => void ended.then(() => store.close()).then(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

async function open({ databaseUrl, dataDir }: Settings): Promise<Store> {
  if (!databaseUrl) return openStore({ dataDir: join(dataDir, 'store') });
  try {
    return await openStore({ databaseUrl });
  } catch (error) {
    // A query that fails comes wrapped, with its cause; what comes bare is about getting in.
    if (!(error instanceof Error) || error.cause) throw error;
    const { host, pathname } = new URL(databaseUrl);
    // A name with several addresses fails once for each, and says only the code.
    const why = error.message || ('code' in error ? String(error.code) : error.name);
    throw new SettingsError(
      `DATABASE_URL: no way in to database "${pathname.slice(1)}" at ${host || 'the default host'}: ${why} · 数据库连接失败`,
    );
  }
}

/** What a person can correct is said in one sentence, anything else with its stack. */
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
