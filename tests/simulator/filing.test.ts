/** A declaration that was handed over: it waits, is refused and mended, waits for a sign-in, and asks before it goes. */
import type { DeclarationSummary } from '../../src/shared/contract/declaration';
import type { Draft } from '../../src/shared/contract/draft';
import { wholeDraft } from '../drafts';
import { nextIdNumber } from '../people';
import { startServer, type RunningServer } from '../running-server';
import { openWeapp, type Weapp } from './harness';
import { signInAs, VILLAGER, declareAnew } from './people';
import { waiting } from './waiting';

const HOME = '/pages/home/index';
let server: RunningServer;
let app: Weapp;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

async function open(changes: Partial<Draft> = {}): Promise<string> {
  const first = wholeDraft(changes);
  app = await openWeapp({ server: server.url, storage: new Map<string, unknown>([['draft', first]]) });
  return first.id;
}

async function handOver(): Promise<void> {
  await app.until('接着填');
  await app.page().tap('接着填');
  await app.until('看一遍');
  await app.page().tap('都对，发出去');
}

const waitingIds = () => waiting(app.storage, 'fileDeclaration').map(({ id }) => id);

async function mine(): Promise<DeclarationSummary[]> {
  const { token } = app.storage.get('session') as { token: string };
  const reply = await fetch(`${server.url}/api/declarations`, { headers: { authorization: `Bearer ${token}` } });
  return ((await reply.json()) as { declarations: DeclarationSummary[] }).declarations;
}

test('who has gone back meanwhile is not called to a sign-in by a late answer', async () => {
  let held: (() => void)[] | undefined;
  app = await openWeapp({ server: server.url, hand: () => (answer) => (held ? held.push(answer) : answer()) });
  await app.until('我要申报');
  held = [];
  await app.page().tap('我要申报');
  await app.until(/您家在哪个村？/);
  await app.page().until(() => (held ?? []).length > 0);
  await app.back();
  await app.until('要多久？谁来定？');
  const late = held;
  held = undefined;
  late.forEach((answer) => answer());
  await app.page().until(() => app.requests.some(({ path }) => path.startsWith('/api/sign-in-ways')));
  await app.page().tap('要多久？谁来定？');
  await app.until('报了以后会怎样');
  expect(app.stack()).toEqual(['pages/home/index', 'pages/help/index']);
}, 60_000);

test('without a sign-in it waits and says so; another can be begun meanwhile; both go after the sign-in', async () => {
  const id = await open();
  await app.signal('offline');
  await handOver();
  await app.until('已保存在手机上，登录以后自动发送');
  expect([waitingIds(), app.storage.has('draft')]).toEqual([[id], false]);
  await app.open(HOME);
  await app.until('有一件等着发');
  await app.page().tap('帮别人申报');
  await app.until('他家在哪个村？');
  app.storage.set(
    'draft',
    wholeDraft({ applicant: { name: '安小渡', phone: '0857-0000124', idNumber: nextIdNumber() } }),
  );
  await app.relaunch();
  await handOver();
  await app.until('登录以后自动发送');
  expect(waitingIds()).toHaveLength(2);
  await app.signal('online');
  await signInAs(app, VILLAGER);
  await app.page().until(() => waitingIds().length === 0);
  expect((await mine()).filter(({ applicantName }) => /安小[桥渡]/.test(applicantName))).toHaveLength(2);
}, 60_000);

test('begun where there has never been a signal: the village is asked for at the end, when there is a list', async () => {
  let reached = false;
  app = await openWeapp({ server: server.url, lose: () => (reached ? undefined : 'before') });
  await app.until('我要申报');
  await app.page().tap('我要申报');
  await app.until('您家在哪个村？');
  await app.until('先答后面的');
  await app.page().tap('先答后面的');
  await app.until('家里出了什么事？');
  // All the other answers, as if they had been given.
  const { id } = app.storage.get('draft') as Draft;
  const answered = wholeDraft({ id, village: undefined, villageKnown: false, villageLater: true, reviewing: false });
  app.storage.set('draft', { ...answered, step: 'person' });
  await app.relaunch();
  await app.page().tap('接着填');
  await app.until('下一步');
  await app.page().tap('下一步');
  await app.until('选好村就能交');
  await app.page().tap('下一步');
  await app.until('选好村就能交');
  reached = true;
  await app.signal('online');
  await app.until('市（州）');
  await app.page().pick('市（州），请选择', '毕节市');
  await app.page().until('县（市、区）');
  await app.page().pick('县（市、区），请选择', '威宁彝族回族苗族自治县');
  await app.page().until('乡镇（街道）');
  await app.page().pick('乡镇（街道），请选择', '观风海镇');
  await app.page().until('村（社区）');
  await app.page().pick('村（社区），请选择', '海丰村');
  await app.page().tap('下一步');
  await app.until('看一遍');
  await app.page().tap('都对，发出去');
  await app.until(VILLAGER);
  await app.page().tap(VILLAGER);
  await app.until('已收到');
  expect((await mine()).filter((each) => each.id === id)).toMatchObject([{ village: { village: '海丰村' } }]);
}, 60_000);

