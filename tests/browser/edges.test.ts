/** What only a browser has: other tabs, typed addresses, narrow windows. */
import { startServer, type RunningServer } from '../running-server';
import { describeInBrowser, settled } from './harness';
import { declareAnew, personAt, signInAs } from './person';
import { sizes, startAs } from './readers';
import { words } from '../words';

describeInBrowser('at the edges of a browser', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  test('signing out in one tab leaves nothing in the other', async () => {
    const first = personAt(await browser.open(`${server.url}/?scene=v520526107001`), 'phone');
    await signInAs(first, '罗春生');
    await first.see('七里半社区');
    await declareAnew(first, words['zh-CN']);
    await first.see('家里出了什么事？');
    const second = personAt(await first.page.context().newPage(), 'phone');
    await second.page.goto(`${server.url}/#/pages/settings/index`);
    await second.tap('退出登录');
    await second.tap('退出');
    await second.see('以前报过？登录后看进度');
    await first.see('以前报过？登录后看进度');
    expect(await first.text()).not.toContain('有一件没填完');
    expect(await first.page.evaluate(() => Object.keys(localStorage))).not.toContain('draft');
  }, 60_000);

  test('what waits in two tabs goes out once, when there is a signal', async () => {
    const first = personAt(await browser.open(`${server.url}/?scene=v520526107001`), 'phone');
    await signInAs(first, '罗春生');
    // The page that it leads to is there without a signal once it has been opened.
    await first.open('#/pages/complaints/index');
    await first.see('投诉和建议');
    await first.open('#/pages/complain/index');
    await first.see('您想说的');
    const context = first.page.context();
    const second = personAt(await context.newPage(), 'phone');
    await second.page.goto(server.url);
    await second.see('我要申报');
    const sent: string[] = [];
    context.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/complaints')) sent.push(request.url());
    });
    // Slow enough that each tab would begin before the other has its answer.
    await context.route('**/api/complaints', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await context.setOffline(true);
    await first.type('您想说的', '登记两个月了没人来过。');
    await first.tap('交上去');
    await first.page.getByRole('dialog').getByText('交上去', { exact: true }).click();
    await first.see('还没有交出去，都在手机里');
    await second.see('还没交出去，都在手机里');
    sent.length = 0;
    await context.setOffline(false);
    await first.see('等答复');
    await second.page.getByText('还没交出去，都在手机里').waitFor({ state: 'detached' });
    expect(sent).toHaveLength(1);
  }, 60_000);

  test('an address that no page has leads home', async () => {
    const page = await browser.open(`${server.url}/#/pages/nothing/index`);
    await personAt(page, 'phone').see('家里遇到难处了？');
  }, 60_000);

  test('a village is found while its name is typed, and never by a name that stands there no more', async () => {
    const person = personAt(await browser.open(server.url), '390');
    const { page } = person;
    const { village: say } = words['zh-CN'].declare;
    await signInAs(person, '罗春生');
    await declareAnew(person, words['zh-CN']);
    await person.see(say.title);
    // Nothing is wrong before it was touched.
    expect(await page.locator('.k-field__box--wrong').count()).toBe(0);
    await person.tap('下一步');
    await person.see(say.missing.name);
    await person.choose(say.city, '毕节市');
    await page.getByText(say.missing.name).filter({ visible: true }).waitFor({ state: 'detached' });
    // What opens next is not wrong yet; once it is asked for, it says so where it stands.
    expect(await page.locator('.k-error').filter({ visible: true }).count()).toBe(0);
    await person.tap('下一步');
    await person.see(say.missing.county);
    await person.choose(say.county, '威宁彝族回族苗族自治县');
    await person.tap('下一步');
    await person.see(say.missing.town);
    await person.shot('village-no-town');

    // The answer to what was typed first comes last.
    await page.route('**/api/villages?name=*', async (route) => {
      const first = decodeURIComponent(route.request().url()).includes('name=七里半');
      if (first) await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue().catch(() => undefined);
    });
    await person.type(say.search, '七里半');
    await page.waitForRequest(/name=/);
    await person.type(say.search, '海丰');
    await page.getByRole('radio').first().waitFor();
    await page.waitForTimeout(800);
    expect(await page.getByRole('radio', { name: /七里半/ }).count()).toBe(0);
    await person.shot('village-found');
    await person.type(say.search, '观风海镇七里半');
    await person.see(say.notFound);
    await person.type(say.search, '七里半社区');
    await page.keyboard.press('Enter');
    await person.see(/选好了：.*七里半社区/);
    // Another name is another village: what was chosen is not meant any more.
    await person.type(say.search, '海丰');
    await page.getByText(/^选好了/).waitFor({ state: 'detached' });
    await person.tap('下一步');
    await person.see(say.missing.name);
  }, 60_000);

  test('by keyboard one goes on where one is: at the title, at the question, in the sheet and back', async () => {
    const person = personAt(await browser.open(`${server.url}/?scene=v520526107001`), 'phone');
    const { page } = person;
    await signInAs(person, '罗春生');
    const isAt = (what: string) =>
      page.waitForFunction((text) => document.activeElement?.textContent?.trim() === text, what);
    await person.see(words['zh-CN'].home.follow);
    await page.getByRole('button', { name: '我要申报' }).focus();
    await page.keyboard.press('Enter');
    // A case of theirs is open: the sheet says so, and another matter is declared.
    await page.getByRole('dialog').and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: words['zh-CN'].home.other }).focus();
    await page.keyboard.press('Enter');
    await isAt('申报');
    await page.getByRole('radio', { name: '受灾了' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '下一步' }).filter({ visible: true }).focus();
    await page.keyboard.press('Enter');
    await isAt('遭了什么灾？');
    // The browser's own back is one question back, and from the first one out of the declaration.
    await page.goBack();
    await isAt(words['zh-CN'].declare.kind.title);
    await page.getByRole('button', { name: '下一步' }).filter({ visible: true }).focus();
    await page.keyboard.press('Enter');
    await isAt('遭了什么灾？');
    await person.see('第 2 步，共约 11 步');
    await page.goBack();
    await isAt(words['zh-CN'].declare.kind.title);
    await page.goBack();
    await isAt('我要申报');
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog');
    await sheet.and(page.locator(':focus')).waitFor();
    for (let tabs = 0; tabs < 5; tabs += 1) {
      await page.keyboard.press('Tab');
      const beside = await page.evaluate(() => document.activeElement?.closest('.k-page__main, .k-bar') !== null);
      expect(beside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await isAt('我要申报');
  }, 60_000);

  test('a field that is tapped stays in sight when the keyboard takes half of the window', async () => {
    const page = await browser.open('about:blank');
    await startAs(page, server.url, { size: 'elder', locale: 'zh-CN', visitor: 'demo-villager-weining' });
    const person = personAt(page, 'elder');
    await person.open('#/pages/complain/index');
    const fields = page.locator('.k-field__box textarea, .k-field__box input').filter({ visible: true });
    await fields.first().waitFor();
    expect(await fields.count()).toBeGreaterThan(1);
    const { width, height } = sizes.elder.viewport;
    for (const field of await fields.all()) {
      await field.click();
      // Chromium has no keyboard of its own without a hand; a phone's leaves so much of the window.
      await page.setViewportSize({ width, height: height / 2 });
      await page.waitForFunction(() => {
        const typed = document.activeElement?.closest('.k-field__box')?.getBoundingClientRect();
        if (!typed) return false;
        const middle = document.elementFromPoint(typed.left + typed.width / 2, typed.top + typed.height / 2);
        return middle?.closest('.k-field__box')?.contains(document.activeElement);
      });
      await page.setViewportSize({ width, height });
    }
  }, 60_000);

  test('help in English, and a case in elder size on a narrow phone, stay readable', async () => {
    const small = personAt(
      await browser.open(`${server.url}/#/pages/settings/index`, { viewport: { width: 320, height: 640 } }),
      'narrow',
    );
    await small.tap('English');
    await small.press('Large text');
    await small.open('#/pages/help/index');
    await small.see(/demo data/);
    expect(await small.page.locator('.k-page').filter({ visible: true }).innerText()).not.toMatch(/[\u4e00-\u9fff]/);
    await signInAs(small, '杨光明');
    await small.open('#/village/queue/index');
    await small.page.locator('.d-card').filter({ visible: true }).first().click();
    await small.page.locator('.d-acts .k-button').filter({ visible: true }).first().waitFor();
    await small.shot('44-case');
    const right = () =>
      small.page
        .locator('.k-foot .k-button')
        .filter({ visible: true })
        .evaluateAll((buttons) => Math.max(...buttons.map((button) => button.getBoundingClientRect().right)));
    await settled(small.page);
    expect(await right()).toBeLessThanOrEqual(320);
    expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }, 60_000);

  test('a desk finds the case whose receipt number is read over the phone', async () => {
    const desk = personAt(await browser.open(server.url, { viewport: { width: 1280, height: 800 } }), 'desk');
    await signInAs(desk, '马文君');
    await desk.open('#/office/cases/index?view=all');
    await desk.page.locator('.d-beside__row .d-card').filter({ visible: true }).first().click();
    const pattern = /[34679A-Z]{4}-[34679A-Z]{4}-[34679A-Z]{2}/;
    await desk.see(pattern);
    const receipt = pattern.exec(await desk.text())?.[0] ?? '';

    await desk.type('找一户', receipt.toLowerCase().replace(/-/g, ''));
    await desk.page.keyboard.press('Enter');
    await desk.see(`受理编号 ${receipt}`);
    await desk.page.waitForFunction(
      () =>
        [...document.querySelectorAll<HTMLElement>('.d-beside__row')].filter((row) => row.offsetParent).length === 1,
    );
    await desk.shot('33-receipt');
    await desk.tap('回名单');
    await desk.see(/共 \d+ 件/);
  }, 60_000);
});
