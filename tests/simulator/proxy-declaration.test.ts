/** A neighbour files, and the household sees it and says that it agrees, in the built mini program. */
import { randomUUID } from 'node:crypto';
import { openWeapp, type Weapp } from './harness';
import { signInAs } from './people';
import { articleHousehold, nextIdNumber } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt } from '../somebody';
import { waiting, waitingActions } from './waiting';

let server: RunningServer;
let app: Weapp;
beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

test('a household reads what a neighbour filed, agrees, and follows it as its own', async () => {
  const idNumber = nextIdNumber();
  const helper = await somebodyAt(server.url, 'demo-villager-weining');
  const body = articleHousehold({
    applicant: { name: '石老根', idNumber },
    filer: { relation: 'neighbour', name: '赵小满', phone: '0857-0000123' },
  });
  const { receipt } = await helper.call('fileDeclaration', { body });
  app = await openWeapp({ server: server.url });
  await signInAs(app, '罗春生');
  await app.until('别人替我报的');
  await app.page().tap('别人替我报的');
  await app.until('您身份证号的最后六位');
  await app.page().tap('看一看');
  await app.until('这一项要填');
  await app.page().type('受理编号', receipt.replace(/-/g, '').toLowerCase());
  await app.page().type('您身份证号的最后六位', '000000');
  await app.page().tap('看一看');
  await app.until('受理编号或身份证号最后六位不对');
  await app.page().type('您身份证号的最后六位', idNumber.slice(-6));
  await app.signal('offline');
  await app.page().tap('看一看');
  await app.until('没有连上网，填的还在');
  // Killed without a signal, nothing has to be typed again.
  await app.relaunch('/pages/proxy-declaration/index');
  await app.until('您身份证号的最后六位');
  await app.signal('online');
  await app.page().tap('看一看');
  await app.until('邻居赵小满替您报的');
  // Read once, it is answered without a signal, after a kill too.
  await app.signal('offline');
  await app.relaunch('/pages/proxy-declaration/index');
  await app.until('邻居赵小满替您报的');
  await app.page().tap('同意，是这样');
  await app.until('同意这样报？');
  await app.page().tap('同意');
  await app.until('还没有交出去，都在手机里');
  await app.signal('deaf');
  await app.page().until(() => app.requests.some(({ path }) => path.endsWith('/answer')));
  await app.signal('online');
  await app.until('记下了：您同意');
  await app.page().tap('看进度');
  await app.until(receipt);
  expect(app.page().text()).not.toContain('替石老根报的');
  const secretary = await somebodyAt(server.url, 'demo-secretary-weining');
  const { progress } = await helper.call('getMyDeclaration', { params: { id: body.id } });
  expect((await secretary.getCase(progress.caseId)).filed[0]?.confirmation).toMatchObject({
    state: 'confirmed',
    how: 'sign_in',
  });
  // It is among the household's data, and the consents are its own to take back.
  await app.open(`/pages/my-data/one/index?id=${body.id}`);
  await app.until('我的同意');
  await app.page().tap('收回同意，看病和身体的情况');
  await app.until('收回同意：看病和身体的情况？');
  await app.page().tap('收回', { within: '收回同意：看病和身体的情况？' });
  await app.until('今天收回的');
  expect((await secretary.getCase(progress.caseId)).withheld).toEqual(['health']);
  // Nothing of the numbers that were typed stays on the phone.
  expect(JSON.stringify([...app.storage])).not.toContain(idNumber.slice(-6));
}, 60_000);

