/** One's own data in the built mini program: seen, taken along, corrected, taken back, and asked to be erased, to the answer. */
import { randomUUID } from 'node:crypto';
import { CONSENT_VERSION } from '../../src/shared/contract/consent';
import { articleHousehold } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { openWeapp, type Weapp } from './harness';
import { signInAs, VILLAGER } from './people';
import { rewriteFirst, waiting } from './waiting';
import { followWords, words as allWords } from '../words';

const words = allWords['zh-CN'];
const NAYONG = '罗春生';
const COUNTY = '李清泉';
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

test('a villager sees all of it, withdraws a consent, corrects a phone, and has it erased by the county', async () => {
  const villager = await somebodyAt(server.url, 'demo-villager-nayong');
  const secretary = await somebodyAt(server.url, 'demo-secretary-weining');
  const body = articleHousehold({
    applicant: { ...articleHousehold().applicant, name: '罗小春' },
    consent: { version: CONSENT_VERSION, health: true, finance: true },
  });
  await villager.call('fileDeclaration', { body });
  const { progress } = await villager.call('getMyDeclaration', { params: { id: body.id } });
  await secretary.getCase(progress.caseId);

  await signInAs(app, NAYONG);
  await app.open('/pages/settings/index');
  await app.until('我的信息');
  await app.page().tap('我的信息');
  await app.until('我申报的');
  await app.page().tap('下载全部信息');
  await app.until('内容已经复制');
  const [copied] = app.calls('setClipboardData') as { data: string }[];
  expect(JSON.parse(copied?.data ?? '')).toMatchObject({
    declarations: expect.arrayContaining([expect.objectContaining({ id: body.id })]) as unknown,
  });

  await app.page().tap('生病了', { nth: 0 });
  await app.until('我的同意');
  await app.until(/驻村第一书记 杨光明，最近一次/);
  // Without a signal all of it is written all the same, read again after a kill, and arrives by itself, in its order.
  await app.signal('offline');
  await app.page().tap('收回同意，看病和身体的情况');
  await app.until('收回同意：看病和身体的情况？');
  await app.page().tap('收回', { within: '收回同意：看病和身体的情况？' });
  await app.until('还没有交出去，都在手机里');
  await app.page().tap('改电话');
  await app.until('家里的电话');
  await app.page().type('家里的电话', '12');
  await app.page().tap('存下来');
  await app.until(words.field['phone.format']());
  await app.page().type('家里的电话', '0857-0000888');
  // Killed while it is typed, neither has to be typed again.
  await app.page().tap('要求改正');
  await app.page().type('对的姓名', '罗晓春');
  await app.relaunch(`/pages/my-data/one/index?id=${body.id}`);
  await app.until('这是');
  expect(JSON.stringify(app.storage.get('own-words'))).toContain('罗晓春');
  await app.page().tap('存下来');
  await app.page().until(() => app.page().findAll('还没有交出去').length === 2);
  await app.page().tap('不改了');
  expect(JSON.stringify([...app.storage])).not.toContain('罗晓春');
  await app.relaunch('/pages/home/index');
  await app.until('有 2 样还没交出去');
  expect((await secretary.getCase(progress.caseId)).withheld).toEqual([]);
  // The server takes the first and nobody hears so: sent again it is the same one.
  await app.signal('deaf');
  await app.page().until(() => app.requests.some(({ path }) => path.endsWith('/consents')));
  await app.page().tap('电话的改动');
  await app.until('我的同意');
  await app.signal('online');
  await app.until('改好了。');
  await app.until('今天收回的');
  const withheld = await secretary.getCase(progress.caseId);
  expect(withheld.withheld).toEqual(['health']);
  expect(JSON.stringify(withheld)).not.toContain('透析');
  expect(withheld.filed[0]?.content.applicant.phone).toBe('0857-0000888');
  expect(withheld.events.filter(({ action }) => action === 'change_consent')).toHaveLength(1);
  expect(waiting(app.storage)).toEqual([]);

  await app.page().tap('要求删除');
  await app.until('要求删除这件的内容？');
  await app.page().tap('提交');
  await app.until('请求交上去了');

  // The county refuses it for now, with the reason; asked again it grants it.
  await app.relaunch();
  await signInAs(app, COUNTY);
  await app.open('/office/requests/index');
  await app.until('看这件申报');
  await app.page().tap('不同意');
  await app.until('不同意这个请求？');
  await app.page().tap('不同意', { within: '不同意这个请求？' });
  await app.until('这一项要填');
  await app.page().type('理由（本人会看到）', '请先跟第一书记说清楚。');
  await app.page().tap('不同意', { within: '不同意这个请求？' });
  await app.until('没有等您决定的请求');

  await signInAs(app, NAYONG);
  await app.open('/pages/messages/index');
  await app.until('您对个人信息的请求有答复了，请看理由');
  await app.page().tap('您对个人信息的请求有答复了，请看理由');
  await app.until('答复：请先跟第一书记说清楚。');
  await app.page().tap('生病了', { nth: 0 });
  await app.until('我的同意');
  await app.page().tap('要求删除');
  await app.until('要求删除这件的内容？');
  await app.page().tap('提交');
  await app.until('请求交上去了');
  await signInAs(app, COUNTY);
  await app.open('/office/requests/index');
  await app.until('看这件申报');
  await app.page().tap('同意', { nth: 0 });
  await app.until('同意删除？删了就找不回来。');
  await app.page().type('理由（本人会看到）', '没有核实过，同意。');
  await app.page().tap('删除', { within: '同意删除？删了就找不回来。' });
  await app.until('没有等您决定的请求');
  await signInAs(app, NAYONG);
  await app.open('/pages/my-data/index');
  await app.until('答复：没有核实过，同意。');
  expect((await villager.call('getMyData', {})).declarations.map(({ id }) => id)).not.toContain(body.id);
}, 90_000);

