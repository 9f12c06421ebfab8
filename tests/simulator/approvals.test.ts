/** Several approved together, in the built mini program: a list that is opened meanwhile waits for the same answer. */
import { randomUUID } from 'node:crypto';
import { startServer, type RunningServer } from '../running-server';
import { openWeapp, type Weapp } from './harness';

const LIST = '/office/cases/index';
let server: RunningServer;
let app: Weapp;
/** Answers that are held back, while they are. */
let held: (() => void)[] | undefined;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

test('one on its way is said to be so, and its answer is shown, whichever list is open by then', async () => {
  app = await openWeapp({ server: server.url, hand: () => (answer) => (held ? held.push(answer) : answer()) });
  await app.open('/pages/sign-in/index');
  await app.until('李清泉');
  await app.page().tap('李清泉');
  await app.until('家里遇到难处了？');
  const village = { code: '520526107001', village: '七里半社区居民委员会', town: '观风海镇', county: '威宁县' };
  const one = { caseId: randomUUID(), id: randomUUID(), basedOn: 1, applicantName: '安＊＊', village };
  app.storage.set('approval', { type: 'approve', opinion: '同意', cases: [one], unanswered: true });
  await app.open(LIST);
  await app.until('上次一起审定的 1 件没有收到回音');
  held = [];
  await app.page().tap('再交一次');
  await app.until('正在交…');
  await app.open(LIST);
  await app.until('正在交…');
  expect(app.page().text()).not.toContain('没有收到回音');
  const late = held;
  held = undefined;
  late.forEach((answer) => answer());
  await app.until('1 件没有办成');
  await app.page().tap('回名单');
  await app.until('更新');
  expect([app.page().text().includes('没有收到回音'), app.storage.has('approval')]).toEqual([false, false]);
}, 60_000);
