/** English is a script of its own, which WeChat fetches when it is chosen. */
import { startServer, type RunningServer } from '../running-server';
import { settingsWords as words } from '../words';
import { openWeapp, type Weapp } from './harness';

let server: RunningServer;
let app: Weapp;
beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

const { home, settings, kit } = words.en;
const inChinese = words['zh-CN'];

test('it is shown at once where there is a signal, and from the first screen on in the next life, without one', async () => {
  app = await openWeapp({ server: server.url, url: '/pages/settings/index' });
  await app.page().tap(settings.languages.en);
  await app.until(settings.elderWords);
  await app.signal('offline');
  await app.relaunch();
  await app.until(home.heroTitle);
});

test('without a signal the page says so in both languages and stays Chinese, and goes on when tried again', async () => {
  app = await openWeapp({ server: server.url, url: '/pages/settings/index' });
  await app.signal('offline');
  await app.page().tap(settings.languages.en);
  await app.until(inChinese.settings.englishMissing);
  expect(app.page().text()).toContain(inChinese.settings.elderWords);
  await app.signal('online');
  await app.page().tap(inChinese.kit.retry);
  await app.until(settings.elderWords);
  expect(app.page().text()).not.toContain(kit.retry);

  await app.page().tap(settings.languages['zh-CN']);
  await app.until(inChinese.settings.elderWords);
});