test('what waits is seen from the list, can be taken back before it goes, and is told of once it has arrived', async () => {
  const villager = await somebodyAt(server.url, 'demo-villager-nayong');
  const body = articleHousehold({ applicant: { ...articleHousehold().applicant, name: '罗小满' } });
  await villager.call('fileDeclaration', { body });
  await signInAs(app, NAYONG);
  await app.open('/pages/my-data/index');
  await app.until('我申报的');
  await app.open(`/pages/my-data/one/index?id=${body.id}`);
  await app.until('改电话');
  const correct = async (phone: string) => {
    await app.page().tap('改电话');
    await app.until('家里的电话');
    await app.page().type('家里的电话', phone);
    await app.page().tap('存下来');
    await app.until('还没有交出去');
  };
  await app.signal('offline');
  await correct('0857-0000777');
  await app.open('/pages/my-data/index');
  await app.until('有改动没交出去');
  await app.open(`/pages/my-data/one/index?id=${body.id}`);
  await app.until('不交了');
  await app.page().tap('不交了');
  await app.until('不交这一条了？');
  await app.page().tap('不交了', { within: '不交这一条了？' });
  await app.page().until(() => app.page().findAll('还没有交出去').length === 0);
  expect(waiting(app.storage)).toEqual([]);
  await correct('0857-0000778');
  await app.open('/pages/home/index');
  await app.until('有 1 样还没交出去');
  await app.signal('online');
  await app.until('已经交到');
  // Whoever takes the phone next is not told.
  await signInAs(app, VILLAGER);
  await app.until('我的申报');
  expect(app.page().text()).not.toContain('已经交到');
  await signInAs(app, NAYONG);
  await app.until('已经交到');
  await app.page().tap('知道了');
  await app.page().until(() => app.page().findAll('已经交到').length === 0);
  const { declarations } = await villager.call('getMyData', {});
  expect(declarations.find(({ id }) => id === body.id)?.content.applicant.phone).toBe('0857-0000778');
}, 60_000);

