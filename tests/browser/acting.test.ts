/** Acting on a case at a desk by the keyboard alone, in the built H5. */
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { describeInBrowser } from './harness';
import { keyboardOf } from './keyboard';
import { personAt, signInAs } from './person';

describeInBrowser('acting at a desk', (browser) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  }, 90_000);
  afterAll(() => server.close());

  test('a township passes a review without a mouse, and what is missing takes the focus', async () => {
    const reviewer = await somebodyAt(server.url, 'demo-township-guanfenghai');
    const [id = ''] = await reviewer.casesIn('awaiting_review');
    const page = await browser.open(server.url, { viewport: { width: 1280, height: 800 } });
    const township = personAt(page, 'desk');
    await signInAs(township, '马文君');
    await township.open(`#/office/case/index?id=${id}`);
    await township.see('开始审核');

    const { go } = keyboardOf(page);
    await go('开始审核');
    await township.see('审核下来，怎么定？');
    await go('审核通过');
    await township.see('审核意见');
    await go('下一步');
    await township.see('这一项要填');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type('材料齐全，公示没有异议，同意上报。');
    await go('下一步');
    await township.see('交上去以后，转到：县级工作人员');
    await township.shot('50-last-look');
    await go('交上去');
    await township.see(/还没交：/);
    await go('现在就交');
    await township.see('审核通过，已报县里');
    expect((await reviewer.getCase(id)).status).toBe('awaiting_approval');
  }, 60_000);
});
