/** In a browser without a network: it opens, a declaration is handed over, and goes by itself when there is one again. */
import { wholeDraft } from '../drafts';
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser } from './harness';
import { personAt, signInAs } from './person';

describeInBrowser('without a network', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  test('a declaration is handed over and waits, also after a new start, and arrives when there is a signal', async () => {
    const villager = personAt(await browser.open(server.url), 'phone');
    const { page } = villager;
    await signInAs(villager, '石阿朵');
    const draft = wholeDraft({ startedAt: new Date().toISOString() });
    await page.evaluate((kept) => {
      const { account } = (JSON.parse(localStorage.getItem('session') ?? '{}') as { data: { account: { id: string } } })
        .data;
      localStorage.setItem('draft', JSON.stringify({ data: { ...kept, owner: account.id } }));
    }, draft);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await villager.see('接着填');
    await page.context().setOffline(true);
    await villager.tap('接着填');
    await villager.see('我念一遍，您听对不对');
    await villager.tap('都对，发出去');
    await villager.see('已保存在手机上，有信号就自动发送');
    await page.goto(server.url);
    await villager.see('有一件等着发');
    // A page that was never opened with a network.
    await villager.tap('设置');
    await villager.see('退出登录');
    await page.goto(server.url);
    await villager.see('有一件等着发');
    await page.context().setOffline(false);
    await page.getByText('有一件等着发').waitFor({ state: 'hidden' });
    await villager.see('受灾了');
  }, 60_000);
});
