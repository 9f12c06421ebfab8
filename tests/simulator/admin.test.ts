/** The administration in the built mini program: its pages open, and a code makes someone staff. */
import { startServer, type RunningServer } from '../running-server';
import { openWeapp, type Weapp } from './harness';
import { signInAs } from './people';

const ADMINISTRATOR = '覃管理';
const INVITED = '罗春生';
let server: RunningServer;
let app: Weapp;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
beforeEach(async () => {
  app = await openWeapp({ server: server.url });
});
afterEach(() => app.close());

/** Goes in level by level, as one does by finger. */
async function choose(...places: string[]): Promise<void> {
  for (const place of places) {
    await app.until(place);
    await app.page().tap(place);
  }
}

test('an administrator is led to the pages, and each of them shows what the server has', async () => {
  await signInAs(app, ADMINISTRATOR);
  await app.until('管理台');
  await app.page().tap('管理台');
  await app.until('杨光明');
  await app.page().tap('杨光明');
  await app.until('再给一个身份');
  await app.back();
  for (const [section, shown] of [
    ['地区', '毕节市'],
    ['政策', 'guizhou-demo-2025'],
    ['节假日', '暂定'],
    ['记录', '还没有改动'],
  ] as const) {
    await app.page().tap(section);
    await app.until(shown);
  }
  // A section takes the other's place, so one step back is home again.
  expect(app.stack()).toHaveLength(2);
  for (const [url, shown] of [
    ['/admin/areas/index?area=520526107000', '添加一个村'],
    ['/admin/policy/index?version=guizhou-demo-2025', '8,700 元'],
    ['/admin/proposal/index?from=guizhou-demo-2025', '数字照 guizhou-demo-2025 填好了'],
    ['/admin/calendar/index?year=2027', '这一年的安排还没有公布'],
  ] as const) {
    await app.open(url);
    await app.until(shown);
  }
}, 60_000);

test('an invitation lost on the way is sent again as the same one, and its code makes someone staff', async () => {
  await signInAs(app, ADMINISTRATOR);
  await app.open('/admin/invite/index');
  await app.until('给什么身份');
  await app.page().type('姓名', '韦小兰');
  await app.page().tap('驻村第一书记');
  await choose('毕节市', '威宁彝族回族苗族自治县', '观风海镇', '白沙村');
  await app.page().tap('加上这个身份');
  await app.until('再加一个身份');
  await app.signal('deaf');
  await app.page().tap('生成激活码');
  await app.until('现在连不上网');
  await app.signal('online');
  await app.page().tap('生成激活码');
  await app.until('给韦小兰的激活码');
  const code = /[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}/.exec(app.page().text())?.[0] ?? '';
  expect(code).not.toBe('');
  await app.open('/admin/changes/index');
  await app.until('邀请一位新人员：驻村第一书记');
  expect(app.page().findAll('邀请一位新人员：驻村第一书记')).toHaveLength(1);

  await signInAs(app, INVITED);
  expect(app.page().text()).not.toContain('工作台');
  await app.page().tap('设置');
  await app.until('我是工作人员');
  await app.page().tap('我是工作人员');
  await app.until('先不激活');
  await app.page().type('激活码', '2222-2222-2222');
  await app.page().tap('激活');
  await app.until('激活码不对，请再核对一遍');
  await app.page().type('激活码', code);
  await app.page().tap('激活');
  await app.until('激活了，韦小兰');
  await app.page().tap('去首页，开始工作');
  await app.until('驻村第一书记 · 白沙村');
  // It is known the next time too.
  await app.relaunch();
  await app.until('驻村第一书记 · 白沙村');
}, 60_000);

test('whoever is no administrator is told so', async () => {
  await signInAs(app, '杨光明');
  await app.open('/admin/accounts/index');
  await app.until('这里是系统管理员用的');
  expect(app.requests.filter(({ path }) => path.startsWith('/api/admin'))).toEqual([]);
}, 60_000);
