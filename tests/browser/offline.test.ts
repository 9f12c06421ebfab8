/** In a browser without a network: it opens, a declaration is handed over, and goes by itself when there is one again. */
import { chinaDay } from '../../src/shared/base/china-time';
import { wholeDraft } from '../drafts';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { describeInBrowser } from './harness';
import { personAt, signInAs } from './person';
import { settingsWords, words } from '../words';

const viewport = { width: 390, height: 844 };

describeInBrowser('without a network', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  test('what is to be kept comes as Brotli and for good; the page itself is asked for at each start', async () => {
    const ask = (path: string) => fetch(`${server.url}/${path}`, { headers: { 'accept-encoding': 'gzip, br' } });
    const page = await ask('');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const html = await page.text();
    expect(html).toMatch(/rel="preload" href="\.\/js\/src_pages_home_/);
    const [, script = ''] = /src="\.\/(js\/app\.[^"]+)"/.exec(html) ?? [];
    const answer = await ask(script);
    expect(await answer.text()).toContain('webpack');
    const { headers } = answer;
    expect(headers.get('content-encoding')).toBe('br');
    expect(headers.get('vary')).toBe('Accept-Encoding');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('a declaration is handed over and waits, also after a new start, and arrives when there is a signal', async () => {
    const villager = personAt(await browser.open(server.url, { serviceWorkers: 'allow' }), 'phone');
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
    await villager.see('看一遍，对了就发出去');
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

  test('who chose English reads it without a network too', async () => {
    const reader = personAt(await browser.open(server.url, { serviceWorkers: 'allow' }), 'phone');
    await reader.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await reader.page.reload();
    await reader.open('#/pages/settings/index');
    await reader.tap(settingsWords.en.settings.languages.en);
    await reader.see(settingsWords.en.settings.elderWords);
    await reader.page.evaluate(async () => {
      const isKept = async () => (await caches.keys()).length > 0 && (await caches.match(english()));
      const english = () =>
        performance.getEntriesByType('resource').find(({ name }) => name.includes('english'))?.name ?? '';
      while (!(await isKept())) await new Promise(requestAnimationFrame);
    });
    await reader.page.context().setOffline(true);
    await reader.page.goto(server.url);
    await reader.see(words.en.home.heroTitle);
  });

  test('what a first secretary asks of a household waits on the phone, says what came between, and arrives', async () => {
    const rongjiang = await somebodyAt(server.url, 'demo-secretary-rongjiang');
    const [id = ''] = await rongjiang.casesIn('awaiting_visit');
    const secretary = personAt(await browser.open(server.url, { viewport, serviceWorkers: 'allow' }), 'phone');
    const { page } = secretary;
    await signInAs(secretary, '潘永清');
    await secretary.open('#/village/queue/index');
    await secretary.see(/更新/);
    await secretary.open(`#/village/case/index?id=${id}`);
    await secretary.see('开始入户核实');
    await page.context().setOffline(true);
    await secretary.tap('开始入户核实');
    await secretary.tap('还要请农户补充');
    await secretary.type('请农户补充什么？', '医院的结算单，在谁那里？');
    await secretary.shotInBothSizes('71-question');
    await secretary.tap('下一步');
    await secretary.see(/随时可以撤回/);
    await secretary.tap('交上去');
    await secretary.tap('现在就交');
    await secretary.see('等信号，还没有交上去');
    await secretary.shotInBothSizes('72-question-waits');
    await secretary.tap('看这一户');
    await secretary.see('打开看');
    await secretary.shotInBothSizes('73-case-with-waiting');
    await secretary.open('#/village/queue/index');
    await secretary.see('1 件等信号，还没有交上去');
    await secretary.shotInBothSizes('74-queue-with-waiting');

    await rongjiang.take(id, 'give_emergency_help', {
      givenOn: chinaDay(new Date().toISOString()),
      what: '村里先送了米和油。',
    });
    await page.context().setOffline(false);
    await secretary.see('1 件没有交成，点开那一户看原因');
    await page.getByText(/^看.+/).filter({ visible: true }).first().click();
    await secretary.see('没有交成');
    await secretary.tap('打开看');
    await secretary.see('您写的，还在');
    await secretary.shotInBothSizes('75-question-overtaken');
    await secretary.tap('看过了，接着办');
    await secretary.tap('下一步');
    await secretary.see(/随时可以撤回/);
    await secretary.tap('交上去');
    await secretary.tap('现在就交');
    await secretary.see('已请农户补充');
    await secretary.shotInBothSizes('76-question-sent');
    const { events } = await rongjiang.getCase(id);
    expect(events.filter(({ action }) => action === 'ask_more')).toHaveLength(1);
  }, 90_000);
});