test('the counties that were looked at can be chosen from without a signal, from where one was', async () => {
  app = await openWeapp({ server: server.url });
  // Else the sign-in comes when the server has said how one signs in, over whatever has been chosen by then.
  await signInAs(app, VILLAGER);
  await app.until('我要申报');
  await app.page().until(() => app.storage.has('province'));
  await declareAnew(app);
  await app.until('市（州）');
  await app.page().pick('市（州），请选择', '毕节市');
  await app.page().until('县（市、区）');
  await app.page().pick('县（市、区），请选择', '威宁彝族回族苗族自治县');
  await app.page().until('乡镇（街道）');
  await app.signal('offline');
  await app.relaunch('/pages/declare/index');
  await app.page().until('乡镇（街道）');
  await app.page().pick('乡镇（街道），请选择', '观风海镇');
  await app.page().until('村（社区）');
  await app.page().pick('村（社区），请选择', '海丰村');
  await app.page().tap('下一步');
  await app.until('家里出了什么事？');
});

test('what the server refused opens at the wrong answer, and goes under the same id once it is mended', async () => {
  // In a village that a newer list of areas no longer has.
  const gone = { code: '520526107999', village: '老村', town: '观风海镇', county: '威宁彝族回族苗族自治县' };
  const id = await open({ village: gone });
  await signInAs(app, VILLAGER);
  await handOver();
  await app.until('没有收下，要改一改');
  await app.relaunch();
  await app.until('有一件没有收下');
  await app.page().tap('打开改');
  await app.until('没有收下，要改一改');
  await app.page().tap('打开改');
  await app.until('您家在哪个村？');
  expect(waitingIds()).toEqual([]);
  const { attachments: _none, ...kept } = app.storage.get('draft') as { id: string; attachments: unknown };
  expect(kept.id).toBe(id);
  app.storage.set('draft', wholeDraft({ id }));
  await app.relaunch();
  await handOver();
  await app.until('已收到');
  expect((await mine()).filter((each) => each.id === id)).toHaveLength(1);
}, 60_000);

test('sent once, taken back unknowing and changed: the server says so, and a person decides', async () => {
  const id = await open();
  await signInAs(app, VILLAGER);
  await app.signal('deaf');
  await handOver();
  await app.until('没有信号，或者网络太慢');
  await app.page().tap('先不发，改一改');
  await app.until('看一遍');
  const taken = app.storage.get('draft') as { applicant: object };
  app.storage.set('draft', { ...taken, householdSize: 4 });
  await app.signal('online');
  await app.relaunch();
  // The draft's sync hears of it first, and must not take what was changed for something that the server has.
  await app.page().until(() => app.requests.some(({ path, status }) => path === `/api/drafts/${id}` && status === 409));
  const heard = app.requests.length;
  await app.relaunch();
  await app.page().until(() => app.requests.slice(heard).some(({ path }) => path.startsWith('/api/declarations')));
  await handOver();
  await app.until('这一件以前已经交上去了');
  expect((await mine()).filter((each) => each.id === id)).toHaveLength(1);
  await app.page().tap('当作另一件再发');
  await app.until('看一遍');
  await app.page().tap('都对，发出去');
  await app.until('已收到');
}, 60_000);

test('signing out with something unsent asks for it, and clears it', async () => {
  await open();
  await signInAs(app, VILLAGER);
  await app.signal('offline');
  await handOver();
  await app.until('已保存在手机上，有信号就自动发送');
  await app.open('/pages/settings/index');
  await app.until('退出登录');
  await app.page().tap('退出登录');
  await app.until('还有 1 样没发出去');
  await app.page().tap('删掉并退出');
  await app.until('以前报过？登录后看进度');
  expect(waitingIds()).toEqual([]);
}, 60_000);
