/** The inbox in the built mini program, and being told by WeChat, which never stands in the way. */
import { randomUUID } from 'node:crypto';
import { openWeapp, type Weapp } from './harness';
import { SECRETARY, signInAs } from './people';
import { articleHousehold } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { somebodyAt, type Somebody } from '../somebody';

const HOME = '/pages/home/index';
const MESSAGES = '/pages/messages/index';
let server: RunningServer;
let app: Weapp;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

const asked = (path: string) => app.requests.filter((request) => request.path.startsWith(path));

/** Files for the demo villager of 威宁. */
async function file(): Promise<{ villager: Somebody; declaration: string; caseId: string }> {
  const villager = await somebodyAt(server.url, 'demo-villager-weining');
  const body = articleHousehold();
  await villager.call('fileDeclaration', { body });
  const { progress } = await villager.call('getMyDeclaration', { params: { id: body.id } });
  return { villager, declaration: body.id, caseId: progress.caseId };
}

test('a household is told what it is asked, finds the way there, and the message counts as read', async () => {
  const { villager, declaration, caseId } = await file();
  const secretary = await somebodyAt(server.url, 'demo-secretary-weining');
  const ask = () => secretary.take(caseId, 'ask_more', { question: '在哪个医院看的病？' });
  // More than one page of messages.
  for (let count = 0; count < 12; count += 1) {
    await ask();
    const { version: basedOn } = (await villager.call('getMyDeclaration', { params: { id: declaration } })).progress;
    const supply = { id: randomUUID(), basedOn, type: 'supply' as const, body: { answer: '县医院。' } };
    await villager.call('takeAction', { params: { caseId }, body: supply });
  }
  await ask();
  app = await openWeapp({ server: server.url });
  await signInAs(app, '赵小满');
  await app.until(/\d+ 条没看/);
  await app.page().tap('消息', { nth: 0 });
  await app.until('村里想再问一问，请补充');
  const rows = () => app.page().findAll('.message');
  expect(rows()).toHaveLength(20);
  expect(rows()[0]?.attr('aria-label')).toMatch(/^没看过，村里想再问一问，请补充，/);
  await app.page().tap('再看一些');
  await app.page().until(() => rows().length > 20);
  await app.page().until(() => asked('/api/messages/read').some(({ status }) => status === 200));
  await app.page().tap('村里想再问一问，请补充', { nth: 0 });
  await app.until('在哪个医院看的病？');
  expect(app.page().url).toContain(declaration);
  await app.back();
  // Back where one was: as many as before, and none of them new.
  await app.page().until(() => app.page().find('没看过') === undefined);
  expect(rows().length).toBeGreaterThan(20);
  await app.open(HOME);
  await app.until('我的申报');
  await app.page().until(() => app.page().find('条没看') === undefined);

  await app.signal('offline');
  await app.open(MESSAGES);
  await app.until(/现在连不上网，这是.*的消息/);
  expect(rows().length).toBeGreaterThanOrEqual(20);
}, 60_000);

test('who acts on a case is led to the case', async () => {
  const { caseId } = await file();
  app = await openWeapp({ server: server.url });
  await signInAs(app, SECRETARY);
  await app.open(MESSAGES);
  await app.until('赵＊＊');
  await app.page().tap('赵＊＊', { nth: 0 });
  await app.page().until(() => app.stack().length === 2);
  expect(app.page().url).toBe(`village/case/index?id=${caseId}`);
}, 60_000);

test('without a message it says so, and without a sign-in asks for one', async () => {
  app = await openWeapp({ server: server.url });
  await app.open(MESSAGES);
  await app.until('登录后看消息');
  expect(asked('/api/messages')).toEqual([]);
  await signInAs(app, '覃管理');
  await app.open(MESSAGES);
  await app.until('还没有消息');
}, 60_000);

describe('after filing, WeChat may tell', () => {
  /** Signed in, at the receipt. */
  async function atReceipt(answer: 'accept' | 'reject' | undefined): Promise<void> {
    const { declaration } = await file();
    const requestSubscribeMessage = ({ tmplIds, success }: { tmplIds: string[]; success(result: object): void }) =>
      void setTimeout(() => success(Object.fromEntries(tmplIds.map((id) => [id, answer]))), 0);
    app = await openWeapp({ server: server.url, ...(answer && { wx: { requestSubscribeMessage } }) });
    await signInAs(app, '赵小满');
    await app.open(`/pages/receipt/index?id=${declaration}`);
    await app.until('有消息告诉我');
    await app.page().tap('有消息告诉我');
  }

  test('whoever agrees is told so, and the server knows', async () => {
    await atReceipt('accept');
    await app.until('好，有消息会用微信告诉您。');
    await app.page().until(() => asked('/api/subscriptions').some(({ status }) => status === 200));
  }, 60_000);

  test.each([['refuses', 'reject'] as const, ['is not asked', undefined] as const])(
    'whoever %s goes on as well',
    async (_, answer) => {
      await atReceipt(answer);
      await app.until('没关系');
      expect(asked('/api/subscriptions')).toEqual([]);
      await app.page().tap('看进度');
      await app.until('走到哪一步了');
    },
    60_000,
  );
});