test('what was erased meanwhile is no longer shown from the phone', async () => {
  const villager = await somebodyAt(server.url, 'demo-villager-nayong');
  const county = await somebodyAt(server.url, 'demo-county-weining');
  const body = articleHousehold();
  await villager.call('fileDeclaration', { body });
  await signInAs(app, NAYONG);
  await app.open(`/pages/progress/index?id=${body.id}`);
  await app.until(words.progress.showWhat);
  const request = { id: randomUUID(), declarationId: body.id, kind: 'erase' } as const;
  await villager.call('askAboutData', { body: request });
  await county.call('decideRequest', { params: { request: request.id }, body: { granted: true, reason: '同意。' } });
  await app.open(`/pages/progress/index?id=${body.id}`);
  await app.until(words.problem['declaration.erased']);
  for (const kept of [words.progress.showWhat, words.progress.wayTitle, followWords['zh-CN'].follow.own.withdraw.name])
    expect(app.page().text()).not.toContain(kept);
}, 60_000);

test('without a sign-in it asks for one, without a signal it says so, and nobody else decides', async () => {
  await app.open('/pages/my-data/index');
  await app.until('登录后看自己的信息');
  await signInAs(app, '杨光明');
  await app.open('/office/requests/index');
  await app.until('这里由乡镇和县里决定');
  await app.signal('offline');
  await app.open('/pages/my-data/index');
  await app.until('再试一次');
}, 60_000);

test('what the server does not accept is set aside with its reason, and signing out says what it would lose', async () => {
  const villager = await somebodyAt(server.url, 'demo-villager-nayong');
  const body = articleHousehold();
  await villager.call('fileDeclaration', { body });
  await signInAs(app, NAYONG);
  await app.open(`/pages/my-data/one/index?id=${body.id}`);
  await app.until('我的同意');
  await app.signal('offline');
  await app.page().tap('改电话');
  await app.until('家里的电话');
  await app.page().type('家里的电话', '0857-0000999');
  await app.page().tap('存下来');
  await app.until('还没有交出去，都在手机里');
  await app.open('/pages/settings/index');
  await app.page().tap('退出登录');
  await app.until('还有 1 样没发出去');
  await app.page().tap('取消');
  // Another version of the app wrote something that this server does not take.
  // And another person's about the same waits before it, which holds nothing up.
  rewriteFirst(app.storage, { body: { phone: 'x' } });
  rewriteFirst(app.storage, { id: randomUUID(), owner: randomUUID() });
  await app.signal('online');
  await app.relaunch('/pages/home/index');
  await app.until('没有被收下');
  expect(app.page().text()).toContain('电话的改动');
  expect(app.page().text()).not.toContain('还没交出去');
  await app.page().tap('改一改再交');
  await app.until('我的同意');
  await app.until(words.problem['request.invalid']);
  await app.page().tap('改一改再交');
  await app.until('存下来');
  await app.page().tap('存下来');
  await app.until('改好了。');
  const { applicant } = (await villager.call('getMyDeclaration', { params: { id: body.id } })).content;
  expect(applicant.phone).toBe('0857-0000999');
}, 60_000);

test('a phone without room says so and keeps what is on the screen', async () => {
  const villager = await somebodyAt(server.url, 'demo-villager-nayong');
  const body = articleHousehold();
  await villager.call('fileDeclaration', { body });
  const storage = new Map<string, unknown>();
  let full = false;
  const setStorageSync = (key: string, value: unknown) => {
    if (full) throw new Error('setStorageSync:fail exceed storage max size');
    storage.set(key, value);
  };
  await app.close();
  app = await openWeapp({ server: server.url, storage, wx: { setStorageSync } });
  await signInAs(app, NAYONG);
  await app.open(`/pages/my-data/one/index?id=${body.id}`);
  await app.until('我的同意');
  await app.page().tap('改电话');
  await app.until('家里的电话');
  await app.page().type('家里的电话', '0857-0000777');
  full = true;
  await app.page().tap('存下来');
  await app.until(words.statements.noRoom);
  full = false;
  await app.page().tap('存下来');
  await app.until('改好了。');
}, 60_000);
