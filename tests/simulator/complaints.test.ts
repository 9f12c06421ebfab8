/** A complaint in the built mini program, from what troubles a villager to the township's answer. */
import { openWeapp, type Weapp } from './harness';
import { signInAs } from './people';
import { articleHousehold } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt, type Somebody } from '../somebody';

let server: RunningServer;
let villager: Somebody;
let app: Weapp;

beforeAll(async () => {
  server = await startServer();
  villager = await somebodyAt(server.url, 'demo-villager-weining');
}, 90_000);
afterAll(() => server.close());
beforeEach(async () => {
  app = await openWeapp({ server: server.url });
});
afterEach(() => app.close());

const sent = () => app.requests.filter(({ method, path }) => method === 'POST' && path === '/api/complaints');
const WORDS = '登记两个月了没人来过。';
const ANSWER = '已责成村里明天上门，抱歉。';

test('a complaint is kept while it is typed, waits for a signal, arrives once and comes back with its answer', async () => {
  const body = articleHousehold();
  await villager.call('fileDeclaration', { body });
  const { receipt } = await villager.call('getMyDeclaration', { params: { id: body.id } });
  await signInAs(app, '赵小满');
  await app.open(`/pages/progress/index?id=${body.id}`);
  await app.until('对这件事的办理有意见？');
  await app.page().tap('对这件事的办理有意见？');
  await app.until('您想说的');
  await app.page().tap('交上去');
  await app.until('这一项要填');
  await app.page().type('您想说的', WORDS);
  await app.relaunch('/pages/complaints/index');
  await app.until('有一条没写完，接着写');
  await app.page().tap('有一条没写完，接着写');
  await app.until('您想说的');

  await app.signal('offline');
  await app.page().tap('交上去');
  await app.until('交上去？');
  await app.page().tap('交上去', { nth: 1 });
  await app.until('还没有交出去，都在手机里');
  expect(app.stack()).toEqual(['pages/complaints/index']);
  await app.relaunch('/pages/complaints/index');
  await app.until(WORDS);
  // The server has it and nobody hears so: sent again it is the same one.
  await app.signal('deaf');
  await app.page().until(() => sent().length > 0);
  await app.until('还没有交出去，都在手机里');
  await app.signal('online');
  await app.until('收到了');
  await app.until('等答复');
  const { complaints } = await villager.call('listMyComplaints', {});
  expect(complaints).toMatchObject([{ words: WORDS, kind: 'complaint', declaration: { receipt } }]);

  await app.relaunch('/pages/sign-in/index');
  await signInAs(app, '马文君');
  // Nothing of the villager's is left to who signs in next.
  expect([...app.storage.keys()].filter((key) => key.startsWith('complaint'))).toEqual([]);
  await app.open('/office/cases/index');
  await app.until('投诉和建议 1');
  await app.page().tap('投诉和建议 1');
  await app.until(WORDS);
  await app.page().tap(WORDS);
  await app.until(`关于受理编号 ${receipt}`);
  await app.page().type('您的答复', ANSWER);
  await app.back();
  await app.page().tap(WORDS);
  await app.until('您的答复');
  await app.signal('offline');
  await app.page().tap('答复');
  await app.until('就这样答复？');
  await app.page().tap('答复', { nth: 1 });
  await app.until('没有交出去，写的还在');
  await app.signal('online');
  await app.page().tap('答复');
  await app.until('就这样答复？');
  await app.page().tap('答复', { nth: 1 });
  await app.until('答复了，提的人会收到消息');
  await app.page().tap('回名单');
  await app.until('都答复了');
  await app.page().tap('答复过的');
  await app.until(WORDS);

  await signInAs(app, '赵小满');
  await app.open('/pages/messages/index');
  await app.until('您的投诉或建议有答复了');
  await app.page().tap('您的投诉或建议有答复了');
  await app.until(ANSWER);
  expect(app.page().text()).toContain('马文君');
  await app.signal('offline');
  await app.relaunch('/pages/complaints/index');
  await app.until('现在连不上网');
  expect(app.page().text()).toContain(ANSWER);
}, 90_000);

test('who is not signed in is asked to, and a suggestion about no declaration goes to where they live', async () => {
  await app.open('/pages/help/index');
  await app.until('投诉和建议');
  await app.page().tap('投诉和建议');
  await app.until('登录后写投诉和建议');
  await app.page().tap('登录');
  await signInAs(app, '石阿朵');
  await app.open('/pages/complain/index');
  await app.until('榕江县 忠诚镇 忠诚社区');
  await app.page().tap('建议');
  await app.page().type('您想说的', '把表贴在村口。');
  await app.page().tap('交上去');
  await app.until('交上去？');
  await app.page().tap('再改改');
  await app.page().until(() => app.page().find('再改改') === undefined);
  expect(sent()).toEqual([]);
  await app.page().tap('交上去');
  await app.until('交上去？');
  await app.page().tap('交上去', { nth: 1 });
  await app.until('收到了');
  const [suggestion] = (await (await somebodyAt(server.url, 'demo-villager-rongjiang')).call('listMyComplaints', {}))
    .complaints;
  expect(suggestion).toMatchObject({ kind: 'suggestion', words: '把表贴在村口。' });
  expect(suggestion).not.toHaveProperty('declaration');
}, 60_000);

test('what is too long is kept whole, counted and refused in words beside its field, and sent once it is shorter', async () => {
  const end = '孩子在发烧';
  const long = '说'.repeat(1000) + end;
  await signInAs(app, '赵小满');
  const body = articleHousehold();
  await villager.call('fileDeclaration', { body });
  await app.open(`/pages/progress/index?id=${body.id}`);
  await app.until('对这件事的办理有意见？');
  await app.page().tap('对这件事的办理有意见？');
  await app.until('您想说的');
  await app.page().type('您想说的', long.slice(0, 899));
  expect(app.page().find('/ 1000 字')).toBeUndefined();
  await app.page().type('您想说的', long);
  await app.until('1005 / 1000 字');
  await app.until('太长了，最多 1000 个字');
  await app.page().tap('交上去');
  await app.until('太长了，最多 1000 个字');
  expect(sent()).toEqual([]);
  await app.relaunch('/pages/complaints/index');
  await app.until('有一条没写完，接着写');
  await app.page().tap('有一条没写完，接着写');
  await app.until('1005 / 1000 字');
  expect(app.page().attribute('您想说的，太长了，最多 1000 个字', 'value')).toBe(long);
  await app.page().type('您想说的', long.slice(5));
  await app.until('1000 / 1000 字');
  expect(app.page().find('太长了')).toBeUndefined();
  await app.page().tap('交上去');
  await app.until('交上去？');
  await app.page().tap('交上去', { nth: 1 });
  await app.until('收到了');
  const { complaints } = await villager.call('listMyComplaints', {});
  expect(complaints.map(({ words }) => words)).toContain(long.slice(5));
});
