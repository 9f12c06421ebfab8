import { openWeapp, type Weapp } from './harness';
import { startTinyServer } from '../tiny-server';

let server: Awaited<ReturnType<typeof startTinyServer>>;
let app: Weapp;

beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  app = await openWeapp({ server: server.url });
});
afterEach(() => app.close());

test('a tap reaches React, the server and the screen', async () => {
  const page = app.page();
  expect(page.text()).toContain('还没有问过');
  await page.tap('我要申报');
  await page.until('服务回答 {"status":"ok"}');
  expect(app.requests).toEqual([{ method: 'GET', path: '/healthz', status: 200 }]);
});

test('a phone without signal is told so', async () => {
  await app.signal('offline');
  await app.page().tap('我要申报');
  await app.until('联系不上服务');
});

test('typing and picking reach React; the template carries value and aria', async () => {
  const page = app.page();
  await page.type('请输入姓名', '王秀英');
  await page.until('您好，王秀英');
  expect(page.attribute('请输入姓名', 'value')).toBe('王秀英');
  await page.pick('季节', '秋');
  await page.until('季节 秋');
  expect(page.attribute('问一问服务', 'aria-role')).toBe('button');
});

test('pages stack up and come back', async () => {
  await app.page().tap('去村里');
  await app.until('待核实');
  expect(app.stack()).toEqual(['pages/home/index', 'village/queue/index']);
  await app.page().tap('返回');
  await app.until('还没有问过');
  const page = await app.open('/pages/home/index?from=短信');
  expect(page.text()).toContain('来自 短信');
});

test('killing the app forgets memory', async () => {
  await app.page().type('请输入姓名', '王秀英');
  await app.until('您好，王秀英');
  const page = await app.relaunch();
  expect(page.text()).toContain('请告诉我们您是谁');
});

test('what is not there is reported with what is', async () => {
  const page = app.page();
  expect(() => page.tap('没有的按钮')).toThrow(/No tappable element "没有的按钮"[\s\S]*我要申报/);
  await expect(page.until('不会出现', 50)).rejects.toThrow(/贵州防贫申报/);
});
