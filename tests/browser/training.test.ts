/** Practice looks like practice on every screen, without a signal and on paper too, and a real server never does. */
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser } from './harness';
import { faultsOf } from './look';
import { personAt } from './person';
import { startAs, type Size } from './readers';
import { words } from '../words';

const { kit, home } = words['zh-CN'];

describeInBrowser('a training', (browser) => {
  let server: RunningServer;
  let real: RunningServer;
  beforeAll(async () => {
    [server, real] = await Promise.all([startServer({ TRAINING: 'on' }), startServer()]);
  }, 180_000);
  afterAll(() => Promise.all([server.close(), real.close()]));

  test.each<Size>(['normal', 'elder'])('says so on a villager’s screens: %s', async (size) => {
    const page = await browser.open('about:blank');
    const person = personAt(page, size);
    await startAs(page, server.url, { size, locale: 'zh-CN', visitor: 'demo-villager-weining' });
    await person.see(home.heroTitle);
    await person.see(kit.training);
    await person.shot('training-home');
    expect(await faultsOf(page, size)).toEqual([]);
    await person.open('#/pages/help/index');
    await person.see(kit.training);
    // It is known without asking.
    await page.context().setOffline(true);
    await person.open('#/pages/settings/index');
    await person.see(kit.training);
  });

  test('says so on a desk, and in what is printed', async () => {
    const page = await browser.open('about:blank');
    const person = personAt(page, 'desk');
    const viewport = { width: 1280, height: 800 };
    await startAs(page, server.url, {
      size: 'normal',
      locale: 'zh-CN',
      visitor: 'demo-township-guanfenghai',
      viewport,
    });
    await person.open('#/office/cases/index');
    await person.see(/共 \d+ 件/);
    await person.see(kit.training);
    await person.shot('training-desk');
    await page.emulateMedia({ media: 'print' });
    await person.see(kit.training);
    await person.shot('training-print');
  });

  test('is nothing that a real server says', async () => {
    const page = await browser.open('about:blank');
    await startAs(page, real.url, { size: 'normal', locale: 'zh-CN', visitor: 'demo-villager-weining' });
    await personAt(page, 'normal').see(home.heroTitle);
    expect(await page.getByText(kit.training).count()).toBe(0);
  });
});
