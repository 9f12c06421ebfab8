/** Several approved together, in the built mini program: held back for a while, sent as the app is left, and told of. */
import { randomUUID } from 'node:crypto';
import { startServer, type RunningServer } from '../running-server';
import { openWeapp, type Weapp } from './harness';
import { signInAs } from './people';
import { waiting } from './waiting';

const LIST = '/office/cases/index';
let server: RunningServer;
let app: Weapp;

beforeAll(async () => {
  server = await startServer();
}, 90_000);
afterAll(() => server.close());
afterEach(() => app.close());

const village = { code: '520526107001', village: '七里半社区居民委员会', town: '观风海镇', county: '威宁县' };
const one = () => ({ caseId: randomUUID(), id: randomUUID(), basedOn: 1, applicantName: '安＊＊', village });
const posts = () => app.requests.filter(({ path }) => path === '/api/approvals').length;

test('what an older version had no answer to is sent as it was, and its answer waits at the list until it is read', async () => {
  app = await openWeapp({ server: server.url });
  await signInAs(app, '李清泉');
  app.storage.set('approval', { type: 'approve', opinion: '同意', cases: [one()], unanswered: true });
  await app.relaunch(LIST);
  await app.until('1 件没有办成');
  expect([posts(), waiting(app.storage)]).toEqual([1, []]);
  await app.open('/pages/home/index');
  await app.open(LIST);
  await app.until('1 件没有办成');
  await app.page().tap('知道了');
  await app.page().until(() => !app.page().text().includes('1 件没有办成'));
  expect([posts(), app.storage.has('approval')]).toEqual([1, false]);
}, 60_000);

test('held back when the app was killed it is held on, and sent without a signal it waits for one', async () => {
  app = await openWeapp({ server: server.url });
  await signInAs(app, '李清泉');
  const approval = { type: 'approve', opinion: '同意', cases: [one()] };
  const { account } = app.storage.get('session') as { account: { id: string } };
  const [id, since] = [randomUUID(), new Date()];
  const heldUntil = new Date(since.getTime() + 600_000).toISOString();
  const body = {
    ...approval,
    cases: approval.cases.map(({ caseId, id: action, basedOn }) => ({ caseId, id: action, basedOn })),
  };
  const kept = {
    id,
    owner: account.id,
    call: 'approveMany',
    about: 'approvals',
    since: since.toISOString(),
    heldUntil,
  };
  app.storage.set(`outgoing/${id}`, { at: 1, item: { ...kept, body, typed: approval } });
  await app.relaunch(LIST);
  await app.until('还没交：');
  await app.signal('offline');
  await app.page().tap('现在就交');
  await app.until('没有收到回音');
  await app.signal('online');
  await app.until('1 件没有办成');
}, 60_000);
