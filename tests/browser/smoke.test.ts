import { describeInBrowser, h5Folder, screenshot } from './harness';
import { startTinyServer } from '../tiny-server';

describeInBrowser('H5', (browser) => {
  let server: Awaited<ReturnType<typeof startTinyServer>>;
  beforeAll(async () => {
    server = await startTinyServer(h5Folder);
  });
  afterAll(() => server.close());

  test('a tap reaches React, the server and the screen', async () => {
    const page = await browser.open(server.url);
    await page.getByText('还没有问过').waitFor();
    await page.getByText('我要申报').click();
    await page.getByText('服务回答 {"status":"ok"}').waitFor();
    await screenshot(page, 'smoke');
  });

  test('a subpackage opens by its address', async () => {
    const page = await browser.open(`${server.url}/#/village/queue/index`);
    await page.getByRole('button', { name: '返回' }).or(page.getByText('返回')).waitFor();
    expect(await page.title()).toBe('待核实');
  });
});
