/** A phone that goes from hand to hand: nothing of one person's is there for the next. */
import { storageKeys } from '../../src/platform/storage-keys';
import { openWeapp, type Weapp } from './harness';
import { CASES_HOME, SECRETARY, VILLAGER, signInAs, declareAnew } from './people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';

const HOME = '/pages/home/index';
const NEXT_VILLAGER = '罗春生';
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

async function begin(): Promise<void> {
  await app.open(`${HOME}?scene=v520526107001`);
  await app.until('七里半社区');
  await declareAnew(app);
  await app.until('家里出了什么事？');
  await app.page().tap('生病了');
  await app.page().tap('下一步');
  await app.until('谁生病了？');
}

test('who signs in next finds an empty declaration, even where the first one only went away', async () => {
  await signInAs(app, VILLAGER);
  await begin();
  await signInAs(app, NEXT_VILLAGER);
  expect(app.page().text()).not.toContain('有一件没填完');
  expect(app.storage.has('draft')).toBe(false);
  await declareAnew(app);
  await app.until('您家在哪个村？');
}, 60_000);

test('a session that the server ended is still remembered by whose it was', async () => {
  await signInAs(app, VILLAGER);
  await begin();
  app.storage.set('session', { ...(app.storage.get('session') as object), token: 'ended' });
  await app.relaunch();
  await app.until('选一个演示人员');
  await app.page().tap(NEXT_VILLAGER);
  await app.until('家里遇到难处了？');
  expect(app.page().text()).not.toContain('有一件没填完');
}, 60_000);

test('a declaration begun before signing in goes on with whoever signs in first, and with nobody after', async () => {
  await app.open(`${HOME}?scene=v520526107001`);
  await app.until('七里半社区');
  await declareAnew(app);
  await app.until('选一个演示人员');
  await app.back();
  await app.until('家里出了什么事？');
  // Only looked at, it is none yet.
  await app.back();
  await app.until('家里遇到难处了？');
  expect(app.page().text()).not.toContain('有一件没填完');
  await declareAnew(app);
  await app.until('家里出了什么事？');
  await app.page().tap('生病了');
  await signInAs(app, VILLAGER);
  await app.until('有一件没填完');
  await signInAs(app, NEXT_VILLAGER);
  expect(app.page().text()).not.toContain('有一件没填完');
}, 60_000);

test('a sign-in page that lies below the one where somebody signed in goes as well', async () => {
  await app.open('/pages/sign-in/index');
  await app.until(VILLAGER);
  // As when the server has just been asked whether one can sign in, and the answer comes behind a scanned code.
  (app.wx().navigateTo as (options: object) => void)({ url: '/pages/sign-in/index' });
  await app.page().until(() => app.stack().length === 2);
  await app.until(VILLAGER);
  await app.page().tap(VILLAGER);
  await app.until('家里遇到难处了？');
  expect(app.stack()).toEqual(['pages/home/index']);
}, 60_000);

test('a page that was opened while one was being signed in stays, and the sign-in page below it goes', async () => {
  await app.open('/pages/sign-in/index');
  await app.until(VILLAGER);
  await app.page().tap(VILLAGER);
  await app.page().tap('您的信息怎么用');
  await app.page().until(() => app.storage.has('session') && app.stack().length === 2);
  await app.back();
  await app.until('家里遇到难处了？');
}, 60_000);

test("a secretary's list and half-written words don't stay for the next one", async () => {
  await signInAs(app, SECRETARY);
  await app.open(CASES_HOME);
  await app.until('更新');
  await app.page().tap('口人', { nth: 0 });
  await app.until('开始入户核实');
  await app.page().tap('开始入户核实');
  await app.until('核实不成立');
  await app.page().tap('核实不成立');
  await app.until('为什么不成立？');
  await app.page().type('为什么不成立？', '写了一半');
  expect(app.storage.has('queues')).toBe(true);
  expect(JSON.stringify(app.storage.get('action-forms'))).toContain('写了一半');
  await signInAs(app, VILLAGER);
  expect(app.storage.has('queues')).toBe(false);
  expect(app.storage.has('action-forms')).toBe(false);
}, 60_000);

test("what one person handed over goes out in nobody else's name, nor is shown to them", async () => {
  const villager = await somebodyAt(server.url, 'demo-villager-rongjiang');
  const complaints = async () => (await villager.call('listMyComplaints', {})).complaints.map(({ words }) => words);
  await signInAs(app, '石阿朵');
  await app.open('/pages/complain/index');
  await app.until('榕江县 忠诚镇 忠诚社区');
  await app.page().type('您想说的', '路坏了一个月。');
  await app.signal('offline');
  await app.page().tap('交上去');
  await app.until('交上去？');
  await app.page().tap('交上去', { nth: 1 });
  await app.until('还没有交出去，都在手机里');
  // The server ended the session meanwhile, and somebody else signs in on the phone.
  app.storage.set('session', { ...(app.storage.get('session') as object), token: 'ended' });
  await app.relaunch();
  await app.signal('online');
  await app.until('选一个演示人员');
  await app.page().tap(NEXT_VILLAGER);
  await app.until('家里遇到难处了？');
  await app.open('/pages/complaints/index');
  await app.until('还没有写过');
  expect(app.page().text()).not.toContain('路坏了');
  expect(await complaints()).toEqual([]);
  await signInAs(app, '石阿朵');
  await app.open('/pages/complaints/index');
  await app.until('等答复');
  expect(await complaints()).toEqual(['路坏了一个月。']);
}, 60_000);

test('signing out clears the phone without a signal too', async () => {
  await signInAs(app, VILLAGER);
  await begin();
  await app.open('/pages/settings/index');
  await app.until('退出登录');
  // Whatever could be there from any of its days.
  for (const key of Object.values(storageKeys)) if (!app.storage.has(key)) app.storage.set(key, 'left behind');
  app.files.set('wxfile://usr/attachments/left-behind.jpg', Buffer.from('left behind'));
  await app.signal('offline');
  await app.page().tap('退出登录');
  await app.until('退出登录？');
  await app.page().tap('退出');
  await app.until('以前报过？登录后看进度');
  // What is nobody's: how large the words are, what the server says of everybody and of itself, and which counties there are.
  await app.page().until(() => app.files.size === 0);
  const nobodys = ['settings', 'policy', 'province', 'clock', 'training'];
  expect([...app.storage.keys()].filter((key) => !nobodys.includes(key))).toEqual([]);
}, 60_000);