test('a helper whom the household denied sees that, and nothing of what came after', async () => {
  const applicant = { name: '石拒绝', idNumber: nextIdNumber() };
  const [helper, household, secretary] = await Promise.all(
    ['demo-villager-weining', 'demo-villager-nayong', 'demo-secretary-weining'].map((code) =>
      somebodyAt(server.url, code),
    ),
  );
  if (!helper || !household || !secretary) throw new Error('nobody is there');
  const body = articleHousehold({
    applicant,
    filer: { relation: 'neighbour', name: '赵小满', phone: '0857-0000123' },
  });
  const { receipt } = await helper.call('fileDeclaration', { body });
  const { progress } = await helper.call('getMyDeclaration', { params: { id: body.id } });
  await secretary.take(progress.caseId, 'ask_more', { question: '在哪个医院看的？' });
  app = await openWeapp({ server: server.url });
  await signInAs(app, '赵小满');
  await app.until('替石拒绝报的');
  expect(app.page().text()).toContain('等您补充');
  // In the list of one's data it says for whom, too.
  await app.open('/pages/my-data/index');
  await app.until('替石拒绝报的');
  // An answer is written without a signal, and the household says no before there is one.
  await app.open(`/pages/progress/index?id=${body.id}`);
  await app.until('在哪个医院看的？');
  await app.signal('offline');
  await app.page().type('想补充什么？', '在县医院。');
  await app.page().tap('发出去');
  await app.until('还没有发出去，写的都在手机里');
  const key = { receipt, idNumberEnd: applicant.idNumber.slice(-6) };
  await household.call('confirmDeclaration', { body: { ...key, id: randomUUID(), answer: 'not_agreed' } });
  await app.signal('online');
  const denied = '这户人今天说没有同意由您代填，办理的内容您看不到了。';
  await app.until(denied);
  expect(app.page().text()).toContain(receipt);
  expect(app.page().text()).not.toMatch(/在哪个医院看的|等您补充|已有一件正在办|撤回|打给/);
  expect(waiting(app.storage)).toEqual([]);
  expect(JSON.stringify(app.storage.get('mine'))).not.toContain('在哪个医院看的');
  expect((await secretary.getCase(progress.caseId)).status).toBe('awaiting_more');

  // Filed again for the same household, it stays so.
  await helper.call('fileDeclaration', { body: { ...body, id: randomUUID() } });
  await app.relaunch('/pages/home/index');
  await app.until(denied);
  await app.page().until(() => app.page().findAll(denied).length === 2);
  expect(app.page().text()).not.toContain('村里想再问一问');
  await app.open('/pages/my-data/index');
  await app.until('没同意您代填');
  await app.page().tap('替石拒绝报的', { nth: 0 });
  await app.until(denied);
  expect(app.page().text()).not.toMatch(/收回同意|改电话|要求删除/);
}, 60_000);

test('what a first secretary wrote as such stays with its reason, though the household denied what they filed', async () => {
  const applicant = { name: '石否认', idNumber: nextIdNumber() };
  const [secretary, household] = await Promise.all(
    ['demo-secretary-weining', 'demo-villager-nayong'].map((code) => somebodyAt(server.url, code)),
  );
  if (!secretary || !household) throw new Error('nobody is there');
  const body = articleHousehold({
    applicant,
    filer: { relation: 'neighbour', name: '杨光明', phone: '0857-0000125' },
  });
  const { receipt } = await secretary.call('fileDeclaration', { body });
  const { progress } = await secretary.call('getMyDeclaration', { params: { id: body.id } });
  app = await openWeapp({ server: server.url });
  await signInAs(app, '杨光明');
  await app.until('替石否认报的');
  await app.signal('offline');
  const { account } = app.storage.get('session') as { account: { id: string } };
  // Two of this household's cases at one visit, as 386af53 kept them: as whoever filed, and as who works on it.
  const byOlder = (type: string, written: object) => ({
    caseId: progress.caseId,
    owner: account.id,
    household: '石否认',
    since: new Date().toISOString(),
    request: { id: randomUUID(), basedOn: 1, type, body: written },
  });
  app.storage.set('outbox', [byOlder('withdraw', {}), byOlder('relapse', { reason: '又病了。' })]);
  await app.relaunch('/pages/home/index');
  await app.until('替石否认报的');
  const key = { receipt, idNumberEnd: applicant.idNumber.slice(-6) };
  await household.call('confirmDeclaration', { body: { ...key, id: randomUUID(), answer: 'not_agreed' } });
  await app.signal('online');
  await app.until(/没有同意由您代填/);
  await app.page().until(() => waiting(app.storage).every(({ refused }) => refused !== undefined));
  expect(waitingActions(app.storage)).toEqual(['relapse']);
}, 60_000);
